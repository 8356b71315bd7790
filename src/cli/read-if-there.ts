import { readFileSync } from 'node:fs'

/** Reads a file, or gives undefined where there is none. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
