import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHtml } from '../../../src/document/print/to-html.js'
import {
  type Draft,
  element,
  textNode,
  type XElement,
  type XNode,
} from '../../../src/model/index.js'
import { cpuTime } from '../../cpu-time.js'
import { assertSoundPage, readPage } from './html-page.js'

// Whatever a tree says, however it came to be, its page stays a page: nothing runs, nothing loads,
// and no text becomes mark-up.

function page(
  title: string,
  middle: readonly XNode[],
  attributes: Record<string, string> = {},
): string {
  const front = element('front', {}, [
    element('title', { abbrev: title }, [title]),
    element('author', { fullname: title }, [element('organization', {}, [title])]),
    element('keyword', {}, [title]),
    element('workgroup', {}, [title]),
    element('abstract', {}, [element('t', {}, [title])]),
  ])
  const rfc = element('rfc', { docName: title, ...attributes }, [
    front,
    element('middle', {}, middle),
  ])
  const draft: Draft = { type: 'root', children: [rfc] }
  return toHtml(draft, { strict: true }).text
}

const hostile = [
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  'a\u0000b\u0008c\ufffed\u2028e\u202ef\ud800g',
  '&lt;script&gt;&#60;script&#62;',
  '\\"; } body { background: url(https://evil.example/) } "',
  '{{constructor}}',
]

test('hostile text stays text wherever it stands', () => {
  for (const text of hostile) {
    const cell = element('td', { align: text, colspan: text }, [text])
    const html = page(
      text,
      [
        element('section', { anchor: text, pn: text, numbered: text }, [
          element('name', { slugifiedName: text }, [text]),
          element('t', { anchor: `rule-${text}`, indent: text }, [
            text,
            element('xref', {
              target: text,
              derivedContent: text,
              section: text,
              derivedLink: text,
            }),
            element('xref', { target: text, derivedContent: text }, [text]),
            element('eref', { target: text }, [text]),
            element('cref', { source: text, anchor: text }, [text]),
            element('u', { format: text, ascii: text }, [text]),
            element('contact', { fullname: text, asciiFullname: text }),
            element('iref', { item: text, pn: text }),
          ]),
          element('ol', { type: text, start: text }, [
            element('li', { derivedCounter: text }, [text]),
          ]),
          element('sourcecode', { type: text, name: text, markers: 'true' }, [text]),
          element('artwork', { align: text, alt: text, src: text, type: text }),
          element('blockquote', { cite: text, quotedFrom: text }, [text]),
          element('table', { align: text, pn: text }, [
            element('tbody', {}, [element('tr', {}, [cell])]),
          ]),
        ]),
      ],
      { 'xml:lang': text, obsoletes: text, updates: text, category: text, submissionType: text },
    )
    assertSoundPage(html)
    assert.doesNotMatch(html, /[\0\x08\ufffe\ud800-\udbff](?![\udc00-\udfff])/)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    assert.doesNotMatch(style, /url\(|@import|expression|<\//i, 'nothing gets into the style')
  }
})

test('any text at all stays text', () => {
  const strings = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(strings, strings, (title, text) => {
      const html = page(title, [
        element('section', { anchor: text }, [element('t', { pn: title }, [text])]),
      ])
      assertSoundPage(html)
    }),
    { seed: 20260301, numRuns: 200 },
  )
})

function svgPage(...children: readonly XElement[]): string {
  const svg = element(
    'svg',
    { viewBox: '0 0 9 9', onload: 'alert(1)', 'xml:base': '//evil' },
    children,
  )
  return page('T', [
    element('section', {}, [element('artwork', { type: 'svg', pn: 'art' }, [svg])]),
  ])
}

test('an image keeps what can be seen and loses what can act', () => {
  const html = svgPage(
    element('script', {}, ['alert(1)']),
    element('style', {}, ['@import url(https://evil.example/a.css)']),
    element('foreignObject', {}, [element('iframe', { src: 'https://evil.example/' })]),
    element('image', { href: 'https://evil.example/a.png' }),
    element('animate', { attributeName: 'href', to: 'javascript:alert(1)' }),
    element('set', { attributeName: 'onload', to: 'alert(1)' }),
    element('use', { href: 'data:image/svg+xml,<svg/>' }),
    element('use', { 'xlink:href': 'https://evil.example/a.svg#x' }),
    element('use', { href: '#box' }),
    element('a', { href: 'javascript:alert(1)' }, [element('text', {}, ['bad'])]),
    element('a', { 'xlink:href': 'https://example.org/' }, [element('text', {}, ['good'])]),
    element('rect', { id: 'box', fill: 'url(https://evil.example/#x)', width: '9' }),
    element('path', {
      d: 'M0 0',
      'marker-end': 'url(#box)',
      style: 'stroke: red; fill: url(//evil)',
    }),
    element('circle', { r: '1', onclick: 'alert(1)', fill: 'u\\72l(//evil)' }),
    element('g', {}, [textNode('<script>')]),
  )
  assertSoundPage(html)
  assert.doesNotMatch(html, /evil|alert|animate|<set|foreignObject|onload|onclick/)
  assert.match(html, /<use href="#art-box">/)
  assert.match(html, /<rect id="art-box" width="9">/)
  assert.match(html, /<path d="M0 0" marker-end="url\(#art-box\)" stroke="red">/)
  assert.match(html, /<a href="https:\/\/example.org\/"><text>good/)
  assert.match(html, /<a><text>bad/)
  assert.match(html, /&lt;script&gt;/)
})

test('an image in black and white takes the colours of the page, another keeps its own', () => {
  const ink = svgPage(element('path', { d: 'M0 0', stroke: '#000', fill: 'white' }))
  assert.match(ink, /class="ink"/)
  assert.match(ink, /stroke="currentColor" fill="var\(--paper\)"/)
  assert.match(svgPage(element('path', { d: 'M0 0', stroke: 'red' })), /class="sheet"/)
})

test('the page may not run, load, send or embed anything', () => {
  const { tags } = readPage(page('T', []))
  const policy = tags.find(
    ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
  )
  assert.match(
    policy?.attributes.content ?? '',
    /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
  )
})

test('time grows with the length of a document', () => {
  const paragraphs = (count: number): XElement[] =>
    Array.from({ length: count }, (_, i) =>
      element('t', { pn: `section-1-${i}` }, [
        'word '.repeat(20),
        element('xref', { target: 'x', derivedContent: '1' }),
      ]),
    )
  const time = (count: number): number => {
    const body = paragraphs(count)
    return cpuTime(() => page('T', [element('section', { anchor: 'x', pn: 'section-1' }, body)]))
  }
  time(2000)
  const small = Math.min(time(2000), time(2000), time(2000))
  const large = Math.min(time(16000), time(16000))
  assert.ok(large < small * 8 * 4, `${small} microseconds for 2000, ${large} for 16000`)
})
