type Seen = { screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown> }

/** A picture of a page, or of a part of it, in the folder of SHOTS where it is set: for whoever wants to look. */
export async function shoot(seen: Seen, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  const { SHOTS } = process.env
  if (SHOTS) await seen.screenshot({ path: `${SHOTS}/${name}.png`, ...options })
}
