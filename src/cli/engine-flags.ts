import { setFlagsFromString } from 'node:v8'

/**
 * Flags of V8 by which the program tunes it, with the first and the last version of Node that was seen
 * to know each. Of a flag that it does not know V8 complains on standard error, so that newer versions
 * than these run untuned.
 */
export const engineFlags = {
  'heap-growing-percent': [20, 26],
  'incremental-marking': [20, 26],
  'initial-old-space-size': [20, 26],
  'interrupt-budget': [20, 20],
  'invocation-count-for-turbofan': [22, 26],
  'max-inlined-bytecode-size-cumulative': [20, 26],
  'min-semi-space-size': [20, 26],
  'optimize-for-size': [20, 26],
  'parallel-scavenge': [20, 26],
  'semi-space-growth-factor': [20, 26],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

export type EngineFlag = keyof typeof engineFlags

/** Sets flags of V8, to a number, on or off, where this version of Node knows them. */
export function setEngineFlags(
  flags: Readonly<Partial<Record<EngineFlag, number | boolean>>>,
): void {
  // The flags of an object of this type are those of the table.
  for (const [flag, value] of Object.entries(flags))
    if (isKnown(flag as EngineFlag)) setFlagsFromString(written(flag, value))
}

function written(flag: string, value: number | boolean): string {
  if (value === true) return `--${flag}`
  return value === false ? `--no-${flag}` : `--${flag}=${value}`
}

/** Does a version of Node know this flag, as far as was seen? */
export function isKnown(flag: EngineFlag, node: string = process.versions.node): boolean {
  const [first, last] = engineFlags[flag]
  const version = Number.parseInt(node, 10)
  return version >= first && version <= last
}
