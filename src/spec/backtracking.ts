import { isSafePattern } from 'redos-detector'
import { messageOf } from '../model/index.js'

/** Ways of matching one input that a pattern may try before it counts as unsafe. */
const maxScore = 200

/** Steps of analysis before a pattern counts as too complex to be proved safe. */
const maxSteps = 20_000

/** What the analyser says, in words for authors. */
const faults: Readonly<Record<string, string>> = {
  hitMaxScore: 'it can try the same input in ever more ways',
  hitMaxSteps: 'it is too complex to be proved linear',
  stackOverflow: 'it is too complex to be proved linear',
  timedOut: 'it is too complex to be proved linear',
}

/**
 * Tells why a pattern can take time that grows faster than its input, or undefined where it cannot.
 * Patterns come from rule authors, what they are matched with from strangers.
 */
export function backtracking(pattern: string): string | undefined {
  try {
    // Ajv compiles patterns with the flag u (ECMA-262, as JSON Schema asks), and so must we.
    const { safe, error } = isSafePattern(pattern, { unicode: true, maxScore, maxSteps })
    return safe ? undefined : faults[error ?? 'hitMaxScore']
  } catch (error) {
    return messageOf(error)
  }
}
