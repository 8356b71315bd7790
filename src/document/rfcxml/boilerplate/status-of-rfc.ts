import { type Paragraph, paragraph } from './sentences.js'

/** The values of `consensus` that a combination allows; `n/a` where there is none to be had. */
type Consensus = 'true' | 'false' | 'n/a'

/** The streams, the categories of each, and the consensus that each category can have. */
export const streams: Readonly<Record<string, Readonly<Record<string, readonly Consensus[]>>>> = {
  IETF: {
    std: ['true'],
    bcp: ['true'],
    exp: ['true', 'false'],
    historic: ['true', 'false'],
    info: ['true', 'false'],
  },
  IAB: { historic: ['true', 'false'], info: ['true', 'false'] },
  IRTF: {
    exp: ['true', 'false', 'n/a'],
    historic: ['true', 'false', 'n/a'],
    info: ['true', 'false', 'n/a'],
  },
  independent: { exp: ['n/a'], historic: ['n/a'], info: ['n/a'] },
  editorial: { info: ['n/a'] },
}

/** What decides about the text. */
export interface Status {
  readonly stream: string
  readonly category: string
  readonly consensus: Consensus
}

/** Gives “Status of This Memo” of an RFC (RFC 7841, section 3 and appendix A). */
export function statusOfRfc(status: Status): readonly Paragraph[] {
  return [
    kinds[status.category] ?? '',
    paragraph(openers[status.category], ...(sources[status.stream]?.(status) ?? [])),
    'Information about the current status of this document, any errata, and how to provide ' +
      'feedback on it may be obtained at <{scheme}://www.rfc-editor.org/info/rfc{number}>.',
  ]
}

const notStandard =
  'This document is not an Internet Standards Track specification; it is published for'

/** The first paragraph: what kind of document it is (RFC 7841, section 3.2.1). */
const kinds: Readonly<Record<string, string>> = {
  std: 'This is an Internet Standards Track document.',
  bcp: 'This memo documents an Internet Best Current Practice.',
  exp: `${notStandard} examination, experimental implementation, and evaluation.`,
  info: `${notStandard} informational purposes.`,
  historic: `${notStandard} the historical record.`,
}

/** How the second paragraph begins (section 3.2.2). */
const openers: Readonly<Record<string, string>> = {
  exp: 'This document defines an Experimental Protocol for the Internet community.',
  historic: 'This document defines a Historic Document for the Internet community.',
}

const noStandard = 'candidates for any level of Internet Standard; see Section 2 of RFC 7841.'

/** The review that the document had, by stream (section 3.2.2). */
const sources: Readonly<Record<string, (status: Status) => readonly (string | undefined)[]>> = {
  IETF: ({ category, consensus }) => [
    'This document is a product of the Internet Engineering Task Force (IETF).',
    consensus === 'true'
      ? paragraph(
          'It represents the consensus of the IETF community.',
          'It has received public review and has been approved for publication by the Internet ' +
            'Engineering Steering Group (IESG).',
        )
      : 'It has been approved for publication by the Internet Engineering Steering Group (IESG).',
    further[category] ?? `Not all documents approved by the IESG are ${noStandard}`,
  ],
  IAB: ({ consensus }) => [
    'This document is a product of the Internet Architecture Board (IAB) and represents ' +
      'information that the IAB has deemed valuable to provide for permanent record.',
    consensus === 'true'
      ? 'It represents the consensus of the Internet Architecture Board (IAB).'
      : undefined,
    `Documents approved for publication by the IAB are not ${noStandard}`,
  ],
  IRTF: ({ consensus }) => [
    'This document is a product of the Internet Research Task Force (IRTF).',
    'The IRTF publishes the results of Internet-related research and development activities.',
    'These results might not be suitable for deployment.',
    groups[consensus],
    `Documents approved for publication by the IRSG are not ${noStandard}`,
  ],
  independent: () => [
    'This is a contribution to the RFC Series, independently of any other RFC stream.',
    'The RFC Editor has chosen to publish this document at its discretion and makes no statement ' +
      'about its value for implementation or deployment.',
    `Documents approved for publication by the RFC Editor are not ${noStandard}`,
  ],
  editorial: () => [
    'This document is a product of the RFC Series Policy Definition Process.',
    'It represents the consensus of the RFC Series Working Group approved by the RFC Series ' +
      'Approval Board.',
    `Such documents are not ${noStandard}`,
  ],
}

const further: Readonly<Record<string, string>> = {
  std: 'Further information on Internet Standards is available in Section 2 of RFC 7841.',
  bcp: 'Further information on BCPs is available in Section 2 of RFC 7841.',
}

const groups: Readonly<Record<Consensus, string | undefined>> = {
  true:
    'This RFC represents the consensus of the {group} Research Group of the Internet Research ' +
    'Task Force (IRTF).',
  false:
    'This RFC represents the individual opinion(s) of one or more members of the {group} Research ' +
    'Group of the Internet Research Task Force (IRTF).',
  'n/a': undefined,
}
