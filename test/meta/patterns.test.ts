import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { transformSync } from 'esbuild'
import { isSafe } from 'redos-detector'
import { backtracking } from '../../src/spec/backtracking.js'
import { schemas } from '../profile-of.js'

/**
 * Patterns that the analyser cannot prove linear, and why none of them can be made slow: it takes every
 * place of the input for a start, and does not know how long an input gets.
 */
const bounded: Readonly<Record<string, string>> = {
  'src/evidence/subjects/message/encoded-words.ts: /=\\?([^?\\s]*)\\?([^?\\s]*)\\?([^?]*)\\?=/g':
    'what a part runs over holds no question mark, and so no other start',
  'src/evidence/subjects/message/tokens.ts: /=\\?[^?\\s]*\\?[BbQq]\\?[^?\\s]*\\?=/y':
    'the same, and it is tried at one place only',
  'src/evidence/subjects/smtp/data-content.ts: /(?:^|\\r)\\.\\r*\\n$/':
    'the run of CR holds no dot, and so no other start',
}

/** Gives the regular expressions of a source file as literals. */
function literalsOf(source: string): readonly RegExp[] {
  // What is left has neither types nor comments nor templates, so that strings and patterns are found by form.
  const { code } = transformSync(source, {
    loader: 'ts',
    minifyWhitespace: true,
    supported: { 'template-literal': false },
  })
  const token =
    /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<=[(,=:[!&|?{};\n>]|return)\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/g
  return [...code.matchAll(token)]
    .filter(([, pattern]) => pattern !== undefined)
    .map(([, pattern, flags]) => new RegExp(pattern as string, flags))
}

const rooms = ['src/evidence', 'src/model']
const literals = rooms.flatMap(room =>
  readdirSync(room, { recursive: true })
    .map(name => `${room}/${String(name)}`)
    .filter(name => name.endsWith('.ts'))
    .flatMap(file => literalsOf(readFileSync(file, 'utf8')).map(literal => ({ file, literal }))),
)

test('no regular expression that meets a message can backtrack super-linearly', () => {
  const slow = literals
    .filter(({ literal }) => !isSafe(literal, { maxScore: 200, maxSteps: 20_000 }).safe)
    .map(({ file, literal }) => `${file}: ${literal}`)
  assert.deepEqual(
    slow.filter(each => bounded[each] === undefined),
    [],
  )
  assert.deepEqual(
    Object.keys(bounded).filter(each => !slow.includes(each)),
    [],
    'no longer slow',
  )
  assert.ok(literals.length > 60, `only ${literals.length} were found`)
})

test('no pattern in the schemas of subjects can backtrack super-linearly', () => {
  const slow: string[] = []
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const pattern = 'pattern' in value ? value.pattern : undefined
    if (typeof pattern === 'string' && backtracking(pattern) !== undefined) slow.push(pattern)
    for (const below of Object.values(value)) visit(below)
  }
  for (const [id, schema] of schemas) if (id.startsWith('urn:profilewright:')) visit(schema)
  assert.deepEqual(slow, [])
})
