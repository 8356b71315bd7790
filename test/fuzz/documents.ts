import {
  decode,
  type Finding,
  prepare,
  readDraft,
  toHtml,
  toText,
  toXml,
} from '../../src/rfcxml.js'
import { shared } from '../shared.js'
import type { Target } from './run.js'
import { smallFiles } from './small-files.js'

const today = { year: 2026, month: 1, day: 15 }

const telling = [
  '<',
  '&',
  '&#0;',
  '&#x10FFFF;',
  '"',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<?rfc toc="no"?>',
  '\0',
  '\xff',
  '\r',
  '\t',
  '\xe2\x80\xa8',
  '<t>',
  '</t>',
  '<section><name>N</name>',
  '</section>',
  '<xref target="a" section="1.2"/>',
  '<xref target="',
  '<iref item="i" subitem="s" primary="true"/>',
  '<table><tr><td colspan="7" rowspan="9">c</td><td align="right"/></tr></table>',
  '<ol type="%p%i)"><li>i</li></ol>',
  '<ul empty="true" bare="true"><li/></ul>',
  '<dl newline="true" indent="60"><dt>d</dt><dd>e</dd></dl>',
  '<figure><artset><artwork type="svg"><svg xmlns="http://www.w3.org/2000/svg"/></artwork></artset></figure>',
  '<sourcecode markers="true" name="n">x</sourcecode>',
  '<blockquote quotedFrom="q" cite="c">b</blockquote>',
  '<u format="num-lit-name">\xc3\xa9</u>',
  '<cref source="s">c</cref>',
  '<contact fullname="\xc3\xa9"/>',
  '<references/>',
  '<referencegroup anchor="g"/>',
  '<sup>2</sup>',
  '<br/>',
  ' anchor="a"',
  ' numbered="false"',
  ' indent="-99999999999"',
  ' pn="section-1"',
]

/** Documents are read, prepared, and printed in every form; what was prepared is read again. */
export function documents(): Target {
  const corpora = ['rfcxml', 'rfcxml-micro', 'rfcxml-selftest'].map(
    name => `${shared}/corpus/${name}`,
  )
  const files = smallFiles([...corpora, 'test/fixtures', 'out'], 120_000, '.xml')
  return { files, telling, attempt: render }
}

function render(octets: Uint8Array, path: string): number {
  const { text, findings: ofDecoding } = decode(octets, path)
  const { draft, findings: ofReading } = readDraft(text, path)
  held([...ofDecoding, ...ofReading], path)
  if (draft === undefined) return 0
  const prepared = prepare(draft, { today })
  held(prepared.findings, path)
  if (prepared.draft === undefined) return 0
  const texts = [true, false].map(pagination => {
    const printed = toText(prepared.draft!, { today, pagination })
    held(printed.findings, path)
    if (/[\0\r]/.test(printed.text)) throw new Error('octets in the text that no text has')
    return printed.text
  })
  toHtml(prepared.draft, { today: '2026-01-15', characterName: () => undefined })
  const xml = toXml(prepared.draft).text
  const again = readDraft(xml, path)
  if (again.draft === undefined) throw new Error('what was prepared cannot be read again')
  const malformed = again.findings.find(({ ruleId }) => ruleId === 'xml-syntax')
  if (malformed !== undefined) throw new Error(`prepared: ${malformed.reason}`)
  const twice = prepare(again.draft, { today }).draft
  if (twice === undefined) throw new Error('what was prepared cannot be prepared again')
  // Of a document with errors the best is made, and no more is promised.
  const all = [...ofReading, ...prepared.findings]
  if (all.some(({ severity }) => severity === 'error')) return 1
  if (toText(twice, { today, pagination: false }).text !== texts[1])
    throw new Error('what was prepared prints another text when it is prepared again')
  return 1
}

/** Findings stand somewhere. */
function held(findings: readonly Finding[], path: string): void {
  for (const { place, ruleId } of findings)
    if (!(place.line >= 1 && place.column >= 1)) throw new Error(`place of ${ruleId} in ${path}`)
}
