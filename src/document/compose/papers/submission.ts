import { createHash } from 'node:crypto'
import type { DocumentFacts, Finding, Profile } from '../../../model/index.js'
import { daysBetween, deadlinesOf } from './deadlines.js'
import { longDate } from './facts-view.js'
import { fault } from './reasons.js'

/** What the submission interface of the data tracker is sent. */
export interface Submission {
  readonly contentType: string
  readonly body: Uint8Array
  /** The parts in the order in which they are sent, for people to look at. */
  readonly parts: readonly { readonly name: string; readonly value: string }[]
}

/** What a submission is made of. */
export interface Submitting {
  /** `draft-example-kite-01`. */
  readonly docname: string
  readonly xml: string
  /** Sent too only when it is given: the data tracker makes its own text of the XML. */
  readonly text?: string
  /** The address of the person who submits, as the data tracker knows it. */
  readonly user: string
  /** Names of drafts that this one replaces. */
  readonly replaces: readonly string[]
}

/**
 * Gives the form that submits a draft: `user`, `xml`, and `replaces` if it replaces another, as
 * multipart/form-data (RFC 7578). The boundary is made of the content, so that a dry run shows
 * exactly the octets that are sent later.
 */
export function submissionOf({ docname, xml, text, user, replaces }: Submitting): Submission {
  const fields: [string, string][] = [
    ['user', user],
    ...(replaces.length === 0 ? [] : [['replaces', replaces.join(',')] as [string, string]]),
  ]
  const files: [string, string, string, string][] = [
    ['xml', `${docname}.xml`, 'application/xml', xml],
    ...(text === undefined
      ? []
      : [
          ['txt', `${docname}.txt`, 'text/plain; charset=utf-8', text] as [
            string,
            string,
            string,
            string,
          ],
        ]),
  ]
  const boundary = boundaryFor([
    ...fields.map(([, value]) => value),
    ...files.map(([, , , file]) => file),
  ])
  const pieces = [
    ...fields.map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...files.map(
      ([name, file, type, content]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
    ),
    `--${boundary}--\r\n`,
  ]
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: new TextEncoder().encode(pieces.join('')),
    parts: [
      ...fields.map(([name, value]) => ({ name, value })),
      ...files.map(([name, file, , content]) => ({
        name,
        value: `${file}, ${new TextEncoder().encode(content).length} octets`,
      })),
    ],
  }
}

/** How many days the date of a draft may be off on the day of its submission. */
const mostDaysOff = 3

/** Gives what speaks against submitting a draft on a day: its date, and a closed door. */
export function checkSubmission(
  profile: Profile,
  document: DocumentFacts,
  today: string,
): readonly Finding[] {
  const { date, meetings = [] } = profile.facts
  const index = profile.facts.documents.indexOf(document)
  const days = daysBetween(date, today)
  return [
    ...(Math.abs(days) > mostDaysOff
      ? [fault('submission-date', profile.locate('/date'), longDate(date), longDate(today))]
      : []),
    ...meetings.flatMap(meeting => {
      const dates = new Map(deadlinesOf(meeting).map(({ id, date }) => [id, date]))
      const [cutoff = '', reopen = ''] = [dates.get('idcutoff'), dates.get('idreopen')]
      return today > cutoff && today < reopen
        ? [
            fault(
              'submission-closed',
              profile.locate(`/documents/${index}`),
              meeting.name,
              longDate(cutoff),
              longDate(reopen),
            ),
          ]
        : []
    }),
  ]
}

function boundaryFor(contents: readonly string[]): string {
  for (let round = 0; ; round += 1) {
    const hash = createHash('sha256').update(String(round))
    for (const content of contents) hash.update(content)
    const boundary = `profilewright-${hash.digest('hex').slice(0, 32)}`
    if (!contents.some(content => content.includes(boundary))) return boundary
  }
}
