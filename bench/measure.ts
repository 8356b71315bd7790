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

/** A whole process: median milliseconds, and the peak of its memory in MB. */
export function wholeProcess(
  args: readonly string[],
  runs = 7,
): { readonly ms: number; readonly mb: number } {
  const taken: number[] = []
  let mb = 0
  // The kernel's own high-water mark of the process, told by it on its way out. (The figure that
  // getrusage gives starts with the peak of the parent.)
  const tell =
    "import{readFileSync as r}from'node:fs';process.on('exit',()=>process.stderr.write('\\n'+r('/proc/self/status','utf8')))"
  const telling = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`]
  for (let index = 0; index <= runs; index += 1) {
    const start = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    if (index > 0) taken.push(performance.now() - start)
  }
  const { stderr } = spawnSync(process.execPath, [...telling, ...args], { encoding: 'utf8' })
  mb = Number(/VmHWM:\s*(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
  return { ms: median(taken), mb }
}

/** The peak of the memory of any process in MB, looked up again and again while it runs. */
export function peakMemory(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: 'ignore' })
  let mb = 0
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      mb = Math.max(mb, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    } catch {
      // It has ended, or this system does not tell.
    }
  }
  const timer = setInterval(look, 10)
  return new Promise(resolve =>
    child.once('close', () => {
      clearInterval(timer)
      resolve(mb)
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
