/**
 * Resolves a relative address against a base (RFC 3986, section 5.2), without normalising either:
 * what the author wrote is what readers see, but for a query or a fragment that is empty.
 */
export function resolveAddress(base: string, written: string): string {
  const relative = written.replace(/\?(?=#|$)|#$/g, '')
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return relative
  const withoutFragment = base.replace(/#.*$/s, '')
  if (relative === '') return base
  if (relative.startsWith('#')) return withoutFragment + relative
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*:)?(\/\/[^/?]*)?([^?]*)/.exec(withoutFragment)
  const [, scheme = '', authority = '', path = ''] = parts ?? []
  if (relative.startsWith('//')) return scheme + relative
  if (relative.startsWith('/')) return scheme + authority + withoutDots(relative)
  if (relative.startsWith('?')) return scheme + authority + path + relative
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return scheme + authority + withoutDots((folder === '' && authority ? '/' : folder) + relative)
}

/** Removes `.` and `..` from the path of an address (section 5.2.4). */
function withoutDots(address: string): string {
  const end = address.search(/[?#]/)
  const path = end === -1 ? address : address.slice(0, end)
  if (!path.includes('.')) return address
  const kept: string[] = []
  const segments = path.split('/')
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1
    if (segment === '..') {
      if (kept.length > 1) kept.pop()
    } else if (segment !== '.') {
      kept.push(segment)
      continue
    }
    if (isLast) kept.push('')
  }
  return kept.join('/') + (end === -1 ? '' : address.slice(end))
}
