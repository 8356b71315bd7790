import { childElement, entryOf, textNode, type XElement, type XNode } from '../../../model/index.js'
import { copyrightNotice } from '../boilerplate/copyright-notice.js'
import type { Paragraph } from '../boilerplate/sentences.js'
import { statusOfDraft } from '../boilerplate/status-of-draft.js'
import { statusOfRfc, streams } from '../boilerplate/status-of-rfc.js'
import { addDays, formatDate, isBefore } from '../calendar.js'
import { leadingText } from '../edit.js'
import { reasons } from '../reasons.js'
import { all, changed, make, report, type Work } from '../work.js'

/** How long an Internet-Draft is valid. */
const validDays = 185

/** From this day on the boilerplate has secure links. */
const secureSince = { year: 2017, month: 8, day: 21 }

/**
 * Makes room for the boilerplate and the table of contents at the end of the front matter
 * (RFC 7998, section 5.4.2). What an author put there is replaced.
 */
export function makeRoom(work: Work): void {
  const front = childElement(work.rfc, 'front')
  if (front === undefined) return
  const names = work.rfc.attributes.ipr === 'none' ? ['toc'] : ['boilerplate', 'toc']
  for (const name of names) {
    const old = childElement(front, name)
    if (old === undefined) front.children.push(make(name))
    else {
      if (old.children.some(child => child.type === 'element'))
        report(work, old, reasons.replacedByOurs(name))
      old.children = []
    }
  }
}

/** Writes “Status of This Memo” (RFC 7998, section 5.4.2.2) and the copyright (5.4.2.3). */
export function insertBoilerplate(work: Work): void {
  const { rfc } = work
  const boilerplate = childElement(childElement(rfc, 'front'), 'boilerplate')
  if (boilerplate === undefined || rfc.attributes.ipr === 'none') return
  boilerplate.children.push(
    section(work, 'status-of-memo', 'Status of This Memo', statusParagraphs(work)),
  )
  const { ipr = '', submissionType: stream = 'IETF' } = rfc.attributes
  const notice = copyrightNotice({ date: work.date, ipr, stream })
  if (notice === undefined) report(work, rfc, reasons.noCopyright(ipr))
  else boilerplate.children.push(section(work, 'copyright', 'Copyright Notice', notice))
  changed(work)
}

function statusParagraphs(work: Work): readonly Paragraph[] {
  if (work.number === undefined) return statusOfDraft
  const { rfc } = work
  const { submissionType: stream = 'IETF', category = '' } = rfc.attributes
  const isGroupless =
    (stream === 'IRTF' && groupName(work) === undefined) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = rfc.attributes.consensus === 'true' ? 'true' : 'false'
  const consensus = isGroupless ? 'n/a' : given
  if (!entryOf(entryOf(streams, stream) ?? {}, category)?.includes(consensus)) {
    report(work, rfc, reasons.noStatus(stream, category, consensus))
    return []
  }
  return statusOfRfc({ stream, category, consensus })
}

function section(
  work: Work,
  anchor: string,
  title: string,
  paragraphs: readonly Paragraph[],
): XElement {
  return make('section', { numbered: 'false', toc: 'exclude', anchor }, [
    make('name', {}, [title]),
    ...paragraphs.map(text => make('t', {}, inline(fill(work, text)))),
  ])
}

function fill(work: Work, text: string): string {
  const { date, options } = work
  const values: Readonly<Record<string, () => string>> = {
    scheme: () => (isBefore(date, secureSince) ? 'http' : 'https'),
    number: () => work.number ?? '',
    group: () => groupName(work) ?? '',
    year: () => String(date.year),
    expires: () => formatDate(addDays(date, validDays), options.dateStyle ?? 'day-first'),
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? '')
}

function groupName(work: Work): string | undefined {
  const group = all(work, 'workgroup')[0]
  return group && leadingText(group)
}

function inline(text: string): XNode[] {
  const parts = text.match(/<[^>]*>|<?[^<]+|</g) ?? []
  const isLink = (part: string): boolean => part.startsWith('<') && part.endsWith('>')
  return parts.map(part =>
    isLink(part) ? make('eref', { target: part.slice(1, -1) }) : textNode(part),
  )
}
