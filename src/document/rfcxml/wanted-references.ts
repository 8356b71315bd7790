import type { Draft } from '../../model/index.js'
import { includeFiles } from './passes/include-files.js'
import { type ReferenceName, referenceName } from './reference-name.js'
import { copyElement, newWork, type PrepareOptions, rootElement } from './work.js'

/** A reference that a document includes and no source has. */
export interface WantedReference {
  /** As the document writes it. */
  readonly href: string
  readonly name: ReferenceName
}

/** Gives the references that a document, or a file in it, includes and that nothing gives it yet. */
export function wantedReferences(draft: Draft, options: PrepareOptions): WantedReference[] {
  const root = rootElement(draft)
  const wanted = new Map<string, WantedReference>()
  if (root === undefined) return []
  const include: PrepareOptions['include'] = (href, from) => {
    const file = options.include?.(href, from)
    const name = file === undefined ? referenceName(href) : undefined
    if (name !== undefined) wanted.set(href, { href, name })
    return file
  }
  includeFiles(newWork(copyElement(root), { ...options, include }))
  return [...wanted.values()]
}
