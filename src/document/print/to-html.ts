import { childElement, type Draft, type Printed } from '../../model/index.js'
import { banner } from './html/front.js'
import { handlers } from './html/handlers.js'
import { head } from './html/head.js'
import { type Html, printHtml, tag } from './html/html.js'
import {
  blocks,
  collectCitations,
  collectOwners,
  type Handler,
  inline,
  type Page,
} from './html/page.js'
import { statusOf } from './html/status.js'
import { styleFor } from './html/style/style.js'
import { contents } from './html/toc.js'

export interface HtmlOptions {
  /** The day on which the page is read, `YYYY-MM-DD`: a draft that expired before says so. */
  readonly today?: string
  /** Gives the Unicode name of a character for `<u>`; without it the number stands for the name. */
  readonly characterName?: (code: number) => string | undefined
  /** Throws on an element outside the vocabulary, for tests; otherwise what it holds is printed. */
  readonly strict?: boolean
}

/**
 * Gives a prepared document as one HTML page that needs nothing else: no script, no other file.
 * The page is for reading: on a desk with its contents beside it, on a phone, in the dark, on paper.
 */
export function toHtml(prepared: Draft, options: HtmlOptions = {}): Printed {
  const status = statusOf(prepared)
  if (status === undefined) return printHtml('')
  const page: Page = {
    level: 2,
    owners: collectOwners(prepared),
    citations: collectCitations(prepared),
    characterName: options.characterName ?? (() => undefined),
    element: options.strict === true ? strictly : leniently,
  }
  const { front, rfc } = status
  const expired =
    options.today !== undefined && status.expires !== undefined && status.expires < options.today
  const toc = contents(childElement(front, 'toc'), page)
  const intro = front.children.filter(
    child => child.type === 'element' && introductory.has(child.name),
  )
  const matter = rfc.children.filter(child => child.type === 'element' && child.name !== 'front')
  return printHtml([
    '<!DOCTYPE html>\n',
    tag('html', { lang: status.language }, [
      head(status, styleFor(status), expired),
      '\n',
      tag('body', toc === '' ? {} : { class: 'with-contents' }, [
        skipLinks(toc !== ''),
        '\n',
        tag('main', { id: 'page-main' }, [
          banner(status, page, expired),
          '\n',
          tag('div', { class: 'intro' }, [blocks(intro, page), '\n']),
          toc,
          '\n',
          tag('div', { class: 'matter', id: 'page-matter' }, [blocks(matter, page), '\n']),
          '\n',
        ]),
        '\n',
      ]),
      '\n',
    ]),
    '\n',
  ])
}

/** What of the front is printed before the table of contents. */
const introductory: ReadonlySet<string> = new Set(['abstract', 'note', 'boilerplate'])

const table: Readonly<Record<string, Handler>> = handlers

const leniently: Handler = (element, page) =>
  Object.hasOwn(table, element.name) && table[element.name] !== undefined
    ? table[element.name]!(element, page)
    : inline(element, page)

const strictly: Handler = (element, page) => {
  if (!Object.hasOwn(table, element.name)) throw new Error(`No handler for <${element.name}>`)
  return leniently(element, page)
}

function skipLinks(hasContents: boolean): Html {
  return [
    '\n',
    tag('a', { class: 'skip', href: '#page-matter' }, 'Skip to the text'),
    hasContents
      ? ['\n', tag('a', { class: 'to-contents', href: '#page-contents' }, 'Contents')]
      : '',
  ]
}
