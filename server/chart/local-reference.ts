/**
 * `Condition/abc`, whatever address and version it came with.
 *
 * takes   a reference, and the FHIR base that the chart was read from; null where that is not known
 * gives   the reference as it stands where it lies on another server: it names nothing of this chart. Where the
 *         base is not known, an address is told by how it ends
 */
export function localReference(reference: string, fhirBase: string | null): string {
  const [current = ''] = reference.split('/_history/')
  if (!/^https?:/i.test(current)) return current
  const { href, pathname } = addressOf(current)
  if (fhirBase !== null) {
    const base = `${addressOf(fhirBase).href.replace(/\/$/, '')}/`
    return href.startsWith(base) ? href.slice(base.length) : reference
  }
  return /^[^?#]*$/.test(href) ? pathname.split('/').slice(-2).join('/') : reference
}

/** As servers compare addresses: host names have no case, and `:443` may be left out. */
const addressOf = (written: string) => (URL.canParse(written) ? new URL(written) : { href: written, pathname: written })
