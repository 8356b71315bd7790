import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tuneForShortRun } from '../src/cli/building/tune-for-short-run.js'
import { loadProfile } from '../src/cli/load-profile.js'
import { readTemplates } from '../src/cli/read-folder.js'
import type { Profile, ProfileFiles } from '../src/model/index.js'
import { shared } from '../test/shared.js'
import { type Compiled, compiled } from './compiled.js'
import {
  median,
  milliseconds,
  processorTime,
  table,
  type Watched,
  watch,
  wholeProcess,
} from './measure.js'

const today = { year: 2026, month: 11, day: 23 }

/** A document that is rendered. */
interface Source {
  readonly name: string
  readonly text: string
}

/** Rendering as text in pages, in a warm process and in whole ones. */
export async function benchDocuments(): Promise<void> {
  // As the commands do that make documents.
  tuneForShortRun()
  const tools = await compiled()
  const { drafts, rebuild } = await benchDrafts(tools)
  const corpus = corpusOf()
  if (corpus.length === 0) console.log('\nthe shared corpus is not here: our own drafts stand in')
  const pages = corpus.length === 0 ? [] : benchCorpus(tools, corpus)
  const largest = largestOf(corpus.length > 0 ? corpus : drafts)
  if (largest !== undefined) await benchSizes(tools, largest)
  const slowness = await benchProcesses()
  if (slowness !== undefined) tellThere(slowness, [rebuild, ...pages])
}

/** Milliseconds for which there is a goal. */
interface Goal {
  readonly name: string
  readonly ms: number
  readonly goal: number
}

/** What would have been taken where the reference was recorded, for goals were set beside its figures. */
function tellThere(slowness: number, goals: readonly Goal[]): void {
  table(`at the speed of the machine of the recording, this one taking ${slowness.toFixed(1)}x`, [
    ['', 'ms', 'goal'],
    ...goals.map(({ name, ms, goal }) => [name, (ms / slowness).toFixed(2), `${goal}`]),
  ])
}

/** A profile after an edit, and its files. */
interface Edited {
  readonly profile: Profile
  readonly files: ProfileFiles
}

/** What an author waits for who has changed one word of a rule. */
async function benchDrafts(
  tools: Compiled,
): Promise<{ readonly drafts: readonly Source[]; readonly rebuild: Goal }> {
  const { profile, folder, schemas } = loadProfile('spec/mms')
  if (profile === undefined) throw new Error('the bundled profile cannot be read')
  const templates = readTemplates()
  const { files } = folder
  const [path = ''] = [...files.keys()].filter(name => name.startsWith('rules/'))
  const before = new TextDecoder().decode(files.get(path)?.())
  let changes = 0
  const changed = (): Edited => {
    changes += 1
    const text = before.replace(/^ *text: >-\n *\S+/m, `$& changed${changes}`)
    const octets = new TextEncoder().encode(text)
    const edited = new Map(files).set(path, () => octets)
    const read = tools.readProfile({ ...folder, files: edited }, schemas)
    return { profile: read.profile ?? profile, files: edited }
  }
  const compose = ({ profile, files }: Edited) =>
    profile.facts.documents.map(document => tools.compose({ profile, document, templates, files }))
  const { prepareMemory, lineMemory } = tools.rfcxml
  const memories = profile.facts.documents.map(() => [prepareMemory(), lineMemory()] as const)
  const print = (edited: Edited): number => {
    let pages = 0
    for (const [i, { draft }] of compose(edited).entries()) {
      const [versions, lines] = memories[i]!
      const prepared = tools.rfcxml.prepare(draft, { today, memory: versions }).draft
      const options = { today, pagination: true, memory: lines }
      if (prepared !== undefined) pages += pagesOf(tools.rfcxml.toText(prepared, options).text)
    }
    return pages
  }
  const inEveryForm = ({ profile, files }: Edited) => tools.composeDrafts(profile, templates, files)
  const { drafts } = inEveryForm({ profile, files })
  const pages = print({ profile, files })
  const rows: readonly [string, () => unknown][] = [
    ['read the profile again', changed],
    ['and compose', () => compose(changed())],
    ['and prepare and print as text', () => print(changed())],
    ['in every form, without memories', () => inEveryForm(changed())],
  ]
  const taken: number[] = []
  for (const [, run] of rows) taken.push(await milliseconds(run, 9))
  table(`the drafts of spec/mms, ${pages} pages, after a word of a rule has changed, warm`, [
    ['', 'ms', 'ms a page'],
    ...rows.map(([name], i) => [name, taken[i]!.toFixed(0), (taken[i]! / pages).toFixed(3)]),
  ])
  return {
    drafts: drafts.map(({ name, xml }) => ({ name, text: xml.text })),
    rebuild: { name: 'a warm rebuild of the text', ms: taken[2]!, goal: 60 },
  }
}

/** Rounds through a corpus, after the first of which the engine hardly compiles any more. */
const rounds = 16
const settling = 8

function benchCorpus(tools: Compiled, corpus: readonly Source[]): readonly Goal[] {
  const firsts = corpus.map(source => {
    const { taken: first, pages, html } = render(tools, source)
    return { first, again: render(tools, source).taken, html: html(), pages }
  })
  const settled = Array.from({ length: rounds }, () =>
    corpus.map(source => render(tools, source).taken),
  ).slice(settling)
  const all = firsts.reduce((sum, { pages }) => sum + pages, 0)
  type Passes = readonly (readonly Taken[])[]
  const pageOf = (passes: Passes, pages: number, key: keyof Taken): number =>
    median(passes.map(each => each.reduce((sum, taken) => sum + taken[key], 0))) / pages
  const row = (name: string, passes: Passes, pages: number): string[] => {
    const [ms, clock] = [pageOf(passes, pages, 'processor'), pageOf(passes, pages, 'clock')]
    return [name, (ms * pages).toFixed(0), ms.toFixed(3), clock.toFixed(3)]
  }
  const forty = nearest(firsts, 40)
  const fortyPages = firsts[forty]?.pages ?? 1
  const ofForty = settled.map(round => [round[forty]!])
  const html = firsts.reduce((sum, each) => sum + each.html, 0)
  table(`the corpus: ${corpus.length} documents, ${all} pages, one process`, [
    ['', 'ms', 'ms a page', 'and by the clock'],
    row('each for the first time', [firsts.map(({ first }) => first)], all),
    row('each for the second time', [firsts.map(({ again }) => again)], all),
    row('each when the engine has settled', settled, all),
    row(`one of ${fortyPages} pages then`, ofForty, fortyPages),
    ['printing as HTML', html.toFixed(0), (html / all).toFixed(3)],
  ])
  return [
    { name: 'a page of the corpus', ms: pageOf(settled, all, 'processor'), goal: 0.3 },
    { name: 'a page of one of 40', ms: pageOf(ofForty, fortyPages, 'processor'), goal: 0.3 },
  ]
}

/** Gives the index of the document whose pages are nearest to so many. */
function nearest(documents: readonly { readonly pages: number }[], pages: number): number {
  const distances = documents.map(each => Math.abs(each.pages - pages))
  return distances.indexOf(Math.min(...distances))
}

/** One document and the same with its middle several times over: time a page must not grow. */
async function benchSizes(tools: Compiled, { name, text }: Source): Promise<void> {
  const rows: string[][] = []
  for (const times of [1, 4, 16]) {
    const source = { name, text: repeated(text, times) }
    render(tools, source)
    const runs = Array.from({ length: times === 1 ? 9 : 3 }, () => render(tools, source))
    const part = (key: keyof Parts): number => median(runs.map(({ parts }) => parts[key]))
    const { pages } = runs[0]!
    const ms = median(runs.map(({ taken }) => taken.processor))
    rows.push([
      `${times}x, ${pages} pages`,
      ...(['read', 'prepare', 'print'] as const).map(key => part(key).toFixed(0)),
      ms.toFixed(0),
      (ms / pages).toFixed(3),
    ])
  }
  table(`${name}, warm`, [['', 'read', 'prepare', 'print', 'ms', 'ms a page'], ...rows])
}

/**
 * What the reference renderer took on a machine that did nothing else (xml2rfc 3.32.0), in ms and MB. How
 * much longer it takes of the processor here tells how much longer anything may take here.
 */
const recorded: readonly { name: string; ms: number; mb: number | undefined }[] = [
  { name: 'draft-nottingham-http-new-status-04', ms: 280, mb: 59 },
  { name: 'rfc9110', ms: 4500, mb: undefined },
]

/** Whole processes, and how many times as long the reference takes here, at least, where it is here. */
async function benchProcesses(): Promise<number | undefined> {
  const folder = `${shared}/corpus/rfcxml`
  const isHere = spawnSync('xml2rfc', ['--version']).status === 0
  const rows: string[][] = []
  const slower: number[] = []
  for (const { name, ms: before, mb: size } of recorded) {
    const file = `${folder}/${name}.xml`
    if (!existsSync(file)) continue
    const ours = ['dist/cli/launch.cjs', 'render', file, '--to', 'text', '--pagination']
    const { ms, mb } = wholeProcess(ours)
    const reference = isHere ? await referenceTakes(file) : undefined
    if (reference !== undefined) slower.push(reference.processor / before)
    const times = (other: number | undefined, one: number): string =>
      other === undefined ? '' : `${(other / one).toFixed(1)}x`
    rows.push([
      name,
      ms.toFixed(0),
      times(before, ms),
      times(reference?.ms, ms),
      times(reference?.processor, before),
      ...[mb, size, reference?.mb].map(each => each?.toFixed(0) ?? ''),
    ])
  }
  if (rows.length > 0)
    table('whole processes beside the reference, as it was recorded and as it is here', [
      ['', 'ms', 'recorded / ours', 'here / ours', 'here / recorded', 'MB', 'recorded', 'here'],
      ...rows,
    ])
  return slower.length === 0 ? undefined : Math.min(...slower)
}

/** Gives the middle of three runs of the reference. */
async function referenceTakes(file: string): Promise<Watched> {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const args = ['--text', '--pagination', '--no-network', '--quiet', '-o', `${scratch}/x.txt`, file]
  const runs: Watched[] = []
  for (let run = 0; run < 3; run += 1) runs.push(await watch('xml2rfc', args))
  rmSync(scratch, { recursive: true })
  const middle = (key: keyof Watched): number => median(runs.map(each => each[key]))
  return { ms: middle('ms'), processor: middle('processor'), mb: middle('mb') }
}

interface Parts {
  readonly read: number
  readonly prepare: number
  readonly print: number
}

/** Milliseconds of the processor, its collecting and compiling threads included, and by the clock. */
interface Taken {
  readonly processor: number
  readonly clock: number
}

interface Rendering {
  readonly parts: Parts
  readonly taken: Taken
  readonly pages: number
  readonly html: () => number
}

function render({ rfcxml }: Compiled, { name, text }: Source): Rendering {
  const began = performance.now()
  const start = processorTime()
  const { draft } = rfcxml.readDraft(text, name)
  const isRead = processorTime()
  const prepared = draft === undefined ? undefined : rfcxml.prepare(draft, { today }).draft
  const isPrepared = processorTime()
  const printed =
    prepared === undefined ? '' : rfcxml.toText(prepared, { today, pagination: true }).text
  const end = processorTime()
  const taken = { processor: end - start, clock: performance.now() - began }
  const parts = { read: isRead - start, prepare: isPrepared - isRead, print: end - isPrepared }
  const html = (): number => {
    const start = processorTime()
    if (prepared !== undefined) rfcxml.toHtml(prepared)
    return processorTime() - start
  }
  return { parts, taken, pages: pagesOf(printed), html }
}

const pagesOf = (text: string): number => text.split('\f').length

function corpusOf(): readonly Source[] {
  const folder = `${shared}/corpus/rfcxml`
  if (shared === undefined || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter(file => file.endsWith('.xml') && !file.endsWith('.prepped.xml'))
    .map(file => ({ name: file, text: readFileSync(`${folder}/${file}`, 'utf8') }))
}

const largestOf = (sources: readonly Source[]): Source | undefined =>
  sources.toSorted((a, b) => b.text.length - a.text.length)[0]

/** Gives a document whose middle stands in it several times, with anchors of their own. */
function repeated(text: string, times: number): string {
  const [, head = '', middle = '', tail = ''] =
    /^(.*<middle[^>]*>)(.*)(<\/middle>.*)$/s.exec(text) ?? []
  const copies = Array.from({ length: times }, (_, i) =>
    i === 0 ? middle : middle.replace(/\banchor=(["'])/g, `anchor=$1copy${i}-`),
  )
  return head + copies.join('') + tail
}
