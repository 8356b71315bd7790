import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { childElements, plainText } from '../../../model/index.js'
import { shownName } from './address.js'
import { escapeHtml, type Html, open, tag } from './html.js'
import { safeAddress } from './link.js'
import { abstractText, type Status, tidy } from './status.js'

/**
 * Prints the head of the page: what search engines, catalogues and browsers are told. The page
 * may show its own style and nothing else: no script, no image, no font, no form, no frame.
 */
export function head(status: Status, style: string, expired: boolean): Html {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))
  return [
    '\n<head>',
    meta({ charset: 'utf-8' }),
    meta({
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    }),
    named('viewport', 'width=device-width, initial-scale=1'),
    '\n',
    tag('title', {}, escapeHtml(pageTitle(status))),
    named('description', clip(abstractText(status.front), 300)),
    ...authors(status).map(name => named('author', name)),
    named('generator', 'profilewright'),
    named('keywords', keywords(status).join(', ')),
    named('color-scheme', 'light dark'),
    named('referrer', 'no-referrer'),
    named('dcterms.identifier', status.name),
    named('dcterms.issued', status.date ?? ''),
    named('dcterms.valid', status.expires === undefined ? '' : `end=${status.expires}`),
    named('document-status', documentStatus(status, expired)),
    ...links(status),
    // Style is raw text in HTML; ours is constant and holds no end tag.
    `\n<style>${style}</style>\n</head>`,
  ]
}

function pageTitle({ isRfc, name, title }: Status): string {
  if (name === '') return title
  return isRfc ? `${name}: ${title}` : `${title} (${name})`
}

function documentStatus(status: Status, expired: boolean): string {
  const kind = status.isRfc ? 'RFC' : 'Internet-Draft'
  const words = [kind, status.category ?? '', expired ? 'expired' : '']
  return words.filter(word => word !== '').join(', ')
}

function authors({ front }: Status): string[] {
  return childElements(front, 'author')
    .map(shownName)
    .filter(name => name !== '')
}

function keywords({ front }: Status): string[] {
  return childElements(front, 'keyword')
    .map(keyword => tidy(plainText(keyword)))
    .filter(keyword => keyword !== '')
}

/** Relations that say something of the document; others could make a browser fetch. */
const relations: ReadonlySet<string> = new Set([
  ...[
    'alternate',
    'author',
    'canonical',
    'convertedFrom',
    'describedby',
    'item',
    'license',
    'prev',
  ],
  ...['next', 'related', 'replaces', 'successor-version', 'predecessor-version', 'version-history'],
])

function links({ rfc }: Status): Html[] {
  return childElements(rfc, 'link').flatMap(link => {
    const { rel = '' } = link.attributes
    const href = safeAddress(link.attributes.href)
    return href !== undefined && relations.has(rel) ? ['\n', open('link', { rel, href })] : []
  })
}

function named(name: string, content: string): Html {
  return content === '' ? '' : meta({ name, content })
}

function meta(attributes: Record<string, string>): Html {
  return ['\n', open('meta', attributes)]
}

function clip(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, text.lastIndexOf(' ', length))} …`
}
