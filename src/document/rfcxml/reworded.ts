/*
 * Most of what authors change while they look at a draft is words. Preparation writes numbers, labels
 * and titles into a document, and they do not depend on the words of its paragraphs: where nothing
 * else differs from an earlier version, what that was prepared to holds for this one, but for its words.
 *
 * What is left out is prepared as a whole: words that go elsewhere too (names, the index, expanded
 * characters), words beyond ASCII, of which the document lists the scripts, and everything but words.
 */
import type { XElement, XNode, XText } from '../../model/index.js'
import { beginningOf } from './passes/clean-up.js'
import { isTrimmed } from './passes/include-artwork.js'
import { isAlike, isSameNode } from './same-element.js'

/** A version of a document, and what it was prepared to. */
export interface Version {
  readonly source: XElement
  readonly prepared: XElement
}

/** Gives what a document is prepared to, if only words of paragraphs differ from an earlier version. */
export function reworded({ source, prepared }: Version, now: XElement): XElement | undefined {
  const found = follow({ source, prepared }, now)
  // What a document begins with says something of its scripts, whatever it is.
  return found && beginningOf(found) === beginningOf(prepared) ? found : undefined
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** What may hold words that have changed, or paragraphs of them. */
const followed = named(
  'rfc middle back section aside blockquote figure artwork sourcecode ul ol li dl dt dd ' +
    'table thead tbody tfoot tr th td t em strong sub sup tt',
)

/** What holds running text and nothing else. */
const running = named('t dt em strong sub sup tt')

/** What holds either running text or blocks. */
const mixed = named('li dd th td blockquote')

const inline = named('bcp14 br cref em eref iref strong sub sup tt u xref')

/** What is printed as it stands. */
const verbatim = named('artwork sourcecode')

function follow({ source, prepared }: Version, now: XElement): XElement | undefined {
  if (isSameNode(source, now)) return prepared
  if (!isAlike(source, now) || !followed.has(now.name) || !isAligned(source, prepared, now))
    return undefined
  const children: XNode[] = [...prepared.children]
  for (const [i, child] of now.children.entries()) {
    const found = followNode(source.children[i]!, children[i]!, child, now)
    if (found === undefined) return undefined
    children[i] = found
  }
  return { ...prepared, children }
}

/** Tells whether preparation left each child at its place, and so did the author. */
function isAligned({ children }: XElement, prepared: XElement, now: XElement): boolean {
  const isAppended = now.name === 'back' && prepared.children.length > children.length
  return (
    // The head of what is to be removed tells so, unless its words do.
    now.attributes.removeInRFC !== 'true' &&
    children.length === now.children.length &&
    (isAppended || children.length === prepared.children.length) &&
    children.every((child, i) => isOneKind(child, prepared.children[i]!))
  )
}

function isOneKind(one: XNode, other: XNode): boolean {
  if (one.type === 'element') return other.type === 'element' && one.name === other.name
  return one.type === other.type && one.value === other.value
}

function followNode(
  source: XNode,
  prepared: XNode,
  now: XNode,
  parent: XElement,
): XNode | undefined {
  if (isSameNode(source, now)) return prepared
  if (source.type === 'element' && prepared.type === 'element' && now.type === 'element')
    return follow({ source, prepared }, now)
  const areWords = source.type === 'text' && now.type === 'text' && isWords(source) && isWords(now)
  return areWords && holdsWords(parent, [source, now]) ? now : undefined
}

function isWords({ value }: XText): boolean {
  return value.trim() !== '' && !/[^\u0000-\u007f]/.test(value)
}

function holdsWords({ name, children }: XElement, words: readonly XText[]): boolean {
  if (running.has(name)) return true
  if (verbatim.has(name)) return words.every(({ value }) => isTrimmed(value))
  return (
    mixed.has(name) && children.every(child => child.type !== 'element' || inline.has(child.name))
  )
}
