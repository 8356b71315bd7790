/**
 * The RFCXML half of profilewright as a library: read a document, prepare it, print it.
 *
 *     const { draft, findings } = readDraft(xml, 'draft.xml')
 *     const prepared = prepare(draft, { today: { year: 2026, month: 1, day: 15 } })
 *     const { text } = toText(prepared.draft, { today: { year: 2026, month: 1, day: 15 } })
 *
 * Nothing here touches files, the network or the clock: they come in as arguments.
 */

export { type LineMemory, lineMemory } from './document/print/text/line-memory.js'
export type { TextOptions } from './document/print/text/text-options.js'
export { toText } from './document/print/text/to-text.js'
export { toHtml } from './document/print/to-html.js'
export { toXml } from './document/print/to-xml.js'
export { type Decoded, decode } from './document/rfcxml/decode.js'
export {
  includeReferences,
  indexSource,
  type ReferenceSource,
} from './document/rfcxml/include-references.js'
export { indent } from './document/rfcxml/indent.js'
export { passes } from './document/rfcxml/passes.js'
export { type PrepareResult, prepare } from './document/rfcxml/prepare.js'
export { type PrepareMemory, prepareMemory } from './document/rfcxml/prepare-memory.js'
export { type ReadResult, readDraft } from './document/rfcxml/read-draft.js'
export type { ReadOptions } from './document/rfcxml/reader.js'
export { type ReferenceName, referenceName } from './document/rfcxml/reference-name.js'
export type { RfcEntry, RfcIndex } from './document/rfcxml/rfc-index.js'
export { type WantedReference, wantedReferences } from './document/rfcxml/wanted-references.js'
export type { Include, IncludedFile, PrepareOptions } from './document/rfcxml/work.js'
export type { Draft, Finding, Place, Printed, XElement, XNode } from './model/index.js'
