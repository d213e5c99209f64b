/** How many are inside at once, and how many more may wait. */
export type Room = { readonly inside: number; readonly waiting: number }

/** A page asks a dozen things as it opens, and nobody taps fifty times before the first answer. */
const OF_ONE_BROWSER: Room = { inside: 8, waiting: 40 }
/** Whoever is at a door waits for an EHR, and takes no place from those who are inside. */
const AT_THE_DOORS: Room = { inside: 50, waiting: 100 }
/** Of so many most wait for an EHR: what is done here is done in a few seconds. */
const OF_ALL = 300

/** Gives the place to whoever has waited longest. */
export type Leave = () => void

/** Every call goes through it, so that one launch keeps neither the others waiting, nor whoever asks if we are up. */
export type Gate = {
  /** gives  how to leave, once it is this one's turn; null where too many of the same name wait already */
  enter(name: string): Promise<Leave | null>
  /** As `enter`, for somebody at a door, who has no name yet. */
  knock(): Promise<Leave | null>
  /** For somebody who is known, so that strangers take nobody's place; null where too many are inside. */
  stay(): Leave | null
}

export function gateWith(ofOne = OF_ONE_BROWSER, atDoors = AT_THE_DOORS, ofAll = OF_ALL): Gate {
  const [each, doors, turn] = [crowdsIn(ofOne), crowdsIn(atDoors), turns()]
  let inside = 0
  return {
    enter: (name) => each(name, turn),
    knock: () => doors('', turn),
    stay() {
      if (inside === ofAll) return null
      inside += 1
      return () => {
        inside -= 1
      }
    },
  }
}

type Crowd = { inside: number; readonly waiting: (() => void)[] }

function crowdsIn(room: Room): (name: string, turn: () => Promise<void>) => Promise<Leave | null> {
  const crowds = new Map<string, Crowd>()
  const leave = (name: string, crowd: Crowd) => {
    const next = crowd.waiting.shift()
    if (next) return next()
    crowd.inside -= 1
    if (crowd.inside === 0) crowds.delete(name)
  }
  return async (name, turn) => {
    const crowd = crowds.get(name) ?? { inside: 0, waiting: [] }
    crowds.set(name, crowd)
    if (crowd.inside < room.inside) crowd.inside += 1
    else if (crowd.waiting.length < room.waiting) await new Promise<void>((come) => crowd.waiting.push(come))
    else return null
    await turn()
    return () => leave(name, crowd)
  }
}

/** The event loop takes one new connection a turn: between two calls it takes in so many. */
const TURNS_BETWEEN = 32

/**
 * One after the other, and between them whatever has come meanwhile is read. The embedded database answers without ever
 * letting the event loop turn: of many calls that begin together, the last is answered before anything else is read.
 */
function turns(): () => Promise<void> {
  let last = Promise.resolve()
  const next = async () => {
    for (let turn = 0; turn < TURNS_BETWEEN; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return () => {
    last = last.then(next)
    return last
  }
}
