import type { Paragraph, RootContent, Table } from 'mdast'
import { element, type XElement } from '../../model/index.js'
import { takeAttributes } from './attributes.js'
import { type Context, report } from './context.js'
import type { Inline } from './inline.js'
import { inlines } from './inlines.js'

/** Gives a table of Markdown in RFCXML. */
export function tableElement(node: Table, context: Context): XElement {
  const [head, ...body] = node.children
  const row = (cells: typeof head, name: string): XElement =>
    element(
      'tr',
      {},
      (cells?.children ?? []).map((cell, column) => {
        const align = node.align?.[column]
        return element(
          name,
          align == null ? {} : { align },
          inlines(cell.children, context).map(breakable),
          context.locate(cell),
        )
      }),
      cells === undefined ? undefined : context.locate(cells),
    )
  const origin = context.locate(node)
  return element(
    'table',
    {},
    [
      element('thead', {}, [row(head, 'th')], origin),
      element(
        'tbody',
        {},
        body.map(cells => row(cells, 'td')),
        origin,
      ),
    ],
    origin,
  )
}

/** Lets the name of a rule in a cell break at its hyphens, where a reference never breaks by itself. */
function breakable(inline: Inline): Inline {
  if (typeof inline === 'string' || inline.type !== 'element' || inline.name !== 'xref')
    return inline
  if (inline.attributes.format !== 'none') return inline
  const children = inline.children.map(child =>
    child.type === 'text' ? { ...child, value: child.value.replaceAll('-', '-\u200b') } : child,
  )
  return { ...inline, children }
}

/** A paragraph `Table: What it shows {#anchor}` is the caption of the table before it. */
export function captionOf(node: RootContent): Paragraph | undefined {
  if (node.type !== 'paragraph') return undefined
  const first = node.children[0]
  return first?.type === 'text' && first.value.startsWith('Table: ') ? node : undefined
}

/** Gives a table with a caption; what stands before it may be remembered, and stays as it is. */
export function captioned(
  before: XElement | undefined,
  caption: Paragraph,
  context: Context,
): readonly XElement[] {
  const origin = context.locate(caption)
  if (before?.name !== 'table') {
    report(context.notes, origin, 'caption-alone')
    return before === undefined ? [] : [before]
  }
  const { anchor, content } = takeAttributes(inlines(caption.children, context))
  const [first, ...rest] = content
  const name = typeof first === 'string' ? [first.slice('Table: '.length), ...rest] : content
  const attributes = anchor === undefined ? before.attributes : { ...before.attributes, anchor }
  const children = [element('name', {}, name, origin), ...before.children]
  return [{ ...before, attributes, children }]
}
