/**
 * The index of the RFC Editor for Node programs that use `profilewright/rfcxml`: an entry of its own,
 * because the XML library that reads it needs Node, and the rest runs in browsers too.
 */

export { type RfcIndexResult, readRfcIndex } from './document/rfcxml/read-rfc-index.js'
export type { RfcEntry, RfcIndex } from './document/rfcxml/rfc-index.js'
