import { latin1 } from './octets.js'

interface Mark {
  readonly at: number
  readonly octets: string
  readonly type: string
}

/** The first octets by which formats that travel in messages are known. */
const marks: readonly Mark[] = [
  { at: 0, octets: '\xff\xd8\xff', type: 'image/jpeg' },
  { at: 0, octets: 'GIF87a', type: 'image/gif' },
  { at: 0, octets: 'GIF89a', type: 'image/gif' },
  { at: 0, octets: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { at: 8, octets: 'WEBP', type: 'image/webp' },
  { at: 0, octets: 'II*\0', type: 'image/tiff' },
  { at: 0, octets: 'MM\0*', type: 'image/tiff' },
  { at: 0, octets: 'BM', type: 'image/bmp' },
  { at: 0, octets: '#!AMR-WB\n', type: 'audio/amr-wb' },
  { at: 0, octets: '#!AMR\n', type: 'audio/amr' },
  { at: 0, octets: 'MThd', type: 'audio/midi' },
  { at: 0, octets: 'ID3', type: 'audio/mpeg' },
  { at: 0, octets: 'OggS', type: 'application/ogg' },
  { at: 8, octets: 'WAVEfmt ', type: 'audio/wav' },
  { at: 4, octets: 'ftyp3g2', type: 'video/3gpp2' },
  { at: 4, octets: 'ftyp3g', type: 'video/3gpp' },
  { at: 4, octets: 'ftypM4A', type: 'audio/mp4' },
  { at: 4, octets: 'ftypheic', type: 'image/heic' },
  { at: 4, octets: 'ftypqt', type: 'video/quicktime' },
  { at: 4, octets: 'ftyp', type: 'video/mp4' },
  { at: 0, octets: '%PDF-', type: 'application/pdf' },
  { at: 0, octets: 'PK\x03\x04', type: 'application/zip' },
  { at: 0, octets: '\x1f\x8b', type: 'application/gzip' },
]

/** How many octets of a body a signature needs. */
export const signatureOctets = 16

/** Gives the media type that the first octets of a body show, undefined where none is known. */
export function signatureOf(head: Uint8Array): string | undefined {
  const text = latin1(head, 0, Math.min(head.length, signatureOctets))
  return marks.find(mark => text.startsWith(mark.octets, mark.at))?.type
}
