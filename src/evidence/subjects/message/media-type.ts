import type { Entity } from './entity.js'

/** Gives the media type of an entity that states none. */
export function impliedMediaType(parent: Entity | undefined): string {
  // RFC 2046, section 5.1.5: parts of a digest are messages unless they say otherwise.
  return parent?.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
}

/** Tells whether text is `type/subtype` in lower case. */
export function isMediaType(token: string): boolean {
  return /^[!#$%&'*+.^_`{|}~0-9a-z-]+\/[!#$%&'*+.^_`{|}~0-9a-z-]+$/.test(token)
}

/** Tells whether a media type is that of a whole message (RFC 2046, section 5.2.1; RFC 6532, section 3.7). */
export function isMessageType(mediaType: string): boolean {
  return mediaType === 'message/rfc822' || mediaType === 'message/global'
}

/** Tells whether a message's body must stand as it is (RFC 2046, sections 5.2.1, 5.2.2 and 5.2.3). */
export function mustStandPlain(mediaType: string): boolean {
  return plainMessages.has(mediaType)
}

const plainMessages = new Set(['message/rfc822', 'message/partial', 'message/external-body'])

/** Tells whether a transfer encoding is one that is undone (RFC 2045, sections 6.7 and 6.8). */
export function isDecoded(encoding: string): boolean {
  return encoding === 'base64' || encoding === 'quoted-printable'
}

/** Tells whether a transfer encoding leaves the octets as they are (RFC 2045, section 6.2). */
export function isIdentity(encoding: string): boolean {
  return encoding === '7bit' || encoding === '8bit' || encoding === 'binary'
}
