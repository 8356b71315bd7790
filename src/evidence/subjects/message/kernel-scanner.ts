/**
 * The line scanner on the WebAssembly kernel: `kernel.wat` counts and looks for lines in a block of
 * memory; here blocks are copied to it and offsets are turned to addresses and back.
 *
 *     address   256             256 + size
 *     ...|two octets before|block ......|what follows, or zeros|
 *
 * There is one kernel, so one scanner is alive at a time: starting the next ends the one before.
 */
import { type Kernel, theKernel } from './kernel.js'
import { type LineScanner, type Moving, stops, stopsAt } from './line-scanner.js'
import { counterCount, counters, type Tally } from './tally.js'

const base = 256
const blockOctets = 1 << 16
/** The kernel looks this far behind what it counts. */
const lookahead = 64

/** Starts scanners; undefined where there is no kernel. */
export function startKernel():
  | ((octets: Uint8Array, from: number, end: number) => LineScanner)
  | undefined {
  const kernel = theKernel()
  return kernel && scannersOn(kernel)
}

function scannersOn(
  kernel: Kernel,
): (octets: Uint8Array, from: number, end: number) => LineScanner {
  const memory = new Uint8Array(kernel.memory.buffer)
  const tally: Tally = new Uint32Array(kernel.memory.buffer, 0, counterCount)
  let latest = 0

  return (octets, from, end) => {
    latest++
    const own = latest
    let blockStart = from
    let blockEnd = from

    const load = (start: number): void => {
      blockStart = start
      blockEnd = Math.min(end, start + blockOctets)
      const ahead = Math.min(end, blockEnd + lookahead)
      // A line end that begins with the block may have a CR, and a blank before it, outside.
      for (const back of [1, 2])
        memory[base - back] = start - back >= from ? (octets[start - back] as number) : 0
      memory.set(octets.subarray(start, ahead), base)
      if (ahead < blockEnd + lookahead)
        memory.fill(0, base + ahead - start, base + blockEnd - start + lookahead)
    }

    /** Moves over one line at least, to the next line at which to stop. */
    const run = (stop: number): number => {
      if (own !== latest) throw new Error('another scanner was started meanwhile')
      while (scanner.at < end) {
        if (scanner.at >= blockEnd) {
          const line = kernel.line.value - base + blockStart
          load(scanner.at)
          kernel.at.value = base
          kernel.line.value = line - blockStart + base
        }
        const stopped = kernel.run(blockEnd - blockStart + base, stop)
        scanner.at = kernel.at.value - base + blockStart
        if (stopped === 1) return scanner.at
      }
      endLastLine()
      return scanner.at
    }

    /** Counts the last line if no line end closes it. */
    const endLastLine = (): void => {
      const length = end - (kernel.line.value - base + blockStart)
      if (length <= 0) return
      if (length > kernel.longest.value) kernel.longest.value = length
      if (length > 998) tally[counters.over998] = (tally[counters.over998] as number) + 1
      kernel.line.value = end - blockStart + base
    }

    const begin = (start: number): void => {
      scanner.at = start
      blockEnd = start
      blockStart = start
      kernel.line.value = base
      kernel.longest.value = 0
    }

    const scanner: Moving = {
      at: from,
      tally,
      seek: stop =>
        scanner.at < end && !stopsAt(octets, scanner.at, end, stop) ? run(stop) : scanner.at,
      step: () => run(stops.any),
      takeLongest() {
        const taken = kernel.longest.value
        kernel.longest.value = 0
        return taken
      },
      rewind(to, then) {
        begin(to)
        tally.set(then)
      },
    }
    begin(from)
    tally.fill(0)
    return scanner
  }
}
