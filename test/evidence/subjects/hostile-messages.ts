/**
 * Messages made to hurt a reader, in the order of the maintainers' list of hostile inputs. Each is
 * built to about a number of octets, so that time can be held against a benign input of that size.
 */
export interface Hostile {
  readonly name: string
  readonly build: (octets: number) => string
}

const repeat = (unit: string, octets: number): string =>
  unit.repeat(Math.max(1, Math.floor(octets / unit.length)))

const top = 'From: a@x.example\r\nDate: Mon, 23 Nov 2026 06:53:04 +0000\r\n'

const numbered = (octets: number, unit: (n: number) => string): string => {
  const units: string[] = []
  for (let length = 0, n = 0; length < octets; n++) {
    const next = unit(n)
    units.push(next)
    length += next.length
  }
  return units.join('')
}

const nested = (octets: number): string => {
  const heads: string[] = []
  for (let length = 0, n = 0; length < octets; n++) {
    const head = `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`
    heads.push(head)
    length += head.length
  }
  return heads.join('')
}

/** A field of a given name filled with a unit. */
const field =
  (name: string, unit: string, around = '') =>
  (octets: number) =>
    `${top}${name}: ${around}${repeat(unit, octets)}\r\n\r\nbody\r\n`

/** A field of many lines, each starting with a blank. */
const folded = (name: string, unit: string) => (octets: number) =>
  `${top}${name}: ${repeat(`${unit}\r\n `, octets)}\r\n\r\nbody\r\n`

/** A multipart whose body is filled with a unit. */
const multipart = (boundary: string, unit: string) => (octets: number) =>
  `${top}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n${repeat(unit, octets)}`

const encoded = (encoding: string, type: string, unit: string) => (octets: number) =>
  `${top}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${repeat(unit, octets)}`

export const hostile: readonly Hostile[] = [
  { name: 'many fields', build: octets => `${repeat('A: b\r\n', octets)}\r\nbody` },
  { name: 'fields without name', build: octets => `${top}${repeat(': b\r\n', octets)}\r\nbody` },
  { name: 'many addresses fields', build: octets => `${repeat('To: a@b.c\r\n', octets)}\r\nbody` },
  { name: 'many folds', build: folded('Subject', 'a') },
  { name: 'empty folds', build: folded('Subject', '') },
  { name: 'one long field', build: field('Subject', 'a') },
  { name: 'lines without colon', build: octets => `${top}${repeat('aaaa\r\n', octets)}` },
  { name: 'blank before colon', build: octets => `${top}${repeat('A : b\r\n', octets)}\r\nbody` },
  { name: 'empty lines', build: octets => top + repeat('\n', octets) },
  { name: 'one line', build: octets => `${top}\r\n${repeat('a', octets)}` },
  { name: 'many parts', build: multipart('a', '--a\r\n\r\n') },
  { name: 'many empty delimiters', build: multipart('a', '--a\n') },
  { name: 'many near delimiters', build: multipart('ab', '--aa\n') },
  { name: 'long near delimiters', build: multipart('x'.repeat(70), `--${'x'.repeat(69)}y\n`) },
  { name: 'blanks behind delimiters', build: multipart('ab', `--ab${' '.repeat(900)}x\n`) },
  { name: 'dashes', build: multipart('a', '--\n') },
  { name: 'closed again and again', build: multipart('a', '--a--\n') },
  { name: 'deep multiparts', build: octets => top + nested(octets) },
  {
    name: 'deep messages',
    build: octets => top + repeat('Content-Type: message/rfc822\r\n\r\n', octets),
  },
  {
    name: 'deep digests',
    build: octets =>
      `${top}${repeat('Content-Type: multipart/digest; boundary=a\r\n\r\n--a\r\n\r\n', octets)}`,
  },
  {
    name: 'inner multiparts without end',
    build: octets =>
      `${top}Content-Type: multipart/mixed; boundary=a\r\n\r\n${numbered(
        octets,
        n => `--a\r\nContent-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n\r\nx\r\n`,
      )}`,
  },
  {
    name: 'one boundary for all',
    build: octets =>
      top + repeat('Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n', octets),
  },
  { name: 'NUL octets', build: octets => `${top}X: \0\0\r\n\r\n${repeat('\0', octets)}` },
  { name: 'NUL in the header', build: field('X', '\0') },
  { name: 'bare LF and bare CR', build: octets => `${top}\r\n${repeat('a\rb\nc\r\n', octets)}` },
  { name: 'bare CR only', build: octets => repeat('A: b\r', octets) },
  { name: 'CR before CRLF', build: octets => `${top}\r\n${repeat('\r\r\n', octets)}` },
  { name: 'unknown charset', build: encoded('8bit', 'text/plain; charset=x-none', '\xe9') },
  { name: 'not UTF-8', build: encoded('8bit', 'text/plain; charset=utf-8', '\xe9') },
  { name: 'odd UTF-16', build: encoded('8bit', 'text/plain; charset=utf-16', '\xd8\0\0') },
  { name: 'bad base64', build: encoded('base64', 'text/plain', '=!#\n') },
  { name: 'base64 in one line', build: encoded('base64', 'image/jpeg', 'QUJD') },
  { name: 'base64 padding everywhere', build: encoded('base64', 'image/jpeg', 'QQ==\n') },
  { name: 'bad quoted-printable', build: encoded('quoted-printable', 'text/plain', '=G=') },
  { name: 'soft breaks only', build: encoded('quoted-printable', 'text/html', '=\n') },
  { name: 'quoted-printable in one line', build: encoded('quoted-printable', 'text/html', '=3D') },
  { name: 'nested groups', build: folded('To', 'a:') },
  { name: 'nested comments', build: folded('To', '((((((((') },
  { name: 'comments', build: folded('Date', '(a)') },
  { name: 'comments in a version', build: folded('MIME-Version', '()()') },
  { name: 'open quotes', build: folded('To', '"a') },
  { name: 'angle brackets', build: folded('To', '<') },
  { name: 'routes', build: folded('To', '<@a,') },
  { name: 'commas', build: folded('To', ',') },
  { name: 'dots', build: folded('To', '.') },
  { name: 'open identifiers', build: folded('References', '<"a') },
  { name: 'identifiers', build: folded('References', '<a@b>') },
  { name: 'many parameters', build: folded('Content-Type', 'text/plain;a=b;') },
  {
    name: 'many continuations',
    build: octets =>
      `${top}Content-Type: text/plain${numbered(octets, n => `;\r\n a*${n}*=%41`)}\r\n\r\nbody`,
  },
  { name: 'open parameter comments', build: folded('Content-Type', 'a;b=(') },
  { name: 'semicolons', build: folded('Content-Disposition', ';') },
  {
    name: 'long boundary',
    build: octets => multipart('b'.repeat(Math.min(octets, 60_000)), '--b\n')(octets),
  },
  { name: 'invalid encoded words', build: folded('Subject', '=?x?y?z?=') },
  { name: 'open encoded words', build: folded('Subject', '=?') },
  { name: 'half encoded words', build: folded('Subject', '=?utf-8?q?a') },
  {
    name: 'constructor',
    build: octets => `${repeat('constructor: a\r\n__proto__: b\r\n', octets)}\r\n`,
  },
  {
    name: 'many recipients',
    build: octets =>
      `${top}Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;a\r\n\r\n${repeat('Action: failed\r\n\r\n', octets)}`,
  },
  { name: 'open tags', build: encoded('7bit', 'text/html', '<a ') },
  { name: 'open comments', build: encoded('7bit', 'text/html', '<!--') },
  { name: 'open attributes', build: encoded('7bit', 'text/html', '<a b="') },
  { name: 'references', build: encoded('7bit', 'text/html', '<img src=cid:a>') },
  { name: 'styles', build: encoded('7bit', 'text/html', "<a style='url(url(url(url('>") },
  {
    name: 'one Content-ID',
    build: octets =>
      `${top}Content-Type: multipart/related; boundary=a\r\n\r\n--a\r\nContent-Type: text/html\r\n\r\n${repeat(
        '<img src=cid:a>',
        octets / 2,
      )}\r\n${repeat('--a\r\nContent-ID: <a>\r\n\r\n\r\n', octets / 2)}`,
  },
  {
    name: 'encoded messages',
    build: octets => {
      const head =
        'Content-Type: message/global\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
      return head.repeat(20) + repeat('a line of text\r\n', octets)
    },
  },
  {
    name: 'parts that are encoded messages',
    build: octets =>
      `${top}Content-Type: multipart/digest; boundary=a\r\n\r\n${repeat(
        '--a\r\nContent-Transfer-Encoding: base64\r\n\r\nQTogYgoKeA==\r\n',
        octets,
      )}`,
  },
  { name: 'octets of chance', build: octets => chance(octets) },
]

/** Octets without any order, the same in every run. */
function chance(octets: number): string {
  let seed = 1
  let text = ''
  for (let at = 0; at < octets; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    text += String.fromCharCode(seed >>> 24)
  }
  return text
}

/** A message as people send them, of about 4 kB. */
export const benign = [
  'Received: from a.example (a.example [192.0.2.1]) by b.example with ESMTP id 1;\r\n\tMon, 23 Nov 2026 06:53:04 +0000',
  'From: "A. Sender" <a@x.example>',
  'To: b@y.example, "C, D" <cd@z.example>',
  'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
  'Date: Mon, 23 Nov 2026 06:53:04 +0000',
  'Message-ID: <1.2@x.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b-1"',
  '',
  '--b-1',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'a line of text as people write it, with =C3=BC and more\r\n'.repeat(30),
  '--b-1',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>a line of text as people write it</p><img src="cid:a">\r\n'.repeat(20),
  '--b-1--',
  '',
].join('\r\n')

/** A message with all that the scanner reads: a report around a related around encoded parts. */
export const sample = [
  'Received: by a.example; Mon, 23 Nov 2026 06:53:04 +0000',
  'From: "A. Sender" <a@x.example>, Group: b@y.example;',
  'Date: Mon, 23 Nov 2026 06:53:04 +0000',
  'Message-ID: <1@x.example>',
  'Subject: =?utf-8?q?=C3=A9?=',
  ' folded',
  'Content-Type: multipart/report; report-type="delivery-status";',
  " boundary=b; name*0*=utf-8''%41; name*1=b",
  '',
  'preamble',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'caf=C3=A9 =',
  'x',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; a.example',
  '',
  'Final-Recipient: rfc822; b@y.example',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b',
  'Content-Type: message/rfc822',
  '',
  'Subject: original',
  'Content-Type: multipart/related; boundary=c; start="<s>"; type="application/smil"',
  '',
  '--c',
  'Content-Type: application/smil',
  'Content-ID: <s>',
  '',
  '<smil><img src="cid:i"/><text src="t.txt"/></smil>',
  '--c',
  'Content-Type: image/gif; name="a.gif"',
  'Content-Disposition: attachment; filename=a.gif',
  'Content-ID: <i>',
  'Content-Transfer-Encoding: base64',
  '',
  'R0lGODlhAQAB',
  'QUJDRA==',
  '--c',
  'Content-Location: t.txt',
  '',
  'text',
  '--c--',
  '--b--',
  'epilogue',
  '',
].join('\r\n')
