import type { Header, HeaderFaultCode } from './header.js'

/** How others end a header at a line that is no field, or do not; by the fault of the line. */
export const endings: Readonly<Record<string, string>> = {
  'header-ends-without-blank-line': 'the header goes on behind a first line that is no field',
  'blank-continuation-line': 'the header ends at a line of blanks',
  'header-line-without-colon': 'the header ends at a line without a colon',
  'bad-field-name': 'the header ends at a line that is no field',
  'empty-field-name': 'the header ends at a line that is no field',
  'blank-before-colon': 'the header ends at a field with a blank before its colon',
}

/** Where a header has ended, in octets that end somewhere. */
export interface HeaderEnd {
  readonly octets: Uint8Array
  readonly at: number
  readonly end: number
}

/** Gives the octets of the empty line at which a header has ended, 0 if there is none. */
export function emptyLineAt({ octets, at, end }: HeaderEnd): number {
  if (at >= end) return 0
  if (octets[at] === 10) return 1
  return octets[at] === 13 && octets[at + 1] === 10 ? 2 : 0
}

/**
 * Tells what is wrong with the end of a header behind which no empty line stands. A message without a
 * body needs none (RFC 5322, section 3.5), and then cannot be told from one that was cut off.
 */
export function faultOfEnd(
  { fields }: Header,
  { octets, at, end }: HeaderEnd,
  isMessage: boolean,
): HeaderFaultCode | undefined {
  const isWhole = at >= end && (fields.length === 0 || octets[end - 1] === 10)
  if (!isWhole) return 'header-ends-without-blank-line'
  return isMessage && fields.length > 0 ? 'no-empty-line' : undefined
}
