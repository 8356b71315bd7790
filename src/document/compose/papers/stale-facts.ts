import {
  type Finding,
  months,
  type Place,
  type Profile,
  rulesOf,
  type Source,
} from '../../../model/index.js'
import { deadlinesOf, expiryOf } from './deadlines.js'
import { fault } from './reasons.js'

/**
 * Gives what a paper states by hand against the facts of the profile. A paper names a fact by a gap
 * (`{{dates.idcutoff}}`), which cannot be wrong; what is typed is compared, and told at its line.
 *
 *     The cut-off is on 1 May 2027.
 *                       ‸ no deadline, meeting or draft has this date
 */
export function staleFacts(source: Source, profile: Profile): readonly Finding[] {
  const text = source.text.replace(/\{\{[^}]*\}\}/g, gap => gap.replace(/[^\n]/g, ' '))
  const known = knownFacts(profile)
  return scans
    .flatMap(({ pattern, judge }) =>
      [...text.matchAll(pattern)].flatMap(
        match => judge(match, known, placeOf(source, match.index)) ?? [],
      ),
    )
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

interface Known {
  readonly dates: ReadonlySet<string>
  /** Names of drafts, ours with the revision that they have. */
  readonly drafts: ReadonlyMap<string, string | undefined>
  readonly rfcs: ReadonlySet<string>
  readonly meetings: ReadonlySet<string>
  readonly titles: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

interface Scan {
  readonly pattern: RegExp
  readonly judge: (match: RegExpExecArray, known: Known, place: Place) => Finding | undefined
}

const monthNames = months.join('|')

const scans: readonly Scan[] = [
  {
    pattern: new RegExp(
      `\\b(\\d{4})-(\\d{2})-(\\d{2})\\b|\\b(\\d{1,2}) (${monthNames}) (\\d{4})\\b|\\b(${monthNames}) (\\d{1,2}), (\\d{4})\\b`,
      'g',
    ),
    judge: (match, { dates }, place) =>
      dates.has(isoOf(match)) ? undefined : fault('stale-date', place, match[0]),
  },
  {
    pattern: /\bdraft-[a-z0-9]+(?:-[a-z0-9]+)+\b/g,
    judge: ([seen], { drafts }, place) => {
      const [, name = seen, revision] = /^(.*)-(\d\d)$/.exec(seen) ?? []
      if (!drafts.has(name) && !drafts.has(seen)) {
        const [first = ''] = drafts.keys()
        return fault('stale-draft', place, seen, `one of the profile's, as ${first}`)
      }
      const wanted = drafts.get(name)
      return revision === undefined || wanted === undefined || wanted === revision
        ? undefined
        : fault('stale-draft', place, seen, `${name}-${wanted}`)
    },
  },
  {
    pattern: /\b(\d+) (rules|requirements|examples|chapters)\b/g,
    judge: ([seen, number, what = ''], { counts }, place) => {
      const wanted = counts[what]
      return wanted === undefined || wanted === Number(number)
        ? undefined
        : fault('stale-count', place, seen, wanted)
    },
  },
  {
    pattern: /\bRFC ?(\d{3,5})\b/g,
    judge: ([seen, number = ''], { rfcs }, place) =>
      rfcs.has(String(Number(number))) ? undefined : fault('stale-reference', place, seen),
  },
  {
    pattern: /\bIETF \d{2,3}\b/g,
    judge: ([seen], { meetings }, place) =>
      meetings.has(seen) ? undefined : fault('stale-meeting', place, seen),
  },
  {
    pattern: /"([^"\n]{12,200})"|“([^”\n]{12,200})”/g,
    judge: (match, { titles }, place) => {
      const seen = match[1] ?? match[2] ?? ''
      const wanted = titles.includes(seen) ? undefined : titles.find(title => isAlike(title, seen))
      return wanted === undefined ? undefined : fault('stale-title', place, seen, wanted)
    },
  },
]

function knownFacts(profile: Profile): Known {
  const { facts } = profile
  const { documents, references, meetings = [], work, date } = facts
  const rules = rulesOf(profile)
  const own = documents.map(({ name, revision }) => [name, revision] as const)
  const series = Object.values(references).flatMap(({ series = {} }) => Object.entries(series))
  const cited = series
    .filter(([name]) => name === 'Internet-Draft')
    .map(([, value]) => String(value))
  return {
    dates: new Set([
      date,
      expiryOf(date),
      ...meetings.flatMap(meeting => [
        meeting.start,
        meeting.end,
        ...deadlinesOf(meeting).map(({ date }) => date),
      ]),
      ...(work?.liaisons.flatMap(({ deadline }) => deadline ?? []) ?? []),
    ]),
    drafts: new Map([
      ...own,
      ...cited.map(name => [name.replace(/-\d\d$/, ''), /-(\d\d)$/.exec(name)?.[1]] as const),
    ]),
    rfcs: new Set(
      series.filter(([name]) => name === 'RFC').map(([, value]) => String(Number(value))),
    ),
    meetings: new Set(meetings.map(({ name }) => name)),
    titles: [
      facts.title,
      ...documents.map(({ title }) => title),
      ...Object.values(references).map(({ title }) => title),
    ],
    counts: {
      rules: rules.length,
      requirements: rules.length,
      examples: rules.reduce((sum, { examples }) => sum + examples.length, 0),
      chapters: profile.chapters.length,
    },
  }
}

function isoOf(match: RegExpExecArray): string {
  const [, year, month, day, dayFirst, monthFirst, yearFirst, american, americanDay, americanYear] =
    match
  if (year !== undefined) return `${year}-${month}-${day}`
  const name = monthFirst ?? american ?? ''
  const number = months.indexOf(name) + 1
  const pad = (value: string | number | undefined): string => String(value).padStart(2, '0')
  return `${yearFirst ?? americanYear}-${pad(number)}-${pad(dayFirst ?? americanDay)}`
}

/** Tells whether two titles have most of their words in common, and so mean one thing. */
function isAlike(a: string, b: string): boolean {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z0-9]{3,}/g))
  const [first, second] = [words(a), words(b)]
  const common = [...first].filter(each => second.has(each)).length
  return common >= 3 && common / (first.size + second.size - common) >= 0.6
}

function placeOf({ path, text }: Source, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
