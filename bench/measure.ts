import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The middle of a list of figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * Milliseconds of the processor that this process has taken, its collecting and compiling threads
 * among them: what else runs on the machine does not count.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds that a function takes: the median of some runs after one to warm up. */
export async function milliseconds(run: () => unknown, runs = 5): Promise<number> {
  await run()
  const taken: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const start = processorTime()
    await run()
    taken.push(processorTime() - start)
  }
  return median(taken)
}

/** A whole process: median milliseconds by the clock, and the peak of its memory in MB. */
export interface WholeProcess {
  readonly ms: number
  readonly mb: number
}

/** Runs Node a few times, after once to warm up. */
export function wholeProcess(args: readonly string[], runs = 7): WholeProcess {
  runFor(args)
  return { ms: median(Array.from({ length: runs }, () => runFor(args))), mb: peakOf(args) }
}

/**
 * Runs Node in turn with a baseline, so that they share what else the machine does: the ratio is the
 * middle of those of neighbours.
 */
export function besideBaseline(
  args: readonly string[],
  baseline: readonly string[],
  runs = 7,
): WholeProcess & { readonly baseline: WholeProcess; readonly ratio: number } {
  runFor(baseline)
  runFor(args)
  const pairs = Array.from({ length: runs }, () => [runFor(baseline), runFor(args)] as const)
  return {
    ms: median(pairs.map(([, ms]) => ms)),
    mb: peakOf(args),
    baseline: { ms: median(pairs.map(([ms]) => ms)), mb: peakOf(baseline) },
    ratio: median(pairs.map(([base, ms]) => ms / base)),
  }
}

function runFor(args: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return performance.now() - start
}

/** What a process tells on its way out: the kernel's own high-water mark of it. */
const tell =
  "import{readFileSync as r}from'node:fs';process.on('exit',()=>process.stderr.write('\\n'+r('/proc/self/status','utf8')))"

/** The peak of a process's memory in MB. (The figure that getrusage gives starts with that of the parent.) */
function peakOf(args: readonly string[]): number {
  const telling = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`]
  const { stderr } = spawnSync(process.execPath, [...telling, ...args], { encoding: 'utf8' })
  return Number(/VmHWM:\s*(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
}

/** What a process took: milliseconds by the clock and of the processor, and the peak of its memory in MB. */
export interface Watched {
  readonly ms: number
  readonly processor: number
  readonly mb: number
}

/** Runs any command, and looks up what it has taken again and again until it ends. */
export function watch(command: string, args: readonly string[]): Promise<Watched> {
  const start = performance.now()
  const child = spawn(command, args, { stdio: 'ignore' })
  let mb = 0
  let processor = 0
  const read = (name: string): string => readFileSync(`/proc/${child.pid}/${name}`, 'utf8')
  const look = (): void => {
    try {
      mb = Math.max(mb, Number(/VmHWM:\s*(\d+)/.exec(read('status'))?.[1] ?? 0) / 1024)
      // Behind the name, which may hold blanks: hundredths of a second of the program and of the system.
      const counted = /\) (?:\S+ ){11}(\d+) (\d+)/.exec(read('stat'))
      if (counted !== null) processor = 10 * (Number(counted[1]) + Number(counted[2]))
    } catch {
      // It has ended, or this system does not tell.
    }
  }
  const timer = setInterval(look, 10)
  return new Promise(resolve =>
    child.once('close', () => {
      clearInterval(timer)
      resolve({ ms: performance.now() - start, processor, mb })
    }),
  )
}

/** Prints a table: a heading, then rows of figures with the ratio to a baseline row. */
export function table(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}`,
    )
}
