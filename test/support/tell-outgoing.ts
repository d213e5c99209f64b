import { appendFileSync } from 'node:fs'
import { recordOutgoing } from './outgoing.ts'

/** For `--import`: what this process sends goes to a file as well, a line each. */
const file = process.env.OUTGOING_FILE ?? ''
recordOutgoing((one) => appendFileSync(file, `${JSON.stringify(one)}\n`))
