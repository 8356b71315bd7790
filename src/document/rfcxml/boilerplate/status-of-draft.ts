import { type Paragraph, paragraph } from './sentences.js'

/** “Status of This Memo” of an Internet-Draft (Guidelines to Authors of Internet-Drafts, section 2). */
export const statusOfDraft: readonly Paragraph[] = [
  'This Internet-Draft is submitted in full conformance with the provisions of BCP 78 and BCP 79.',
  paragraph(
    'Internet-Drafts are working documents of the Internet Engineering Task Force (IETF).',
    'Note that other groups may also distribute working documents as Internet-Drafts.',
    'The list of current Internet-Drafts is at <{scheme}://datatracker.ietf.org/drafts/current/>.',
  ),
  paragraph(
    'Internet-Drafts are draft documents valid for a maximum of six months and may be updated, ' +
      'replaced, or obsoleted by other documents at any time.',
    'It is inappropriate to use Internet-Drafts as reference material or to cite them other than ' +
      'as "work in progress."',
  ),
  'This Internet-Draft will expire on {expires}.',
]
