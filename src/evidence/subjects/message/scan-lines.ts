import { startKernel } from './kernel-scanner.js'
import { type LineScanner, plainScanner } from './line-scanner.js'

type Scanners = (octets: Uint8Array, from: number, end: number) => LineScanner

let fastest: Scanners | undefined

/** Gives the fastest line scanner that this engine has for a range of octets. */
export function scanLines(octets: Uint8Array, from: number, end: number): LineScanner {
  fastest ??= startKernel() ?? plainScanner
  return fastest(octets, from, end)
}
