import type { Finding, XElement } from '../../model/index.js'
import { reworded } from './reworded.js'
import { sharedWith } from './shared-with.js'
import type { PrepareOptions } from './work.js'

/**
 * What was prepared last. Who prepares one version of a document after another with one memory gets
 * the same trees, of which all that is the same in two versions is the same objects: printers tell by
 * it what they have printed already. Nobody may change such trees.
 */
export interface PrepareMemory {
  last: Remembered | undefined
}

interface Remembered extends Prepared {
  readonly source: XElement
  readonly options: PrepareOptions
}

/** What preparation has made of a document element, and what it found. */
export interface Prepared {
  readonly prepared: XElement
  readonly findings: readonly Finding[]
}

/** Gives a memory of nothing. */
export function prepareMemory(): PrepareMemory {
  return { last: undefined }
}

/** Gives what a document is prepared to, anew if it has to be, and remembers it. */
export function preparedWith(
  memory: PrepareMemory,
  source: XElement,
  options: PrepareOptions,
  anew: () => Prepared,
): Prepared {
  const { last } = memory
  const again = last && isSameWorld(last.options, options) ? reworded(last, source) : undefined
  if (last !== undefined && again !== undefined)
    return keep({ prepared: again, findings: last.findings })
  const { prepared, findings } = anew()
  return keep({ prepared: last ? sharedWith(last.prepared, prepared) : prepared, findings })

  function keep(made: Prepared): Prepared {
    memory.last = { ...made, source, options }
    return made
  }
}

/** Tells whether all that preparation asks besides the document gives the same answers. */
function isSameWorld(one: PrepareOptions, other: PrepareOptions): boolean {
  return (
    // What files hold may have changed since.
    one.include === undefined &&
    other.include === undefined &&
    one.today.year === other.today.year &&
    one.today.month === other.today.month &&
    one.today.day === other.today.day &&
    one.rfcIndex === other.rfcIndex &&
    one.unicodeName === other.unicodeName &&
    one.dateStyle === other.dateStyle
  )
}
