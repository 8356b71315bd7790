/**
 * Mailboxes made for measuring: the same bytes at every run, in the proportions of ordinary mail and
 * of MMS traffic. Nothing in them is random but for a generator with a fixed seed.
 */
export type Mix = 'mixed' | 'small' | 'large'

/** Gives the messages of a mailbox, each in wire form. */
export function mailbox(mix: Mix, count: number): readonly Uint8Array[] {
  const next = generator(20001123)
  const kinds = kindsOf[mix]
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(message(kinds[index % kinds.length]!, index, next), 'latin1'),
  )
}

type Kind = 'plain' | 'alternative' | 'report' | 'mms' | 'photo'

const kindsOf: Readonly<Record<Mix, readonly Kind[]>> = {
  mixed: [
    'plain',
    'plain',
    'plain',
    'alternative',
    'alternative',
    'mms',
    'mms',
    'report',
    'photo',
    'plain',
  ],
  small: ['plain', 'plain', 'alternative', 'report'],
  large: ['photo', 'mms', 'photo'],
}

/** A multiplicative congruential generator (Park and Miller): seeded, so that every run has the same mail. */
function generator(seed: number): (below: number) => number {
  let state = seed % 2147483647
  return below => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

type Next = (below: number) => number

function message(kind: Kind, index: number, next: Next): string {
  const date = `Mon, 23 Nov 2026 ${two(index % 24)}:${two(index % 60)}:00 +0000`
  const head = [
    // Folded, as relays do it.
    'Received: from mm4.relay-a.example by mm4.relay-b.example',
    ` with ESMTPS id q${index}; ${date}`,
    `Date: ${date}`,
    `From: <+1202555${four(index)}/TYPE=PLMN@mms.relay-a.example>`,
    `To: <+12025550142/TYPE=PLMN@mms.relay-b.example>`,
    `Message-ID: <m${index}@mms.relay-a.example>`,
    'Subject: =?utf-8?Q?Caf=C3=A9?= at noon',
    'MIME-Version: 1.0',
  ]
  return [...head, ...bodies[kind](index, next)].join('\r\n')
}

const bodies: Readonly<Record<Kind, (index: number, next: Next) => readonly string[]>> = {
  plain: (_, next) => [
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...prose(10 + next(60), next),
    '',
  ],
  alternative: (index, next) => {
    const b = `alt-${index}`
    return [
      `Content-Type: multipart/alternative; boundary="${b}"`,
      '',
      `--${b}`,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      ...prose(20, next),
      `--${b}`,
      'Content-Type: text/html; charset=us-ascii',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><p>',
      ...prose(20, next).map(line => line.replaceAll('=', '=3D')),
      '</p></body></html>',
      `--${b}--`,
      '',
    ]
  },
  report: index => {
    const b = `report-${index}`
    return [
      'Content-Type: multipart/report; report-type=delivery-status;',
      ` boundary="${b}"`,
      '',
      `--${b}`,
      'Content-Type: text/plain',
      '',
      'The message could not be delivered.',
      `--${b}`,
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mm4.relay-a.example',
      `Original-Envelope-Id: tid-${index}`,
      '',
      'Final-Recipient: rfc822; +12025550142/TYPE=PLMN@mms.relay-b.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      `--${b}--`,
      '',
    ]
  },
  mms: (index, next) => related(index, 30_000 + next(60_000), next),
  photo: (index, next) => related(index, 200_000 + next(200_000), next),
}

function related(index: number, octets: number, next: Next): readonly string[] {
  const b = `mms-${index}`
  return [
    'X-Mms-3GPP-MMS-Version: 6.16.0',
    'X-Mms-Message-Type: MM4_forward.REQ',
    `X-Mms-Transaction-ID: "t${index}"`,
    `X-Mms-Message-ID: "m${index}@mms.relay-a.example"`,
    'X-Mms-Ack-Request: No',
    'Sender: system-user@mms.relay-a.example',
    'Content-Type: multipart/related; type="application/smil";',
    ` start="<s@${index}>"; boundary="${b}"`,
    '',
    `--${b}`,
    'Content-Type: application/smil; charset=utf-8',
    `Content-ID: <s@${index}>`,
    '',
    `<smil><body><par><img src="cid:i@${index}"/></par></body></smil>`,
    `--${b}`,
    'Content-Type: image/jpeg; name=photo.jpg',
    'Content-Transfer-Encoding: base64',
    `Content-ID: <i@${index}>`,
    '',
    ...base64(octets, next),
    `--${b}--`,
    '',
  ]
}

function base64(octets: number, next: Next): readonly string[] {
  const data = Buffer.alloc(octets, 0xd8)
  for (let at = 0; at < octets; at += 1 + next(7)) data[at] = next(256)
  return data.toString('base64').match(/.{1,76}/g) ?? []
}

const words = [
  'relay',
  'message',
  'sent',
  'and',
  'the',
  'picture',
  'of',
  'noon',
  'arrives',
  'at',
  'once',
  'with',
  'two',
  'parts',
]

function prose(lines: number, next: Next): readonly string[] {
  return Array.from({ length: lines }, () =>
    Array.from({ length: 10 }, () => words[next(words.length)]).join(' '),
  )
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function four(value: number): string {
  return String(value % 10_000).padStart(4, '0')
}
