import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * A folder in the temporary place, or KEPT_DIR, filled once by this user and found again by later runs.
 *
 * takes   its name, which carries a version, and what fills it (`home` is where it will stand when filled)
 */
export async function keptFolder(
  name: string,
  fill: (folder: string, home: string) => Promise<void> | void,
): Promise<string> {
  const home = join(process.env.KEPT_DIR ?? tmpdir(), `accompany-${userInfo().uid}-${name}`)
  if (existsSync(home)) return home
  const making = mkdtempSync(`${home}-`)
  try {
    chmodSync(making, 0o755)
    await fill(making, home)
    renameSync(making, home)
  } catch (cause) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(home)) throw cause // else another run was faster
  }
  return home
}
