import { useCallback, useEffect, useRef, useState } from 'react'
import type { OwnProfile, OwnWords } from '../../shared/own-profile.ts'
import type { Problem } from '../../shared/problem.ts'
import type { LaunchApi } from '../api.ts'
import { type Asked, useAsked } from '../asked.ts'

export type OwnProfiling = {
  readonly asked: Asked<unknown>
  /** As the mentor sees it: what is kept, and what is on its way to be. */
  readonly profile: OwnProfile | null
  /** null until something is said; then kept, or why it is not kept yet. */
  readonly keeping: 'kept' | Problem | null
  again(): Promise<void>
  say(words: OwnWords): void
  /** Keeps what is not kept yet, again. */
  retry(): void
}

/** A mentor's own words, kept one after the other as they are chosen: what is on the screen is never lost to a refusal. */
export function useOwnProfile(api: LaunchApi): OwnProfiling {
  const { asked, again } = useAsked(useCallback(() => api.ask('ownProfile'), [api]))
  const [profile, setProfile] = useState<OwnProfile | null>(null)
  const [keeping, setKeeping] = useState<OwnProfiling['keeping']>(null)
  const unkept = useRef<OwnWords>({})
  const sending = useRef(false)

  const put = useCallback(
    (known: OwnProfile) => setProfile({ ...known, said: Object.assign({}, known.said, unkept.current) }),
    [],
  )
  useEffect(() => {
    if (asked.state === 'ready') put(asked.value)
  }, [asked, put])

  /** One at a time: what is said meanwhile is sent by who is at it. */
  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    while (Object.keys(unkept.current).length > 0) {
      const words = unkept.current
      unkept.current = {}
      const kept = await api.ask('setOwnProfile', words)
      if (!kept.ok) unkept.current = { ...words, ...unkept.current }
      setKeeping(kept.ok ? 'kept' : kept.problem)
      if (!kept.ok) break
      put(kept.value)
    }
    sending.current = false
  }, [api, put])

  const say = (words: OwnWords) => {
    unkept.current = { ...unkept.current, ...words }
    if (profile) put(profile)
    setKeeping((before) => (before === 'kept' ? null : before)) // said anew when it is kept, also aloud
    void send()
  }
  return { asked, profile, keeping, again, say, retry: () => void send() }
}
