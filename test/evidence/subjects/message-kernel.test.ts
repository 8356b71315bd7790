import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import wabt from 'wabt'
import { countFeeds, countPlainly } from '../../../src/evidence/subjects/message/count-feeds.js'
import { startKernel } from '../../../src/evidence/subjects/message/kernel-scanner.js'
import {
  type LineScanner,
  plainScanner,
  stops,
} from '../../../src/evidence/subjects/message/line-scanner.js'

const folder = 'src/evidence/subjects/message'

test('the octets of the kernel are those of its text', async () => {
  const text = readFileSync(`${folder}/kernel.wat`, 'utf8')
  const { parseWat } = await wabt()
  const { buffer } = parseWat('kernel.wat', text, { simd: true }).toBinary({})
  const expected = kernelFile(Buffer.from(buffer).toString('base64'))
  const path = `${folder}/kernel-octets.ts`
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, expected)
  assert.equal(readFileSync(path, 'utf8'), expected)
})

/** The file that carries the kernel; `UPDATE=1` writes it. */
function kernelFile(base64: string): string {
  const lines = (base64.match(/.{1,90}/g) ?? []).map(line => `  '${line}',`)
  return [
    '/** `kernel.wat` assembled: written by its test with UPDATE=1, and held to the text by it. */',
    'const base64 = [',
    ...lines,
    "].join('')",
    '',
    '/** Gives the kernel as a WebAssembly module. */',
    'export function kernelOctets(): Uint8Array {',
    '  return Uint8Array.from(atob(base64), character => character.charCodeAt(0))',
    '}',
    '',
  ].join('\n')
}

/** Walks over octets as a list of moves says, and tells what was seen at each. */
function walk(lines: LineScanner, moves: readonly number[], end: number): unknown[] {
  const seen: unknown[] = []
  for (const move of [...moves, stops.none]) {
    const at = move === 9 ? lines.step() : lines.seek(move)
    seen.push([at, [...lines.tally], move === 0 || move === 2 ? lines.takeLongest() : -1])
    if (move === 5) {
      const back = lines.tally.slice()
      lines.step()
      lines.rewind(at, back)
    }
  }
  assert.equal(lines.at, end)
  return seen
}

test('the kernel counts what the plain scanner counts', () => {
  const kernel = startKernel()
  assert.ok(kernel !== undefined)
  const unit = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '--',
    '-',
    'a',
    'A',
    '=',
    '=3D',
    '=3d',
    '=\n',
    '=\r\n',
    '=g',
    ' ',
    '\t',
    '\0',
    '\x7f',
    '\x80',
    '\xff',
    '\x0b',
    '/',
    '+',
    '9',
    '.',
    'abcdefghijklmnop',
    '\n--',
    '\n\n',
    '\r\n\r\n',
    'x'.repeat(500),
    'QUJD'.repeat(19),
  )
  const text = fc.oneof(
    fc.array(unit, { maxLength: 200 }).map(units => units.join('')),
    // Long enough for a second block of the kernel's memory.
    fc
      .tuple(fc.array(unit, { maxLength: 40 }), fc.nat(80))
      .map(([units, cut]) => 'QUJDREVG\r\n'.repeat(6554).slice(cut) + units.join('')),
  )
  const moves = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 9), { maxLength: 12 })
  fc.assert(
    fc.property(text, moves, fc.nat(3), (content, list, from) => {
      const octets = Buffer.from(content, 'latin1')
      const start = Math.min(from, octets.length)
      assert.deepEqual(
        walk(kernel(octets, start, octets.length), list, octets.length),
        walk(plainScanner(octets, start, octets.length), list, octets.length),
      )
    }),
    { numRuns: 500 },
  )
})

test('the kernel counts lines of one length as it counts others', () => {
  const kernel = startKernel()
  assert.ok(kernel !== undefined)
  const line = fc.record({
    width: fc.constantFrom(0, 15, 16, 17, 31, 32, 33, 76, 997, 998, 999),
    odd: fc.constantFrom('', '', '', '--', '=', '=3D', ' ', '\r', '\n', '\0', '\x80'),
    at: fc.nat(80),
    end: fc.constantFrom('\r\n', '\n'),
    times: fc.integer({ min: 1, max: 4 }),
  })
  const text = fc.array(line, { maxLength: 20 }).map(lines =>
    lines
      .flatMap(({ width, odd, at, end, times }) => {
        const alike = 'A'.repeat(width)
        const other = (alike.slice(0, at) + odd + alike.slice(at)).slice(0, width)
        return [`${alike}${end}`.repeat(times), `${other}${end}`, `${alike}${end}`]
      })
      .join(''),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(0, 1, 2, 3, 4), fc.boolean(), (content, stop, isCut) => {
      const octets = Buffer.from(isCut ? content.slice(0, -1) : content, 'latin1')
      const moves = Array.from({ length: 50 }, () => [stop, 9]).flat()
      assert.deepEqual(
        walk(kernel(octets, 0, octets.length), moves, octets.length),
        walk(plainScanner(octets, 0, octets.length), moves, octets.length),
      )
    }),
    { numRuns: 500 },
  )
})

test('a line end is counted wherever a block of the kernel ends', () => {
  const kernel = startKernel()
  assert.ok(kernel !== undefined)
  for (let before = 65_530; before < 65_540; before++)
    for (const end of [' \r\n', '\t\n', '=\r\n', '=3d\r\n', '\r\n\r\n', ' \r\n--']) {
      const octets = Buffer.from(
        `${'A'.repeat(70).concat('\r\n').repeat(911).slice(-before)}${end}`,
      )
      assert.deepEqual(
        walk(kernel(octets, 0, octets.length), [], octets.length),
        walk(plainScanner(octets, 0, octets.length), [], octets.length),
      )
    }
})

test('the kernel counts as many line ends as there are', () => {
  const unit = fc.constantFrom('\n', '\r\n', 'QUJD'.repeat(19), '\n\n\n', '\xff', '\0')
  const text = fc
    .tuple(fc.array(unit, { maxLength: 40 }), fc.constantFrom(0, 65_535, 65_536, 131_090))
    .map(([units, long]) => units.join('').padStart(long, 'ab\n'))
  fc.assert(
    fc.property(text, content => {
      const octets = Buffer.from(content, 'latin1')
      assert.equal(countFeeds(octets), countPlainly(octets))
    }),
    { numRuns: 200 },
  )
})
