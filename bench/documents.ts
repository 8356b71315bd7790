import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from '../src/cli/installation.js'
import { loadProfile, textFiles } from '../src/cli/load-profile.js'
import { readTemplates } from '../src/cli/read-folder.js'
import { shared } from '../test/shared.js'
import { type Compiled, compiled } from './compiled.js'
import { median, milliseconds, table, wholeProcess } from './measure.js'

const today = { year: 2026, month: 11, day: 23 }

/** A document that is rendered. */
interface Source {
  readonly name: string
  readonly text: string
}

/** Rendering as text in pages, in a warm process and in whole ones. */
export async function benchDocuments(): Promise<void> {
  const tools = await compiled()
  const drafts = await benchDrafts(tools)
  const corpus = corpusOf()
  if (corpus.length === 0) console.log('\nthe shared corpus is not here: our own drafts stand in')
  else benchCorpus(tools, corpus)
  const largest = largestOf(corpus.length > 0 ? corpus : drafts)
  if (largest !== undefined) await benchSizes(tools, largest)
  benchProcesses()
}

/** What an author waits for after a change. */
async function benchDrafts(tools: Compiled): Promise<readonly Source[]> {
  const { profile, folder } = loadProfile('spec/mms')
  if (profile === undefined) return []
  const templates = readTemplates(join(packageFolder, 'templates'))
  const files = textFiles(folder)
  const { composeDrafts } = tools
  const { drafts } = composeDrafts(profile, templates, files)
  const pages = drafts.reduce((sum, { text }) => sum + pagesOf(text.text), 0)
  const sources = drafts.map(({ name, xml }) => ({ name, text: xml.text }))
  const all = await milliseconds(() => composeDrafts(profile, templates, files))
  const text = await milliseconds(() => sources.map(source => render(tools, source)))
  table(`the drafts of spec/mms: ${drafts.length} documents, ${pages} pages, warm`, [
    ['', 'ms', 'ms a page'],
    ['compose, prepare, print in every form', all.toFixed(0), (all / pages).toFixed(3)],
    ['read, prepare, print as text', text.toFixed(0), (text / pages).toFixed(3)],
  ])
  return sources
}

function benchCorpus(tools: Compiled, corpus: readonly Source[]): void {
  const figures = corpus.map(source => {
    const { parts, pages } = render(tools, source)
    return { cold: total(parts), warm: total(render(tools, source).parts), pages }
  })
  const pages = figures.reduce((sum, figure) => sum + figure.pages, 0)
  const sum = (key: 'cold' | 'warm'): number => figures.reduce((all, each) => all + each[key], 0)
  const row = (name: string, ms: number): string[] => [name, ms.toFixed(0), (ms / pages).toFixed(3)]
  table(`the corpus: ${corpus.length} documents, ${pages} pages, one process`, [
    ['', 'ms', 'ms a page'],
    row('each for the first time', sum('cold')),
    row('each for the second time', sum('warm')),
    ['the middle document, second time', '', median(figures.map(f => f.warm / f.pages)).toFixed(3)],
  ])
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
    const ms = median(runs.map(({ parts }) => total(parts)))
    rows.push([
      `${times}x, ${pages} pages`,
      ...(['read', 'prepare', 'print'] as const).map(key => part(key).toFixed(0)),
      ms.toFixed(0),
      (ms / pages).toFixed(3),
    ])
  }
  table(`${name}, warm`, [['', 'read', 'prepare', 'print', 'ms', 'ms a page'], ...rows])
}

/** What the reference renderer took on a machine that did nothing else (xml2rfc 3.32.0), in ms and MB. */
const recorded: readonly { name: string; ms: number; mb: number | undefined }[] = [
  { name: 'draft-nottingham-http-new-status-04', ms: 280, mb: 59 },
  { name: 'rfc9110', ms: 4500, mb: undefined },
]

function benchProcesses(): void {
  const folder = `${shared}/corpus/rfcxml`
  const isHere = spawnSync('xml2rfc', ['--version']).status === 0
  const rows = recorded.flatMap(({ name, ms: before, mb: size }) => {
    const file = `${folder}/${name}.xml`
    if (!existsSync(file)) return []
    const { ms, mb } = wholeProcess([
      ...['dist/cli/main.js', 'render', file],
      ...['--to', 'text', '--pagination'],
    ])
    const reference = isHere ? referenceTakes(file) : undefined
    const times = (other: number | undefined): string =>
      other === undefined ? '' : `${(other / ms).toFixed(1)}x`
    return [[name, ms.toFixed(0), mb.toFixed(0), times(before), `${size ?? ''}`, times(reference)]]
  })
  const reference = isHere ? 'xml2rfc here' : 'xml2rfc here (absent)'
  if (rows.length > 0)
    table('whole processes, beside what the reference took where it was recorded', [
      ['', 'ms', 'MB', 'recorded / ours', 'recorded MB', `${reference} / ours`],
      ...rows,
    ])
}

function referenceTakes(file: string): number {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const args = ['--text', '--pagination', '--no-network', '--quiet', '-o', `${scratch}/x.txt`, file]
  const taken = [1, 2, 3].map(() => {
    const start = performance.now()
    spawnSync('xml2rfc', args)
    return performance.now() - start
  })
  rmSync(scratch, { recursive: true })
  return median(taken)
}

interface Parts {
  readonly read: number
  readonly prepare: number
  readonly print: number
}

const total = ({ read, prepare, print }: Parts): number => read + prepare + print

function render(
  { rfcxml }: Compiled,
  { name, text }: Source,
): { readonly parts: Parts; readonly pages: number } {
  const start = performance.now()
  const { draft } = rfcxml.readDraft(text, name)
  const isRead = performance.now()
  const prepared = draft === undefined ? undefined : rfcxml.prepare(draft, { today }).draft
  const isPrepared = performance.now()
  const printed =
    prepared === undefined ? '' : rfcxml.toText(prepared, { today, pagination: true }).text
  const end = performance.now()
  const parts = { read: isRead - start, prepare: isPrepared - isRead, print: end - isPrepared }
  return { parts, pages: pagesOf(printed) }
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
