import type { Finding, Place } from '../../../model/index.js'

/** How much of a line is quoted. */
const quoteLength = 60

/** A line of text is longer than lines may be. */
export function tooLong(
  place: Place,
  { length, limit, text }: { length: number; limit: number; text: string },
): Finding {
  const quote = clip(text.trim())
  return {
    ruleId: 'text-line-length',
    severity: 'warning',
    place,
    reason: `A line of the text has ${length} characters, ${limit} are possible: "${quote}"`,
    see: ['RFC 7994, Section 4.3'],
  }
}

/** Part of an address stands nowhere, because the addresses of its country have no such part. */
export function unusedAddressPart(
  place: Place,
  { name, value, country }: { name: string; value: string; country: string },
): Finding {
  return {
    ruleId: 'address-part-unused',
    severity: 'warning',
    place,
    reason: `Addresses in ${country} have no <${name}>, so that "${clip(value)}" is left out`,
    hint: 'Give the address in <postalLine> elements, which are printed as they are.',
    see: ['RFC 7991, Section 2.37'],
  }
}

/** A country has no name that is known, so that nothing is known of its addresses. */
export function unknownCountry(place: Place, name: string): Finding {
  return {
    ruleId: 'country-unknown',
    severity: 'warning',
    place,
    reason: `"${clip(name)}" is no name of a country, so that the address is printed in a general form`,
    hint: 'Write the name or the code of two letters that ISO 3166-1 has.',
    see: ['RFC 7991, Section 2.22'],
  }
}

/** A title does not fit into the head of pages. */
export function titleTooLong(
  place: Place,
  { length, limit }: { length: number; limit: number },
): Finding {
  return {
    ruleId: 'title-length',
    severity: 'warning',
    place,
    reason: `The title has ${length} characters, of which the head of pages shows ${limit}`,
    hint: 'Give <title> an abbrev that is shorter.',
    see: ['RFC 7322, Section 4.2'],
  }
}

/** A row has fewer cells than its table has columns. */
export function unevenRow(
  place: Place,
  { cells, columns }: { cells: number; columns: number },
): Finding {
  return {
    ruleId: 'table-row',
    severity: 'error',
    place,
    reason: `This row has ${cells} of the table's ${columns} columns`,
    hint: 'Give every row the same number of cells, or let some span columns or rows.',
    see: ['RFC 7991, Section 2.61'],
  }
}

/** A cell spans more rows than its table has. */
export function rowsMissing(place: Place, rows: number): Finding {
  return {
    ruleId: 'table-row',
    severity: 'error',
    place,
    reason: `This cell spans more rows than the ${rows} that the table has from here`,
    hint: `Write rowspan="${rows}".`,
    see: ['RFC 7991, Section 2.56'],
  }
}

function clip(text: string): string {
  const characters = [...text]
  const clipped =
    characters.length > quoteLength ? `${characters.slice(0, quoteLength - 1).join('')}…` : text
  return clipped.replace(/\p{Cc}/gu, char => `\\x${(char.codePointAt(0) ?? 0).toString(16)}`)
}
