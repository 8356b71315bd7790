import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Part, Related } from '../../../src/evidence/subjects/message/facts.js'
import { factsOf } from './message-facts-of.js'

/** Reads a message of one part and compares the properties that are expected. */
function check(
  header: readonly string[],
  body: string,
  expected: Readonly<Record<string, unknown>>,
): void {
  const [part] = factsOf([...header, '', body]).parts
  for (const [key, value] of Object.entries(expected))
    assert.deepEqual(part?.[key as keyof Part], value, `${key} of ${JSON.stringify(body)}`)
}

const base64 = ['Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64']
const quoted = [
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
]

test('base64 is told by its form', () => {
  const cases: [string, boolean, number, number][] = [
    ['QUJD\r\n', true, 0, 3],
    ['QUJDRA==\r\n', true, 0, 4],
    ['QUJ\r\nDRA==', true, 0, 4],
    ['QUJDRA=', false, 0, 4],
    ['QUJDRA', false, 0, 4],
    ['QU JD', false, 1, 3],
    ['QUJD!*', false, 2, 3],
    ['QQ==QUJD', false, 0, 1],
    ['QUJ\rD', false, 0, 3],
    ['', true, 0, 0],
  ]
  for (const [body, valid, outside, decodedOctets] of cases) {
    const longestLine = Math.max(...body.split('\r\n').map(line => line.length))
    check(base64, body, { base64: { valid, longestLine, outside }, decodedOctets })
  }
})

test('quoted-printable is told by its form', () => {
  const cases: [string, boolean, number, number, number][] = [
    ['caf=C3=A9\r\n', true, 0, 0, 7],
    ['a=\r\nb', true, 0, 0, 2],
    ['a=\nb', true, 0, 0, 2],
    ['=c3=a9', false, 0, 2, 2],
    ['a=G1', false, 1, 0, 4],
    ['a \r\nb', false, 0, 0, 5],
    ['a\x01', false, 0, 0, 2],
    ['a\xe9', false, 0, 0, 2],
    ['a=', false, 1, 0, 2],
    ['x'.repeat(77), true, 0, 0, 77],
  ]
  for (const [body, valid, invalid, lowerCase, decodedOctets] of cases) {
    const longestLine = Math.max(...body.split(/\r?\n/).map(line => line.length))
    check(quoted, body, {
      quotedPrintable: { valid, longestLine, invalid, lowerCase },
      decodedOctets,
    })
  }
  const [, part] = factsOf([
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    ...quoted,
    '',
    'ab=',
    '--b--',
  ]).parts
  assert.equal(part?.decodedOctets, 2)
})

test('a charset is held against the decoded body', () => {
  const type = (charset: string): readonly string[] => [
    `Content-Type: text/plain; charset=${charset}`,
  ]
  check(type('utf-8'), 'caf\xc3\xa9', { charset: 'utf-8', charsetValid: true })
  check(type('UTF-8'), 'caf\xe9', { charset: 'utf-8', charsetValid: false })
  check(type('us-ascii'), 'caf\xe9', { charset: 'us-ascii', charsetValid: false })
  check(type('us-ascii'), 'cafe', { charsetValid: true })
  check(type('iso-8859-1'), 'caf\xe9', { charsetValid: true })
  check(type('utf-16le'), 'a\0b', { charsetValid: false })
  check(type('x-none'), 'caf\xe9', { charset: 'x-none', charsetValid: undefined })
  check(['Content-Type: text/plain'], 'cafe', { charset: undefined, charsetValid: undefined })
  check(['Content-Type: text/plain'], 'caf\xe9', { charset: undefined, charsetValid: false })
  check(quoted, 'caf=E9', { charsetValid: false })
  check(quoted, 'caf=C3=A9', { charsetValid: true })
  check(['Content-Type: image/gif'], '\xe9', { charset: undefined, charsetValid: undefined })
})

test('the first octets show what a body is', () => {
  check(base64, '/9j/4AAQSkZJRg==', { signature: 'image/jpeg' })
  check(['Content-Type: image/png'], 'GIF89a', { signature: 'image/gif' })
  check(['Content-Type: audio/amr'], '#!AMR\n', { signature: 'audio/amr' })
  check(['Content-Type: video/3gpp'], '\0\0\0\x18ftyp3gp4', { signature: 'video/3gpp' })
  check(['Content-Type: text/plain'], 'hello', { signature: undefined })
})

test('a part is told by its names', () => {
  const part = (lines: readonly string[]): Part | undefined => factsOf([...lines, '', 'x']).parts[0]
  assert.equal(part(['Content-Disposition: Attachment; filename="a b.gif"'])?.name, 'a b.gif')
  assert.equal(part(['Content-Disposition: Attachment'])?.disposition, 'attachment')
  assert.equal(part(['Content-Type: message/external-body; name="/a/b"'])?.name, undefined)
  assert.equal(part(['Content-Type: image/gif; name="=?utf-8?q?=C3=A9?="'])?.name, 'é')
  assert.deepEqual(part(['Content-ID: <a@b>'])?.id, { id: 'a@b', brackets: true, valid: true })
  assert.equal(part(['Content-Location: http://a.example/\r\n b'])?.location, 'http://a.example/ b')
})

/** A multipart/related of a SMIL document and parts with the given identities. */
function related(
  parameters: string,
  document: string,
  identities: readonly string[],
): { facts: Related; parts: readonly Part[] } {
  const parts = factsOf([
    `Content-Type: multipart/related; boundary=b${parameters}`,
    '',
    '--b',
    'Content-Type: application/smil',
    'Content-ID: <s@x>',
    '',
    document,
    ...identities.flatMap(identity => ['--b', identity, '', 'x']),
    '--b--',
  ]).parts
  return { facts: parts[0]?.related as Related, parts }
}

test('a multipart/related is told by its root and its references', () => {
  const ids = ['Content-ID: <a@x>', 'Content-Location: b.txt']
  const whole =
    '<smil><img src="cid:a%40x"/><text src="b.txt"/><a href="http://x.example/"/></smil>'
  const { facts, parts } = related('; start="<s@x>"; type="application/smil"', whole, ids)
  assert.deepEqual(
    { ...facts },
    {
      start: '<s@x>',
      startBrackets: true,
      startResolves: true,
      root: 1,
      rootType: 'application/smil',
      typeMatches: true,
      unreferenced: 0,
      dangling: 0,
    },
  )
  assert.deepEqual(parts[1]?.references, [
    { target: 'cid:a%40x', by: 'cid', resolves: 1, element: 'img' },
    { target: 'b.txt', by: 'location', resolves: 1, element: 'text' },
    { target: 'http://x.example/', by: 'url', resolves: 0, element: 'a' },
  ])
  const dotted = whole.replace('b.txt', './b.txt#top')
  assert.equal(related('', dotted, ids).parts[1]?.references?.[1]?.resolves, 1)
  assert.equal(
    related('', dotted, [ids[0] as string, 'Content-Location: ./b.txt']).facts.dangling,
    0,
  )
  assert.equal(related('; start=s@x', whole, ids).facts.startResolves, true)
  assert.equal(related('; start="<t@x>"', whole, ids).facts.startResolves, false)
  assert.equal(related('; type=text/html', whole, ids).facts.typeMatches, false)
  assert.equal(related('', whole, []).facts.dangling, 2)
  assert.equal(related('', '<smil/>', ids).facts.unreferenced, 2)
  assert.equal(related('', whole, ids).facts.startResolves, undefined)
  assert.equal(related('', whole, [...ids, ids[0] as string]).facts.dangling, 1)
})

/** A document in a multipart/related that refers to one more part; each has its Content-Location, if any. */
function referring(
  type: string,
  document: string,
  [around, own, media]: readonly [around: string, own: string, media: string],
): Part | undefined {
  const located = (location: string): string[] =>
    location === '' ? [] : [`Content-Location: ${location}`]
  return factsOf([
    'Content-Type: multipart/related; boundary=b',
    ...located(around),
    '',
    '--b',
    `Content-Type: ${type}`,
    ...located(own),
    '',
    document,
    '--b',
    'Content-Type: image/gif',
    ...located(media),
    '',
    'GIF89a',
    '--b--',
  ]).parts[1]
}

test('a relative reference is resolved against an absolute Content-Location (RFC 2557)', () => {
  const mail = (around: string, own: string, media: string, target = 'i.gif'): Part | undefined =>
    referring('application/smil', `<img src="${target}"/>`, [around, own, media])
  const check = (found: Part | undefined, by: string, resolves: number): void => {
    const [reference] = found?.references ?? []
    assert.deepEqual([reference?.by, reference?.resolves], [by, resolves])
  }
  const site = 'http://a.example/mm/'
  check(mail('', `${site}p.smil`, `${site}i.gif`), 'location', 1)
  check(mail(site, '', `${site}i.gif`), 'location', 1)
  check(mail(site, '', 'i.gif', `${site}x/../i.gif#one`), 'location', 1)
  check(mail(`${site}x/`, `${site}p.smil`, `${site}i.gif`), 'location', 1)
  check(mail('', `${site}p.smil`, 'i.gif'), 'location', 1)
  check(mail('', `${site}p.smil`, `${site}x/i.gif`), 'location', 0)
  check(mail('', '', `${site}i.gif`, `${site}x.gif`), 'url', 0)
  check(mail('', 'p.smil', `${site}i.gif`), 'location', 0)
  check(mail('', 'cid:p', `${site}i.gif`), 'location', 0)
  check(mail('', 'http://[/', `${site}i.gif`), 'location', 0)
})

test('a document says what its references are relative to (RFC 2557)', () => {
  const mail = (base: string, media: string): Part | undefined =>
    referring('text/html', `<base href="${base}"><img src="i.gif">`, [
      '',
      'http://a.example/mm/',
      media,
    ])
  const check = (found: Part | undefined, by: string, resolves: number): void =>
    assert.deepEqual(found?.references, [{ target: 'i.gif', by, resolves, element: 'img' }])
  check(mail('http://b.example/x?a=1&amp;b=2', 'http://b.example/i.gif'), 'location', 1)
  check(mail('x/', 'http://a.example/mm/x/i.gif'), 'location', 1)
  check(mail('http://b.example/', 'http://a.example/mm/i.gif'), 'url', 0)
  check(mail('http://[/', 'http://a.example/mm/i.gif'), 'location', 1)
  check(mail('http://[/', 'http://a.example/i.gif'), 'location', 0)
})

test('a Content-ID is unique within one message, not across a message inside', () => {
  const own = ['--b', 'Content-ID: <a@x>', '', 'x']
  const inside = ['--b', 'Content-Type: message/rfc822', '', 'Content-ID: <a@x>', '', 'x']
  const unique = (lines: readonly string[]): readonly (boolean | undefined)[] =>
    factsOf(['Content-Type: multipart/mixed; boundary=b', '', ...lines, '--b--']).parts.map(
      part => part.idUnique,
    )
  assert.deepEqual(unique([...own, ...own]), [undefined, true, false])
  assert.deepEqual(unique([...own, ...inside]), [undefined, true, undefined, true])
})

test('references are found in markup that is not well-formed', () => {
  const check = (document: string, targets: readonly string[]): void =>
    assert.deepEqual(
      factsOf(['Content-Type: text/html', '', document]).parts[0]?.references?.map(
        ({ target }) => target,
      ),
      targets,
    )
  check('<IMG SRC=cid:a><img src=\'cid:b\'><img\nsrc = "cid:c" />', ['cid:a', 'cid:b', 'cid:c'])
  check('<!-- <img src="x"> --><p title="<img src=y>"><a href=#z>', ['#z'])
  check('<td style="background: url(\'cid:a\')">', ['cid:a'])
  check('a < b <img src="cid:a', ['cid:a'])
  check('<!-- <img src="x">', [])
  check('< <<img src=a <', ['a'])
})
