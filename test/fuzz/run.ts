import { writeFileSync } from 'node:fs'
import { documents } from './documents.js'
import { mail } from './mail.js'

// npm run fuzz -- --minutes 30 [--of mail|documents] [--seed N]: changes examples and the corpus in a few
// places, has what comes out read and judged, or rendered, and tells every exception and everything that
// takes far longer than its size explains. The seed is printed, so that a run can be repeated; what is
// found becomes a fixture.
const targets = { mail, documents } as const

/** What is put to the test. */
export interface Target {
  /** Files that mutants are made of. */
  readonly files: readonly { readonly path: string; readonly octets: Uint8Array }[]
  /** Pieces that mean something where they come in. */
  readonly telling: readonly string[]
  /** Lets the program at a mutant, and gives how many things it made of it; throws where that is wrong. */
  readonly attempt: (mutant: Uint8Array, path: string) => number
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const minutes = Number(option('minutes') ?? 1)
const seed = Number(option('seed') ?? Date.now() % 2147483647)
const of = option('of') ?? 'mail'
if (!Object.hasOwn(targets, of)) throw new Error(`--of ${Object.keys(targets).join('|')}`)
const { files, telling, attempt } = targets[of as keyof typeof targets]()

let state = seed || 1
/** Park and Miller: a number below a bound. */
const below = (bound: number): number => {
  state = (state * 48271) % 2147483647
  return state % bound
}

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

const end = performance.now() + minutes * 60_000
const figures = { read: 0, made: 0, wrong: 0, slow: 0, slowest: 0 }
/** A mutant this slow is far beyond what its size explains: most take a hundredth of it. */
const slow = 1000

while (performance.now() < end) {
  const { path, octets } = files[below(files.length)]!
  const mutant = mutate(octets)
  const start = process.cpuUsage()
  try {
    figures.made += attempt(mutant, path)
  } catch (error) {
    figures.wrong += 1
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
console.log(JSON.stringify({ of, seed, minutes, files: files.length, ...figures }))
process.exitCode = figures.wrong + figures.slow > 0 ? 1 : 0

function keep(path: string, mutant: Uint8Array, what: string): void {
  const name = `fuzz-${seed}-${figures.read}.bin`
  writeFileSync(name, mutant)
  console.log(`${name}, made of ${path}, ${what}`)
}
