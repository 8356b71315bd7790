import type { Link, PhrasingContent } from 'mdast'
import { element, type XNode } from '../../model/index.js'
import { type Context, report } from './context.js'
import type { Inline } from './inline.js'
import { textInlines } from './text-inlines.js'

type Handlers = {
  readonly [T in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: T }>,
    context: Context,
  ) => readonly Inline[]
}

/** Gives the content of a paragraph, heading or table cell in RFCXML. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  const all: Inline[] = []
  for (const node of nodes) {
    // The table has a handler of each type for nodes of that type.
    const handle = handlers[node.type] as (node: PhrasingContent, c: Context) => readonly Inline[]
    all.push(...handle(node, context))
  }
  return all
}

const refuse =
  (what: string) =>
  (node: PhrasingContent, context: Context): readonly Inline[] => {
    report(context.notes, context.locate(node), 'unsupported-markdown', what)
    return []
  }

const handlers: Handlers = {
  text: textInlines,
  emphasis: (node, context) => [wrap('em', node, context)],
  strong: (node, context) => [wrap('strong', node, context)],
  inlineCode: (node, context) => [element('tt', {}, [node.value], context.locate(node))],
  link: (node, context) => linkInlines(node, context),
  break: (node, context) => [element('br', {}, [], context.locate(node))],
  html: refuse('mark-up'),
  delete: refuse('struck text'),
  image: refuse('image'),
  imageReference: refuse('image'),
  linkReference: refuse('link by reference'),
  footnoteReference: refuse('footnote'),
  textDirective: refuse('directive in a line'),
}

function wrap(
  name: string,
  node: Extract<PhrasingContent, { children: unknown }>,
  context: Context,
): XNode {
  return element(
    name,
    {},
    inlines(node.children as PhrasingContent[], context),
    context.locate(node),
  )
}

/**
 * `[](#anchor)` names what stands there (Section 4.1), `[#](#anchor)` gives its number alone, and
 * `[text](#anchor)` puts the text before the name. Rules are known by their ids, so a link to one
 * shows its text only.
 */
function linkInlines(node: Link, context: Context): readonly Inline[] {
  const origin = context.locate(node)
  const first = node.children[0]
  const label = node.children.length === 1 && first?.type === 'text' ? first.value : undefined
  if (node.url.startsWith('#')) {
    const target = node.url.slice(1)
    if (label === '#') return [element('xref', { target, format: 'counter' }, [], origin)]
    const format = target.startsWith('rule-') ? { format: 'none' } : {}
    return [element('xref', { target, ...format }, inlines(node.children, context), origin)]
  }
  // `<a@b.example>` is an address in angle brackets, as mail protocols write it, and no link.
  if (node.url === `mailto:${label}`) return [`<${label}>`]
  if (!/^(https?|mailto):[^\s<>"]+$/i.test(node.url)) {
    report(context.notes, origin, 'unsafe-link', node.url.slice(0, 60))
    return inlines(node.children, context)
  }
  const content = label === node.url ? [] : inlines(node.children, context)
  return [element('eref', { target: node.url }, content, origin)]
}
