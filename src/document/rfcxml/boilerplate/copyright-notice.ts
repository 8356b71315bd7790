import type { CalendarDate } from '../../../model/index.js'
import { isBefore } from '../calendar.js'
import { type Paragraph, paragraph } from './sentences.js'

/** What decides about the text. */
export interface Licence {
  readonly date: CalendarDate
  readonly ipr: string
  readonly stream: string
}

/**
 * Gives the copyright notice that the Trust Legal Provisions ask for: version 5.0 (its section 6.b),
 * or the one that was in effect on the document's date. Undefined for dates and values of `ipr` that
 * no version of the Provisions since 2.0 knows.
 */
export function copyrightNotice({ date, ipr, stream }: Licence): readonly Paragraph[] | undefined {
  const terms = ipr.toLowerCase()
  if (!terms.endsWith('trust200902') || isBefore(date, { year: 2009, month: 2, day: 15 }))
    return undefined
  const restriction = restrictions.find(([prefix]) => terms.startsWith(prefix))
  return [claim, subject(date, stream), ...(restriction === undefined ? [] : [restriction[1]])]
}

const claim = paragraph(
  'Copyright (c) {year} IETF Trust and the persons identified as the document authors.',
  'All rights reserved.',
)

const legal = "This document is subject to BCP 78 and the IETF Trust's Legal Provisions"
const review =
  'Please review these documents carefully, as they describe your rights and restrictions with ' +
  'respect to this document.'

function subject(date: CalendarDate, stream: string): Paragraph {
  if (isBefore(date, { year: 2009, month: 9, day: 12 }))
    return paragraph(
      `${legal} Relating to IETF Documents in effect on the date of publication of this document ` +
        '(http://trustee.ietf.org/license-info).',
      review,
    )
  const effect = 'in effect on the date of publication of this document.'
  if (isBefore(date, { year: 2009, month: 12, day: 28 }))
    return paragraph(
      `${legal} Relating to IETF Documents (http://trustee.ietf.org/license-info) ${effect}`,
      review,
      'Code Components extracted from this document must include Simplified BSD License text as ' +
        'described in Section 4.e of the Trust Legal Provisions and are provided without warranty ' +
        'as described in the BSD License.',
    )
  return paragraph(
    `${legal} Relating to IETF Documents (<{scheme}://trustee.ietf.org/license-info>) ${effect}`,
    review,
    stream === 'IETF'
      ? 'Code Components extracted from this document must include Revised BSD License text as ' +
          'described in Section 4.e of the Trust Legal Provisions and are provided without ' +
          'warranty as described in the Revised BSD License.'
      : undefined,
  )
}

/** What an author may forbid (Trust Legal Provisions, section 6.c). */
const restrictions: readonly (readonly [string, Paragraph])[] = [
  [
    'nomodification',
    'This document may not be modified, and derivative works of it may not be created, except to ' +
      'format it for publication as an RFC or to translate it into languages other than English.',
  ],
  [
    'noderivatives',
    'This document may not be modified, and derivative works of it may not be created, and it may ' +
      'not be published except as an Internet-Draft.',
  ],
  [
    'pre5378',
    paragraph(
      'This document may contain material from IETF Documents or IETF Contributions published or ' +
        'made publicly available before November 10, 2008.',
      'The person(s) controlling the copyright in some of this material may not have granted the ' +
        'IETF Trust the right to allow modifications of such material outside the IETF Standards ' +
        'Process.',
      'Without obtaining an adequate license from the person(s) controlling the copyright in such ' +
        'materials, this document may not be modified outside the IETF Standards Process, and ' +
        'derivative works of it may not be created outside the IETF Standards Process, except to ' +
        'format it for publication as an RFC or to translate it into languages other than English.',
    ),
  ],
]
