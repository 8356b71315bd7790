import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readImapTranscript } from '../../../src/evidence/subjects/imap/read-imap-transcript.ts'
import { needsShared, shared } from '../../shared.ts'

const validate = new Ajv2020({ strict: false }).compile(
  closed(JSON.parse(readFileSync('schemas/subjects/imap-session.json', 'utf8'))),
)

/** The schema with every object closed, so that a fact without a description is a fault. */
function closed(schema: object): object {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? closed(value) : value,
    ]),
  )
  const isShape = typeof inner.description === 'string' && inner.description.startsWith('Shape')
  if (isShape) return {}
  return inner.type === 'object' && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner
}

function check(octets: Uint8Array, path = 'a.imap') {
  const subjects = [...readImapTranscript(octets, path)]
  for (const subject of subjects) {
    assert.ok(validate(subject.value), `${path}: ${JSON.stringify(validate.errors)}`)
    const place = subject.places('/commands/0/reply/status')
    assert.ok(place.line >= 1 && (place.offset ?? 0) <= octets.length)
  }
  return subjects
}

test('whatever the octets, facts come that the schema describes', () => {
  const word = fc.constantFrom(
    ...'a1 a2 * + OK NO FETCH 1 (FLAGS ( ) " \\ [ ] {3} {3+} ~{2} IDLE DONE UID BODY[ BODYSTRUCTURE NIL'.split(
      ' ',
    ),
    ...'SELECT INBOX APPEND STORE +FLAGS $MDNSent EXPUNGE QUOTA 1:* <9 octets> APPENDUID BYE é'.split(
      ' ',
    ),
  )
  const line = fc
    .tuple(
      fc.constantFrom('C: ', 'S: ', 'S: * ', 'C: a1 ', '-- ', '#', ''),
      fc.array(word, { maxLength: 9 }),
    )
    .map(([side, words]) => side + words.join(' '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), lines => {
      check(Buffer.from(lines.join('\n')))
    }),
    { numRuns: 300 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), octets => void check(octets)))
})

test('the scripts of the corpus are read, or said to be no transcripts', needsShared, () => {
  for (const folder of ['imap-transcripts-james', 'imap-imaptest'])
    for (const name of readdirSync(`${shared}/corpus/mail/${folder}`))
      check(readFileSync(`${shared}/corpus/mail/${folder}/${name}`), name)
})
