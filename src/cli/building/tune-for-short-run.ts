import { setEngineFlags } from '../engine-flags.js'

/**
 * Has the engine spend less on what pays in long runs only. Optimizing takes longer than it saves
 * before a function has run for a long while, and most of what makes documents runs a few times only:
 * a build takes half of the processor's time. Code that stays hot is still optimized.
 *
 * What is made mostly lives until the end, so that looking for garbage finds little: the young heap
 * grows to its full size at once, and is collected by the thread that it belongs to, for others have
 * work; the old heap is marked when it has to be, and not beside the work from early on; that of a thread
 * begins larger than all that is made in it.
 */
export function tuneForShortRun(): void {
  setEngineFlags({
    'interrupt-budget': 2_500_000,
    'invocation-count-for-turbofan': 30_000,
    'semi-space-growth-factor': 16,
    'parallel-scavenge': false,
    'incremental-marking': false,
    'initial-old-space-size': 256,
  })
}
