import { escapeHtml, type Html, tag } from './html.js'

/**
 * Gives a link to an address that an author wrote, or only its text when following it could run
 * something: schemes that the page does not know (`javascript:`, `data:`, `vbscript:`) are no links.
 */
export function link(address: string | undefined, text: string, attributes = {}): Html {
  const href = safeAddress(address)
  return href === undefined ? escapeHtml(text) : tag('a', { ...attributes, href }, escapeHtml(text))
}

/** Gives an address that is safe to follow, without the blanks that browsers skip; else undefined. */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  // Browsers drop these before they look for a scheme (URL Standard, section 4.4).
  const href = address.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')
  if (href === '') return undefined
  const [, scheme] = /^([^/?#]*?):/.exec(href) ?? []
  if (scheme === undefined) return /^[/\\]{2}/.test(href) ? undefined : href
  return schemes.has(scheme.toLowerCase()) ? href : undefined
}

const schemes: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'ftp',
  'ftps',
  'tel',
  'urn',
  'doi',
  'sip',
  'sips',
  'xmpp',
  'imap',
  'nntp',
  'news',
  'ldap',
])
