import type { Entity } from './entity.js'

/** Gives the media type that counts for an entity with a Content-Type, or without. */
export function mediaTypeOf(token: string | undefined, parent: Entity | undefined): string {
  // RFC 2046, section 5.1.5: parts of a digest are messages unless they say otherwise.
  if (token === undefined)
    return parent?.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  return isMediaType(token) ? token : 'application/octet-stream'
}

/** Tells whether text is `type/subtype` in lower case. */
export function isMediaType(token: string): boolean {
  return /^[!#$%&'*+.^_`{|}~0-9a-z-]+\/[!#$%&'*+.^_`{|}~0-9a-z-]+$/.test(token)
}

/** Tells whether a transfer encoding leaves the octets as they are (RFC 2045, section 6.2). */
export function isIdentity(encoding: string): boolean {
  return encoding === '7bit' || encoding === '8bit' || encoding === 'binary'
}
