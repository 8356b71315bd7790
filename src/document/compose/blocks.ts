import type { Code, List, RootContent } from 'mdast'
import { defined, element, type XElement } from '../../model/index.js'
import { readAttributes, takeAttributes } from './attributes.js'
import { type Context, report } from './context.js'
import { type Definition, definitionsIn } from './definitions-in.js'
import { directiveBlocks } from './directives.js'
import { inlines } from './inlines.js'
import { captioned, captionOf, tableElement } from './table-element.js'

type Handlers = {
  readonly [T in RootContent['type']]: (
    node: Extract<RootContent, { type: T }>,
    context: Context,
  ) => readonly XElement[]
}

/**
 * Gives blocks of Markdown in RFCXML. Two things take more than one block: a definition list, which
 * is terms with what is indented under them, and a table with the caption that follows it.
 */
export function blocks(nodes: readonly RootContent[], context: Context): XElement[] {
  const done: XElement[] = []
  let list: { element: XElement; column: number } | undefined
  for (const node of nodes) {
    const column = node.position?.start.column ?? 1
    const last = list?.element.children.at(-1)
    if (list !== undefined && column >= list.column + 2 && last?.type === 'element') {
      openUp(last)
      last.children.push(...block(node, context))
      continue
    }
    const definitions = node.type === 'paragraph' ? definitionsIn(node) : []
    if (definitions.length > 0) {
      if (list === undefined) {
        list = { element: element('dl', {}, [], context.locate(node)), column }
        done.push(list.element)
      }
      for (const definition of definitions)
        list.element.children.push(...definitionElements(definition, context))
      continue
    }
    list = undefined
    const caption = captionOf(node)
    if (caption === undefined) done.push(...block(node, context))
    else done.push(...captioned(done.pop(), caption, context))
  }
  return done
}

function block(node: RootContent, context: Context): readonly XElement[] {
  // The table has a handler of each type for nodes of that type.
  const handle = handlers[node.type] as (node: RootContent, c: Context) => readonly XElement[]
  return handle(node, context)
}

const refuse =
  (what: string) =>
  (node: RootContent, context: Context): readonly XElement[] => {
    report(context.notes, context.locate(node), 'unsupported-markdown', what)
    return []
  }
const stray = refuse('text outside a paragraph')

const handlers: Handlers = {
  paragraph: (node, context) => [
    element('t', {}, inlines(node.children, context), context.locate(node)),
  ],
  heading: (node, context) => {
    report(context.notes, context.locate(node), 'heading-inside')
    return []
  },
  code: (node, context) => [codeElement(node, context)],
  list: (node, context) => [listElement(node, context)],
  table: (node, context) => [tableElement(node, context)],
  blockquote: (node, context) => [
    element('blockquote', {}, blocks(node.children, context), context.locate(node)),
  ],
  leafDirective: directiveBlocks,
  containerDirective: (node, context) => {
    if (node.name === 'aside')
      return [element('aside', {}, blocks(node.children, context), context.locate(node))]
    report(context.notes, context.locate(node), 'unknown-directive', `:::${node.name}`, ':::aside')
    return []
  },
  html: refuse('mark-up'),
  thematicBreak: refuse('rule'),
  definition: refuse('link definition'),
  footnoteDefinition: refuse('footnote'),
  yaml: refuse('front matter'),
  listItem: stray,
  tableRow: stray,
  tableCell: stray,
  text: stray,
  emphasis: stray,
  strong: stray,
  delete: stray,
  inlineCode: stray,
  break: stray,
  image: stray,
  imageReference: stray,
  link: stray,
  linkReference: stray,
  footnoteReference: stray,
  textDirective: stray,
}

function definitionElements({ term, meaning }: Definition, context: Context): XElement[] {
  const place = term[0] === undefined ? undefined : context.locate(term[0])
  const { anchor, content } = takeAttributes(inlines(term, context))
  return [
    element('dt', defined({ anchor }), content, place),
    element('dd', {}, inlines(meaning, context), place),
  ]
}

/** Makes paragraphs of what stood in an element without one, so that blocks can follow it. */
function openUp(parent: XElement): void {
  const first = parent.children[0]
  if (first === undefined || (first.type === 'element' && blockNames.has(first.name))) return
  parent.children = [element('t', {}, parent.children, parent.origin)]
}

const blockNames = new Set(['t', 'ul', 'ol', 'dl', 'table', 'figure', 'sourcecode', 'artwork'])

/** Code in `ascii-art`, or in no language at all, is a drawing; all else is source code. */
function codeElement(node: Code, context: Context): XElement {
  const origin = context.locate(node)
  const { anchor, values } = readAttributes(node.meta ?? '')
  const isArt = node.lang == null || node.lang === 'ascii-art'
  const code = isArt
    ? element(
        'artwork',
        { type: 'ascii-art', ...defined({ align: values.align }) },
        [node.value],
        origin,
      )
    : element(
        'sourcecode',
        {
          ...defined({ name: values.file }),
          type: node.lang as string,
          ...(values.markers === undefined ? {} : { markers: 'true' }),
        },
        [node.value],
        origin,
      )
  if (values.caption === undefined && anchor === undefined) return code
  const name = values.caption === undefined ? [] : [element('name', {}, [values.caption], origin)]
  return element('figure', defined({ anchor }), [...name, code], origin)
}

function listElement(node: List, context: Context): XElement {
  const attributes = {
    ...(node.spread === true ? {} : { spacing: 'compact' }),
    ...(node.ordered === true && node.start != null && node.start !== 1
      ? { start: String(node.start) }
      : {}),
  }
  const items = node.children.map(item => {
    const [only, ...more] = item.children
    const content =
      only?.type === 'paragraph' && more.length === 0
        ? inlines(only.children, context)
        : blocks(item.children, context)
    return element('li', {}, content, context.locate(item))
  })
  return element(node.ordered === true ? 'ol' : 'ul', attributes, items, context.locate(node))
}
