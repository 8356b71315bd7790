import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileRules } from '../../../src/evidence/judge/compile-rules.js'
import { judge, verdictsOf } from '../../../src/evidence/judge/judge.js'
import type { Json, Rule, Schema, Subject } from '../../../src/model/index.js'
import { chapterOf } from './chapter-of.js'

/** A subject whose places are its pointers, so that a test sees where a finding points. */
function subjectOf(value: Json, readings: Subject['readings'] = []): Subject {
  return {
    kind: 'message',
    path: 'a.eml',
    value,
    places: pointer => ({ path: `a.eml${pointer}`, line: 1, column: 1 }),
    readings,
  }
}

function outcome(schema: Schema, subject: Subject, more: Partial<Rule> = {}) {
  const rules = compileRules([chapterOf({ rule: schema }, more)], [])
  const [told, bare] = [judge(rules, subject).outcomes[0]!, verdictsOf(rules, subject)[0]!]
  assert.deepEqual(bare, { ...told, findings: [] })
  return told
}

const verdict = (schema: Schema, value: Json): string => outcome(schema, subjectOf(value)).verdict

const hasColour: Schema = { required: ['colour'] }
const isRed: Schema = { properties: { colour: { const: 'red' } } }

test('a schema without a condition passes or fails', () => {
  assert.equal(verdict(isRed, { colour: 'red' }), 'pass')
  assert.equal(verdict(isRed, { colour: 'blue' }), 'fail')
})

test('what does not concern the subject is not a pass', () => {
  const rule = { if: { required: ['note'] }, then: { if: hasColour, then: isRed } }
  assert.equal(verdict(rule, {}), 'not-applicable')
  assert.equal(verdict(rule, { note: 1 }), 'not-observed')
  assert.equal(verdict(rule, { note: 1, colour: 'red' }), 'pass')
  assert.equal(verdict(rule, { note: 1, colour: 'blue' }), 'fail')
})

test('an untestable rule is told as such', () => {
  assert.equal(
    outcome({}, subjectOf({}), { untestable: 'Time is not in the evidence.' }).verdict,
    'untestable',
  )
})

test('readings that differ are inconclusive, and both are told', () => {
  const place = { path: 'a.eml', line: 7, column: 3 }
  const reading = { how: 'the second field counts', place, value: { colour: 'blue' } }
  const { verdict, findings } = outcome(isRed, subjectOf({ colour: 'red' }, [reading]))
  assert.equal(verdict, 'inconclusive')
  assert.match(
    findings[0]?.reason ?? '',
    /as found, it keeps the rule; if the second field counts, it breaks the rule/,
  )
  assert.equal(findings[0]?.severity, 'error')
  assert.deepEqual(findings[0]?.place, place)
})

test('readings that differ without a fault are an observation', () => {
  const place = { path: 'a.eml', line: 7, column: 3 }
  const rule: Schema = { if: { required: ['colour'] }, then: isRed }
  const reading = { how: 'the field is a comment', place, value: {} }
  const { verdict, findings } = outcome(rule, subjectOf({ colour: 'red' }, [reading]))
  assert.equal(verdict, 'inconclusive')
  assert.equal(findings[0]?.severity, 'info')
})

test('readings that agree are no doubt', () => {
  const reading = { how: 'x', place: { path: 'a', line: 1, column: 1 }, value: { colour: 'red' } }
  assert.equal(outcome(isRed, subjectOf({ colour: 'red' }, [reading])).verdict, 'pass')
})

test('a finding points at the value and says what was seen and wanted', () => {
  const { findings } = outcome(isRed, subjectOf({ colour: 'blue' }))
  assert.deepEqual(
    findings.map(({ place, reason, severity, see }) => [place.path, reason, severity, see]),
    [
      [
        'a.eml/colour',
        'Unexpected "blue" at colour, expected "red"',
        'error',
        ['RFC 5322, Section 3.6'],
      ],
    ],
  )
})

test('what the subject itself says of a fault is told', () => {
  const reasonOf = (schema: Schema, value: Json): string | undefined =>
    outcome(schema, subjectOf(value)).findings[0]?.reason
  const ok: Schema = { properties: { syntax: { const: 'ok' }, size: { const: 1 } } }
  assert.equal(
    reasonOf(ok, { syntax: 'invalid', fault: 'comma missing' }),
    'Unexpected "invalid" at syntax, expected "ok": comma missing',
  )
  assert.equal(
    reasonOf(ok, { size: 2, fault: 'comma missing' }),
    'Unexpected 2 at size, expected 1',
  )
  const noDefect: Schema = { items: { properties: { code: { not: { const: 'x' } } } } }
  assert.equal(
    reasonOf(noDefect, [{ code: 'x', note: 'two\tblanks' }]),
    'Unexpected "x" at 1 › code: two\\u0009blanks',
  )
})

test('a reason is worded for a reader: names in words, indexes where they tell something', () => {
  const reasonOf = (schema: Schema, value: Json): string | undefined =>
    outcome(schema, subjectOf(value)).findings[0]?.reason
  const parts = (schema: Schema): Schema => ({ properties: { parts: { items: schema } } })
  const long = parts({ properties: { base64: { properties: { longestLine: { maximum: 76 } } } } })
  assert.equal(
    reasonOf(long, { parts: [{}, { base64: { longestLine: 77 } }] }),
    'Unexpected 77 at parts 2 › base64 › longest line, expected 76 or less',
  )
  assert.equal(
    reasonOf(parts({ properties: { value: { const: 'a' } } }), { parts: [{ value: 'b' }] }),
    'Unexpected "b" at parts, expected "a"',
  )
  const claims = parts({ properties: { valid: { const: true }, bareLf: { const: false } } })
  assert.equal(reasonOf(claims, { parts: [{ valid: false }] }), 'Unexpected at parts: not valid')
  assert.equal(reasonOf(claims, { parts: [{ bareLf: true }] }), 'Unexpected at parts: bare LF')
  const known = parts({ properties: { flagsKnown: { const: true } } })
  assert.equal(
    reasonOf(known, { parts: [{ flagsKnown: false }] }),
    'Unexpected at parts: flags known is false',
  )
  assert.equal(
    reasonOf(parts({ not: { required: ['a'] } }), { parts: [{ a: { b: 1 } }] }),
    'Unexpected combination at parts',
  )
  const names: Schema = { additionalProperties: { properties: { count: { const: 1 } } } }
  assert.equal(
    reasonOf(names, JSON.parse('{ "constructor": { "count": 2 } }')),
    'Unexpected 2 at constructor › count, expected 1',
  )
  assert.equal(
    reasonOf(parts({ required: ['x-note-kind'] }), { parts: [{}] }),
    'Missing x-note-kind in parts',
  )
})

test('a missing property is told at its parent', () => {
  const { findings } = outcome(hasColour, subjectOf({}))
  assert.deepEqual(
    findings.map(({ place, reason }) => [place.path, reason]),
    [['a.eml', 'Missing colour in the whole']],
  )
})

test('a choice is one finding, not one for each alternative', () => {
  const choice: Schema = { anyOf: [isRed, { properties: { colour: { const: 'green' } } }] }
  assert.equal(outcome(choice, subjectOf({ colour: 'blue' })).findings.length, 1)
})

test('a choice is one finding, whatever its alternatives refer to', () => {
  const isBlue: Schema = { properties: { colour: { const: 'blue' } } }
  const red: Schema = { $ref: '#/$defs/is-red' }
  const both = { if: { required: ['colour'] }, then: { allOf: [red, { required: ['size'] }] } }
  const told = (schema: Schema, value: Json): readonly string[] => {
    const [rule] = compileRules([chapterOf({ rule: schema, 'is-red': isRed })], [])
    const [outcome] = judge([rule!], subjectOf(value)).outcomes
    return outcome!.findings.map(({ reason }) => reason)
  }
  const none = 'Unexpected combination at the whole, none of the permitted forms'
  const other = 'Unexpected combination at the whole, expected exactly one of the permitted forms'
  assert.deepEqual(told({ anyOf: [red, { required: ['size'] }] }, { colour: 'blue' }), [none])
  assert.deepEqual(told({ oneOf: [red, { required: ['size'] }] }, { colour: 'blue' }), [other])
  assert.deepEqual(told({ oneOf: [isBlue, true] }, { colour: 'blue' }), [other])
  assert.deepEqual(told({ oneOf: [isBlue, red] }, { colour: 'blue' }), [])
  assert.deepEqual(told({ contains: red }, [{ colour: 'blue' }, { colour: 'green' }]), [
    'Nothing of what is expected at the whole',
  ])
  assert.deepEqual(told({ anyOf: [{ anyOf: [both, red] }, red] }, { colour: 'blue' }), [none])
  // What fails beside a choice is told as before.
  assert.deepEqual(told({ allOf: [{ anyOf: [both] }, red] }, { colour: 'blue' }), [
    none,
    'Unexpected "blue" at colour, expected "red"',
  ])
})

test('facts are equal by what they hold, whatever names they have', () => {
  const facts = (entries: Readonly<Record<string, Json>>): Json =>
    Object.assign(Object.create(null), entries)
  const parts = [facts({ type: 'a', size: 1 }), { size: 1, type: 'a' }]
  assert.equal(verdict({ uniqueItems: true }, parts), 'fail')
  assert.equal(verdict({ uniqueItems: true }, [facts({ type: 'a' }), facts({ type: 'b' })]), 'pass')
  assert.equal(verdict({ uniqueItems: true }, ['1', 1, [1], null, 'null', true]), 'pass')
  assert.equal(verdict({ uniqueItems: false }, parts), 'pass')
  assert.equal(verdict({ const: { size: 1, type: 'a' } }, facts({ type: 'a', size: 1 })), 'pass')
  assert.equal(verdict({ const: { size: 1 } }, facts({ valueOf: 1 })), 'fail')
  assert.equal(verdict({ enum: [0, { constructor: 1 }] }, facts({ constructor: 1 })), 'pass')
  assert.equal(verdict({ enum: ['[1]', { size: 1 }] }, [1]), 'fail')
})

test('of two that are equal, the list is told', () => {
  assert.deepEqual(
    outcome({ uniqueItems: true }, subjectOf(['a', 'b', 'a'])).findings.map(({ reason }) => reason),
    ['Unexpected repetition at the whole'],
  )
})

test('contains counts', () => {
  const counted = (more: object): Schema => ({ contains: { const: 1 }, ...more })
  assert.equal(verdict(counted({ minContains: 0 }), []), 'pass')
  assert.equal(verdict(counted({ minContains: 2 }), [1, 2]), 'fail')
  assert.equal(verdict(counted({ minContains: 2 }), [1, 2, 1]), 'pass')
  assert.equal(verdict(counted({ minContains: 0, maxContains: 1 }), [1, 1]), 'fail')
  assert.equal(verdict(counted({ minContains: 1, maxContains: 2 }), [2]), 'fail')
  assert.equal(verdict(counted({ minContains: 1, maxContains: 2 }), [1, 1]), 'pass')
})

test('an array without elements contains nothing, whatever the array before it contains', () => {
  const one: Schema = { contains: { const: 1 } }
  assert.equal(verdict({ items: one }, [[1], []]), 'fail')
  assert.equal(verdict({ items: one }, [[], [1]]), 'fail')
  assert.equal(verdict({ items: { anyOf: [one, { minItems: 9 }] } }, [[1], []]), 'fail')
  assert.equal(verdict({ items: one }, [[2, 1], [1], 'no array']), 'pass')
  assert.equal(verdict({ items: { ...one, maxContains: 1 } }, [[1], [1, 1]]), 'fail')
  assert.equal(verdict({ items: { contains: true } }, [[1], []]), 'fail')
})

test('a property called constructor is absent where it is absent', () => {
  assert.equal(verdict({ required: ['constructor', 'toString'] }, {}), 'fail')
})

test('many failures give a bounded number of findings', () => {
  const { findings } = outcome(
    { items: { const: 0 } },
    subjectOf(Array.from({ length: 1000 }, () => 1)),
  )
  assert.equal(findings.length, 21)
  assert.equal(findings.at(-1)?.reason, 'The same in 980 more places')
  const oneMore = outcome({ items: { const: 0 } }, subjectOf(Array.from({ length: 21 }, () => 1)))
  assert.equal(oneMore.findings.at(-1)?.reason, 'The same in 1 more place')
})

test('quoted input is clipped and its control characters are escapes', () => {
  const { findings } = outcome(
    isRed,
    subjectOf({ colour: `\u001b[31m\u200e\u061c${'x'.repeat(100)}\u202e` }),
  )
  const reason = findings[0]?.reason ?? ''
  assert.ok(!/[\u0000-\u001f\u061c\u200e\u202e]/.test(reason))
  assert.ok(reason.length < 120)
})

test('of many subjects, lists without findings are the same objects, and never those of another', () => {
  const schemas = Array.from({ length: 5 }, (_, index): [string, Schema] => [
    `rule-${index}`,
    { if: { required: [`a${index}`] }, then: isRed },
  ])
  const rules = compileRules([chapterOf(Object.fromEntries(schemas))], [])
  const seen = new Map<string, ReturnType<typeof judge>['outcomes']>()
  const judged = (choice: number): ReturnType<typeof judge>['outcomes'] => {
    const names = schemas.map((_, index) => `a${index}`).filter((_, i) => (choice >> i) & 1)
    return judge(rules, subjectOf(Object.fromEntries(names.map(name => [name, 1])))).outcomes
  }
  // More lists than are remembered, each twice in a row.
  for (let choice = 0; choice < 64; choice += 1) {
    const outcomes = judged(choice % 32)
    assert.equal(judged(choice % 32), outcomes)
    const text = JSON.stringify(outcomes)
    assert.deepEqual(outcomes, seen.get(text) ?? outcomes)
    seen.set(text, outcomes)
  }
  assert.equal(seen.size, 32)
  const red = subjectOf({ a0: 1, colour: 'blue' })
  assert.notEqual(judge(rules, red).outcomes, judge(rules, red).outcomes)
})
