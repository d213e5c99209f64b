import { readdirSync, readFileSync } from 'node:fs'

/** What a process holds at one moment. */
export type Held = { readonly megabytes: number; readonly descriptors: number }

/** gives  null where the system does not say */
export function heldBy(pid = 0): Held | null {
  try {
    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    return { megabytes, descriptors: readdirSync(`/proc/${pid}/fd`).length }
  } catch {
    return null
  }
}
