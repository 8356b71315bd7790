import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toText } from '../../../src/document/print/text/to-text.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { formatPlace } from '../../../src/model/index.js'

const today = { year: 2026, month: 1, day: 15 }

/** Prints a document; gives what printing found, as `line:column rule: reason`. */
function found(author: string, title = '<title>T</title>', middle = '<t>x</t>'): string[] {
  const { draft } = readDraft(
    '<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" submissionType="IETF">' +
      `<front>\n${title}\n<author fullname="A B">${author}</author></front>` +
      `<middle><section><name>X</name>\n${middle}</section></middle><back/></rfc>`,
    'a.xml',
  )
  assert.ok(draft)
  const prepared = prepare(draft, { today }).draft
  assert.ok(prepared)
  return toText(prepared, { today }).findings.map(
    ({ place, ruleId, reason }) => `${formatPlace(place)} ${ruleId}: ${reason}`,
  )
}

const postal = (parts: string) => `<address><postal>\n${parts}</postal></address>`

test('tells what an address says in vain', () => {
  const street = '<street>1 Way</street>'
  assert.deepEqual(found(postal(`${street}<city>Bonn</city><country>DE</country>`)), [])
  assert.deepEqual(found(postal(`<region>NRW</region>\n${street}<country>Germany</country>`)), [
    'a.xml:4:1 address-part-unused: Addresses in Germany have no <region>, so that "NRW" is left out',
  ])
  assert.deepEqual(found(postal(`${street}\n<country>Atlantis</country>`)), [
    'a.xml:5:1 country-unknown: "Atlantis" is no name of a country, so that the address is printed in a general form',
  ])
  assert.deepEqual(found(postal('<postalLine>1 Way</postalLine>')), [])
})

test('tells that a title does not fit into the head of pages, unless it has a shorter form', () => {
  const title = 'A Title of So Many Words That No Page Can Show It'
  assert.deepEqual(found('', `<title>${title}</title>`), [
    'a.xml:2:1 title-length: The title has 49 characters, of which the head of pages shows 40',
  ])
  assert.deepEqual(found('', `<title abbrev="Title">${title}</title>`), [])
})

test('tells of lines that are too long', () => {
  const [line] = found('', undefined, `<artwork>${'x'.repeat(80)}</artwork>`)
  assert.match(
    line ?? '',
    /^a\.xml:4:1 text-line-length: A line of the text has 80 characters, 72 /,
  )
})

test('tells of rows that do not fill their table, and of cells that reach out of it', () => {
  const row = (...cells: string[]) =>
    `<tr>${cells.map(cell => `<td${cell}>x</td>`).join('')}</tr>\n`
  const table = (...rows: string[]) => `<table><tbody>\n${rows.join('')}</tbody></table>`
  const even = table(row('', ' colspan="2"'), row(' rowspan="2"', '', ''), row('', ''))
  assert.deepEqual(found('', undefined, even), [])
  assert.deepEqual(found('', undefined, table(row('', ''), row(''), row(''))), [
    "a.xml:6:1 table-row: This row has 1 of the table's 2 columns",
  ])
  assert.deepEqual(found('', undefined, table(row('', ''), row(' rowspan="3"', ''))), [
    'a.xml:6:5 table-row: This cell spans more rows than the 1 that the table has from here',
  ])
})
