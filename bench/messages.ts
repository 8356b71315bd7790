import { simpleParser } from 'mailparser'
import { Splitter } from 'mailsplit'
import PostalMime from 'postal-mime'
import { findProfile } from '../src/cli/installation.js'
import { benign, hostile } from '../test/evidence/subjects/hostile-messages.js'
import { type Compiled, compiled } from './compiled.js'
import { corpusMessages } from './corpus-messages.js'
import { type Mix, mailbox } from './mailbox.js'
import { table } from './measure.js'

type Run = (messages: readonly Uint8Array[]) => unknown

const counts: Readonly<Record<Mix, number>> = { mixed: 300, small: 1500, large: 60 }

/** Parsers that judge nothing: all that they do to a message is to read it. */
const peers: Readonly<Record<string, (octets: Uint8Array) => unknown>> = {
  'mailsplit, splitting only': split,
  'postal-mime, parsing only': octets => PostalMime.parse(octets),
  'mailparser, parsing only': octets => simpleParser(Buffer.from(octets)),
}

/** Scanning, and scanning with judging by all rules, beside the peers on the same octets. */
export async function benchMessages(): Promise<void> {
  const tools = await compiled()
  const { rules, reading } = await tools.loadRules(findProfile('mms'))
  const { readSubjects, judge } = tools.validator
  const ours = {
    scan: 'profilewright, scan',
    judge: `profilewright, scan and judge by ${rules.length} rules`,
  }
  const runs: Readonly<Record<string, Run>> = {
    ...Object.fromEntries(Object.entries(peers).map(([name, parse]) => [name, each(parse)])),
    [ours.scan]: messages => {
      for (const octets of messages) readSubjects('message', octets, 'a.eml', reading)
    },
    [ours.judge]: messages => {
      for (const octets of messages)
        for (const subject of readSubjects('message', octets, 'a.eml', reading))
          judge(rules, subject)
    },
  }
  for (const mix of Object.keys(counts) as Mix[])
    await compare(mix, mailbox(mix, counts[mix]), runs)
  const corpus = corpusMessages(tools.validator)
  if (corpus.length === 0) console.log('\nthe shared corpus is not here')
  else {
    const read = await readableBy(Object.values(peers), corpus)
    await compare(
      `the corpus without ${corpus.length - read.length} that a peer refuses`,
      read,
      runs,
    )
  }
  benchHostile(tools)
}

const rounds = 12

/** Compares in rounds, each contestant in turn, so that what disturbs one disturbs all. */
async function compare(
  title: string,
  messages: readonly Uint8Array[],
  runs: Readonly<Record<string, Run>>,
): Promise<void> {
  const names = Object.keys(runs)
  const taken = new Map<string, number[]>(names.map(name => [name, []]))
  for (const name of names) await settle(() => runs[name]?.(messages))
  for (let round = 0; round < rounds; round += 1)
    for (const name of [
      ...names.slice(round % names.length),
      ...names.slice(0, round % names.length),
    ])
      taken.get(name)?.push(await processorTime(() => runs[name]?.(messages)))
  const octets = messages.reduce((sum, { length }) => sum + length, 0)
  // The least of the rounds: other processes disturb, and never help.
  const time = (name: string): number => Math.min(...(taken.get(name) ?? []))
  const [mailsplit = '', postalMime = ''] = names
  table(
    `${title}: ${messages.length} messages, ${(octets / 1e6).toFixed(1)} MB; per second of one core`,
    [
      ['', 'messages', 'MB', 'of mailsplit', 'of postal-mime'],
      ...names.map(name => [
        name,
        ((messages.length / time(name)) * 1000).toFixed(0),
        (octets / time(name) / 1000).toFixed(1),
        `${(time(mailsplit) / time(name)).toFixed(2)}x`,
        `${(time(postalMime) / time(name)).toFixed(2)}x`,
      ]),
    ],
  )
}

/** Runs for some seconds, such that the engine has optimized what it is going to optimize. */
async function settle(run: () => unknown): Promise<void> {
  for (let taken = 0; taken < 3000; ) taken += await processorTime(run)
}

/** Milliseconds of the processor: what other processes take meanwhile does not count. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Gives the messages that every parser reads without an exception. */
async function readableBy(
  parsers: readonly ((octets: Uint8Array) => unknown)[],
  messages: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const readable: Uint8Array[] = []
  for (const octets of messages) {
    try {
      for (const parse of parsers) await parse(octets)
      readable.push(octets)
    } catch {
      // Counted by what is missing.
    }
  }
  return readable
}

/** Reads hostile messages of two sizes: four times the octets must take about four times as long. */
function benchHostile({ validator }: Compiled): void {
  const size = 1 << 18
  const time = (text: string): number => {
    const octets = Buffer.from(text, 'latin1')
    const taken = [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      validator.readSubjects('message', octets, 'a.eml')
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    return Math.min(...taken)
  }
  const usual = time(benign.repeat(Math.ceil(size / benign.length)))
  const figures = hostile.map(({ name, build }) => {
    const small = time(build(size))
    return { name, small, large: time(build(4 * size)) }
  })
  const worst = figures.toSorted((a, b) => b.large / b.small - a.large / a.small).slice(0, 8)
  table(`${hostile.length} hostile inputs: those that grow most with four times the octets`, [
    ['', 'ms of 256 KiB', 'ms of 1 MiB', 'growth'],
    ['benign mail', usual.toFixed(1), '', ''],
    ...worst.map(({ name, small, large }) => [
      name,
      small.toFixed(1),
      large.toFixed(1),
      `${(large / small).toFixed(1)}x`,
    ]),
  ])
}

function each(parse: (octets: Uint8Array) => unknown): Run {
  return async messages => {
    for (const octets of messages) await parse(octets)
  }
}

function split(octets: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const splitter = new Splitter()
    splitter.on('data', () => {})
    splitter.on('end', resolve)
    splitter.on('error', reject)
    splitter.end(Buffer.from(octets.buffer, octets.byteOffset, octets.length))
  })
}
