import type { XElement } from '../../../model/index.js'

/** Gives the character data of an element before anything else in it. */
export function leadText(element: XElement): string {
  let text = ''
  for (const child of element.children) {
    if (child.type !== 'text') break
    text += child.value
  }
  return text
}
