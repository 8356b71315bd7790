import type { Entity } from './entity.js'

/** Gives the section number that IMAP has for an entity (RFC 9051, section 6.4.5.1). */
export function pathOf(parent: Entity | undefined, mediaType: string): string {
  if (parent === undefined) return ''
  const isMultipart = parent.mediaType.startsWith('multipart/')
  const base = parent.path.replace(/\.?TEXT$/, '')
  if (isMultipart) return join(base, `${parent.children.length + 1}`)
  // A message that is not in a multipart is its own section 1.
  const message = base === '' ? '1' : base
  return join(message, mediaType.startsWith('multipart/') ? 'TEXT' : '1')
}

function join(base: string, next: string): string {
  return base === '' ? next : `${base}.${next}`
}
