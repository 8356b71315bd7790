import { type Kernel, theKernel } from './kernel.js'

/** Where the kernel counts line ends, and how many octets at a time. */
const base = 1 << 17
const blockOctets = 1 << 16

let memory: Uint8Array | undefined

/** Gives the number of LF octets: by the kernel in a tenth of the time of a search for each. */
export function countFeeds(octets: Uint8Array): number {
  const kernel = theKernel()
  return kernel === undefined ? countPlainly(octets) : countBy(kernel, octets)
}

function countBy(kernel: Kernel, octets: Uint8Array): number {
  memory ??= new Uint8Array(kernel.memory.buffer)
  let count = 0
  for (let at = 0; at < octets.length; at += blockOctets) {
    const block = octets.subarray(at, at + blockOctets)
    const end = base + block.length
    memory.set(block, base)
    memory.fill(0, end, end + 16)
    count += kernel.feeds(base, end)
  }
  return count
}

/** The same without the kernel. */
export function countPlainly(octets: Uint8Array): number {
  let count = 0
  for (let at = octets.indexOf(10); at !== -1; at = octets.indexOf(10, at + 1)) count++
  return count
}
