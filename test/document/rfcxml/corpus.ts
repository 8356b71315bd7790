import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { shared } from '../../shared.js'

/** A document of the shared corpus, with what the reference made of it. */
export interface CorpusDocument {
  readonly folder: string
  readonly name: string
  readonly path: string
  /** The day that was “today” for the reference. */
  readonly today: { readonly year: number; readonly month: number; readonly day: number }
  readonly dateStyle: 'day-first' | 'month-first'
}

/** Gives the documents of the shared corpus; none where it is missing. */
export function corpusDocuments(): readonly CorpusDocument[] {
  if (shared === undefined) return []
  const root = `${shared}/corpus`
  const manifest = JSON.parse(readFileSync(`${root}/rfcxml-selftest/manifest.json`, 'utf8')) as {
    tests: { stem: string; date: string }[]
  }
  const dates = new Map(manifest.tests.map(({ stem, date }) => [stem, date]))
  return ['rfcxml', 'rfcxml-micro', 'rfcxml-selftest'].flatMap(folder =>
    readdirSync(`${root}/${folder}`)
      .filter(file => file.endsWith('.xml') && !file.endsWith('.prepped.xml'))
      .sort()
      .map((file): CorpusDocument => {
        const name = file.slice(0, -'.xml'.length)
        const isOwnTest = folder === 'rfcxml-selftest'
        const date = (isOwnTest && dates.get(name)) || '2026-01-15'
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
        return {
          folder,
          name,
          path: `${root}/${folder}/${file}`,
          today: { year, month, day },
          dateStyle: isOwnTest ? 'month-first' : 'day-first',
        }
      }),
  )
}

/** Gives the text of a file that lies beside a document, if it is there. */
export function beside(document: CorpusDocument, suffix: string): string | undefined {
  const path = document.path.replace(/\.xml$/, suffix)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
