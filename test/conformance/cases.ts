import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextOptions } from '../../src/document/print/text/text-options.js'
import { shared } from '../shared.js'

/** One output of the reference renderer, and what it was made from. */
export interface Case {
  /** `rfcxml`, `rfcxml-micro` or `rfcxml-selftest`. */
  readonly set: string
  /** `rfc9000.txt`: the name of the file with the output. */
  readonly name: string
  readonly source: string
  readonly prepared: string
  readonly expected: string
  readonly options: TextOptions
  /** Flags of the reference that preparation obeys. */
  readonly flags: readonly string[]
  /** Whether the reference itself makes this output of the prepared document too. */
  readonly fromPrepared: boolean
}

/** Gives the cases of the shared corpus, none if it is not here. */
export function conformanceCases(): Case[] {
  if (shared === undefined) return []
  const corpus = join(shared, 'corpus')
  return [
    ...folderCases(join(corpus, 'rfcxml'), 'rfcxml'),
    ...folderCases(join(corpus, 'rfcxml-micro'), 'rfcxml-micro'),
    ...selftestCases(join(corpus, 'rfcxml-selftest')),
  ]
}

/** The day on which the outputs of the folders were made. */
const corpusDay = { year: 2026, month: 1, day: 15 }

function folderCases(folder: string, set: string): Case[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.xml') && !name.endsWith('.prepped.xml'))
    .map(name => name.slice(0, -'.xml'.length))
    .flatMap(stem =>
      (['txt', 'nopages.txt'] as const).map(form => ({
        set,
        name: `${stem}.${form}`,
        source: join(folder, `${stem}.xml`),
        prepared: join(folder, `${stem}.prepped.xml`),
        expected: join(folder, `${stem}.${form}`),
        options: { today: corpusDay, pagination: form === 'txt' },
        flags: [],
        fromPrepared: existsSync(join(folder, `${stem}.prepped.xml`)),
      })),
    )
    .filter(({ expected }) => existsSync(expected))
}

interface Selftest {
  readonly stem: string
  readonly date: string
  readonly expected: Readonly<Record<string, { flags: string; 'oracle_from_prepped.xml': string }>>
}

function selftestCases(folder: string): Case[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    tests: Selftest[]
  }
  return manifest.tests.flatMap(({ stem, date, expected }) =>
    Object.entries(expected).map(([form, output]) => {
      const flags = output.flags.split(' ')
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
      return {
        set: 'rfcxml-selftest',
        name: `${stem}.${form}`,
        source: join(folder, `${stem}.xml`),
        prepared: join(folder, `${stem}.prepped.xml`),
        expected: join(folder, `${stem}.${form}`),
        options: {
          today: { year, month, day },
          legacyDates: flags.includes('--legacy-date-format'),
          ...(flags.includes('--no-pagination') ? { pagination: false } : {}),
        },
        flags,
        fromPrepared: output['oracle_from_prepped.xml'] === 'identical',
      }
    }),
  )
}
