import type { XNode } from '../../model/index.js'

/** Anything that stands in a line of text: elements, and text between them. */
export type Inline = XNode | string
