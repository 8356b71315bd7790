/**
 * A paragraph of fixed text. `<URL>` in it becomes a link; `{name}` is filled in. The texts are legal
 * texts: they are given word for word, and only the space between sentences is ours.
 */
export type Paragraph = string

/** Puts sentences behind each other, as typescript has it. */
export function paragraph(...sentences: readonly (string | undefined)[]): Paragraph {
  return sentences.filter(sentence => sentence !== undefined).join('  ')
}
