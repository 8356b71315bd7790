/** The WebAssembly kernel (`kernel.wat`), started when it is first asked for. */
import { once } from '../../../model/index.js'
import { kernelOctets } from './kernel-octets.js'

/** What the kernel exports, which a test holds to its text. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly at: { value: number }
  readonly line: { value: number }
  readonly longest: { value: number }
  readonly run: (end: number, stop: number) => number
  readonly feeds: (from: number, end: number) => number
}

/** What this needs of the engine; the types of Node do not have it without those of the DOM. */
interface Engine {
  readonly Module: new (octets: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** Gives the kernel; undefined where the engine has no WebAssembly with SIMD, or may not compile. */
export const theKernel = once((): Kernel | undefined => {
  try {
    // The engine's own object; its shape is the standard's.
    const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly
    if (engine === undefined) return undefined
    // The exports are those of kernel.wat.
    return new engine.Instance(new engine.Module(kernelOctets())).exports as Kernel
  } catch {
    return undefined
  }
})
