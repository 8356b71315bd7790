import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/** The rooms of src/. */
const rooms = [
  'document/compose',
  'document/rfcxml',
  'document/print',
  'evidence/subjects',
  'evidence/judge',
  'evidence/report',
  'model',
  'spec',
  'emit',
  'cli',
]

/** The room that wires the others, and alone touches the world: files, sockets, the clock, the process. */
const edge = 'cli'

const roomOf = (path: string): string | undefined => rooms.find(room => path.startsWith(`${room}/`))

const sources = readdirSync('src', { recursive: true })
  .map(name => String(name))
  .filter(name => name.endsWith('.ts'))

const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')

test('every source file stands in a room', () => {
  // The library's entries at the top of src/ re-export rooms and hold no code.
  const homeless = sources.filter(name => name.includes('/') && roomOf(name) === undefined)
  assert.deepEqual(homeless, [])
})

test('a room imports model and itself only, unless it wires the others', () => {
  const forbidden: string[] = []
  for (const name of sources) {
    const room = roomOf(name)
    if (room === undefined || room === edge) continue
    for (const target of importsOf(readFileSync(join('src', name), 'utf8'))) {
      if (!target.startsWith('.')) continue
      const other = roomOf(normalize(join(dirname(name), target)))
      if (other !== room && other !== 'model') forbidden.push(`${name} imports ${target}`)
    }
  }
  assert.deepEqual(forbidden, [])
})

/** What each folder of `cli` may call of the others; what stands beside them is for all of them. */
const callable: Readonly<Record<string, readonly string[]>> = {
  commands: ['building', 'judging', 'references'],
  building: ['judging', 'references'],
  judging: [],
  references: [],
}

/** What starts: a process, a thread, a generated validator. It stands at the top of `cli`, and calls whom it will. */
const starts = [
  'main',
  'launch',
  'authoring-script',
  'standalone',
  'judge-thread',
  'evidence-thread',
  'evidence-worker',
].concat(['index', 'command', 'script'].map(name => `validator-${name}`))

test('the folders of cli call each other in one direction', () => {
  const folderOf = (path: string): string | undefined => /^cli\/([^/]+)\//.exec(path)?.[1]
  const forbidden: string[] = []
  for (const name of sources.filter(source => source.startsWith('cli/'))) {
    if (starts.includes(basename(name, '.ts'))) continue
    const folder = folderOf(name)
    const may = folder === undefined ? [] : [folder, ...(callable[folder] ?? [])]
    for (const target of importsOf(readFileSync(join('src', name), 'utf8'))) {
      if (!target.startsWith('.')) continue
      const path = normalize(join(dirname(name), target))
      const other = folderOf(path)
      if (path.startsWith('cli/') && other !== undefined && !may.includes(other))
        forbidden.push(`${name} imports ${target}`)
      if (starts.includes(basename(path, '.js'))) forbidden.push(`${name} imports ${target}`)
    }
  }
  assert.deepEqual(forbidden, [])
})

test('files import each other in one direction', () => {
  const targets = new Map(
    sources.map(name => [
      name,
      importsOf(readFileSync(join('src', name), 'utf8'))
        .filter(target => target.startsWith('.'))
        .map(target => normalize(join(dirname(name), target)).replace(/\.js$/, '.ts')),
    ]),
  )
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) circles.push([...way.slice(way.indexOf(name)), name].join(' -> '))
    if (done.has(name) || way.includes(name)) return
    for (const target of targets.get(name) ?? []) visit(target, [...way, name])
    done.add(name)
  }
  for (const name of sources) visit(name, [])
  assert.deepEqual(circles, [])
})

test('model leans on nothing', () => {
  const leaning = sources
    .filter(name => name.startsWith('model/'))
    .filter(name =>
      importsOf(readFileSync(join('src', name), 'utf8')).some(t => !t.startsWith('.')),
    )
  assert.deepEqual(leaning, [])
})

test('only the edge touches files, sockets, the clock, the process and chance', () => {
  const touching: string[] = []
  for (const name of sources) {
    const room = roomOf(name)
    if (room === undefined || room === edge) continue
    const source = readFileSync(join('src', name), 'utf8')
    for (const target of importsOf(source))
      if (/^node:(fs|net|tls|http|https|child_process|worker_threads|os|process)/.test(target))
        touching.push(`${name} imports ${target}`)
    for (const word of ['process.', 'Date.now', 'new Date()', 'Math.random'])
      if (source.includes(word)) touching.push(`${name} says ${word}`)
  }
  assert.deepEqual(touching, [])
})

test('what the validator runs in a browser asks for nothing that only Node has', () => {
  const asking = sources
    .filter(name => /^(model|evidence\/(subjects|judge|report))\//.test(name))
    // There it is looked for, and done without.
    .filter(name => name !== 'evidence/subjects/message/octets.ts')
    .filter(name =>
      /\b(?:Buffer|process|require)\b[.(]/.test(readFileSync(join('src', name), 'utf8')),
    )
  assert.deepEqual(asking, [])
})
