import { type Correspondent, months } from '../../../model/index.js'

/** A mail before it is written down. */
export interface Mail {
  readonly from: Correspondent
  /** Addresses as they stand in a header field. */
  readonly to: string
  readonly cc?: string
  readonly subject: string
  /** `YYYY-MM-DD`: the date of the profile, so that builds repeat. */
  readonly date: string
  /** Makes the Message-ID: the same paper of the same day has the same. */
  readonly name: string
  readonly body: string
}

/** Gives a mail as the octets of a message (RFC 5322), one part of plain text. */
export function message(mail: Mail): string {
  const domain = mail.from.email.replace(/^.*@/, '')
  const ascii = /^[\t\n -~]*$/.test(mail.body)
  const fields: [string, string][] = [
    ['From', mailbox(mail.from)],
    ['To', mail.to],
    ['Cc', mail.cc ?? ''],
    ['Subject', encoded(oneLine(mail.subject))],
    ['Date', messageDate(mail.date)],
    ['Message-ID', `<${mail.name}.${mail.date.replaceAll('-', '')}@${domain}>`],
    ['MIME-Version', '1.0'],
    ['Content-Type', `text/plain; charset=${ascii ? 'us-ascii' : 'utf-8'}`],
    ['Content-Transfer-Encoding', ascii ? '7bit' : '8bit'],
  ]
  const head = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => folded(`${name}: ${oneLine(value)}`))
  return [...head, '', ...mail.body.trimEnd().split('\n'), ''].join('\r\n')
}

/** Gives a name and address as a mailbox, the name quoted where its characters need it. */
export function mailbox({ name, email }: Correspondent): string {
  const plain = oneLine(name)
  if (!/^[ -~]*$/.test(plain)) return `${encoded(plain)} <${email}>`
  return /^[\w !#$%&'*+/=?^`{|}~-]+$/.test(plain)
    ? `${plain} <${email}>`
    : `"${plain.replace(/["\\]/g, '\\$&')}" <${email}>`
}

/** Gives a date as mail has it; papers are of the morning, in universal time. */
function messageDate(date: string): string {
  const day = new Date(`${date}T09:00:00Z`)
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][day.getUTCDay()]
  const month = months[day.getUTCMonth()]?.slice(0, 3)
  return `${weekday}, ${day.getUTCDate()} ${month} ${day.getUTCFullYear()} 09:00:00 +0000`
}

// A line break in a value would begin a header field of its own.
function oneLine(value: string): string {
  return value.replace(/[\s\0]+/g, ' ').trim()
}

/** Gives text for a header field, as encoded words of at most 75 octets (RFC 2047) if it is not ASCII. */
function encoded(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  const words: string[] = []
  let piece = ''
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 45) {
      words.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...words, piece]
    .map(each => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`)
    .join(' ')
}

/** Breaks a header field before words that would pass column 76 (RFC 5322, section 2.2.3). */
function folded(field: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of field.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > 76 && line.trim() !== '') {
      lines.push(line)
      line = ` ${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\r\n')
}
