import { fstatSync } from 'node:fs'
import { foundFiles } from '../found-files.js'
import { isTerminal } from '../terminal.js'

/** A line at the foot of a terminal that says how far a run is. */
export interface Progress {
  /** Says how many octets lie behind, and how many items were judged. */
  readonly reached: (octets: number, items: number) => void
  /** Makes place for what is written to standard output next, if that is the terminal too. */
  readonly hide: () => void
  readonly end: () => void
}

const none: Progress = { reached: () => undefined, hide: () => undefined, end: () => undefined }

/** Milliseconds before the line appears, so that short runs show none, and between two changes of it. */
const delay = 500
const pause = 100

/**
 * Starts a progress line where a person is looking: standard error is a terminal that can go back in a
 * line, and nothing says that this is an automatic run.
 */
export function startProgress(paths: readonly string[]): Progress {
  const { CI, TERM } = process.env
  if (!isTerminal(2) || TERM === 'dumb' || (CI !== undefined && CI !== '' && CI !== 'false'))
    return none
  const started = performance.now()
  let next = started + delay
  let total: number | undefined
  let begin: { readonly octets: number; readonly items: number } | undefined
  let shown = false
  const end = (): void => {
    if (shown) process.stderr.write('\r\u001b[K')
    shown = false
  }
  const sameTerminal = isTerminal(1)
  return {
    reached: (octets, items) => {
      // What an earlier run has done says nothing of the speed of this one.
      begin ??= { octets, items }
      const now = performance.now()
      if (now < next) return
      next = now + pause
      total ??= totalOctets(paths)
      const seconds = (now - started) / 1000
      const line = progressLine({
        octets,
        items,
        total,
        octetRate: (octets - begin.octets) / seconds,
        itemRate: (items - begin.items) / seconds,
      })
      process.stderr.write(`\r${line.slice(0, (process.stderr.columns || 80) - 1)}\u001b[K`)
      shown = true
    },
    hide: sameTerminal ? end : () => undefined,
    end,
  }
}

/** How far a run is and how fast. */
interface Pace {
  readonly octets: number
  readonly items: number
  /** Zero where nobody knows. */
  readonly total: number
  readonly octetRate: number
  readonly itemRate: number
}

/** Words how far a run is: *12 % · 215 MB of 1.8 GB · 3,570 items · 43 MB/s · 710 items/s · 0:37 left*. */
export function progressLine({ octets, items, total, octetRate, itemRate }: Pace): string {
  const known = total > 0
  const part = Math.min(1, octets / total)
  const left = (total - octets) / octetRate
  return [
    ...(known ? [`${Math.floor(part * 100)} %`] : []),
    known ? `${size(octets)} of ${size(total)}` : size(octets),
    `${items.toLocaleString('en')} items`,
    `${size(octetRate)}/s`,
    `${Math.round(itemRate).toLocaleString('en')} items/s`,
    ...(known && Number.isFinite(left) ? [`${duration(Math.max(0, left))} left`] : []),
  ].join(' · ')
}

/** Sums the sizes of all files; zero where standard input, whose end is not known, is one of them. */
function totalOctets(paths: readonly string[]): number {
  let total = 0
  for (const { path, size } of foundFiles(paths)) {
    const octets = path === '-' ? redirectedOctets() : (size ?? 0)
    if (octets === undefined) return 0
    total += octets
  }
  return total
}

/** Gives the size of a file that standard input was redirected from. */
function redirectedOctets(): number | undefined {
  const stat = fstatSync(0)
  return stat.isFile() ? stat.size : undefined
}

const units = ['B', 'kB', 'MB', 'GB', 'TB']

function size(octets: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, octets)) / 3))
  const value = octets / 1000 ** power
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}

function duration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const [hours = 0, ...rest] = parts
  const shown = hours > 0 ? parts : rest
  return shown.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':')
}
