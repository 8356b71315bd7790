import type { Text } from 'mdast'
import {
  element,
  entryOf,
  keywordsIn,
  ownReferences,
  type Place,
  type Reference,
  unitNames,
} from '../../model/index.js'
import { type Context, cite, report } from './context.js'
import type { Inline } from './inline.js'

const units = Object.values(unitNames).flat().join('|')
const numbered = String.raw`(?:${units})\s+[\w., ]*\w`

/**
 * `Section 4.1 of [RFC5321]`, `[RFC5321, Sections 4.1, 4.2, and 5]`, `[RFC5321, Section 7.3; Appendix F]`
 * or `[RFC5321]`.
 */
const citation = new RegExp(
  String.raw`(?:\b(Section|Appendix)\s+([\w.]*\w)\s+of\s+)?\[([A-Za-z][\w.-]*)(?:,\s+(${numbered}(?:;\s+${numbered})*))?\]`,
  'g',
)

/** What looks like a citation and is none: a slip of the pen, not prose in brackets. */
const almostCitation = /\[(?:RFC|BCP|STD|TS|I-D)[^\]]*\]/

/** Gives text in RFCXML: citations as references, and BCP 14 keywords as such where they may stand. */
export function textInlines(node: Text, context: Context): readonly Inline[] {
  const { value } = node
  // A citation has brackets.
  if (!value.includes('[')) return plainInlines(node, 0, value.length, context)
  const parts: Inline[] = []
  let done = 0
  for (const match of value.matchAll(citation)) {
    const [whole, unitBefore, numberBefore, anchor, within] = match
    const { facts } = context.profile
    const reference = entryOf(facts.references, anchor!) ?? entryOf(ownReferences(facts), anchor!)
    if (reference === undefined) continue
    parts.push(...plainInlines(node, done, match.index, context))
    cite(context.notes, anchor!, context.worded?.binds === true)
    const cited = { anchor: anchor!, reference, place: placeIn(node, match.index, context) }
    parts.push(
      ...(unitBefore === undefined || numberBefore === undefined
        ? citationInlines(cited, within)
        : sectionOf(cited, unitBefore, numberBefore)),
    )
    done = match.index + whole.length
  }
  return [...parts, ...plainInlines(node, done, value.length, context)]
}

/** Gives the part of a text in which nothing is cited. */
function plainInlines(node: Text, start: number, end: number, context: Context): readonly Inline[] {
  if (start === end) return []
  const text = node.value.slice(start, end)
  const slip = almostCitation.exec(text)
  if (slip !== null) {
    const place = placeIn(node, start + slip.index, context)
    report(context.notes, place, 'unknown-reference', slip[0])
  }
  if (text.includes('<!--')) report(context.notes, context.locate(node), 'raw-html')
  return keywordInlines(text, index => placeIn(node, start + index, context), context)
}

interface Cited {
  readonly anchor: string
  readonly reference: Reference
  readonly place: Place
}

/** `[RFC5321], Section 4.1` or `[RFC5321], Sections 4.1 and 4.2`, each number a link of its own. */
function citationInlines(cited: Cited, within: string | undefined): Inline[] {
  const { anchor, place } = cited
  const whole = element('xref', { target: anchor }, [], place)
  const parts = within === undefined ? [] : within.split(/;\s+/)
  const [only] = parts
  if (parts.length === 1 && only !== undefined && hasSections(cited, only)) {
    const [, section = ''] = /^\S+\s+(\S+)$/.exec(only) ?? []
    if (section !== '')
      return [element('xref', { target: anchor, section, sectionFormat: 'comma' }, [], place)]
  }
  return [
    whole,
    ...parts.flatMap((part, index) => [
      index > 0 && index === parts.length - 1 ? ' and ' : ', ',
      ...numberInlines(cited, part),
    ]),
  ]
}

/** `Sections 4.1 and 4.2`, each number a link where the document has sections to link to. */
function numberInlines(cited: Cited, part: string): Inline[] {
  const { anchor, place } = cited
  const [, unit = '', numbers = ''] = /^(\S+)\s+(.*)$/s.exec(part) ?? []
  if (!hasSections(cited, unit)) return [`${unit.toLowerCase()} ${numbers}`]
  const links = numbers
    .split(/(,? and |, )/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : element('xref', { target: anchor, section: piece, sectionFormat: 'bare' }, [], place),
    )
  return [`${unit} `, ...links]
}

function sectionOf(cited: Cited, unit: string, number: string): Inline[] {
  const { anchor, place } = cited
  if (!hasSections(cited, unit))
    return [`${unit} ${number} of `, element('xref', { target: anchor }, [], place)]
  return [element('xref', { target: anchor, section: number, sectionFormat: 'of' }, [], place)]
}

/** Only RFCs and Internet-Drafts have sections that `section=` can link to (RFC 7991bis, xref). */
function hasSections({ reference }: Cited, unit: string): boolean {
  const { RFC: rfc, 'Internet-Draft': draft } = reference.series ?? {}
  return (rfc ?? draft) !== undefined && /^(Section|Appendi)/.test(unit)
}

function keywordInlines(
  text: string,
  locate: (index: number) => Place,
  context: Context,
): Inline[] {
  const found = keywordsIn(text)
  if (found.length === 0) return [text]
  if (context.worded === undefined) {
    for (const { keyword, index } of found)
      report(context.notes, locate(index), 'keyword-in-prose', keyword)
    return [text]
  }
  const parts: Inline[] = []
  let done = 0
  for (const { keyword, index } of found) {
    if (index > done) parts.push(text.slice(done, index))
    parts.push(element('bcp14', {}, [keyword], locate(index)))
    done = index + keyword.length
  }
  if (done < text.length) parts.push(text.slice(done))
  return parts
}

/** The place of a character of a text node; escapes before it on its line move it a little. */
function placeIn(node: Text, index: number, context: Context): Place {
  const place = context.locate(node)
  // What a template worded stands nowhere but at the place of its data.
  if (context.worded !== undefined) return place
  const before = node.value.slice(0, index).split('\n')
  const last = before.at(-1)!.length
  const line = place.line + before.length - 1
  const { endLine: _line, endColumn: _column, ...start } = place
  return { ...start, line, column: before.length === 1 ? place.column + last : last + 1 }
}
