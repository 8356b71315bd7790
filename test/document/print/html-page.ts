import assert from 'node:assert/strict'

/** A start tag of a page, with its attributes as HTML reads them. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const voids = new Set(['meta', 'link', 'br', 'wbr', 'hr', 'img', 'input'])
const token =
  /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[^\s=>"]+(?:="[^"<>]*")?)*)\s*>|<!DOCTYPE html>|([^<]+)|</g

/** Reads a page strictly: every tag closed in order, nothing that looks like a stray tag. */
export function readPage(html: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = []
  const open: string[] = []
  let text = ''
  const body = html.replace(/<style>([\s\S]*?)<\/style>/, '<style></style>')
  for (const [whole, slash, name, attributes = '', data] of body.matchAll(token)) {
    if (data !== undefined) {
      assert.ok(!/&(?!(?:amp|lt|gt|quot);)/.test(data), `a stray ampersand in ${data}`)
      text += data
    } else if (name === undefined) assert.equal(whole, '<!DOCTYPE html>', 'a stray <')
    else if (slash === '/') assert.equal(open.pop(), name, `</${name}> closes something else`)
    else {
      tags.push({ name, attributes: readAttributes(attributes) })
      if (!voids.has(name)) open.push(name)
    }
  }
  assert.deepEqual(open, [], 'everything is closed')
  return { tags, text: decode(text) }
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
  const names = pairs.map(([, name]) => name)
  assert.equal(new Set(names).size, names.length, `an attribute twice in ${source}`)
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]))
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Asserts what must hold of every page: ids once each, links that arrive, nothing that runs or loads. */
export function assertSoundPage(html: string): void {
  const { tags } = readPage(html)
  const ids = tags.flatMap(({ attributes }) => attributes.id ?? [])
  assert.deepEqual(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    [],
    'each id is given once',
  )
  const known = new Set(ids)
  for (const { name, attributes } of tags) {
    const { href } = attributes
    if (href?.startsWith('#')) assert.ok(known.has(href.slice(1)), `${href} leads somewhere`)
    assert.ok(!forbidden.has(name.toLowerCase()), `no <${name}>`)
    for (const [attribute, value] of Object.entries(attributes)) {
      assert.ok(!/^on|^style$|^src$|^srcdoc$|^action$|:/i.test(attribute), `no ${attribute}`)
      if (attribute === 'href')
        assert.match(
          value,
          /^(#|(https?|mailto|tel|ftp|urn|sips?|xmpp|imap|ldap|news|nntp|doi):|[^:]*$)/i,
        )
      if (/^(fill|stroke|mask|marker|clip|filter|cursor)/.test(attribute))
        assert.ok(!/url\((?!#)/i.test(value), `${attribute}="${value}"`)
    }
  }
}

const forbidden = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'img',
  'image',
  'foreignobject',
  'form',
])
