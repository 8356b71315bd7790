import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdBackOptimizer } from '../src/cli/building/hold-back-optimizer.js'
import { packageFolder } from '../src/cli/installation.js'
import { loadProfile } from '../src/cli/load-profile.js'
import { readTemplates } from '../src/cli/read-folder.js'
import type { Profile } from '../src/model/index.js'
import { shared } from '../test/shared.js'
import { type Compiled, compiled } from './compiled.js'
import { median, milliseconds, peakMemory, processorTime, table, wholeProcess } from './measure.js'

const today = { year: 2026, month: 11, day: 23 }

/** A document that is rendered. */
interface Source {
  readonly name: string
  readonly text: string
}

/** Rendering as text in pages, in a warm process and in whole ones. */
export async function benchDocuments(): Promise<void> {
  // As the commands do that make documents.
  holdBackOptimizer()
  const tools = await compiled()
  const drafts = await benchDrafts(tools)
  const corpus = corpusOf()
  if (corpus.length === 0) console.log('\nthe shared corpus is not here: our own drafts stand in')
  else benchCorpus(tools, corpus)
  const largest = largestOf(corpus.length > 0 ? corpus : drafts)
  if (largest !== undefined) await benchSizes(tools, largest)
  await benchProcesses()
}

/** A profile after an edit, and its files. */
interface Edited {
  readonly profile: Profile
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What an author waits for who has changed one word of a rule. */
async function benchDrafts(tools: Compiled): Promise<readonly Source[]> {
  const { profile, folder, schemas } = loadProfile('spec/mms')
  if (profile === undefined) return []
  const templates = readTemplates(join(packageFolder, 'templates'))
  const { files } = folder
  const [path = ''] = [...files.keys()].filter(name => name.startsWith('rules/'))
  const before = new TextDecoder().decode(files.get(path))
  let changes = 0
  const changed = (): Edited => {
    changes += 1
    const text = before.replace(/^ *text: >-\n *\S+/m, `$& changed${changes}`)
    const edited = new Map(files).set(path, new TextEncoder().encode(text))
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
  const figures: string[][] = []
  for (const [name, run] of rows) {
    const ms = await milliseconds(run, 9)
    figures.push([name, ms.toFixed(0), (ms / pages).toFixed(3)])
  }
  table(`the drafts of spec/mms, ${pages} pages, after a word of a rule has changed, warm`, [
    ['', 'ms', 'ms a page'],
    ...figures,
  ])
  return drafts.map(({ name, xml }) => ({ name, text: xml.text }))
}

/** Rounds through a corpus, after the first of which the engine hardly compiles any more. */
const rounds = 16
const settling = 8

function benchCorpus(tools: Compiled, corpus: readonly Source[]): void {
  const firsts = corpus.map(source => {
    const { taken: first, pages, html } = render(tools, source)
    return { first, again: render(tools, source).taken, html: html(), pages }
  })
  const settled = Array.from({ length: rounds }, () =>
    corpus.map(source => render(tools, source).taken),
  ).slice(settling)
  const all = firsts.reduce((sum, { pages }) => sum + pages, 0)
  const row = (name: string, passes: readonly (readonly Taken[])[], pages: number): string[] => {
    const of = (key: keyof Taken): number =>
      median(passes.map(each => each.reduce((sum, taken) => sum + taken[key], 0)))
    const [ms, clock] = [of('processor'), of('clock')]
    return [name, ms.toFixed(0), (ms / pages).toFixed(3), (clock / pages).toFixed(3)]
  }
  const forty = nearest(firsts, 40)
  const fortyPages = firsts[forty]?.pages ?? 1
  const html = firsts.reduce((sum, each) => sum + each.html, 0)
  table(`the corpus: ${corpus.length} documents, ${all} pages, one process`, [
    ['', 'ms', 'ms a page', 'and by the clock'],
    row('each for the first time', [firsts.map(({ first }) => first)], all),
    row('each for the second time', [firsts.map(({ again }) => again)], all),
    row('each when the engine has settled', settled, all),
    row(
      `one of ${fortyPages} pages then`,
      settled.map(round => [round[forty]!]),
      fortyPages,
    ),
    ['printing as HTML', html.toFixed(0), (html / all).toFixed(3)],
  ])
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
 * much longer it takes here tells how much longer anything may take here.
 */
const recorded: readonly { name: string; ms: number; mb: number | undefined }[] = [
  { name: 'draft-nottingham-http-new-status-04', ms: 280, mb: 59 },
  { name: 'rfc9110', ms: 4500, mb: undefined },
]

async function benchProcesses(): Promise<void> {
  const folder = `${shared}/corpus/rfcxml`
  const isHere = spawnSync('xml2rfc', ['--version']).status === 0
  const rows: string[][] = []
  for (const { name, ms: before, mb: size } of recorded) {
    const file = `${folder}/${name}.xml`
    if (!existsSync(file)) continue
    const ours = ['dist/cli/launch.cjs', 'render', file, '--to', 'text', '--pagination']
    const { ms, mb } = wholeProcess(ours)
    const reference = isHere ? await referenceTakes(file) : undefined
    const times = (other: number | undefined, one = ms): string =>
      other === undefined ? '' : `${(other / one).toFixed(1)}x`
    const [recordedSize, here] = [size, reference?.mb].map(each => each?.toFixed(0) ?? '')
    rows.push([
      ...[name, ms.toFixed(0), times(before), times(reference?.ms), times(reference?.ms, before)],
      ...[mb.toFixed(0), recordedSize!, here!],
    ])
  }
  if (rows.length > 0)
    table('whole processes beside the reference, as it was recorded and as it is here', [
      ['', 'ms', 'recorded / ours', 'here / ours', 'here / recorded', 'MB', 'recorded', 'here'],
      ...rows,
    ])
}

async function referenceTakes(file: string): Promise<{ readonly ms: number; readonly mb: number }> {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const args = ['--text', '--pagination', '--no-network', '--quiet', '-o', `${scratch}/x.txt`, file]
  const taken = [1, 2, 3].map(() => {
    const start = performance.now()
    spawnSync('xml2rfc', args)
    return performance.now() - start
  })
  const mb = await peakMemory('xml2rfc', args)
  rmSync(scratch, { recursive: true })
  return { ms: median(taken), mb }
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
