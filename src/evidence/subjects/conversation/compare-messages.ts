import { fileOf, type KeptMessage } from './kept-message.js'

/**
 * Orders messages as a conversation runs: by kind, then by date, then by name. The order does not
 * depend on that in which the files were read.
 */
export function compareMessages(a: KeptMessage, b: KeptMessage): number {
  return (
    a.kind.order - b.kind.order ||
    compare(a.date ?? Number.POSITIVE_INFINITY, b.date ?? Number.POSITIVE_INFINITY) ||
    compareNames(a, b)
  )
}

/** Orders messages by file and by where they begin in it. */
export function compareNames(a: KeptMessage, b: KeptMessage): number {
  return compare(fileOf(a), fileOf(b)) || (a.line ?? 1) - (b.line ?? 1) || compare(a.path, b.path)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
