import type { Liaison } from '../../../model/index.js'
import { longDate } from './facts-view.js'
import { mailbox } from './mail.js'
import { fieldLine } from './plain-text.js'

/** Gives a liaison statement in its form: the fields in the order of RFC 4053, section 2.2.1, then the body. */
export function liaisonForm(liaison: Liaison, date: string, body: string): string {
  const {
    title,
    from,
    fromContact,
    to,
    toContact,
    cc = [],
    purpose,
    deadline,
    attachments,
  } = liaison
  const fields: [string, string][] = [
    ['Title', title],
    ['Submission Date', longDate(date)],
    ['From', `${from} (${mailbox(fromContact)})`],
    ['To', `${to} (${mailbox(toContact)})`],
    ['Cc', cc.map(mailbox).join(', ')],
    ['Response Contact', mailbox(liaison.responseContact)],
    ['Technical Contact', mailbox(liaison.technicalContact)],
    ['Purpose', purpose],
    ['Deadline', deadline === undefined ? '' : longDate(deadline)],
  ]
  const head = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => fieldLine(name, value))
  const list = attachments.length === 0 ? ['none'] : attachments
  return [
    ...head,
    '',
    'Body:',
    '',
    body.trimEnd(),
    '',
    'Attachments:',
    '',
    ...list.map(each => `- ${each}`),
    '',
  ].join('\n')
}
