/** Asks a sandbox in a process of its own for a launch; gives the address that opens the app. */
export async function launchUrlOf(sandboxUrl: string, patient: string, user: string): Promise<string> {
  const response = await fetch(`${sandboxUrl}/control/launches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patient, user, encounter: `${patient}-visit` }),
  })
  if (!response.ok) throw new Error(`/control/launches answered ${response.status}`)
  return ((await response.json()) as { launchUrl: string }).launchUrl
}
