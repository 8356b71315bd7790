import { createHash } from 'node:crypto'

/** Gives a digest of what `ruleSources` gives. Equal digests mean that compiled rules are fresh. */
export function rulesDigest(sources: Uint8Array): string {
  return createHash('sha256').update(sources).digest('hex')
}
