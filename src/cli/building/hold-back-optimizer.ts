import { setEngineFlags } from '../engine-flags.js'

/**
 * Has the engine wait longer before it optimizes code. Optimizing takes longer than it saves before
 * a function has run for a long while, and most of what makes documents runs a few times only: a
 * build takes half of the processor's time. Code that stays hot is still optimized.
 */
export function holdBackOptimizer(): void {
  setEngineFlags({ 'interrupt-budget': 2_500_000, 'invocation-count-for-turbofan': 30_000 })
}
