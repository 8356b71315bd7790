import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadProfile } from '../src/cli/load-profile.js'
import { compileRules } from '../src/evidence/judge/compile-rules.js'
import { judge } from '../src/evidence/judge/judge.js'
import { kindOf, readSubjects } from '../src/evidence/subjects/subjects.js'
import type { SubjectKind } from '../src/model/index.js'
import { shared } from './shared.js'

// npm run fuzz -- --minutes 30 [--seed N]: changes octets of the examples and of the corpus, reads and
// judges what comes out, and tells every exception and everything that takes far longer than its size
// explains. The seed is printed, so that a run can be repeated; what is found becomes a fixture.
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}
const minutes = option('minutes', 1)
const seed = option('seed', Date.now() % 2147483647)

let state = seed || 1
/** Park and Miller: a number below a bound. */
const below = (bound: number): number => {
  state = (state * 48271) % 2147483647
  return state % bound
}

const largest = 60_000
const files = [`${shared}/corpus/mail`, 'spec/mms/examples']
  .filter(folder => !folder.startsWith('undefined'))
  .flatMap(folder => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .map(path => ({ path, octets: new Uint8Array(readFileSync(path)) }))
  .filter(({ octets }) => octets.length > 0 && octets.length < largest)

const telling = [
  '\r',
  '\n',
  '\r\n',
  '--',
  '"',
  '(',
  '=',
  ';',
  ':',
  '<',
  '\0',
  '\xff',
  '{5}',
  '.\r\n',
  '=?utf-8?B?',
  'boundary=',
]

/** Changes a file in a few places: octets flipped, cut, repeated, or replaced by ones that mean something. */
function mutate(octets: Uint8Array): Uint8Array {
  let text = Buffer.from(octets).toString('latin1')
  for (let count = 1 + below(6); count > 0; count -= 1) {
    const at = below(text.length + 1)
    const length = below(40)
    const changes = [
      () => text.slice(0, at) + String.fromCharCode(below(256)) + text.slice(at + 1),
      () => text.slice(0, at) + telling[below(telling.length)] + text.slice(at),
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + text.slice(at, at + length).repeat(1 + below(20)) + text.slice(at),
      () => text.slice(0, at),
    ]
    text = changes[below(changes.length)]!()
  }
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

const { profile, subjectSchemas } = loadProfile('spec/mms')
const rules = compileRules(profile?.chapters ?? [], subjectSchemas)
const fields = profile?.facts.fields ?? {}
const end = performance.now() + minutes * 60_000
const figures = { read: 0, subjects: 0, thrown: 0, slow: 0, slowest: 0 }
/** A mutant this slow is far beyond what its size explains: most take a hundredth of it. */
const slow = 1000

while (performance.now() < end) {
  const { path, octets } = files[below(files.length)]!
  const mutant = mutate(octets)
  const kind: SubjectKind = kindOf(path, mutant) ?? 'message'
  const start = process.cpuUsage()
  try {
    const subjects = readSubjects(kind, mutant, path, { fields })
    for (const subject of subjects)
      for (const { findings } of judge(rules, subject).outcomes)
        for (const { place } of findings)
          if (!(place.line >= 1 && place.column >= 1)) throw new Error(`place of ${path}`)
    figures.subjects += subjects.length
  } catch (error) {
    figures.thrown += 1
    keep(path, mutant, `throws ${String(error)}`)
  }
  // Time of the processor: a busy machine makes nothing slow.
  const { user, system } = process.cpuUsage(start)
  const taken = (user + system) / 1000
  figures.read += 1
  figures.slowest = Math.max(figures.slowest, Math.round(taken))
  if (taken > slow) {
    figures.slow += 1
    keep(path, mutant, `takes ${Math.round(taken)} ms`)
  }
}
console.log(JSON.stringify({ seed, minutes, files: files.length, ...figures }))
process.exitCode = figures.thrown + figures.slow > 0 ? 1 : 0

function keep(path: string, mutant: Uint8Array, what: string): void {
  const name = `fuzz-${seed}-${figures.read}.bin`
  writeFileSync(name, mutant)
  console.log(`${name}, made of ${path}, ${what}`)
}
