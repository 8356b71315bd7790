import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openWindow, windowOf } from '../../../src/evidence/subjects/octet-window.js'
import { type Piece, piecesOf, readPiece } from '../../../src/evidence/subjects/pieces.js'

/** A window that gets its octets in small parts, of the sizes given in turn. */
function inParts(octets: Uint8Array, sizes: readonly number[]) {
  let at = 0
  let turn = 0
  return openWindow(target => {
    const size = Math.min(sizes[turn++ % sizes.length] ?? 1, target.length)
    const part = octets.subarray(at, at + size)
    target.set(part)
    at += part.length
    return part.length
  })
}

/** What pieces show, read while their octets are valid. */
function shown(pieces: Iterable<Piece>): readonly unknown[] {
  return [...pieces].map(piece => ({ path: piece.path, tooLarge: piece.tooLarge }))
}

function* facts(pieces: Iterable<Piece>): Generator<unknown> {
  for (const piece of pieces)
    for (const { path, value, line, places } of readPiece(piece))
      yield { path, value, line, place: places('/fields/subject/0/value'), body: places('/lines') }
}

const postmark = 'From a@b Mon Nov 23 06:53:04 2026\n'
const lines = fc.constantFrom(
  postmark,
  'From here on\n',
  '\n',
  '\r\n',
  'Subject: a\n',
  'Content-Length: 4\n',
  'x\n\n',
  '>From b\n',
  'From ',
)
const soh = '\x01\x01\x01\x01'
const linesOfMmdf = fc.constantFrom(
  `${soh}\n`,
  `${soh}\r\n`,
  soh,
  '\n',
  postmark,
  'Subject: a\n',
  'x',
)

test('a mailbox that comes in parts is cut as one in memory', () => {
  const mailboxes = fc.array(lines, { maxLength: 40 }).map(parts => postmark + parts.join(''))
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(mailboxes, sizes, (mailbox, parts) => {
      const octets = Buffer.from(mailbox)
      const whole = [...facts(piecesOf(windowOf(octets), 'in.mbox'))]
      assert.deepEqual([...facts(piecesOf(inParts(octets, parts), 'in.mbox'))], whole)
    }),
  )
})

test('a mailbox of MMDF that comes in parts is cut as one in memory', () => {
  const mailboxes = fc
    .array(linesOfMmdf, { maxLength: 40 })
    .map(parts => `${soh}\n${parts.join('')}`)
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(mailboxes, sizes, (mailbox, parts) => {
      const octets = Buffer.from(mailbox)
      const whole = [...facts(piecesOf(windowOf(octets), 'in'))]
      assert.deepEqual([...facts(piecesOf(inParts(octets, parts), 'in'))], whole)
    }),
  )
})

test('no message of MMDF over the limit is kept, and the next one is found', () => {
  const bodies = ['x\n', `${'y'.repeat(70)}\n`.repeat(4000), 'z\n']
  const octets = Buffer.from(bodies.map(body => `${soh}\nSubject: a\n\n${body}${soh}\n`).join(''))
  for (const sizes of [[octets.length], [1000], [7, 300]]) {
    const pieces = [...piecesOf(inParts(octets, sizes), 'in', { largest: 1000 })].map(
      ({ path, tooLarge, octets, origin }) => [path, tooLarge, octets.length, origin?.line],
    )
    assert.deepEqual(pieces, [
      ['in#1', false, 14, 2],
      ['in#2', true, 1000, 7],
      ['in#3', false, 14, 4011],
    ])
  }
})

test('no message over the limit is kept, and the next one is found', () => {
  const bodies = ['x\n', `${'y'.repeat(70)}\n`.repeat(400), 'z\n']
  const octets = Buffer.from(bodies.map(body => `${postmark}Subject: a\n\n${body}\n`).join(''))
  for (const sizes of [[octets.length], [1000], [7, 300]]) {
    let most = 0
    const window = inParts(octets, sizes)
    const pieces = [...piecesOf(window, 'in.mbox', { largest: 1000 })].map(piece => {
      most = Math.max(most, piece.octets.length)
      return { path: piece.path, tooLarge: piece.tooLarge, line: piece.origin?.line }
    })
    assert.deepEqual(pieces, [
      { path: 'in.mbox#1', tooLarge: false, line: 2 },
      { path: 'in.mbox#2', tooLarge: true, line: 7 },
      { path: 'in.mbox#3', tooLarge: false, line: 411 },
    ])
    assert.ok(most <= 1000, String(most))
  }
})

test('a file that is no mailbox is one piece, and too large as a whole', () => {
  const octets = Buffer.from(`Subject: a\n\n${'x\n'.repeat(1000)}`)
  const limits = [
    { largest: 5000, tooLarge: false },
    { largest: 1000, tooLarge: true },
  ]
  for (const { largest, tooLarge } of limits)
    assert.deepEqual(shown(piecesOf(inParts(octets, [100]), 'a.eml', { largest })), [
      { path: 'a.eml', tooLarge },
    ])
  assert.deepEqual(shown(piecesOf(windowOf(new Uint8Array(0)), 'a.eml')), [])
})
