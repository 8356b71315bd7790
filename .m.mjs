// ../../tmp/wt-text-m/m.ts
import { readFileSync as readFileSync3 } from 'node:fs'

// src/model/draft.ts
var elementNames = [
  'rfc',
  'link',
  'front',
  'title',
  'author',
  'contact',
  'organization',
  'address',
  'postal',
  'extaddr',
  'pobox',
  'street',
  'cityarea',
  'city',
  'region',
  'code',
  'sortingcode',
  'country',
  'postalLine',
  'phone',
  'facsimile',
  'email',
  'uri',
  'date',
  'area',
  'workgroup',
  'keyword',
  'abstract',
  'note',
  'boilerplate',
  'toc',
  'middle',
  'section',
  'name',
  'br',
  't',
  'aside',
  'blockquote',
  'list',
  'ol',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'xref',
  'relref',
  'eref',
  'iref',
  'cref',
  'tt',
  'strong',
  'em',
  'sub',
  'sup',
  'spanx',
  'vspace',
  'figure',
  'table',
  'preamble',
  'artset',
  'artwork',
  'sourcecode',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'postamble',
  'texttable',
  'ttcol',
  'c',
  'bcp14',
  'back',
  'displayreference',
  'references',
  'reference',
  'stream',
  'referencegroup',
  'seriesInfo',
  'format',
  'annotation',
  'refcontent',
  'u',
]
function element(name2, attributes = {}, children2 = [], origin) {
  return {
    type: 'element',
    name: name2,
    attributes,
    children: children2.map(child => (typeof child === 'string' ? textNode(child) : child)),
    ...(origin === void 0 ? {} : { origin }),
  }
}
function textNode(value) {
  return { type: 'text', value }
}
function childElements(node, name2) {
  return node.children.filter(
    child => child.type === 'element' && (name2 === void 0 || child.name === name2),
  )
}
function childElement(node, name2) {
  return node.children.find(child => child.type === 'element' && child.name === name2)
}
function plainText(node) {
  if (node.type === 'text') return node.value
  if (node.type === 'comment' || node.type === 'instruction') return ''
  return node.children.map(plainText).join('')
}
function* elements(node) {
  if (node.type === 'element') yield node
  for (const child of node.children) if (child.type === 'element') yield* elements(child)
}

// src/model/level.ts
var keywords = {
  MUST: 'MUST',
  'MUST NOT': 'MUST NOT',
  REQUIRED: 'MUST',
  SHALL: 'MUST',
  'SHALL NOT': 'MUST NOT',
  SHOULD: 'SHOULD',
  'SHOULD NOT': 'SHOULD NOT',
  RECOMMENDED: 'SHOULD',
  'NOT RECOMMENDED': 'SHOULD NOT',
  MAY: 'MAY',
  OPTIONAL: 'MAY',
}
var keyword =
  /\b(MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b/g
function keywordsIn(text) {
  return [...text.matchAll(keyword)].map(match => ({
    keyword: match[0],
    // The pattern's alternatives are the keys of `keywords`.
    level: keywords[match[0]],
    index: match.index,
  }))
}

// src/model/place.ts
function formatPlace(place) {
  return `${place.path}:${place.line}:${place.column}`
}

// src/model/profile.ts
function rulesOf(profile) {
  return profile.chapters.flatMap(chapter => chapter.rules)
}

// src/model/rule.ts
function readCitation(text) {
  const match = /^([^#]+)#(section|appendix|clause|table|annex)-(.+)$/.exec(text)
  if (match === null) return { anchor: text }
  return { anchor: match[1], unit: match[2], number: match[3] }
}

// src/model/subject.ts
var subjectKinds = ['message', 'smtp-session', 'imap-session', 'conversation']

// src/document/compose/reasons.ts
var reasons = {
  'text-too-large': (octets, most) => `The file has ${octets} characters, expected at most ${most}`,
  'block-too-complex': (what, seen2, most) =>
    `The paragraph has ${seen2} ${what}, expected at most ${most}`,
  'nesting-too-deep': (seen2, most) => `Blocks nest ${seen2} deep, expected at most ${most}`,
  'character-forbidden': code => `Unexpected character U+${code}, which XML cannot hold`,
  'source-missing': name2 => `Missing file drafts/${name2}, which the document needs`,
  'abstract-missing': () => 'The document has no section named Abstract',
  'unsupported-markdown': what => `Unexpected ${what}, which has no form in a draft`,
  'unsafe-link': url => `Unexpected link ${url}, expected http, https or mailto`,
  'raw-html': () => 'Unexpected comment or mark-up, expected Markdown',
  'heading-level': (seen2, wanted) =>
    `Unexpected heading of level ${seen2}, expected at most ${wanted}`,
  'heading-inside': () => 'Unexpected heading inside another block',
  'text-before-heading': () => 'Unexpected text before the first heading',
  'keyword-in-prose': seen2 =>
    `Unexpected BCP 14 keyword ${seen2} in prose, expected it in rules only`,
  'unknown-reference': anchor => `Unknown reference ${anchor}`,
  'caption-alone': () => 'Unexpected table caption without a table before it',
  'unknown-directive': (name2, known3) => `Unknown directive ${name2}, expected one of ${known3}`,
  'unknown-attribute': (directive2, name2) => `Unexpected attribute ${name2} of ${directive2}`,
  'attribute-missing': (directive2, name2) => `Missing attribute ${name2} of ${directive2}`,
  'unknown-chapter': name2 => `Unknown chapter ${name2}`,
  'unknown-topic': (topic, chapter) => `Chapter ${chapter} has no rule of topic ${topic}`,
  'unknown-rule': id => `Unknown rule ${id}`,
  'unknown-example': (rule, file) => `Rule ${rule} has no example ${file}`,
  'example-not-text': file =>
    `Example ${file} has octets that a draft cannot show, expected UTF-8 text`,
  'text-not-exact': (file, why) => `File ${file} ${why}, so a draft cannot show it`,
  'template-missing': name2 => `Missing template ${name2}`,
  'template-fault': fault6 => `The template cannot be used: ${fault6}`,
  'rule-unplaced': id => `Rule ${id} stands in no document`,
  'rule-placed-twice': (id, other) => `Rule ${id} is placed twice, first at ${other}`,
  'unused-reference': anchor => `Reference ${anchor} is cited nowhere`,
}

// src/document/compose/context.ts
function newNotes() {
  return {
    findings: [],
    cited: /* @__PURE__ */ new Map(),
    placed: /* @__PURE__ */ new Map(),
    section: void 0,
  }
}
function report(notes, place, ruleId, ...values) {
  const word2 = reasons[ruleId]
  notes.findings.push({ ruleId, severity: 'error', place, reason: word2(...values) })
}
function cite(notes, anchor, binds) {
  notes.cited.set(anchor, binds || notes.cited.get(anchor) === true)
}

// src/document/compose/front.ts
function docName({ name: name2, revision }) {
  return `${name2}-${revision}`
}
function front(profile, document, sections3) {
  const { facts } = profile
  const index2 = facts.documents.indexOf(document)
  const origin = profile.locate(`/documents/${index2}`)
  const at = key => profile.locate(`/documents/${index2}/${key}`)
  const [year = '', month = '', day = ''] = facts.date.split('-')
  const date = { year, month: monthNames[Number(month) - 1] ?? '', day: String(Number(day)) }
  return element(
    'front',
    {},
    [
      element('title', { abbrev: document.abbrev }, [document.title], at('title')),
      element('seriesInfo', { name: 'Internet-Draft', value: docName(document) }, [], at('name')),
      ...facts.authors.map((author2, position) => {
        const place = profile.locate(`/authors/${position}`)
        const contacts = [
          ...(author2.email === void 0 ? [] : [element('email', {}, [author2.email], place)]),
          ...(author2.uri === void 0 ? [] : [element('uri', {}, [author2.uri], place)]),
        ]
        return element(
          'author',
          author2.fullname === void 0 ? {} : { fullname: author2.fullname },
          [
            element('organization', {}, [author2.organization], place),
            ...(contacts.length === 0 ? [] : [element('address', {}, contacts, place)]),
          ],
          place,
        )
      }),
      element('date', date, [], profile.locate('/date')),
      ...optional('area', document.area, at('area')),
      ...optional('workgroup', document.workgroup, at('workgroup')),
      ...(document.keywords ?? []).map(word2 => element('keyword', {}, [word2], at('keywords'))),
      ...(sections3.abstract === void 0 ? [] : [sections3.abstract]),
      ...sections3.notes,
    ],
    origin,
  )
}
function optional(name2, value, place) {
  return value === void 0 ? [] : [element(name2, {}, [value], place)]
}
var monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

// src/document/compose/lay-out.ts
var inlineParents = /* @__PURE__ */ new Set([
  ...['t', 'name', 'dt', 'title', 'organization', 'email', 'uri', 'area', 'workgroup', 'keyword'],
  ...['artwork', 'sourcecode', 'refcontent'],
])
var mixedParents = /* @__PURE__ */ new Set(['li', 'dd', 'td', 'th', 'blockquote'])
var blockNames = new Set(
  ['t', 'ul', 'ol', 'dl', 'table', 'figure', 'sourcecode', 'artwork'].concat('blockquote', 'aside'),
)
function layOut(parent) {
  if (inlineParents.has(parent.name) || parent.children.length === 0) return parent
  if (mixedParents.has(parent.name) && !holdsBlocks(parent)) return parent
  const seen2 = laidOut.get(parent)
  if (seen2 !== void 0) return seen2
  const children2 = parent.children.flatMap(child => [
    lineEnd,
    child.type === 'element' ? layOut(child) : child,
  ])
  const done = { ...parent, children: [...children2, lineEnd] }
  laidOut.set(parent, done)
  return done
}
var lineEnd = textNode('\n')
var laidOut = /* @__PURE__ */ new WeakMap()
function holdsBlocks({ children: children2 }) {
  return children2.some(child => child.type === 'element' && blockNames.has(child.name))
}

// src/document/compose/limits.ts
var mostCharacters = 1e6
var mostInBlock = { characters: 3e4, emphases: 1e3, brackets: 1e3 }
var forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
var mostNesting = 30
function excessOf(text, path) {
  const at = (line2, column = 1) => ({ path, line: line2, column })
  if (text.length > mostCharacters)
    return [fault('text-too-large', at(1), reasons['text-too-large'](text.length, mostCharacters))]
  const findings = []
  let block3 = { line: 1, characters: 0, emphases: 0, brackets: 0 }
  const close = next => {
    for (const what of ['characters', 'emphases', 'brackets'])
      if (block3[what] > mostInBlock[what]) {
        const reason = reasons['block-too-complex'](what, block3[what], mostInBlock[what])
        findings.push(fault('block-too-complex', at(block3.line), reason))
      }
    block3 = { line: next, characters: 0, emphases: 0, brackets: 0 }
  }
  let fence
  for (const [index2, line2] of text.split('\n').entries()) {
    const number = index2 + 1
    const forbidden = line2.search(forbiddenCharacter)
    if (forbidden !== -1) {
      const code = line2.charCodeAt(forbidden).toString(16).toUpperCase().padStart(4, '0')
      const reason = reasons['character-forbidden'](code)
      findings.push(fault('character-forbidden', at(number, forbidden + 1), reason))
    }
    fence = fenceAfter(fence, line2)
    if (fence !== void 0) continue
    if (line2.trim() === '') {
      close(number + 1)
      continue
    }
    const depth = nesting(line2)
    if (depth > mostNesting)
      findings.push(
        fault('nesting-too-deep', at(number), reasons['nesting-too-deep'](depth, mostNesting)),
      )
    block3.characters += line2.length
    for (const char of line2) {
      if (char === '*' || char === '_') block3.emphases += 1
      else if (char === '[' || char === '<' || char === '!') block3.brackets += 1
    }
  }
  close(0)
  return findings
}
function fenceAfter(open, line2) {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line2)?.[1]
  if (open === void 0) return fence
  const closes = fence?.startsWith(open) === true && line2.trim() === fence
  return closes ? void 0 : open
}
function nesting(line2) {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line2)?.[0] ?? ''
  return markers.replaceAll(/[\s\d]/g, '').length
}
function fault(ruleId, place, reason) {
  return { ruleId, severity: 'error', place, reason }
}

// src/document/compose/parse-markdown.ts
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// src/document/compose/memoized.ts
function memory(most) {
  const known3 = /* @__PURE__ */ new Map()
  return {
    get: key => {
      const value = known3.get(key)
      if (value === void 0) return void 0
      known3.delete(key)
      known3.set(key, value)
      return value
    },
    set: (key, value) => {
      known3.set(key, value)
      if (known3.size > most) {
        for (const key2 of known3.keys()) if (known3.delete(key2)) break
      }
      return value
    },
  }
}
function memoized(most, compute) {
  const known3 = memory(most)
  return text => known3.get(text) ?? known3.set(text, compute(text))
}

// src/document/compose/parse-markdown.ts
function parseMarkdown(text) {
  return stretches(text).map(({ before, text: text2 }) => ({ before, nodes: parse(text2) }))
}
var parse = memoized(5e3, text => parser.parse(text).children)
var parser = unified().use(remarkParse).use(dialect).freeze()
function dialect() {
  const { text: _text, ...blocks3 } = directive()
  const off = ['htmlText', 'htmlFlow', 'codeIndented', 'definition', 'setextUnderline']
  const data = this.data()
  data.micromarkExtensions = [gfmTable(), blocks3, { disable: { null: off } }]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), directiveFromMarkdown()]
}
function stretches(text) {
  const lines = text.split('\n')
  const starts2 = [0]
  let fence
  let container = 0
  for (const [index2, line2] of lines.entries()) {
    fence = fenceAfter(fence, line2)
    if (fence !== void 0) continue
    const colons = /^(:{3,})(.?)/.exec(line2)
    if (colons !== null) container += colons[2] === '' ? -1 : 1
    else if (container <= 0 && index2 > 0 && /^#{1,6} /.test(line2)) starts2.push(index2)
  }
  return starts2.map((start, index2) => ({
    before: start,
    text: lines.slice(start, starts2[index2 + 1]).join('\n'),
  }))
}

// src/document/compose/references.ts
function references({ profile, notes }) {
  const lists = { normative: [], informative: [] }
  for (const [anchor, reference3] of Object.entries(profile.facts.references)) {
    const binds = notes.cited.get(anchor)
    if (binds === void 0) continue
    const use = reference3.use ?? (binds ? 'normative' : 'informative')
    lists[use].push(referenceElement(anchor, reference3, profile.locate(`/references/${anchor}`)))
  }
  const origin = profile.locate('/references')
  const list4 = (title3, anchor, items2) =>
    element('references', { anchor }, [element('name', {}, [title3], origin), ...items2], origin)
  const { normative, informative } = lists
  const second = normative.length === 0 ? '' : ' and Background'
  return [
    ...(normative.length === 0
      ? []
      : [list4('Normative References', 'normative-references', normative)]),
    ...(informative.length === 0
      ? []
      : [list4(`Informative References${second}`, 'informative-references', informative)]),
  ]
}
function referenceElement(anchor, reference3, origin) {
  const { title: title3, authors: authors2, date, series = {}, doi, url, note: note4 } = reference3
  const target3 =
    url ?? (series.RFC === void 0 ? void 0 : `https://www.rfc-editor.org/info/rfc${series.RFC}`)
  const info = (name2, value) =>
    element('seriesInfo', { name: name2, value: String(value) }, [], origin)
  return element(
    'reference',
    { anchor, ...(target3 === void 0 ? {} : { target: target3 }) },
    [
      element(
        'front',
        {},
        [
          element('title', {}, [title3.trim()], origin),
          ...authors2.map(({ initials, surname, organization, role }) =>
            element(
              'author',
              {
                ...(initials === void 0 ? {} : { initials }),
                ...(surname === void 0 ? {} : { surname }),
                ...(surname === void 0 || initials === void 0
                  ? {}
                  : { fullname: `${initials} ${surname}` }),
                ...(role === void 0 ? {} : { role }),
              },
              organization === void 0 ? [] : [element('organization', {}, [organization], origin)],
              origin,
            ),
          ),
          ...(date === void 0 ? [] : [element('date', dateAttributes(date), [], origin)]),
        ],
        origin,
      ),
      ...Object.entries(series).map(([name2, value]) => info(name2, value)),
      ...(doi === void 0 ? [] : [info('DOI', doi)]),
      ...(note4 === void 0 ? [] : [element('refcontent', {}, [note4], origin)]),
    ],
    origin,
  )
}
function dateAttributes(date) {
  const [year = '', month, day] = date.split('-')
  return {
    year,
    ...(month === void 0 ? {} : { month: monthNames[Number(month) - 1] ?? '' }),
    ...(day === void 0 ? {} : { day: String(Number(day)) }),
  }
}

// src/document/compose/attributes.ts
var none = { classes: [], values: {} }
function splitAttributes(text) {
  const match = /^(.*?)\s*\{((?:[#.][A-Za-z][\w.:-]*\s*)+)\}\s*$/s.exec(text)
  if (match === null) return { text, attributes: none }
  return { text: match[1], attributes: readAttributes(match[2]) }
}
function readAttributes(text) {
  const words2 = text.matchAll(/([#.]?)([\w.:/-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)
  let anchor
  const classes = []
  const values = {}
  for (const [, mark2, name2, quoted2, bare] of words2) {
    if (mark2 === '#') anchor = name2
    else if (mark2 === '.') classes.push(name2)
    else values[name2] = quoted2 ?? bare ?? ''
  }
  return { ...(anchor === void 0 ? {} : { anchor }), classes, values }
}

// src/document/compose/definitions.ts
function definitionsIn(paragraph4) {
  const lines = linesOf(paragraph4.children)
  if (!lines.some(startsMeaning)) return []
  const definitions = []
  let term2 = []
  for (const [index2, line2] of lines.entries()) {
    const next = lines[index2 + 1]
    if (startsMeaning(line2)) {
      definitions.push({ term: term2, meaning: withoutColon(line2) })
      term2 = []
    } else if (next !== void 0 && startsMeaning(next)) term2 = line2
    else definitions.at(-1)?.meaning.push({ type: 'text', value: '\n' }, ...line2)
  }
  return definitions
}
function linesOf(nodes) {
  const lines = [[]]
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('\n')) {
      lines.at(-1).push(node)
      continue
    }
    for (const [index2, value] of node.value.split('\n').entries()) {
      if (index2 > 0) lines.push([])
      if (value !== '') lines.at(-1).push(textOfLine(node, value, index2))
    }
  }
  return lines
}
function textOfLine(node, value, index2) {
  const start = node.position?.start
  if (start === void 0 || index2 === 0) return { ...node, value }
  const line2 = start.line + index2
  const position = {
    start: { line: line2, column: 1 },
    end: { line: line2, column: value.length + 1 },
  }
  return { type: 'text', value, position }
}
function startsMeaning(line2) {
  const first = line2[0]
  return first?.type === 'text' && first.value.startsWith(': ')
}
function withoutColon([first, ...rest]) {
  const text = first
  return [{ ...text, value: text.value.slice(2) }, ...rest]
}

// src/document/compose/fold-lines.ts
function foldLines(text, width2) {
  const lines = text.split('\n')
  if (lines.every(line2 => line2.length <= width2)) return text
  const single = foldAll(lines, width2, '')
  const folded = single ?? foldAll(lines, width2, '\\') ?? lines
  const note4 = ` NOTE: '${single === void 0 ? '\\\\' : '\\'}' line wrapping per RFC 8792 `
  const left = Math.floor((width2 - note4.length) / 2)
  const head = `${'='.repeat(left)}${note4}`.padEnd(width2, '=')
  return [head, '', ...folded].join('\n')
}
function foldAll(lines, width2, mark2) {
  const folded = []
  for (const [index2, line2] of lines.entries()) {
    if (line2.endsWith('\\') && (mark2 === '' || lines[index2 + 1]?.trimStart().startsWith('\\')))
      return void 0
    let rest = line2
    let room = width2
    while (rest.length > room) {
      const at = foldingPoint(rest, room - 1, mark2 === '')
      if (at === void 0) return void 0
      folded.push(`${rest.slice(0, at)}\\`)
      rest = `${mark2}${rest.slice(at)}`
      room = width2
    }
    folded.push(rest)
  }
  return folded
}
function foldingPoint(text, most, keepsBlanks) {
  const canCut = at =>
    !/[\ud800-\udbff]/.test(text[at - 1] ?? '') && !(keepsBlanks && text[at] === ' ')
  const least = Math.max(2, text.length - text.trimStart().length + 1)
  for (let at = most; at > most / 2 && at >= least; at -= 1)
    if (text[at - 1] === ' ' && canCut(at)) return at
  for (let at = most; at >= least; at -= 1) if (canCut(at)) return at
  return void 0
}

// src/document/compose/exhibits.ts
var width = 69
function exampleBlocks(values, place, context) {
  const { notes, profile } = context
  const { rule: id = '', file = '', anchor, caption } = values
  const rule = rulesOf(profile).find(rule2 => rule2.id === id)
  const example = rule?.examples.find(({ name: name3 }) => name3 === file)
  if (rule === void 0 || example === void 0) {
    if (rule === void 0) report(notes, place, 'unknown-rule', id)
    else report(notes, place, 'unknown-example', id, file)
    return []
  }
  const text = textOf(example.octets)
  if (text === void 0) {
    report(notes, place, 'example-not-text', file)
    return []
  }
  const origin = { path: example.path, line: 1, column: 1, via: place }
  const code = element(
    'sourcecode',
    { name: `examples/${id}/${file}`, type: 'test-vectors' },
    [foldLines(text.replace(/\n+$/, ''), width)],
    origin,
  )
  const name2 = element('name', {}, [caption ?? `${id}: ${file}`], origin)
  return [element('figure', anchor === void 0 ? {} : { anchor }, [name2, code], origin)]
}
var decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
function textOf(octets) {
  try {
    const lines = decoder.decode(octets).replaceAll('\r\n', '\n')
    return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(lines) ? void 0 : lines
  } catch {
    return void 0
  }
}
function sourceBlocks(under, place, context) {
  const order = context.profile.chapters.map(({ name: name2 }) => `rules/${name2}.yaml`)
  const rank2 = path => (order.indexOf(path) + order.length + 1) % (order.length + 1)
  return [...context.files]
    .filter(([path]) => path.startsWith(under))
    .sort(([a], [b]) => rank2(a) - rank2(b))
    .flatMap(([path, text]) => {
      const why = whyNotExact(text)
      if (why !== void 0) {
        report(context.notes, place, 'text-not-exact', path, why)
        return []
      }
      const origin = {
        path: `${context.profile.folder}/${path}`,
        line: 1,
        column: 1,
        via: place,
      }
      const attributes = { name: path, type: typeOf(path), markers: 'true' }
      return element('sourcecode', attributes, [foldLines(text.slice(0, -1), width)], origin)
    })
}
function whyNotExact(text) {
  if (!text.endsWith('\n')) return 'does not end with a line end'
  if (/^\n|\n\n$/.test(text)) return 'begins or ends with a blank line'
  if (/[^\S\n]\n/.test(text)) return 'has blanks at a line end'
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    return 'has control characters'
  if (text.startsWith('=====')) return 'begins like the head of folded text'
  return void 0
}
function typeOf(path) {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return extension === 'yml' ? 'yaml' : extension
}

// src/document/compose/parse-worded.ts
function parseWorded(markdown) {
  const nodes = []
  for (const run of runsOf(markdown))
    nodes.push(
      ...(tableOf(run) ?? parseMarkdown(run.join('\n')).flatMap(({ nodes: nodes2 }) => nodes2)),
    )
  return nodes
}
function runsOf(markdown) {
  const runs2 = []
  let inTable
  for (const line2 of markdown.split('\n')) {
    const isRow = line2.startsWith('|')
    if (isRow === inTable) runs2.at(-1)?.push(line2)
    else runs2.push([line2])
    inTable = isRow
  }
  return runs2
}
function tableOf([head = '', rule = '', ...body]) {
  if (!/^\|(\s*:?-+:?\s*\|)+\s*$/.test(rule)) return void 0
  const align3 = cellsOf(rule).map(cell2 => {
    if (cell2.endsWith(':')) return cell2.startsWith(':') ? 'center' : 'right'
    return cell2.startsWith(':') ? 'left' : null
  })
  return [{ type: 'table', align: align3, children: [head, ...body].map(row) }]
}
function row(line2) {
  return { type: 'tableRow', children: cellsOf(line2).map(cell) }
}
function cellsOf(line2) {
  return line2
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(text => text.trim().replaceAll('\\|', '|'))
}
var cell = memoized(2e3, text => ({ type: 'tableCell', children: words(text) }))
function words(text) {
  if (/^[\w .,;:()/-]*$/.test(text) && !/_/.test(text)) return [{ type: 'text', value: text }]
  const [first] = parseMarkdown(text).flatMap(({ nodes }) => nodes)
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }]
}

// src/document/compose/templates.ts
import Handlebars from 'handlebars'

var mostCharacters2 = 6e4
var mostNesting2 = 20
var engine = Handlebars.create()
var helpers = { each: true, if: true, unless: true, with: true }
function word(template, data) {
  const { path, text } = template
  const excess = excessOf2(text)
  if (excess !== void 0) return { fault: excess, place: { path, line: 1, column: 1 } }
  try {
    return { markdown: compile(text)(data) }
  } catch (error) {
    return faultOf(error, path)
  }
}
var compile = memoized(200, text =>
  engine.compile(text, {
    noEscape: true,
    strict: true,
    preventIndent: true,
    knownHelpers: { ...helpers, lookup: false, log: false, helperMissing: false },
    knownHelpersOnly: true,
  }),
)
function excessOf2(text) {
  if (text.length > mostCharacters2) return `it has more than ${mostCharacters2} characters`
  let depth = 0
  for (const [, mark2] of text.matchAll(/\{\{~?([#/>&{*])/g)) {
    if (mark2 === '#') depth += 1
    else if (mark2 === '/') depth -= 1
    else if (mark2 === '>' || mark2 === '*') return 'partials and decorators are not allowed'
    else if (mark2 === '{' || mark2 === '&') return 'marks of unescaped values are not allowed'
    if (depth > mostNesting2) return `blocks nest more than ${mostNesting2} deep`
  }
  return void 0
}
function faultOf(error, path) {
  const { message, lineNumber, column } = error
  const line2 = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const [first = '', ...rest] = message.split('\n')
  const expected = rest.find(each => each.startsWith('Expecting'))
  const said = first.replace(/ - \d+:\d+$/, '').replace(/ on line \d+:?$/, '')
  const fault6 = expected === void 0 ? said : `${said}, ${clipped(expected.toLowerCase())}`
  return { fault: fault6, place: { path, line: line2, column: (column ?? 0) + 1 } }
}
function clipped(text) {
  return text.length > 120 ? `${text.slice(0, 119)}\u2026` : text
}

// src/document/compose/expand.ts
function expand(expansion, context) {
  const { template, data, place } = expansion
  const { notes, templates } = context
  const source = templates.get(template)
  if (source === void 0) {
    report(notes, place, 'template-missing', `${template}.md.hbs`)
    return []
  }
  const wording2 = word(source, data)
  if (wording2.fault !== void 0) {
    const known3 = notes.findings.some(
      ({ ruleId, place: place2 }) =>
        ruleId === 'template-fault' && formatPlace(place2) === formatPlace(wording2.place),
    )
    if (!known3) report(notes, { ...wording2.place, via: place }, 'template-fault', wording2.fault)
    return []
  }
  const made = make(wording2.markdown, expansion, context)
  for (const [anchor, binds] of made.cited) cite(notes, anchor, binds)
  notes.findings.push(...made.findings)
  return made.elements
}
function make(markdown, { place, binds }, context) {
  const known3 = memoryFor(context.profile.facts.references)
  const { via } = place
  const key = [formatPlace(place), via && formatPlace(via), binds, markdown].join('\n')
  return known3.get(key) ?? known3.set(key, makeAnew(markdown, place, binds, context))
}
function makeAnew(markdown, place, binds, context) {
  const excess = excessOf(markdown, place.path)
  if (excess.length > 0)
    return {
      elements: [],
      cited: /* @__PURE__ */ new Map(),
      findings: excess.map(finding2 => ({ ...finding2, place })),
    }
  const notes = newNotes()
  const inner = { ...context, notes, locate: () => place, worded: { binds } }
  const elements2 = blocks(parseWorded(markdown), inner)
  return { elements: elements2, cited: notes.cited, findings: notes.findings }
}
var memories = memory(4)
var byObject = /* @__PURE__ */ new WeakMap()
function memoryFor(references3) {
  const seen2 = byObject.get(references3)
  if (seen2 !== void 0) return seen2
  const facts = JSON.stringify(references3)
  const found = memories.get(facts) ?? memories.set(facts, memory(5e3))
  byObject.set(references3, found)
  return found
}

// src/document/compose/rule-data.ts
function ruleData(rule, profile) {
  const { id, text, why, level, role, refs, basis, issue, cope, untestable } = rule
  return {
    id,
    text: line(text),
    why: line(why),
    level,
    role: profile.facts.roles[role]?.name ?? role,
    refs: citationMarks(refs),
    basis,
    mark: basisMarks[basis],
    issue: issue === void 0 ? void 0 : line(issue),
    cope: cope === void 0 ? void 0 : line(cope),
    untestable: untestable === void 0 ? void 0 : line(untestable),
  }
}
var basisMarks = {
  rfc: void 0,
  trace: 'seen in real traffic',
  implementation: 'done by public implementations',
  recall: 'recalled, not verified',
  proposal: 'proposed here',
}
function conformanceData(chapter, context) {
  const { facts } = context.profile
  return {
    title: chapter.title,
    name: chapter.name,
    rules: chapter.rules.map(rule => ({
      id: rule.id,
      level: rule.level,
      status: statuses[rule.level],
      role: facts.roles[rule.role]?.short ?? facts.roles[rule.role]?.name ?? rule.role,
      section: context.notes.placed.get(rule)?.[0]?.section,
      check: rule.untestable === void 0 ? 'yes' : 'no',
    })),
  }
}
var statuses = {
  MUST: 'm',
  'MUST NOT': 'x',
  SHOULD: 'r',
  'SHOULD NOT': 'd',
  MAY: 'o',
}
function issueData(profile) {
  const open = rulesOf(profile).filter(({ issue }) => issue !== void 0)
  return {
    groups: ['recall', 'proposal', 'trace', 'implementation', 'rfc']
      .map(basis => ({ basis, issues: issuesOf(open.filter(rule => rule.basis === basis)) }))
      .filter(({ issues }) => issues.length > 0)
      .map(group => ({ ...group, [group.basis]: true })),
  }
}
function issuesOf(rules2) {
  const byIssue = /* @__PURE__ */ new Map()
  for (const { id, issue } of rules2) {
    const text = line(issue ?? '')
    byIssue.set(text, [...(byIssue.get(text) ?? []), id])
  }
  return [...byIssue].map(([issue, ids]) => ({ issue, ids }))
}
function citationMarks(refs) {
  const byDocument = /* @__PURE__ */ new Map()
  for (const { anchor, unit, number } of refs) {
    const key = unit === void 0 ? anchor : `${anchor}, ${unit}`
    byDocument.set(key, [...(byDocument.get(key) ?? []), ...(number === void 0 ? [] : [number])])
  }
  return [...byDocument].map(([key, numbers]) => {
    const [anchor, unit] = key.split(', ')
    if (unit === void 0 || numbers.length === 0) return `[${anchor}]`
    const [last, ...others] = numbers.toReversed()
    if (others.length === 0) return `[${anchor}, ${unitNames[unit][0]} ${last}]`
    return `[${anchor}, ${unitNames[unit][1]} ${others.toReversed().join(', ')} and ${last}]`
  })
}
var unitNames = {
  section: ['Section', 'Sections'],
  appendix: ['Appendix', 'Appendices'],
  clause: ['Clause', 'Clauses'],
  table: ['Table', 'Tables'],
  annex: ['Annex', 'Annexes'],
}
function line(text) {
  return text.trim().replaceAll(/\s+/g, ' ')
}

// src/document/compose/directives.ts
function directiveBlocks(node, context) {
  const { notes } = context
  const place = context.locate(node)
  if (context.worded !== void 0) {
    report(notes, place, 'unsupported-markdown', 'directive in a template')
    return []
  }
  const directive2 = Object.hasOwn(directives, node.name) ? directives[node.name] : void 0
  if (directive2 === void 0) {
    report(notes, place, 'unknown-directive', node.name, Object.keys(directives).join(', '))
    return []
  }
  const values = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name2, value]) => [name2, value ?? '']),
  )
  const { required, optional: optional3 } = directive2
  for (const name2 of Object.keys(values))
    if (!required.includes(name2) && !optional3.includes(name2))
      report(notes, place, 'unknown-attribute', node.name, name2)
  const missing = required.filter(name2 => values[name2] === void 0)
  for (const name2 of missing) report(notes, place, 'attribute-missing', node.name, name2)
  return missing.length > 0 ? [] : directive2.blocks(values, place, context)
}
var worded = (template, data) => ({
  required: [],
  optional: [],
  blocks: (_values, place, context) =>
    expand({ template, data: data(context), place, binds: false }, context),
})
var directives = {
  /** The rules of a topic, in order, each where its file says it. */
  rules: {
    required: ['chapter', 'topic'],
    optional: [],
    blocks: ({ chapter, topic }, place, context) => ruleBlocks(chapter, topic, place, context),
  },
  /** Who is bound. */
  roles: worded('roles', ({ profile }) => ({ roles: Object.values(profile.facts.roles) })),
  glossary: worded('glossary', ({ profile }) => ({ terms: profile.facts.glossary })),
  /** The paragraph of RFC 8174, section 2. */
  bcp14: {
    required: [],
    optional: [],
    blocks: (_values, place, context) =>
      expand({ template: 'bcp14', data: {}, place, binds: true }, context),
  },
  'conformance-table': tables('conformance-table'),
  ics: tables('ics'),
  'open-issues': worded('open-issues', context => issueData(context.profile)),
  example: {
    required: ['rule', 'file'],
    optional: ['anchor', 'caption'],
    blocks: (values, place, context) => exampleBlocks(values, place, context),
  },
  'rules-source': {
    required: [],
    optional: [],
    blocks: (_values, place, context) => sourceBlocks('rules/', place, context),
  },
}
function tables(template) {
  return {
    required: [],
    optional: ['chapter'],
    blocks: ({ chapter: name2 }, place, context) => {
      const { chapters } = context.profile
      const wanted = chapters.filter(chapter => name2 === void 0 || chapter.name === name2)
      if (wanted.length === 0) report(context.notes, place, 'unknown-chapter', name2 ?? '')
      return wanted.flatMap(chapter =>
        expand({ template, data: conformanceData(chapter, context), place, binds: false }, context),
      )
    },
  }
}
function ruleBlocks(chapter, topic, place, context) {
  const { notes, profile } = context
  const found = profile.chapters.find(({ name: name2 }) => name2 === chapter)
  if (found === void 0) {
    report(notes, place, 'unknown-chapter', chapter)
    return []
  }
  const rules2 = found.rules.filter(rule => rule.topic === topic)
  if (rules2.length === 0) report(notes, place, 'unknown-topic', topic, chapter)
  const section3 = notes.section?.attributes.anchor
  const made = rules2.flatMap(rule => {
    notes.placed.set(rule, [...(notes.placed.get(rule) ?? []), { place, section: section3 }])
    return expand(
      {
        template: 'rule',
        data: ruleData(rule, profile),
        place: { ...rule.place, via: place },
        // What only an option cites is not needed to conform.
        binds: rule.level !== 'MAY',
      },
      context,
    )
  })
  return joinLists(made, place)
}
function joinLists(made, place) {
  const joined2 = []
  let list4
  for (const block3 of made) {
    if (block3.name !== 'dl') {
      list4 = void 0
      joined2.push(block3)
      continue
    }
    if (list4 === void 0) {
      list4 = []
      joined2.push({
        type: 'element',
        name: 'dl',
        attributes: { newline: 'true' },
        children: list4,
        origin: place,
      })
    }
    list4.push(...block3.children)
  }
  return joined2
}

// src/document/compose/inlines.ts
function inlines(nodes, context) {
  return nodes.flatMap(node => {
    const handle = handlers[node.type]
    return handle(node, context)
  })
}
var refuse = what => (node, context) => {
  report(context.notes, context.locate(node), 'unsupported-markdown', what)
  return []
}
var handlers = {
  text: (node, context) => textInlines(node, context),
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
function wrap(name2, node, context) {
  return element(name2, {}, inlines(node.children, context), context.locate(node))
}
var citation =
  /(?:\b(Section|Appendix)\s+([\w.]*\w)\s+of\s+)?\[([A-Za-z][\w.-]*)(?:,\s+(Section|Appendix|Clause|Annex|Table|Sections|Appendices|Clauses|Annexes|Tables)\s+([\w., ]*\w))?\]/g
var almostCitation = /\[(?:RFC|BCP|STD|TS|I-D)[^\]]*\]/
function textInlines(node, context) {
  const { value } = node
  const parts4 = []
  let done = 0
  const upTo = end => {
    if (end > done) parts4.push(...plain2(value.slice(done, end), done))
  }
  const plain2 = (text, offset) => {
    const slip = almostCitation.exec(text)
    if (slip !== null) {
      const place = placeIn(node, offset + slip.index, context)
      report(context.notes, place, 'unknown-reference', slip[0])
    }
    if (text.includes('<!--')) report(context.notes, context.locate(node), 'raw-html')
    return keywordInlines(text, index2 => placeIn(node, offset + index2, context), context)
  }
  for (const match of value.matchAll(citation)) {
    const [whole2, unitBefore, numberBefore, anchor, unit, numbers] = match
    const reference3 = context.profile.facts.references[anchor]
    if (reference3 === void 0) continue
    upTo(match.index)
    cite(context.notes, anchor, context.worded?.binds === true)
    const cited = { anchor, reference: reference3, place: placeIn(node, match.index, context) }
    parts4.push(
      ...(unitBefore === void 0 || numberBefore === void 0
        ? citationInlines(cited, unit, numbers)
        : sectionOf(cited, unitBefore, numberBefore)),
    )
    done = match.index + whole2.length
  }
  upTo(value.length)
  return parts4
}
function citationInlines(cited, unit, numbers) {
  const { anchor, place } = cited
  const whole2 = element('xref', { target: anchor }, [], place)
  if (unit === void 0 || numbers === void 0) return [whole2]
  if (!hasSections(cited, unit)) return [whole2, `, ${unit.toLowerCase()} ${numbers}`]
  const list4 = numbers.split(/(, | and )/)
  if (list4.length === 1)
    return [
      element('xref', { target: anchor, section: numbers, sectionFormat: 'comma' }, [], place),
    ]
  const links = list4.map((part4, index2) =>
    index2 % 2 === 1
      ? part4
      : element('xref', { target: anchor, section: part4, sectionFormat: 'bare' }, [], place),
  )
  return [whole2, `, ${unit} `, ...links]
}
function sectionOf(cited, unit, number) {
  const { anchor, place } = cited
  if (!hasSections(cited, unit))
    return [`${unit} ${number} of `, element('xref', { target: anchor }, [], place)]
  return [element('xref', { target: anchor, section: number, sectionFormat: 'of' }, [], place)]
}
function hasSections({ reference: reference3 }, unit) {
  const { RFC: rfc, 'Internet-Draft': draft } = reference3.series ?? {}
  return (rfc ?? draft) !== void 0 && /^(Section|Appendi)/.test(unit)
}
function keywordInlines(text, locate, context) {
  const found = keywordsIn(text)
  if (found.length === 0) return [text]
  if (context.worded === void 0) {
    for (const { keyword: keyword2, index: index2 } of found)
      report(context.notes, locate(index2), 'keyword-in-prose', keyword2)
    return [text]
  }
  const parts4 = []
  let done = 0
  for (const { keyword: keyword2, index: index2 } of found) {
    if (index2 > done) parts4.push(text.slice(done, index2))
    parts4.push(element('bcp14', {}, [keyword2], locate(index2)))
    done = index2 + keyword2.length
  }
  if (done < text.length) parts4.push(text.slice(done))
  return parts4
}
function placeIn(node, index2, context) {
  const place = context.locate(node)
  if (place.via !== void 0) return place
  const before = node.value.slice(0, index2).split('\n')
  const last = before.at(-1).length
  const line2 = place.line + before.length - 1
  const { endLine: _line, endColumn: _column, ...start } = place
  return { ...start, line: line2, column: before.length === 1 ? place.column + last : last + 1 }
}
function linkInlines(node, context) {
  const origin = context.locate(node)
  const first = node.children[0]
  const label3 = node.children.length === 1 && first?.type === 'text' ? first.value : void 0
  if (node.url.startsWith('#')) {
    const target3 = node.url.slice(1)
    if (label3 === '#') return [element('xref', { target: target3, format: 'counter' }, [], origin)]
    const format = target3.startsWith('rule-') ? { format: 'none' } : {}
    return [
      element('xref', { target: target3, ...format }, inlines(node.children, context), origin),
    ]
  }
  if (node.url === `mailto:${label3}`) return [`<${label3}>`]
  if (!/^(https?|mailto):[^\s<>"]+$/i.test(node.url)) {
    report(context.notes, origin, 'unsafe-link', node.url.slice(0, 60))
    return inlines(node.children, context)
  }
  const content = label3 === node.url ? [] : inlines(node.children, context)
  return [element('eref', { target: node.url }, content, origin)]
}

// src/document/compose/blocks.ts
function blocks(nodes, context) {
  const done = []
  let list4
  for (const node of nodes) {
    const column = node.position?.start.column ?? 1
    const last = list4?.element.children.at(-1)
    if (list4 !== void 0 && column >= list4.column + 2 && last?.type === 'element') {
      openUp(last)
      last.children.push(...block(node, context))
      continue
    }
    const definitions = node.type === 'paragraph' ? definitionsIn(node) : []
    if (definitions.length > 0) {
      if (list4 === void 0) {
        list4 = { element: element('dl', {}, [], context.locate(node)), column }
        done.push(list4.element)
      }
      for (const definition2 of definitions)
        list4.element.children.push(...definitionElements(definition2, context))
      continue
    }
    list4 = void 0
    const caption = captionOf(node)
    if (caption !== void 0) addCaption(done.at(-1), caption, context)
    else done.push(...block(node, context))
  }
  return done
}
function block(node, context) {
  const handle = handlers2[node.type]
  return handle(node, context)
}
var refuse2 = what => (node, context) => {
  report(context.notes, context.locate(node), 'unsupported-markdown', what)
  return []
}
var stray = refuse2('text outside a paragraph')
var handlers2 = {
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
  leafDirective: (node, context) => directiveBlocks(node, context),
  containerDirective: (node, context) => {
    if (node.name === 'aside')
      return [element('aside', {}, blocks(node.children, context), context.locate(node))]
    report(context.notes, context.locate(node), 'unknown-directive', `:::${node.name}`, ':::aside')
    return []
  },
  html: refuse2('mark-up'),
  thematicBreak: refuse2('rule'),
  definition: refuse2('link definition'),
  footnoteDefinition: refuse2('footnote'),
  yaml: refuse2('front matter'),
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
function definitionElements({ term: term2, meaning }, context) {
  const place = term2[0] === void 0 ? void 0 : context.locate(term2[0])
  const { anchor, content } = takeAttributes(inlines(term2, context))
  return [
    element('dt', anchor === void 0 ? {} : { anchor }, content, place),
    element('dd', {}, inlines(meaning, context), place),
  ]
}
function openUp(parent) {
  const first = parent.children[0]
  if (first === void 0 || (first.type === 'element' && blockNames2.has(first.name))) return
  parent.children = [
    { type: 'element', name: 't', attributes: {}, children: parent.children, ...originOf(parent) },
  ]
}
var blockNames2 = /* @__PURE__ */ new Set([
  't',
  'ul',
  'ol',
  'dl',
  'table',
  'figure',
  'sourcecode',
  'artwork',
])
function originOf({ origin }) {
  return origin === void 0 ? {} : { origin }
}
function takeAttributes(content) {
  const last = content.at(-1)
  if (typeof last !== 'string') return { classes: [], content }
  const { text, attributes } = splitAttributes(last)
  const { anchor, classes } = attributes
  const rest = [...content.slice(0, -1), text]
  return { ...(anchor === void 0 ? {} : { anchor }), classes, content: rest }
}
function codeElement(node, context) {
  const origin = context.locate(node)
  const { anchor, values } = readAttributes(node.meta ?? '')
  const isArt = node.lang == null || node.lang === 'ascii-art'
  const code = isArt
    ? element(
        'artwork',
        { type: 'ascii-art', ...(values.align === void 0 ? {} : { align: values.align }) },
        [node.value],
        origin,
      )
    : element(
        'sourcecode',
        {
          ...(values.file === void 0 ? {} : { name: values.file }),
          type: node.lang,
          ...(values.markers === void 0 ? {} : { markers: 'true' }),
        },
        [node.value],
        origin,
      )
  if (values.caption === void 0 && anchor === void 0) return code
  const name2 = values.caption === void 0 ? [] : [element('name', {}, [values.caption], origin)]
  return element('figure', anchor === void 0 ? {} : { anchor }, [...name2, code], origin)
}
function listElement(node, context) {
  const attributes = {
    ...(node.spread === true ? {} : { spacing: 'compact' }),
    ...(node.ordered === true && node.start != null && node.start !== 1
      ? { start: String(node.start) }
      : {}),
  }
  const items2 = node.children.map(item3 => {
    const [only, ...more] = item3.children
    const content =
      only?.type === 'paragraph' && more.length === 0
        ? inlines(only.children, context)
        : blocks(item3.children, context)
    return element('li', {}, content, context.locate(item3))
  })
  return element(node.ordered === true ? 'ol' : 'ul', attributes, items2, context.locate(node))
}
function tableElement(node, context) {
  const [head, ...body] = node.children
  const row2 = (cells, name2) =>
    element(
      'tr',
      {},
      (cells?.children ?? []).map((cell2, column) => {
        const align3 = node.align?.[column]
        return element(
          name2,
          align3 == null ? {} : { align: align3 },
          inlines(cell2.children, context),
          context.locate(cell2),
        )
      }),
      cells === void 0 ? void 0 : context.locate(cells),
    )
  const origin = context.locate(node)
  return element(
    'table',
    {},
    [
      element('thead', {}, [row2(head, 'th')], origin),
      element(
        'tbody',
        {},
        body.map(cells => row2(cells, 'td')),
        origin,
      ),
    ],
    origin,
  )
}
function captionOf(node) {
  if (node.type !== 'paragraph') return void 0
  const first = node.children[0]
  return first?.type === 'text' && first.value.startsWith('Table: ') ? node : void 0
}
function addCaption(table3, caption, context) {
  const origin = context.locate(caption)
  if (table3?.name !== 'table') {
    report(context.notes, origin, 'caption-alone')
    return
  }
  const { anchor, content } = takeAttributes(inlines(caption.children, context))
  const [first, ...rest] = content
  const name2 = typeof first === 'string' ? [first.slice('Table: '.length), ...rest] : content
  table3.children.unshift(element('name', {}, name2, origin))
  if (anchor !== void 0) table3.attributes = { ...table3.attributes, anchor }
}
function wordsOf(content) {
  return content.map(part4 => (typeof part4 === 'string' ? part4 : plainText(part4))).join('')
}

// src/document/compose/sections.ts
var deepest = 4
function sections(stretches2, path, context) {
  const tops = []
  const open = []
  const anchors = /* @__PURE__ */ new Set()
  for (const { before, nodes } of stretches2) {
    const here = { ...context, locate: locator(path, before) }
    const [first, ...rest] = nodes
    if (first?.type !== 'heading') {
      if (nodes.length > 0 && open.length === 0) reportStray(nodes, here)
      else open.at(-1)?.children.push(...blocks(nodes, here))
      continue
    }
    const { section: section3, classes } = openSection(first, anchors, here)
    const depth = Math.min(first.depth, deepest)
    if (depth > open.length + 1 || first.depth > deepest)
      report(
        context.notes,
        here.locate(first),
        'heading-level',
        first.depth,
        Math.min(open.length + 1, deepest),
      )
    open.length = Math.min(open.length, depth - 1)
    const parent = open.at(-1)
    if (parent === void 0) tops.push({ classes, section: section3 })
    else parent.children.push(section3)
    open.push(section3)
    context.notes.section = section3
    section3.children.push(...blocks(rest, here))
  }
  const isAbstract = ({ section: section3 }) => section3.attributes.anchor === 'abstract'
  const of = name2 =>
    tops.filter(({ classes }) => classes.includes(name2)).map(({ section: section3 }) => section3)
  return {
    abstract: renamed(tops.find(isAbstract)?.section, 'abstract'),
    notes: of('note').flatMap(section3 => renamed(section3, 'note') ?? []),
    middle: tops
      .filter(top => !isAbstract(top))
      .filter(({ classes }) => !classes.includes('note') && !classes.includes('appendix'))
      .map(({ section: section3 }) => section3),
    appendices: of('appendix'),
  }
}
function openSection(heading2, anchors, context) {
  const origin = context.locate(heading2)
  const { anchor, classes, content } = takeAttributes(inlines(heading2.children, context))
  const attributes = {
    anchor: anchor ?? freeAnchor(wordsOf(content), anchors),
    ...(classes.includes('unnumbered') ? { numbered: 'false' } : {}),
    ...(classes.includes('removed') ? { removeInRFC: 'true' } : {}),
    ...(classes.includes('untoc') ? { toc: 'exclude' } : {}),
  }
  anchors.add(attributes.anchor)
  return {
    section: element('section', attributes, [element('name', {}, content, origin)], origin),
    classes,
  }
}
function freeAnchor(words2, taken) {
  const slug2 = words2
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  for (let count2 = 1; ; count2 += 1) {
    const anchor = count2 === 1 ? slug2 || 'part' : `${slug2 || 'part'}-${count2}`
    if (!taken.has(anchor)) return anchor
  }
}
function renamed(section3, name2) {
  if (section3 === void 0) return void 0
  const children2 = name2 === 'abstract' ? section3.children.slice(1) : section3.children
  const { removeInRFC } = section3.attributes
  const attributes = removeInRFC === void 0 ? {} : { removeInRFC }
  return element(name2, attributes, children2, section3.origin)
}
function reportStray(nodes, context) {
  const first = nodes[0]
  if (first !== void 0) report(context.notes, context.locate(first), 'text-before-heading')
}
function locator(path, before) {
  return ({ position }) => {
    if (position === void 0) return { path, line: before + 1, column: 1 }
    const { start, end } = position
    return {
      path,
      line: start.line + before,
      column: start.column,
      endLine: end.line + before,
      endColumn: end.column,
    }
  }
}

// src/document/compose/compose.ts
function compose(composing) {
  const { profile, document } = composing
  const notes = newNotes()
  const source = profile.sources.get(`drafts/${document.source}`)
  const path = source?.path ?? `${profile.folder}/drafts/${document.source}`
  const start = { path, line: 1, column: 1 }
  const context = { ...composing, notes, locate: () => start }
  if (source === void 0) report(notes, documentPlace(composing), 'source-missing', document.source)
  const excess = excessOf(source?.text ?? '', path)
  notes.findings.push(...excess)
  const stretches2 = excess.length > 0 ? [] : parseMarkdown(source?.text ?? '')
  const parts4 = sections(stretches2, path, context)
  if (stretches2.length > 0 && source !== void 0 && parts4.abstract === void 0)
    report(notes, start, 'abstract-missing')
  const draft = {
    type: 'root',
    children: [layOut(root(composing, parts4, references(context)))],
  }
  return {
    draft,
    findings: notes.findings,
    cited: new Set(notes.cited.keys()),
    placed: notes.placed,
  }
}
function root({ profile, document }, parts4, lists) {
  const origin = documentPlace({ profile, document })
  return element(
    'rfc',
    {
      version: '3',
      ipr: 'trust200902',
      docName: docName(document),
      category: document.category,
      submissionType: 'IETF',
      consensus: 'true',
      tocInclude: 'true',
      tocDepth: '2',
      symRefs: 'true',
      sortRefs: 'true',
      'xml:lang': 'en',
    },
    [
      front(profile, document, parts4),
      element('middle', {}, parts4.middle, origin),
      element('back', {}, [...lists, ...parts4.appendices], origin),
    ],
    origin,
  )
}
function documentPlace({ profile, document }) {
  return profile.locate(`/documents/${profile.facts.documents.indexOf(document)}`)
}

// src/cli/load-profile.ts
import { join as join3 } from 'node:path'

// src/spec/profile-folder.ts
function shownPath(folder, path) {
  return folder.root === '' ? path : `${folder.root}/${path}`
}

// src/spec/reasons.ts
var reasons2 = {
  'yaml-syntax': fault6 => `Unexpected YAML: ${fault6}`,
  'file-missing': name2 => `Missing file ${name2}, expected in every profile`,
  'file-not-text': () => 'Unexpected octets, expected UTF-8 text',
  'schema-fault': (where, fault6) => `Unexpected ${where}: ${fault6}`,
  'chapter-id': (seen2, wanted) => `Unexpected $id ${seen2}, expected ${wanted}`,
  'chapter-unlisted': name2 => `Chapter ${name2} is not in the list of chapters of profile.yaml`,
  'duplicate-rule-id': (id, other) => `Rule id ${id} is used twice, first at ${other}`,
  'retired-rule-id': id => `Rule id ${id} was retired, and ids are never used again`,
  'keyword-missing': () => 'The sentence has no BCP 14 keyword, expected exactly one',
  'keyword-twice': seen2 => `The sentence has ${seen2}, expected exactly one BCP 14 keyword`,
  'keyword-in-reason': (field, seen2) =>
    `Unexpected BCP 14 keyword ${seen2} in ${field}, which states no requirement`,
  'id-names-level': id => `Rule id ${id} names a level, expected what holds`,
  'unknown-role': role => `Unknown role ${role}`,
  'unknown-reference': anchor => `Unknown reference ${anchor}`,
  'check-missing': () => 'The rule has no check, and does not say why it is untestable',
  'check-needless': () => 'The rule is untestable and yet has a check',
  'unknown-pointer': pointer => `Unknown shape ${pointer}`,
  'unknown-fact': (name2, kind2) => `Unknown fact ${name2}, which no ${kind2} has`,
  'example-missing': expect => `The rule has no ${expect} example`,
  'example-of-no-rule': id => `Example of an unknown rule ${id}`,
  'example-name': name2 => `Unexpected name ${name2}, expected pass-\u2026.ext or fail-\u2026.ext`,
  'unknown-rule': id => `Unknown rule ${id}`,
  'unknown-example': name2 => `Unknown example ${name2}`,
  'pattern-backtracks': (pattern, why) =>
    `Pattern ${pattern} can take time that grows faster than its input: ${why}`,
}

// src/spec/read-chapter.ts
function readChapter(file, name2, examples) {
  const top = fields(file.value)
  const subject2 = subjectKinds.find(kind2 => kind2 === top['x-subject'])
  if (subject2 === void 0) return { chapter: void 0, findings: [] }
  const id = String(top.$id ?? '')
  const read = Object.entries(fields(top.$defs))
    .filter(([, definition2]) => fields(definition2)['x-rule'] !== void 0)
    .map(([ruleId, definition2]) => readRule(ruleId, fields(definition2)))
  const chapter = {
    name: name2,
    id,
    title: String(top.title ?? name2),
    subject: subject2,
    rules: read.flatMap(({ rule }) => rule ?? []),
    schema: top,
    path: file.path,
  }
  return { chapter, findings: read.flatMap(({ findings }) => findings) }
  function readRule(ruleId, definition2) {
    const { 'x-rule': annotation, ...schema } = definition2
    const says = fields(annotation)
    const text = String(says.text ?? '')
    const pointer = `/$defs/${ruleId}/x-rule`
    const found = keywordsIn(text)
    const keyword2 = found[0]
    if (keyword2 === void 0 || found.length > 1) {
      const reason =
        keyword2 === void 0
          ? reasons2['keyword-missing']()
          : reasons2['keyword-twice'](found.map(each => each.keyword).join(' and '))
      const ruleName = keyword2 === void 0 ? 'keyword-missing' : 'keyword-twice'
      const hint = 'Split the sentence into two rules, or word it without the further keyword.'
      return {
        findings: [
          {
            ruleId: ruleName,
            severity: 'error',
            place: file.locate(`${pointer}/text`),
            reason,
            hint,
          },
        ],
      }
    }
    const rule = {
      id: ruleId,
      chapter: name2,
      topic: String(says.topic ?? ''),
      subject: subject2,
      text,
      keyword: keyword2.keyword,
      level: keyword2.level,
      why: String(says.why ?? ''),
      role: String(says.role ?? ''),
      refs: list(says.refs).map(ref => readCitation(String(ref))),
      // The dialect admits only these words; anything else is reported there.
      basis: says.basis ?? 'rfc',
      ...optional2('issue', says.issue),
      ...optional2('cope', says.cope),
      ...optional2('untestable', says.untestable),
      also: Object.fromEntries(
        Object.entries(fields(says.also)).map(([example, ids]) => [example, list(ids).map(String)]),
      ),
      // What is left of the definition is a schema: the dialect says so.
      schema,
      ref: `${id}#/$defs/${ruleId}`,
      place: file.locateKey(`/$defs/${ruleId}`),
      examples: examples.get(ruleId) ?? [],
    }
    return { rule, findings: [] }
  }
}
function fields(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
function list(value) {
  return Array.isArray(value) ? value : []
}
function optional2(key, value) {
  return typeof value === 'string' ? { [key]: value } : {}
}

// src/spec/read-yaml.ts
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

var mostAliases = 100
function readYaml(text, path) {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const placeAt = (offset, end) => {
    const { line: line2, col } = lines.linePos(offset)
    if (end === void 0) return { path, line: line2, column: col, offset }
    const last = lines.linePos(end)
    return { path, line: line2, column: col, offset, endLine: last.line, endColumn: last.col }
  }
  const fault6 = (offset, reason) => ({
    ruleId: 'yaml-syntax',
    severity: 'error',
    place: placeAt(offset),
    reason: reasons2['yaml-syntax'](reason),
    hint: 'Check the indentation, the quotes and the colons of this line and the one above it.',
  })
  const findings = document.errors.map(error => fault6(error.pos[0], firstSentence(error.message)))
  const start = placeAt(0)
  const value =
    findings.length > 0 ? void 0 : plain(() => document.toJS({ maxAliasCount: mostAliases }))
  if (value instanceof Error) {
    return {
      path,
      value: void 0,
      locate: () => start,
      locateKey: () => start,
      findings: [fault6(0, value.message)],
    }
  }
  const find = (pointer, wantKey) => {
    let place = start
    let node = document.contents
    const range = rangeOf(node)
    if (range !== void 0) place = placeAt(range[0], range[1])
    const steps = pointer.split('/').slice(1).map(unescapeStep)
    for (const [depth, step] of steps.entries()) {
      const pair = pairAt(node, step)
      if (pair === void 0) break
      const key = rangeOf(pair.key)
      node = pair.value
      const value2 = rangeOf(node)
      const last = depth === steps.length - 1
      if (last && wantKey && key !== void 0) place = placeAt(key[0], key[1])
      else if (value2 !== void 0) place = placeAt(value2[0], value2[1])
    }
    return place
  }
  return {
    path,
    // `toJS` gives plain JSON values for the core schema of YAML 1.2.
    value,
    locate: pointer => find(pointer, false),
    locateKey: pointer => find(pointer, true),
    findings,
  }
}
function plain(read) {
  try {
    return read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
function pairAt(node, step) {
  if (isMap(node))
    return node.items.find(
      item3 => isPair(item3) && isScalar(item3.key) && String(item3.key.value) === step,
    )
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return value === void 0 ? void 0 : { key: value, value }
  }
  return void 0
}
function rangeOf(node) {
  const range = node?.range
  return range == null ? void 0 : [range[0], range[1]]
}
function unescapeStep(step) {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
function firstSentence(message) {
  return message.split('\n')[0].replace(/ at line \d+.*$/, '')
}

// src/spec/validate-file.ts
import { Ajv2020 } from 'ajv/dist/2020.js'

var echoes = /* @__PURE__ */ new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref', '$dynamicRef'])
function fileValidator(schemas, id) {
  const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true })
  for (const schema of schemas.values()) ajv.addSchema(schema)
  const validate = ajv.getSchema(id)
  return file => {
    if (file.value === void 0 || validate(file.value)) return []
    const errors = validate.errors ?? []
    const telling = errors.filter(error => !echoes.has(error.keyword))
    return (telling.length > 0 ? telling : errors).map(error => finding(file, error))
  }
}
function finding(file, error) {
  const name2 = String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? '')
  const pointer = name2 === '' ? error.instancePath : `${error.instancePath}/${name2}`
  const where = pointer === '' ? 'file' : pointer.slice(1).replaceAll('/', ' \u203A ')
  return {
    ruleId: 'schema-fault',
    severity: 'error',
    place: name2 === '' ? file.locate(pointer) : file.locateKey(pointer),
    reason: reasons2['schema-fault'](where, wording(error)),
    hint: hintOf(error),
  }
}
function wording(error) {
  const { keyword: keyword2, params, message } = error
  if (keyword2 === 'additionalProperties' || keyword2 === 'unevaluatedProperties')
    return 'no such key is known here'
  if (keyword2 === 'required') return `the key ${params.missingProperty} is missing`
  if (keyword2 === 'enum') return `expected one of ${params.allowedValues.join(', ')}`
  if (keyword2 === 'const') return `expected ${JSON.stringify(params.allowedValue)}`
  return message ?? keyword2
}
function hintOf({ keyword: keyword2, params }) {
  if (keyword2 === 'additionalProperties' || keyword2 === 'unevaluatedProperties')
    return 'Look for a slip of spelling.'
  if (keyword2 === 'required') return `Add ${params.missingProperty}.`
  if (keyword2 === 'pattern') return `The form is ${params.pattern}.`
  return 'The schema in schemas/ says what each key means.'
}

// src/spec/read-profile.ts
var sourceFolders = /^(drafts|papers|probes)\//
function readProfile(folder, schemas) {
  const findings = []
  const yaml = /* @__PURE__ */ new Map()
  const decoder2 = new TextDecoder('utf-8', { fatal: true })
  const text = path => {
    const octets = folder.files.get(path)
    if (octets === void 0) return void 0
    try {
      return decoder2.decode(octets)
    } catch {
      findings.push(fault2('file-not-text', shownPath(folder, path), reasons2['file-not-text']()))
      return void 0
    }
  }
  const load = path => {
    const source = text(path)
    if (source === void 0) return void 0
    const file = readYaml(source, shownPath(folder, path))
    findings.push(...file.findings)
    yaml.set(path, file)
    return file
  }
  const head = load('profile.yaml')
  if (head === void 0 && !folder.files.has('profile.yaml'))
    findings.push(
      fault2(
        'file-missing',
        shownPath(folder, 'profile.yaml'),
        reasons2['file-missing']('profile.yaml'),
      ),
    )
  if (head !== void 0) findings.push(...fileValidator(schemas, 'urn:profilewright:profile')(head))
  const facts = { ...emptyFacts(folder.name), ...object(head?.value) }
  const examples = readExamples(folder)
  const validateRules = fileValidator(schemas, 'urn:profilewright:rules')
  const chapters = chapterNames(folder, facts).flatMap(name2 => {
    const file = load(`rules/${name2}.yaml`)
    if (file === void 0) {
      const place = head?.locate('/chapters')
      const path = `rules/${name2}.yaml`
      if (!folder.files.has(path))
        findings.push({
          ...fault2(
            'file-missing',
            shownPath(folder, 'profile.yaml'),
            reasons2['file-missing'](path),
          ),
          ...(place === void 0 ? {} : { place }),
        })
      return []
    }
    findings.push(...validateRules(file))
    const read = readChapter(file, name2, examples)
    findings.push(...read.findings)
    return read.chapter ?? []
  })
  const sources2 = /* @__PURE__ */ new Map()
  for (const path of folder.files.keys()) {
    if (!sourceFolders.test(path)) continue
    const source = text(path)
    if (source !== void 0) sources2.set(path, { path: shownPath(folder, path), text: source })
  }
  if (head?.value === void 0) return { profile: void 0, findings, yaml }
  const profile = {
    name: facts.name,
    folder: folder.root,
    facts,
    chapters,
    sources: sources2,
    locate: head.locate,
  }
  return { profile, findings, yaml }
}
function chapterNames(folder, facts) {
  const files = [...folder.files.keys()].flatMap(
    path => /^rules\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  return [.../* @__PURE__ */ new Set([...facts.chapters, ...files])]
}
function readExamples(folder) {
  const examples = /* @__PURE__ */ new Map()
  for (const [path, octets] of folder.files) {
    const match = /^examples\/([^/]+)\/((pass|fail)[^/]*)$/.exec(path)
    if (match === null) continue
    const [, ruleId, name2, expect] = match
    const known3 = examples.get(ruleId) ?? []
    known3.push({ ruleId, name: name2, path: shownPath(folder, path), expect, octets })
    examples.set(ruleId, known3)
  }
  return examples
}
function emptyFacts(name2) {
  return {
    name: name2,
    title: name2,
    date: '1970-01-01',
    chapters: [],
    roles: {},
    glossary: [],
    references: {},
    authors: [],
    documents: [],
    fields: {},
  }
}
function object(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
function fault2(ruleId, path, reason) {
  return { ruleId, severity: 'error', place: { path, line: 1, column: 1 }, reason }
}

// src/cli/installation.ts
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

var packageFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
var tool = (() => {
  const { name: name2, version } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  )
  return { name: name2, version }
})()

// src/cli/read-folder.ts
import { readdirSync, readFileSync as readFileSync2 } from 'node:fs'
import { basename as basename2, join as join2, resolve as resolve2 } from 'node:path'

var leftovers = /(^|\/)(\.|#)|~$/
function readFolder(root2) {
  const names4 = readdirSync(root2, { recursive: true, withFileTypes: true })
    .filter(entry3 => entry3.isFile())
    .map(entry3 =>
      join2(entry3.parentPath, entry3.name)
        .slice(root2.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(name2 => !leftovers.test(name2))
    .sort()
  return {
    name: basename2(resolve2(root2)),
    root: root2,
    files: new Map(
      names4.map(name2 => [name2, new Uint8Array(readFileSync2(join2(root2, name2)))]),
    ),
  }
}
function readSchemas(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry3 => entry3.isFile() && entry3.name.endsWith('.json'))
    .filter(entry3 => !entry3.parentPath.endsWith('editor'))
    .map(entry3 => join2(entry3.parentPath, entry3.name))
    .sort()
  const schemas = files.map(file => JSON.parse(readFileSync2(file, 'utf8')))
  return new Map(schemas.map(schema => [schema.$id, schema]))
}
function readTemplates(folder) {
  const names4 = readdirSync(folder)
    .filter(name2 => name2.endsWith('.md.hbs'))
    .sort()
  return new Map(
    names4.map(name2 => [
      name2.slice(0, -'.md.hbs'.length),
      { path: `templates/${name2}`, text: readFileSync2(join2(folder, name2), 'utf8') },
    ]),
  )
}

// src/cli/load-profile.ts
var schemasFolder = join3(packageFolder, 'schemas')
function loadProfile(root2) {
  const folder = readFolder(root2)
  const schemas = readSchemas(schemasFolder)
  const subjectSchemas = subjectKinds
    .map(kind2 => schemas.get(`urn:profilewright:${kind2}`))
    .filter(schema => schema !== void 0)
  return { ...readProfile(folder, schemas), folder, schemas, subjectSchemas }
}
function textFiles(folder) {
  const decoder2 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const texts2 = /* @__PURE__ */ new Map()
  for (const [path, octets] of folder.files)
    try {
      texts2.set(path, decoder2.decode(octets))
    } catch {}
  return texts2
}

// src/document/print/text/address-layout.ts
var townLines = [
  ['%C %S %Z', 'AS AU CA CC CX FM HM MH MP NF PW UM VI'],
  ['%C %S|%Z', 'CU'],
  ['%C %X', 'BF MW'],
  ['%C %Z %S', 'PG'],
  ['%C %Z, %S', 'VE'],
  ['%C %Z|%S', 'IN PE'],
  ['%C %Z', 'BH BM BN BT GU IL JO KH LB LS MT MV NP SA VC'],
  ['%C - %Z', 'BD'],
  ['%C PR %Z', 'PR'],
  ['%C, %S %Z', 'BB SO US'],
  ['%C, %S', 'BS KN'],
  ['%C, %S|%Z', 'HN IQ'],
  ['%C, %Z', 'MM'],
  ['%C|%S %X', 'JM'],
  ['%C|%S %Z', 'ID MN VN'],
  ['%C|%S', 'PA SC SR TV'],
  ['%C|%S|%Z', 'EG RU UA'],
  ['%C|%Z', 'AC AF AI FK GB IM IO KE LK NA PN SD SH SZ TA TC VG'],
  ['%C|GUERNSEY|%Z', 'GG'],
  ['%C|JERSEY|%Z', 'JE'],
  ['%D %C|%S %Z', 'TH'],
  ['%D, %C|%Z %S', 'PH'],
  ['%D|%C %Z|%S', 'NG'],
  ['%D|%C %Z', 'NZ'],
  ['%D|%C, %S, %Z', 'CO'],
  ['%D|%C-%S|%Z', 'BR'],
  ['%D|%C-%Z', 'PK'],
  ['%D|%C|%S|%Z', 'IE'],
  ['%D|%C|%Z', 'ZA'],
  ['%D|%Z %C, %S', 'MX'],
  ['%D|%Z %C|%S', 'MY'],
  ['%S %Z', 'KY'],
  ['%S, %C|%Z', 'CR'],
  ['%S|%C, %Z', 'LV'],
  ['%S|%C', 'KI'],
  ['%S', 'AE NR'],
  ['%Z %C %S', 'EE ES IT MZ PF UY'],
  ['%Z %C %X', 'BL GF GP MF MQ NC PM RE WF YT'],
  ['%Z %C/%S', 'TR'],
  ['%Z %C|%S', 'AR CL CV UZ'],
  [
    '%Z %C',
    'AD AT BA BE BG CY CZ DE DK DO DZ EH ET FR GE GL GR GW IS KG KW LA LR MA ME MG MK NE NL NO PL PT PY RS SJ SK SM SN TJ TM TN TZ VA XK ZM',
  ],
  ['%Z %S %C', 'RO'],
  ['%Z, %C|%S', 'BY'],
  ['%Z- %C', 'GT'],
  ['%Z-%C|%S', 'SV'],
  ['%Z|%C, %S', 'NI'],
  ['%Z|%C|%S', 'AM'],
  ['%Z|%C', 'AL EC MU OM'],
  ['AX-%Z %C|\xC5LAND', 'AX'],
  ['AZ %Z %C', 'AZ'],
  ['CH-%Z %C', 'CH'],
  ['FI-%Z %C', 'FI'],
  ['FL-%Z %C', 'LI'],
  ['FO%Z %C', 'FO'],
  ['GIBRALTAR|%Z', 'GI'],
  ['HR-%Z %C', 'HR'],
  ['HT%Z %C', 'HT'],
  ['L-%Z %C', 'LU'],
  ['LT-%Z %C %S', 'LT'],
  ['MC-%Z %C %X', 'MC'],
  ['MD-%Z %C', 'MD'],
  ['SE-%Z %C', 'SE'],
  ['SI-%Z %C', 'SI'],
  ['SINGAPORE %Z', 'SG'],
  ['|%C|%Z', 'GS'],
]
var wholeLayouts = [
  ['%N|%O|%C|%A|%Z|%Y', 'HU'],
  ['%N|%O|%S|%C, %D|%A|%Z|%Y', 'IR'],
  ['%N|%O|%X %A %C %X|%Y', 'CI'],
  ['%N|%O|%Z %A %C|%Y', 'GN'],
  ['%N|%Y|%A|%E|%O', 'MO'],
  ['%N|%Y|%S %C %D|%A|%E|%O|%Z', 'KR'],
  ['%N|%Y|%S|%C|%A|%E|%O', 'HK'],
  ['%N|%Y|%Z|%S %C %D|%A|%E|%O', 'CN'],
  ['%N|%Y|%Z|%S %C|%A|%E|%O', 'TW'],
  ['%N|%Y|%Z|%S|%C|%A|%E|%O', 'KP'],
  ['%N|%Y|%Z|%S|%C|%A|%E|%O', 'KZ'],
  ['%N|%Y|\u3012%Z|%S|%A|%E|%O', 'JP'],
]
var latinTownLines = [
  ['%D, %C|%S %Z', 'TH'],
  ['', 'MO'],
  ['%D|%C|%S|%Z', 'KR'],
  ['%C|%S', 'HK'],
  ['%D|%C|%S, %Z', 'CN'],
  ['%C, %S %Z', 'TW'],
  ['%C|%S, %Z', 'KP'],
]
var latinWholeLayouts = [['%N|%O|%E|%A, %S|%Z|%Y', 'JP']]
var usual = lines => `%N|%O|%E|%A|${lines === '' ? '' : `${lines}|`}%Y`
var unfold = layouts => layouts.map(([lines, countries]) => [usual(lines), countries])
var byCountry = layouts =>
  new Map(
    layouts.flatMap(([layout, countries]) => countries.split(' ').map(code => [code, layout])),
  )
var native = byCountry([...unfold(townLines), ...wholeLayouts])
var latin = byCountry([...unfold(latinTownLines), ...latinWholeLayouts])
function addressLayout(country, inLatinScript) {
  const layout = (inLatinScript ? latin.get(country) : void 0) ?? native.get(country)
  return (layout ?? usual('%C')).split('|')
}

// src/document/print/text/white-space.ts
var isSpace = code => code === 32 || (code >= 9 && code <= 13)
function stripStart(text) {
  let start = 0
  while (start < text.length && isSpace(text.charCodeAt(start))) start++
  return start === 0 ? text : text.slice(start)
}
function stripEnd(text) {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}
function strip(text) {
  return stripStart(stripEnd(text))
}
function isBlank(text) {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}
function lengthOf(text) {
  let length = text.length
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 64512) === 56320) length--
  return length
}
var lineEnds = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/
function splitLines(text) {
  if (text === '') return []
  const lines = text.split(lineEnds)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
function expandTabs(line2) {
  if (!line2.includes('	')) return line2
  const [first = '', ...rest] = line2.split('	')
  let text = first
  for (const part4 of rest) text += ' '.repeat(8 - (lengthOf(text) % 8)) + part4
  return text
}
var margins = Array.from({ length: 73 }, (_, columns) => ' '.repeat(columns))
function blanks(columns) {
  return margins[columns] ?? ' '.repeat(Math.max(0, columns))
}
function centre(text, width2) {
  const room = width2 - lengthOf(text)
  if (room <= 0) return text
  const left = (room >> 1) + (room & width2 & 1)
  return blanks(left) + text + blanks(room - left)
}
function padEnd(text, width2) {
  return text + blanks(width2 - lengthOf(text))
}
function padStart(text, width2) {
  return blanks(width2 - lengthOf(text)) + text
}

// src/document/print/text/line.ts
function lineOf(text, from) {
  return { text, indent: 0, from, staysWithPrevious: false }
}
function linesOf2(texts2, from) {
  const lines = []
  for (const text of texts2) lines.push(lineOf(text, from))
  return lines
}
function blankLine() {
  return lineOf('', void 0)
}
function wholeText({ text, indent }) {
  return indent === 0 ? text : blanks(indent) + text
}
function prefix(line2, mark2) {
  line2.text = mark2 + wholeText(line2)
  line2.indent = 0
}
function label(line2, text) {
  line2.text = text + stripStart(line2.text)
  line2.indent = 0
}
function indentLines(lines, indent, hang = 0) {
  if (indent + hang <= 0) return
  for (const line2 of lines) if (!isBlank(line2.text)) line2.indent += indent
  const first = lines[0]
  if (first !== void 0 && hang > 0 && !isBlank(first.text)) first.indent += hang
}
function stripLines(lines) {
  let start = 0
  let end = lines.length
  while (start < end && isBlank(lines[start].text)) start++
  while (end > start && isBlank(lines[end - 1].text)) end--
  return lines.slice(start, end)
}

// src/document/print/text/attach.ts
function attach(setting, lines, child, width2, flow) {
  const join4 = joinOf(flow.joins, child.name)
  const room = width2 - join4.indent
  const inner = flow.hang === join4.hang ? flow : { ...flow, hang: join4.hang }
  const printed = setting.print(setting, child, room, inner)
  if (lines.length > 0) for (let i = 0; i < join4.blank; i++) lines.push(blankLine())
  const indent = moved(setting, child, join4, printed, room)
  indentLines(printed, indent, join4.hang)
  append(lines, printed, join4)
}
function joinOf(joins, name2) {
  return joins.byName.get(name2) ?? joins.other
}
function moved(setting, child, join4, printed, room) {
  let move = setting.moves.get(child) ?? 0
  if (move === 0 && join4.mayMove === true) move = Math.max(0, widest(printed) - room)
  if (move === 0) return join4.indent
  const parent = setting.parents.get(child)
  if (move > join4.indent && parent !== void 0) setting.moves.set(parent, move - join4.indent)
  return join4.indent - Math.min(join4.indent, move)
}
function widest(lines) {
  let width2 = 0
  for (const line2 of lines) {
    if (line2.indent + line2.text.length > width2)
      width2 = Math.max(width2, line2.indent + lengthOf(line2.text))
  }
  return width2
}
function append(lines, printed, join4) {
  const last = lines.at(-1)
  if (join4.overlap === void 0 || last === void 0 || printed.length === 0) {
    for (const line2 of printed) lines.push(line2)
    return
  }
  const text = printed[0].text
  if (!isBlank(text)) last.text += join4.overlap + stripStart(text)
  for (let i = 1; i < printed.length; i++) lines.push(printed[i])
}

// src/document/print/text/lead-text.ts
function leadText(element2) {
  let text = ''
  for (const child of element2.children) {
    if (child.type !== 'text') break
    text += child.value
  }
  return text
}

// src/document/print/text/script.ts
var latin2 = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]*$/u
var ascii = /^[\0-\x7f]*$/
function isLatin(text) {
  return ascii.test(text) || latin2.test(text)
}

// src/document/print/text/author-name.ts
var noName = { initials: '', surname: '' }
function nameParts(author2, oneInitial) {
  const { fullname = '', surname } = author2.attributes
  const initials = initialsOf(author2, oneInitial)
  if (initials !== void 0 && surname !== void 0)
    return { initials: isLatin(initials) ? dotted(initials) : initials, surname }
  if (fullname === '') return noName
  return isLatin(fullname) ? partsOfFullName(fullname) : { initials: '', surname: fullname }
}
function initialsOf(author2, oneInitial) {
  const { initials } = author2.attributes
  return oneInitial ? initials?.split('.')[0] : initials
}
var dotted = initials => (initials === '' || initials.endsWith('.') ? initials : `${initials}.`)
function partsOfFullName(fullname) {
  const words2 = fullname.trim().split(/\s+/)
  const surname = words2.pop() ?? ''
  if (words2.length === 0) return { initials: '', surname: fullname }
  const initials = words2.map(word2 => {
    const [first = '', ...rest] = word2
    return rest.length > 0 ? `${first}.`.toUpperCase() : word2.toUpperCase()
  })
  return { initials: initials.join(' '), surname }
}
function asciiNameParts(author2, oneInitial) {
  const { asciiInitials, asciiSurname, asciiFullname = '' } = author2.attributes
  if (asciiInitials !== void 0 && asciiSurname !== void 0)
    return { initials: dotted(asciiInitials), surname: asciiSurname }
  if (asciiFullname !== '') return partsOfFullName(asciiFullname)
  return nameParts(author2, oneInitial)
}
var joined = (separator, ...parts4) => parts4.filter(part4 => part4 !== '').join(separator)
var inOrder = ({ initials, surname }) => joined(' ', initials, surname)
var inverted = ({ initials, surname }) => joined(', ', surname, initials)
function footerSurname(author2) {
  return asciiNameParts(author2, false).surname
}
function frontName(author2) {
  const name2 = inOrder(nameParts(author2, false))
  return isLatin(name2) ? name2 : `${name2} (${inOrder(asciiNameParts(author2, false))})`
}
function referenceName(author2, { isLast, oneInitial }) {
  const write = isLast ? inOrder : inverted
  const name2 = write(nameParts(author2, oneInitial))
  if (name2 === '') return written(shortOrganization(author2), () => asciiOrganization(author2))
  return written(name2, () => write(asciiNameParts(author2, oneInitial)))
}
function written(name2, latinForm) {
  if (isLatin(name2)) return { name: name2 }
  const latin3 = latinForm()
  return latin3 === '' || latin3 === name2 ? { name: name2 } : { name: name2, latin: latin3 }
}
function fullName(author2) {
  const name2 = ownFullName(author2)
  if (name2 !== '') return written(name2, () => latinFullName(author2))
  const organization = organizationText(author2)
  const latin3 = latinOrganization(author2)
  return latin3 === '' || latin3 === organization
    ? { name: organization }
    : { name: organization, latin: latin3 }
}
function ownFullName(author2) {
  const { fullname = '', initials = '', surname = '' } = author2.attributes
  if (fullname !== '') return fullname
  return joined(' ', isLatin(initials) ? dotted(initials) : initials, surname)
}
function latinFullName(author2) {
  const { asciiFullname = '', asciiInitials = '', asciiSurname = '' } = author2.attributes
  if (asciiFullname !== '') return asciiFullname
  const { initials = '', surname = '' } = author2.attributes
  const name2 = joined(' ', dotted(asciiInitials || initials), asciiSurname || surname)
  return name2 === '' ? ownFullName(author2) : name2
}
function frontOrganization(author2) {
  const { name: name2, latin: latin3 } = written(shortOrganization(author2), () =>
    asciiOrganization(author2),
  )
  return latin3 === void 0 ? name2 : `${name2} (${latin3.trim()})`
}
function shortOrganization(author2) {
  return childElement(author2, 'organization')?.attributes.abbrev || organizationText(author2)
}
function asciiOrganization(author2) {
  const organization = childElement(author2, 'organization')
  if (organization === void 0) return ''
  const { ascii: ascii2 = '' } = organization.attributes
  return author2.attributes.asciiAbbrev || ascii2 || shortOrganization(author2)
}
function organizationText(author2) {
  const organization = childElement(author2, 'organization')
  return organization === void 0 ? '' : leadText(organization)
}
function latinOrganization(author2) {
  const text = organizationText(author2)
  if (isLatin(text)) return text
  return childElement(author2, 'organization')?.attributes.ascii ?? ''
}

// src/document/print/text/cut-word.ts
var hyphen = 45
function cutWord(pieces, word2, cutting) {
  const length = word2.length
  let begin = 0
  let at = 0
  const cut = (from, to) => {
    if (from > begin) pieces.push(word2.slice(begin, from))
    pieces.push(word2.slice(from, to))
    begin = to
    at = to
  }
  while (at < length) {
    const code = word2.charCodeAt(at)
    if (code === hyphen) {
      let end2 = at + 1
      while (word2.charCodeAt(end2) === hyphen) end2++
      if (end2 - at >= 2 && mayPrecedeDash(word2, at) && isWordAt(word2, end2)) cut(at, end2)
      else at = end2
      continue
    }
    if (isSpaceLike(code)) {
      if (code === 8232 && cutting !== 'text' && !isNoBreak(word2.charCodeAt(at + 1)))
        cut(at, at + 1)
      else at++
      continue
    }
    const end = endOfRun(word2, at)
    const after2 = cutInRun(word2, at, end, cutting)
    if (after2 !== void 0) cut(after2.from, after2.to)
    else at = end
  }
  if (begin < length) pieces.push(word2.slice(begin))
}
function cutInRun(word2, start, end, cutting) {
  const atSlash = lastSlash(word2, start, end)
  if (atSlash !== -1) return { from: start, to: atSlash + 1 }
  const isZeroFirst = cutting !== 'text' && word2.charCodeAt(start) === 8203
  const atHyphen = isZeroFirst ? -1 : hyphenAfter(word2, { start, end, cutting })
  if (atHyphen !== -1) return { from: start, to: atHyphen + 1 }
  for (
    let i = word2.indexOf('\u200B', start);
    i !== -1 && i < end;
    i = word2.indexOf('\u200B', i + 1)
  )
    if (!isNoBreak(word2.charCodeAt(i + 1))) return { from: i, to: i + 1 }
  return void 0
}
function endOfRun(word2, start) {
  let end = start
  while (end < word2.length) {
    const code = word2.charCodeAt(end)
    if (code === hyphen || isSpaceLike(code)) break
    end++
  }
  return end
}
function lastSlash(word2, start, end) {
  let at = word2.lastIndexOf('/', end - 1)
  while (at > start) {
    if (isAsciiLetter(word2.charCodeAt(at + 1)) && isWordBefore(word2, at)) return at
    at = word2.lastIndexOf('/', at - 1)
  }
  return -1
}
function hyphenAfter(word2, { start, end, cutting }) {
  if (cutting === 'cell' || word2.charCodeAt(end) !== hyphen) return -1
  const isAllowed = at => (cutting === 'text' ? isLongAt(word2, at + 1) : isWordAt(word2, at + 1))
  if (word2.charCodeAt(end + 1) === hyphen && isWordBefore(word2, end) && isAllowed(end + 1))
    return end + 1
  const last = end - sizeBefore(word2, end)
  const isLong = last > start && !isDigit(word2.charCodeAt(last)) && isWordBefore(word2, last)
  return isLong && isAllowed(end) ? end : -1
}
function isLongAt(word2, start) {
  if (!isWordAt(word2, start)) return false
  let at = start + sizeAt(word2, start)
  while (at < word2.length) {
    const code = word2.charCodeAt(at)
    if (isSpaceLike(code)) return false
    if (!isDigit(code)) return true
    at++
  }
  return false
}
var beforeDash = `!"'&.,?`
var mayPrecedeDash = (word2, at) =>
  at > 0 && (beforeDash.includes(word2[at - 1]) || isWordBefore(word2, at))
function isNoBreak(code) {
  return code === 160 || code === 124 || code === 8288 || code === 57440
}
var isDigit = code => code >= 48 && code <= 57
var isAsciiLetter = code => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
function isSpaceLike(code) {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31)
  return (
    code === 160 || (code >= 8192 && otherSpace.test(String.fromCharCode(code))) || code === 133
  )
}
var otherSpace = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
var isHighSurrogate = code => (code & 64512) === 55296
var isLowSurrogate = code => (code & 64512) === 56320
var sizeAt = (word2, at) => (isHighSurrogate(word2.charCodeAt(at)) ? 2 : 1)
var sizeBefore = (word2, at) => (isLowSurrogate(word2.charCodeAt(at - 1)) ? 2 : 1)
var otherWord = /[\p{L}\p{N}]/u
function isWordAt(word2, at) {
  const code = word2.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code) || isDigit(code) || code === 95
  return at < word2.length && otherWord.test(word2.slice(at, at + sizeAt(word2, at)))
}
var isWordBefore = (word2, at) => at > 0 && isWordAt(word2, at - sizeBefore(word2, at))

// src/document/print/text/split-words.ts
function piecesOf(source) {
  const text = source.includes('	') ? source.split('\n').map(expandTabs).join('\n') : source
  const { length } = text
  const pieces = []
  let isPlain = true
  let held = ''
  let mayCut = false
  const add2 = word2 => {
    if (mayCut) cutWord(pieces, word2, 'text')
    else pieces.push(word2)
    mayCut = false
  }
  let at = 0
  while (at < length) {
    const start = at
    for (; at < length; at++) {
      const code = text.charCodeAt(at)
      if (isSpace2(code)) break
      if (code === 45 || code === 47) mayCut = true
      else if (code > 255) {
        isPlain = false
        if (code === 8203) mayCut = true
      }
    }
    const end = at
    while (at < length && isSpace2(text.charCodeAt(at))) at++
    const word2 = held === '' ? text.slice(start, end) : held + text.slice(start, end)
    held = ''
    if (at === end) {
      add2(word2)
      return { pieces, isPlain }
    }
    const spaces = at - end === 1 ? 1 : tidyLength(end === 0 ? 0 : text.charCodeAt(end - 1))
    const isTied = isNoBreak(text.charCodeAt(at))
    if (spaces === 1 && endsWithLabel(text, end)) held = `${word2}\xA0`
    else if (spaces === 1 && isTied) held = `${word2} `
    else {
      if (word2 !== '') add2(word2)
      pieces.push(spaces === 1 || isTied ? ' ' : '  ')
      if (isTied) held = ' '
    }
  }
  if (held !== '') add2(held)
  return { pieces, isPlain }
}
var isSpace2 = code => code === 32 || (code <= 13 && code >= 9)
function tidyLength(before) {
  return before === 0 || before === 46 || before === 33 || before === 63 ? 2 : 1
}
var labels = new Map(
  ['Section', 'Appendix', 'Figure', 'Table'].map(word2 => [
    word2.charCodeAt(word2.length - 2),
    word2,
  ]),
)
function endsWithLabel(text, end) {
  const last = text.charCodeAt(end - 1)
  if (last !== 110 && last !== 120 && last !== 101) return false
  const label3 = labels.get(text.charCodeAt(end - 2))
  return label3 !== void 0 && text.endsWith(label3, end)
}
function splitWords(source, cutting = 'text') {
  const text = source.replace(/[\t\n\v\f\r]/g, ' ')
  const pieces = []
  let start = 0
  let space = text.indexOf(' ')
  while (space !== -1) {
    let end = space + 1
    while (text.charCodeAt(end) === 32) end++
    const next = end
    if (isNoBreak(text.charCodeAt(next))) end--
    if (end > space) {
      if (space > start) cutWord(pieces, text.slice(start, space), cutting)
      pieces.push(text.slice(space, end))
      start = end
    }
    space = text.indexOf(' ', next)
  }
  if (start < text.length) cutWord(pieces, text.slice(start), cutting)
  return pieces
}

// src/document/print/text/break-lines.ts
function breakLines(text, filling) {
  const { indent = 0, first = 0, hang = 0 } = filling
  const kept = filling.keepUrls === true ? keepUrls(text, filling.width) : text
  const margins2 = { first: blanks(first + indent), other: blanks(indent + hang) }
  const sentences = filling.sentences ?? true
  let lines
  if (kept.includes('\u2028')) {
    lines = []
    let margin = margins2.first
    for (const part4 of kept.split('\u2028')) {
      const rest = part4.trimStart()
      if (rest === '') lines.push('')
      else breakOne(lines, rest, filling.width, { first: margin, other: margins2.other }, sentences)
      margin = ''
    }
  } else {
    lines = []
    breakOne(lines, kept, filling.width, margins2, sentences)
  }
  if (lines.at(-1) === '') lines.pop()
  return lines
}
var urls = [
  { begin: 'http://', pattern: /http:\S*/g },
  { begin: 'https://', pattern: /https:\S*/g },
]
function keepUrls(text, width2) {
  let kept = text
  for (const { begin, pattern } of urls)
    if (kept.includes(begin))
      kept = kept.replace(pattern, url =>
        lengthOf(url) > width2 ? url : url.replace(/[/:-]/g, '$&\uE060'),
      )
  return kept
}
function breakOne(lines, text, width2, margins2, sentences) {
  const found = piecesOf(text)
  const { isPlain } = found
  const pieces = fitPieces(found, width2 - margins2.other.length)
  if (sentences) partSentences(pieces)
  const whole2 = pieces.join('')
  let margin = margins2.first
  let offset = 0
  let at = 0
  let isFirst = true
  while (at < pieces.length) {
    const room = width2 - margin.length
    if (!isFirst && isBlankPiece(pieces[at])) offset += pieces[at++].length
    const begin = at
    let end = offset
    let used = 0
    while (at < pieces.length) {
      const piece = pieces[at]
      used += isPlain ? piece.length : lengthOf(piece)
      if (used > room && at > begin) break
      at++
      end += piece.length
      if (used > room) break
    }
    if (at === begin) break
    const last = pieces[at - 1]
    const isLastBlank = isBlankPiece(last)
    if (at - begin > (isLastBlank ? 1 : 0)) {
      lines.push(margin + whole2.slice(offset, isLastBlank ? end - last.length : end))
      margin = margins2.other
      isFirst = false
    }
    offset = end
  }
}
function fitPieces({ pieces, isPlain }, room) {
  if (isPlain && pieces.every(piece => piece.length <= room)) return pieces
  const fitted = []
  for (const piece of pieces) {
    const plain2 = isPlain ? piece : piece.replace(unseen, '')
    if (lengthOf(plain2) <= room) fitted.push(plain2)
    else
      for (const bit of splitWords(loosen(piece)))
        if (lengthOf(bit) <= room) fitted.push(bit)
        else fitted.push(...splitWords(bit))
  }
  return fitted
}
var unseen = /[\u200B\u200C\u2060\uE060]/g
var loosen = piece => piece.replace(/[\u2060\uE060]/g, '').replace(/\u00A0/g, ' ')
function isBlankPiece(piece) {
  const code = piece.charCodeAt(0)
  return !(code > 32 && code < 128) && piece.trim() === ''
}
var sentenceEnd = /[A-Za-z0-9>\])"'][.!?]["')\]]?$/
var abbreviation =
  /(?:^|\s)(?:\.[\])'"]*|[([]?(?:[A-Z][a-z][a-z]|Eq|[Cc]f|vs|resp|viz|ibid|[JS]r|M[rs]|Messrs|Mmes|Dr|Profs?|St|Lt|a\.k\.a|i\.e|e\.g)\.)$/
var sentenceStart = /^["'([]*[A-Z]/
function partSentences(pieces) {
  for (let i = 0; i < pieces.length - 2; i++) {
    if (pieces[i + 1] !== ' ') continue
    const before = pieces[i]
    if (!mayEndSentence(before) || !sentenceEnd.test(before) || abbreviation.test(before)) continue
    if (!sentenceStart.test(pieces[i + 2])) continue
    pieces[i + 1] = '  '
    i++
  }
}
function mayEndSentence(piece) {
  const last = piece.charCodeAt(piece.length - 1)
  if (last === 46 || last === 33 || last === 63) return true
  if (last !== 34 && last !== 39 && last !== 41 && last !== 93) return false
  const previous = piece.charCodeAt(piece.length - 2)
  return previous === 46 || previous === 33 || previous === 63
}

// src/document/print/text/country.ts
var table = `
AD|AND|020|Andorra|Principality of Andorra
AE|ARE|784|United Arab Emirates
AF|AFG|004|Afghanistan|Islamic Republic of Afghanistan
AG|ATG|028|Antigua and Barbuda
AI|AIA|660|Anguilla
AL|ALB|008|Albania|Republic of Albania
AM|ARM|051|Armenia|Republic of Armenia
AO|AGO|024|Angola|Republic of Angola
AQ|ATA|010|Antarctica
AR|ARG|032|Argentina|Argentine Republic
AS|ASM|016|American Samoa
AT|AUT|040|Austria|Republic of Austria
AU|AUS|036|Australia
AW|ABW|533|Aruba
AX|ALA|248|\xC5land Islands
AZ|AZE|031|Azerbaijan|Republic of Azerbaijan
BA|BIH|070|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina
BB|BRB|052|Barbados
BD|BGD|050|Bangladesh|People's Republic of Bangladesh
BE|BEL|056|Belgium|Kingdom of Belgium
BF|BFA|854|Burkina Faso
BG|BGR|100|Bulgaria|Republic of Bulgaria
BH|BHR|048|Bahrain|Kingdom of Bahrain
BI|BDI|108|Burundi|Republic of Burundi
BJ|BEN|204|Benin|Republic of Benin
BL|BLM|652|Saint Barth\xE9lemy
BM|BMU|060|Bermuda
BN|BRN|096|Brunei Darussalam
BO|BOL|068|Bolivia, Plurinational State of|Plurinational State of Bolivia|Bolivia
BQ|BES|535|Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius and Saba
BR|BRA|076|Brazil|Federative Republic of Brazil
BS|BHS|044|Bahamas|Commonwealth of the Bahamas
BT|BTN|064|Bhutan|Kingdom of Bhutan
BV|BVT|074|Bouvet Island
BW|BWA|072|Botswana|Republic of Botswana
BY|BLR|112|Belarus|Republic of Belarus
BZ|BLZ|084|Belize
CA|CAN|124|Canada
CC|CCK|166|Cocos (Keeling) Islands
CD|COD|180|Congo, The Democratic Republic of the
CF|CAF|140|Central African Republic
CG|COG|178|Congo|Republic of the Congo
CH|CHE|756|Switzerland|Swiss Confederation
CI|CIV|384|C\xF4te d'Ivoire|Republic of C\xF4te d'Ivoire
CK|COK|184|Cook Islands
CL|CHL|152|Chile|Republic of Chile
CM|CMR|120|Cameroon|Republic of Cameroon
CN|CHN|156|China|People's Republic of China
CO|COL|170|Colombia|Republic of Colombia
CR|CRI|188|Costa Rica|Republic of Costa Rica
CU|CUB|192|Cuba|Republic of Cuba
CV|CPV|132|Cabo Verde|Republic of Cabo Verde
CW|CUW|531|Cura\xE7ao|Cura\xE7ao
CX|CXR|162|Christmas Island
CY|CYP|196|Cyprus|Republic of Cyprus
CZ|CZE|203|Czechia|Czech Republic
DE|DEU|276|Germany|Federal Republic of Germany
DJ|DJI|262|Djibouti|Republic of Djibouti
DK|DNK|208|Denmark|Kingdom of Denmark
DM|DMA|212|Dominica|Commonwealth of Dominica
DO|DOM|214|Dominican Republic
DZ|DZA|012|Algeria|People's Democratic Republic of Algeria
EC|ECU|218|Ecuador|Republic of Ecuador
EE|EST|233|Estonia|Republic of Estonia
EG|EGY|818|Egypt|Arab Republic of Egypt
EH|ESH|732|Western Sahara
ER|ERI|232|Eritrea|the State of Eritrea
ES|ESP|724|Spain|Kingdom of Spain
ET|ETH|231|Ethiopia|Federal Democratic Republic of Ethiopia
FI|FIN|246|Finland|Republic of Finland
FJ|FJI|242|Fiji|Republic of Fiji
FK|FLK|238|Falkland Islands (Malvinas)
FM|FSM|583|Micronesia, Federated States of|Federated States of Micronesia
FO|FRO|234|Faroe Islands
FR|FRA|250|France|French Republic
GA|GAB|266|Gabon|Gabonese Republic
GB|GBR|826|United Kingdom|United Kingdom of Great Britain and Northern Ireland
GD|GRD|308|Grenada
GE|GEO|268|Georgia
GF|GUF|254|French Guiana
GG|GGY|831|Guernsey
GH|GHA|288|Ghana|Republic of Ghana
GI|GIB|292|Gibraltar
GL|GRL|304|Greenland
GM|GMB|270|Gambia|Republic of the Gambia
GN|GIN|324|Guinea|Republic of Guinea
GP|GLP|312|Guadeloupe
GQ|GNQ|226|Equatorial Guinea|Republic of Equatorial Guinea
GR|GRC|300|Greece|Hellenic Republic
GS|SGS|239|South Georgia and the South Sandwich Islands
GT|GTM|320|Guatemala|Republic of Guatemala
GU|GUM|316|Guam
GW|GNB|624|Guinea-Bissau|Republic of Guinea-Bissau
GY|GUY|328|Guyana|Republic of Guyana
HK|HKG|344|Hong Kong|Hong Kong Special Administrative Region of China
HM|HMD|334|Heard Island and McDonald Islands
HN|HND|340|Honduras|Republic of Honduras
HR|HRV|191|Croatia|Republic of Croatia
HT|HTI|332|Haiti|Republic of Haiti
HU|HUN|348|Hungary|Hungary
ID|IDN|360|Indonesia|Republic of Indonesia
IE|IRL|372|Ireland
IL|ISR|376|Israel|State of Israel
IM|IMN|833|Isle of Man
IN|IND|356|India|Republic of India
IO|IOT|086|British Indian Ocean Territory
IQ|IRQ|368|Iraq|Republic of Iraq
IR|IRN|364|Iran, Islamic Republic of|Islamic Republic of Iran|Iran
IS|ISL|352|Iceland|Republic of Iceland
IT|ITA|380|Italy|Italian Republic
JE|JEY|832|Jersey
JM|JAM|388|Jamaica
JO|JOR|400|Jordan|Hashemite Kingdom of Jordan
JP|JPN|392|Japan
KE|KEN|404|Kenya|Republic of Kenya
KG|KGZ|417|Kyrgyzstan|Kyrgyz Republic
KH|KHM|116|Cambodia|Kingdom of Cambodia
KI|KIR|296|Kiribati|Republic of Kiribati
KM|COM|174|Comoros|Union of the Comoros
KN|KNA|659|Saint Kitts and Nevis
KP|PRK|408|Korea, Democratic People's Republic of|Democratic People's Republic of Korea|North Korea
KR|KOR|410|Korea, Republic of||South Korea
KW|KWT|414|Kuwait|State of Kuwait
KY|CYM|136|Cayman Islands
KZ|KAZ|398|Kazakhstan|Republic of Kazakhstan
LA|LAO|418|Lao People's Democratic Republic||Laos
LB|LBN|422|Lebanon|Lebanese Republic
LC|LCA|662|Saint Lucia
LI|LIE|438|Liechtenstein|Principality of Liechtenstein
LK|LKA|144|Sri Lanka|Democratic Socialist Republic of Sri Lanka
LR|LBR|430|Liberia|Republic of Liberia
LS|LSO|426|Lesotho|Kingdom of Lesotho
LT|LTU|440|Lithuania|Republic of Lithuania
LU|LUX|442|Luxembourg|Grand Duchy of Luxembourg
LV|LVA|428|Latvia|Republic of Latvia
LY|LBY|434|Libya|Libya
MA|MAR|504|Morocco|Kingdom of Morocco
MC|MCO|492|Monaco|Principality of Monaco
MD|MDA|498|Moldova, Republic of|Republic of Moldova|Moldova
ME|MNE|499|Montenegro|Montenegro
MF|MAF|663|Saint Martin (French part)
MG|MDG|450|Madagascar|Republic of Madagascar
MH|MHL|584|Marshall Islands|Republic of the Marshall Islands
MK|MKD|807|North Macedonia|Republic of North Macedonia
ML|MLI|466|Mali|Republic of Mali
MM|MMR|104|Myanmar|Republic of Myanmar
MN|MNG|496|Mongolia
MO|MAC|446|Macao|Macao Special Administrative Region of China
MP|MNP|580|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands
MQ|MTQ|474|Martinique
MR|MRT|478|Mauritania|Islamic Republic of Mauritania
MS|MSR|500|Montserrat
MT|MLT|470|Malta|Republic of Malta
MU|MUS|480|Mauritius|Republic of Mauritius
MV|MDV|462|Maldives|Republic of Maldives
MW|MWI|454|Malawi|Republic of Malawi
MX|MEX|484|Mexico|United Mexican States
MY|MYS|458|Malaysia
MZ|MOZ|508|Mozambique|Republic of Mozambique
NA|NAM|516|Namibia|Republic of Namibia
NC|NCL|540|New Caledonia
NE|NER|562|Niger|Republic of the Niger
NF|NFK|574|Norfolk Island
NG|NGA|566|Nigeria|Federal Republic of Nigeria
NI|NIC|558|Nicaragua|Republic of Nicaragua
NL|NLD|528|Netherlands|Kingdom of the Netherlands
NO|NOR|578|Norway|Kingdom of Norway
NP|NPL|524|Nepal|Federal Democratic Republic of Nepal
NR|NRU|520|Nauru|Republic of Nauru
NU|NIU|570|Niue|Niue
NZ|NZL|554|New Zealand
OM|OMN|512|Oman|Sultanate of Oman
PA|PAN|591|Panama|Republic of Panama
PE|PER|604|Peru|Republic of Peru
PF|PYF|258|French Polynesia
PG|PNG|598|Papua New Guinea|Independent State of Papua New Guinea
PH|PHL|608|Philippines|Republic of the Philippines
PK|PAK|586|Pakistan|Islamic Republic of Pakistan
PL|POL|616|Poland|Republic of Poland
PM|SPM|666|Saint Pierre and Miquelon
PN|PCN|612|Pitcairn
PR|PRI|630|Puerto Rico
PS|PSE|275|Palestine, State of|the State of Palestine
PT|PRT|620|Portugal|Portuguese Republic
PW|PLW|585|Palau|Republic of Palau
PY|PRY|600|Paraguay|Republic of Paraguay
QA|QAT|634|Qatar|State of Qatar
RE|REU|638|R\xE9union
RO|ROU|642|Romania
RS|SRB|688|Serbia|Republic of Serbia
RU|RUS|643|Russian Federation
RW|RWA|646|Rwanda|Rwandese Republic
SA|SAU|682|Saudi Arabia|Kingdom of Saudi Arabia
SB|SLB|090|Solomon Islands
SC|SYC|690|Seychelles|Republic of Seychelles
SD|SDN|729|Sudan|Republic of the Sudan
SE|SWE|752|Sweden|Kingdom of Sweden
SG|SGP|702|Singapore|Republic of Singapore
SH|SHN|654|Saint Helena, Ascension and Tristan da Cunha
SI|SVN|705|Slovenia|Republic of Slovenia
SJ|SJM|744|Svalbard and Jan Mayen
SK|SVK|703|Slovakia|Slovak Republic
SL|SLE|694|Sierra Leone|Republic of Sierra Leone
SM|SMR|674|San Marino|Republic of San Marino
SN|SEN|686|Senegal|Republic of Senegal
SO|SOM|706|Somalia|Federal Republic of Somalia
SR|SUR|740|Suriname|Republic of Suriname
SS|SSD|728|South Sudan|Republic of South Sudan
ST|STP|678|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
SV|SLV|222|El Salvador|Republic of El Salvador
SX|SXM|534|Sint Maarten (Dutch part)|Sint Maarten (Dutch part)
SY|SYR|760|Syrian Arab Republic||Syria
SZ|SWZ|748|Eswatini|Kingdom of Eswatini
TC|TCA|796|Turks and Caicos Islands
TD|TCD|148|Chad|Republic of Chad
TF|ATF|260|French Southern Territories
TG|TGO|768|Togo|Togolese Republic
TH|THA|764|Thailand|Kingdom of Thailand
TJ|TJK|762|Tajikistan|Republic of Tajikistan
TK|TKL|772|Tokelau
TL|TLS|626|Timor-Leste|Democratic Republic of Timor-Leste
TM|TKM|795|Turkmenistan
TN|TUN|788|Tunisia|Republic of Tunisia
TO|TON|776|Tonga|Kingdom of Tonga
TR|TUR|792|T\xFCrkiye|Republic of T\xFCrkiye
TT|TTO|780|Trinidad and Tobago|Republic of Trinidad and Tobago
TV|TUV|798|Tuvalu
TW|TWN|158|Taiwan, Province of China|Taiwan, Province of China|Taiwan
TZ|TZA|834|Tanzania, United Republic of|United Republic of Tanzania|Tanzania
UA|UKR|804|Ukraine
UG|UGA|800|Uganda|Republic of Uganda
UM|UMI|581|United States Minor Outlying Islands
US|USA|840|United States|United States of America
UY|URY|858|Uruguay|Eastern Republic of Uruguay
UZ|UZB|860|Uzbekistan|Republic of Uzbekistan
VA|VAT|336|Holy See (Vatican City State)
VC|VCT|670|Saint Vincent and the Grenadines
VE|VEN|862|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|Venezuela
VG|VGB|092|Virgin Islands, British|British Virgin Islands
VI|VIR|850|Virgin Islands, U.S.|Virgin Islands of the United States
VN|VNM|704|Viet Nam|Socialist Republic of Viet Nam|Vietnam
VU|VUT|548|Vanuatu|Republic of Vanuatu
WF|WLF|876|Wallis and Futuna
WS|WSM|882|Samoa|Independent State of Samoa
YE|YEM|887|Yemen|Republic of Yemen
YT|MYT|175|Mayotte
ZA|ZAF|710|South Africa|Republic of South Africa
ZM|ZMB|894|Zambia|Republic of Zambia
ZW|ZWE|716|Zimbabwe|Republic of Zimbabwe
`
var aliases = {
  UK: 'United Kingdom',
  'Republic of Korea': 'Korea, Republic of',
  'South Korea': 'Korea, Republic of',
  'North Korea': "Democratic People's Republic of Korea",
  'P.R. China': 'China',
  \u00C5land: '\xC5land Islands',
  'The Democratic Republic of the Congo': 'Congo, The Democratic Republic of the',
  'State of Palestine': 'Palestine, State of',
  'U.S. Virgin Islands': 'Virgin Islands, U.S.',
}
var index
function findCountry(text) {
  const name2 = text.trim()
  index ??= indexCountries()
  return index.get((aliases[name2] ?? name2).toLowerCase())
}
function indexCountries() {
  const found = /* @__PURE__ */ new Map()
  for (const row2 of table.trim().split('\n')) {
    const [code = '', , , name2 = '', officialName = ''] = row2.split('|')
    const country = { code, name: name2, officialName }
    for (const key of row2.toLowerCase().split('|')) if (key !== '') found.set(key, country)
  }
  return found
}

// src/document/print/text/join.ts
var extended = /* @__PURE__ */ new WeakMap()
function extendJoins(joins, table3) {
  let known3 = extended.get(joins)
  if (known3 === void 0) {
    known3 = /* @__PURE__ */ new WeakMap()
    extended.set(joins, known3)
  }
  let result = known3.get(table3)
  if (result === void 0) {
    const { other = joins.other, ...named3 } = table3
    result = { byName: new Map([...joins.byName, ...Object.entries(named3)]), other }
    known3.set(table3, result)
  }
  return result
}
var joinsOf = (other, table3 = {}) =>
  extendJoins({ byName: /* @__PURE__ */ new Map(), other }, table3)
var block2 = (blank, indent = 0) => ({ blank, indent, hang: 0 })
var baseJoins = joinsOf(block2(1))
var title = block2(0)
var abstractJoins = { other: block2(1, 3) }
var noteJoins = { other: block2(1, 3), name: title }
var sectionJoins = {
  other: block2(1, 3),
  t: block2(1, 3),
  name: title,
  iref: block2(0),
  section: block2(1),
  artset: block2(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block2(1, 3),
}
var referencesJoins = {
  other: block2(1, 3),
  name: title,
  reference: block2(1, 3),
  references: block2(1),
}
var referenceGroupJoins = memoized2(blank => ({ reference: block2(1), t: block2(blank, 11) }))
var figureJoins = {
  name: title,
  artset: block2(0),
  artwork: { blank: 0, indent: 0, hang: 0, mayMove: true },
  sourcecode: block2(0),
}
var tableJoins = {
  name: title,
  dl: block2(1),
  ol: block2(1),
  t: block2(1),
  ul: block2(1),
}
var asideJoins = { t: block2(1) }
var quoteJoins = joinsOf(block2(1), {
  t: block2(1),
  artset: block2(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block2(1, 3),
})
var authorJoins = joinsOf(block2(0))
var addressJoins = joinsOf(block2(0), {
  email: { blank: 0, indent: 0, hang: 0, overlap: '' },
})
var listJoins = memoized2((blank, indent, hang) => ({
  other: block2(blank, indent),
  li: block2(blank),
  t: { blank, indent, hang },
}))
var joinsBelow = memoized2((blank, indent) =>
  joinsOf(block2(blank), { dt: block2(blank), dd: block2(0, indent) }),
)
var joinsBeside = memoized2((blank, indent) =>
  joinsOf(block2(blank), { dt: block2(blank), dd: { ...block2(0, indent), overlap: '  ' } }),
)
function memoized2(make3) {
  const known3 = /* @__PURE__ */ new Map()
  return (...numbers) => {
    const key = numbers.join()
    let result = known3.get(key)
    if (result === void 0) {
      result = make3(...numbers)
      known3.set(key, result)
    }
    return result
  }
}

// src/document/print/text/address.ts
function author(setting, person, width2, flow) {
  const address = childElement(person, 'address') ?? element('address', {}, [], person.origin)
  const entry3 = script =>
    addressLines(setting, { person, address }, width2, { ...flow, joins: authorJoins, script })
  if (fullName(person).latin === void 0) return [...stripLines(entry3('any')), blankLine()]
  const original = entry3('native')
  indentLines(original, 3)
  const lines = [
    ...stripLines(entry3('latin')),
    blankLine(),
    ...linesOf2(['Additional contact information:'], address),
    blankLine(),
    ...original,
  ]
  return [...stripLines(lines), blankLine()]
}
function addressLines(setting, { person, address }, width2, flow) {
  const inner = { ...flow, joins: addressJoins }
  const postal = childElement(address, 'postal')
  const lines = []
  if (postal === void 0) lines.push(...postalLines(person, address, [], flow))
  for (const child of childElements(address))
    if (child === postal) lines.push(...postalLines(person, postal, childElements(postal), flow))
    else attach(setting, lines, child, width2, inner)
  return lines
}
function postalLines(person, from, elements2, flow) {
  const asksLatin = flow.script === 'latin'
  const country = countryOf(elements2)
  const name2 = asksLatin ? latinFullName(person) : ownFullName(person)
  const role = person.attributes.role ?? ''
  const collected = collect(elements2, country?.element, asksLatin)
  const organization = asksLatin ? latinOrganization(person) : organizationText(person)
  const parts4 = {
    ...collected,
    N: role === '' ? name2 : `${name2} (${role})`,
    O: organization,
    Y: country?.name(asksLatin) ?? '',
  }
  const isAllLatin = [...Object.values(collected), name2, organization, parts4.Y ?? ''].every(
    isLatin,
  )
  const layout = addressLayout(country?.code ?? '', asksLatin || isAllLatin)
  const lines = layout.map(line2 => fillLayout(line2, parts4, country?.code))
  return linesOf2(splitLines(strip(lines.filter(hasWord).join('\n'))), from)
}
var hasWord = line2 => /[\p{L}\p{N}_]/u.test(line2)
function fillLayout(line2, parts4, country) {
  const layout = country === 'SE' && !parts4.Z ? line2.replace('SE-%Z ', '') : line2
  const marks2 = layout.match(/%[A-Z]/g) ?? []
  if (!marks2.some(mark2 => parts4[mark2.charAt(1)])) return ''
  const text = layout.replace(/%([A-Z])/g, (_, letter) => parts4[letter] ?? '')
  return strip(text).replace(/^[, ]+/, '')
}
function countryOf(elements2) {
  const named3 = elements2.filter(({ name: name2 }) => name2 === 'country').slice(0, 1)
  for (const element2 of [
    ...named3.filter(country => leadText(country) !== ''),
    ...elements2.filter(({ name: name2 }) => name2 === 'postalLine'),
  ]) {
    const country = findCountry(element2.attributes.ascii || leadText(element2))
    if (country === void 0) continue
    const name2 = latin3 => {
      const given = textOf2(element2, latin3)
      if (given === 'US' || given === 'USA') return country.officialName
      return /^[A-Z]{2,3}/.test(given) ? country.name : given
    }
    return { element: element2, code: country.code, name: name2 }
  }
  return void 0
}
function textOf2(element2, latin3) {
  return (latin3 ? element2.attributes.ascii : void 0) || leadText(element2)
}
var letters = {
  extaddr: 'E',
  street: 'A',
  postalLine: 'A',
  pobox: 'A',
  cityarea: 'D',
  city: 'C',
  region: 'S',
  code: 'Z',
  sortingcode: 'X',
}
function collect(elements2, country, latin3) {
  const parts4 = {}
  for (const element2 of elements2) {
    const letter = letters[element2.name]
    const value = textOf2(element2, latin3)
    if (letter === void 0 || element2 === country || value === '') continue
    const before = letter === 'E' || letter === 'A' ? parts4[letter] : void 0
    parts4[letter] = before === void 0 ? value : `${before}\u2028${value}`
  }
  return parts4
}
function phone(_, element2, width2, flow) {
  return contactLine('Phone: ', element2, width2, flow)
}
function uri(_, element2, width2, flow) {
  return contactLine('URI:\xA0\xA0 ', element2, width2, flow)
}
function email(setting, element2, width2, flow) {
  const siblings = setting.parents.get(element2)?.children ?? []
  const before = siblings
    .slice(0, siblings.indexOf(element2))
    .findLast(node => node.type !== 'text')
  if (before?.type === 'element' && before.name === 'email')
    return contactLine(', ', element2, width2, flow)
  const lines = contactLine('Email: ', element2, width2, flow)
  return lines.length === 0 ? [] : [lineOf('', element2), ...lines]
}
function contactLine(label3, element2, width2, flow) {
  const value = leadText(element2)
  if (value === '' || flow.script === 'native') return []
  const { hang, first, keepUrls: keepUrls2 } = flow
  return linesOf2(
    breakLines(label3 + value, { width: width2, hang, first, keepUrls: keepUrls2 }),
    element2,
  )
}

// src/document/print/text/artwork.ts
function artset(setting, element2, width2, flow) {
  const works = childElements(element2, 'artwork')
  const work = works.find(art => art.attributes.type === 'ascii-art') ?? works[0]
  const lines = []
  if (work !== void 0) attach(setting, lines, work, width2, flow)
  return lines
}
function artwork(setting, element2, width2) {
  const art = verbatim(element2)
  const texts2 = isBlank(art)
    ? breakLines(elsewhere(setting, element2), { width: width2, keepUrls: true })
    : splitLines(
        art
          .split('\n')
          .map(line2 => stripEnd(expandTabs(line2)))
          .join('\n'),
      )
  const lines = linesOf2(texts2, element2)
  align(lines, element2.attributes.align ?? 'left', width2)
  return lines
}
function verbatim(element2) {
  const own = child => (child.type === 'text' ? child.value : '')
  return element2.children
    .map(own)
    .join('')
    .replace(/^\n+|\n+$/g, '')
}
function elsewhere(setting, element2) {
  const kind2 = element2.attributes.type?.toUpperCase() || '(unknown type)'
  const url =
    setting.rfcNumber === void 0
      ? `https://www.ietf.org/archive/id/${setting.root.attributes.docName ?? 'None'}.html`
      : `https://www.rfc-editor.org/rfc/rfc${setting.rfcNumber}.html`
  return `(Artwork only available as ${kind2}: see ${url})`
}
function align(lines, how, width2) {
  const room = width2 - widest(lines)
  if (room <= 0 || (how !== 'center' && how !== 'right')) return
  const margin = how === 'center' ? room >> 1 : room
  for (const line2 of lines) if (!isBlank(line2.text)) line2.indent += margin
}
function sourcecode(setting, element2, width2) {
  const lines = artwork(setting, element2, width2)
  const { markers, name: name2 } = element2.attributes
  if (markers !== 'true') return lines
  const [begin, end] = ['<CODE BEGINS>', '<CODE ENDS>']
  const opening = openingLines(begin, name2, width2)
  return [...linesOf2(opening, element2), ...lines, ...linesOf2([end], element2)]
}
function openingLines(begin, name2, width2) {
  if (!name2) return [begin]
  const file = `file "${name2}"`
  return lengthOf(file) > width2 - begin.length ? [begin, `  ${file}`] : [`${begin} ${file}`]
}

// src/document/print/text/attribute.ts
var mostColumns = 999
function wholeNumber({ attributes }, name2, { otherwise, most = mostColumns }) {
  const value = attributes[name2] ?? ''
  return /^\d+$/.test(value) ? Math.min(most, Number(value)) : otherwise
}

// src/document/print/text/flow.ts
var baseFlow = {
  joins: baseJoins,
  hang: 0,
  first: 0,
  keepUrls: false,
  unfilled: false,
  script: 'any',
  label: '',
  termLength: 0,
}

// src/document/print/text/comment.ts
var commentWidth = 69
function printComment(setting, element2) {
  if (element2.attributes.display !== 'true') return ''
  const lines = setting.print(setting, element2, commentWidth, baseFlow)
  return `\u2028${lines.map(wholeText).join('\u2028')}`
}

// src/document/print/text/leader.ts
var unknownPage = '\uE061'.repeat(4)
var numberAtEnd = /\u2026(\p{Nd}+|\ue061{4})$/u
var dots = ' .'.repeat(40)
function expandLeader(line2, width2) {
  if (!line2.text.includes('\u2026')) return
  const match = numberAtEnd.exec(line2.text)
  if (match === null) return
  const before = `${line2.text.slice(0, match.index)} `
  const shown = match[1].replace(/^0+/, '').padStart(4)
  const lack = width2 - line2.indent - lengthOf(before) - lengthOf(shown)
  line2.text = before + (lack > 0 ? dots.slice(-lack) : '') + shown
}

// src/document/print/text/cross-reference.ts
function crossReference(setting, xref, ownText) {
  const { section: section3 = '' } = xref.attributes
  const text = section3 === '' ? reference(setting, xref, ownText) : sectionOf2(xref, ownText)
  return text.replaceAll('-', '\u2011')
}
function reference(setting, xref, ownText) {
  return target(setting, xref, ownText) + pageMark(setting, xref)
}
function target(setting, xref, ownText) {
  const { target: target3 = '', format = 'default' } = xref.attributes
  const derived = derivedOf(xref)
  const before = ownText === '' ? '' : `${ownText} `
  if (derived === '') return ownText
  if (format === 'none') return before
  const hasContent = withoutMarks(plainText(xref)) !== ''
  if (setting.citations.has(target3) && format !== 'title')
    return hasContent ? `${before}[${derived}]` : `[${derived}]`
  if (hasContent) return `${before}(${derived})`
  return setting.citations.has(target3) ? derived : before || derived
}
function pageMark(setting, xref) {
  if (setting.pageReferences.has(xref)) return `\u2026${unknownPage}`
  const page = xref.attributes.pageno ?? ''
  return /^\d+$/.test(page) ? `\u2026${page.padStart(4, '0')}` : ''
}
var derivedOf = xref => strip(xref.attributes.derivedContent ?? '')
function sectionOf2(xref, ownText) {
  const { section: section3 = '', sectionFormat = 'of' } = xref.attributes
  const derived = derivedOf(xref)
  const before = ownText === '' ? '' : `${ownText} `
  const place = `${divisionOf(section3)} ${section3}`
  const forms = {
    of: `${place} of ${before}[${derived}]`,
    comma: `${before}[${derived}], ${place}`,
    parens: `${before}[${derived}] (${place})`,
    // The comparison is with the text and the space that follows it, so it never fails.
    bare: ownText === '' ? section3 : `${section3} (${ownText})`,
  }
  return forms[sectionFormat] ?? forms.of
}
function divisionOf(section3) {
  if (/^\p{Nd}/u.test(section3)) return 'Section'
  return /^[A-Z](?:\.|$)/.test(section3) ? 'Appendix' : 'Part'
}
function withoutMarks(text) {
  return text
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200B\u2060\ue060]/g, '')
    .trim()
}

// src/document/print/text/element-kind.ts
var inlineNames = [
  'bcp14',
  'br',
  'contact',
  'cref',
  'em',
  'eref',
  'iref',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
  'xref',
]
var partNames = [
  'address',
  'annotation',
  'area',
  'city',
  'cityarea',
  'code',
  'country',
  'date',
  'displayreference',
  'extaddr',
  'keyword',
  'link',
  'organization',
  'pobox',
  'postal',
  'postalLine',
  'refcontent',
  'region',
  'seriesInfo',
  'sortingcode',
  'stream',
  'street',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'workgroup',
]
var oldNames = [
  'c',
  'facsimile',
  'format',
  'list',
  'postamble',
  'preamble',
  'relref',
  'spanx',
  'texttable',
  'ttcol',
  'vspace',
]
var inline = new Set(inlineNames)
var part = new Set(partNames)
var old = new Set(oldNames)
function isInline(name2) {
  return inline.has(name2)
}
function isPart(name2) {
  return part.has(name2)
}
function isOld(name2) {
  return old.has(name2)
}

// src/document/print/text/spell-out.ts
var list2 = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/
function spellOut(setting, element2) {
  const text = leadText(element2)
  const { anchor, format = 'lit-name-num' } = element2.attributes
  if (text === '' || (anchor !== void 0 && setting.isTarget(anchor))) return text
  const aspects = aspectsOf(setting, text, element2.attributes.ascii)
  if (!list2.test(format))
    return format.replace(/\{([a-z]+)\}/g, (whole2, name2) =>
      isAspect(name2) ? aspects[name2]() : whole2,
    )
  const [first = '', ...rest] = format
    .split('-')
    .filter(isAspect)
    .map(name2 => aspects[name2]())
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}
var aspectNames = /* @__PURE__ */ new Set(['name', 'num', 'char', 'lit', 'ascii'])
var isAspect = name2 => aspectNames.has(name2)
function aspectsOf(setting, text, ascii2) {
  const characters = [...text]
  const name2 = char => setting.unicodeName(char) ?? notation(char)
  return {
    name: () => characters.map(name2).join(', '),
    num: () => characters.map(char => notation(char).toUpperCase()).join(' '),
    char: () => text,
    lit: () => `"${text}"`,
    ascii: () => `"${ascii2 ?? ''}"`,
  }
}
function notation(char) {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

// src/document/print/text/inline.ts
var inlines2 = {
  bcp14: (_, element2) => leadText(element2),
  br: () => '\u2028',
  contact: (_, element2) => contactName(element2),
  cref: (setting, element2) => printComment(setting, element2),
  em: (setting, element2) => `_${inlineText(setting, element2)}_`,
  eref: (_, element2) => externalReference(element2),
  iref: () => '',
  strong: (setting, element2) => `*${inlineText(setting, element2)}*`,
  sub: (setting, element2) => `_${operand(inlineText(setting, element2))}`,
  sup: (setting, element2) => `^${operand(inlineText(setting, element2))}`,
  tt: (setting, element2) => inlineText(setting, element2),
  u: (setting, element2) => spellOut(setting, element2),
  xref: (setting, element2) => crossReference(setting, element2, inlineText(setting, element2)),
}
function inlineText(setting, element2) {
  let text = ''
  let isAfterComment = false
  for (const child of element2.children) {
    if (child.type === 'text') text += isAfterComment ? stripStart(child.value) : child.value
    else if (child.type === 'element') text += inlineElement(setting, child)
    isAfterComment = child.type === 'comment' || child.type === 'instruction'
  }
  return strip(text)
}
function inlineElement(setting, element2) {
  return isInline(element2.name) ? inlines2[element2.name](setting, element2) : plainText(element2)
}
function contactName(contact) {
  const { name: name2, latin: latin3 } = fullName(contact)
  return (latin3 === void 0 ? name2 : `${name2} (${latin3})`).replaceAll('. ', '.\xA0')
}
function externalReference(element2) {
  const { target: target3 = '', brackets = 'none' } = element2.attributes
  const text = leadText(element2)
  if (target3 === '') return text
  const shown = brackets === 'angle' ? `<${target3}>` : text === '' ? target3 : `(${target3})`
  return text === '' ? shown : `${text} ${shown}`
}
function operand(text) {
  return isSimple(text) ? text : `(${text})`
}
var signs = '+-\u2212\xB1\u2213\uFE63\uFF0B\uFF0D'
function isSimple(text) {
  const unsigned = text !== '' && signs.includes(text[0]) ? text.slice(1) : text
  if (unsigned === '') return false
  if (isParenthesized(unsigned)) return true
  return /^(?:\d+(?:\.\d+)?)?[\p{L}\p{N}]*$/u.test(unsigned)
}
function isParenthesized(text) {
  if (!(text.length >= 2 && text.startsWith('(') && text.endsWith(')'))) return false
  let depth = 0
  for (const char of text.slice(1, -1)) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

// src/document/print/text/paragraph.ts
function paragraph(setting, element2, width2, flow) {
  const text = inlineText(setting, element2)
  if (flow.unfilled) return [lineOf(text, element2)]
  const { hang, first, keepUrls: keepUrls2 } = flow
  const indent = wholeNumber(element2, 'indent', { otherwise: 0 })
  return linesOf2(
    breakLines(text, { width: width2, indent, first, hang, keepUrls: keepUrls2 }),
    element2,
  )
}

// src/document/print/text/text-or-blocks.ts
function textOrBlocks(setting, element2, width2, flow) {
  if (hasText(element2))
    return { isText: true, lines: asParagraph(setting, element2, width2, flow) }
  const lines = []
  let inner = flow
  for (const child of element2.children) {
    if (child.type === 'text') continue
    if (child.type === 'element') attach(setting, lines, child, width2, inner)
    if (inner.first !== 0) inner = { ...inner, first: 0 }
  }
  return { isText: false, lines }
}
function linesWithin(setting, element2, width2, flow) {
  const printed = textOrBlocks(setting, element2, width2, flow)
  if (!printed.isText || !flow.unfilled) return printed
  const text = printed.lines.map(wholeText).join('\n')
  return { isText: true, lines: linesOf2(splitLines(text), element2) }
}
function hasText(element2) {
  return element2.children.some(child =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'element' && (isInline(child.name) || isOld(child.name)),
  )
}
function asParagraph(setting, element2, width2, flow) {
  const join4 = joinOf(flow.joins, 't')
  const lines = paragraph(setting, element2, width2 - join4.indent, { ...flow, hang: join4.hang })
  if (lines.at(-1)?.text === '' && !flow.unfilled) lines.pop()
  indentLines(lines, join4.indent, join4.hang)
  return lines
}

// src/document/print/text/definition-list.ts
var belowTerm = /* @__PURE__ */ new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'figure',
  'ol',
  'sourcecode',
  'table',
  'ul',
])
var gap = 2
function definitionList(setting, list4, width2, flow) {
  const { newline, spacing } = list4.attributes
  const indent = wholeNumber(list4, 'indent', { otherwise: 3 })
  const blank = spacing === 'compact' ? 0 : 1
  const below2 = joinsBelow(blank, indent)
  const beside = joinsBeside(blank, indent)
  const usual2 = newline === 'true' ? below2 : beside
  const lines = []
  let termLength = indent
  for (const child of childElements(list4)) {
    const joins = usual2 === beside && isBelow(child, width2 - gap - termLength) ? below2 : usual2
    attach(setting, lines, child, width2, { ...flow, joins, termLength })
    const last = lines.at(-1)
    if (child.name === 'dt' && last !== void 0) termLength = last.indent + lengthOf(last.text)
  }
  return lines
}
function isBelow(child, room) {
  const first = child.children.find(node => node.type !== 'text')
  if (first?.type === 'element' && belowTerm.has(first.name)) return true
  if (child.name !== 'dd') return false
  const [word2 = ''] = strip(leadText(child)).split(/\s/)
  return lengthOf(word2) > room
}
function term(setting, element2, width2, flow) {
  const { hang, first, keepUrls: keepUrls2 } = flow
  const text = inlineText(setting, element2)
  const texts2 = breakLines(text, { width: width2 - 3, hang, first, keepUrls: keepUrls2 })
  const { indent, overlap } = joinOf(flow.joins, 'dd')
  const length = texts2.reduce((sum3, line2) => sum3 + lengthOf(line2) + 1, -1)
  if (length < indent) {
    const room = indent - (overlap?.length ?? 1)
    const last = texts2.pop() ?? ''
    texts2.push(last + ' '.repeat(Math.max(0, room - Math.max(0, length))))
  }
  return linesOf2(
    texts2.filter((line2, i) => line2 !== '' || i < texts2.length - 1),
    element2,
  )
}
function definition(setting, element2, width2, flow) {
  const { overlap, indent } = joinOf(flow.joins, 'dd')
  const first = overlap === void 0 ? 0 : flow.termLength + overlap.length - indent
  const { lines } = linesWithin(setting, element2, width2, { ...flow, first: Math.max(0, first) })
  if (lines[0] !== void 0) lines[0].staysWithPrevious = true
  return lines
}

// src/document/print/text/heading.ts
function heading(setting, name2, form) {
  const { label: label3, gap: gap4, width: width2, indent } = form
  const texts2 = breakLines(inlineText(setting, name2), { width: width2 - indent })
  const margin = ' '.repeat(indent)
  const lines = texts2.map(text => (isBlank(text) ? '' : margin + text))
  if (label3 === '') return lines
  const start = lines.findIndex(text => text !== '')
  if (start === -1) return [isBlank(gap4) ? label3 + gap4 : label3]
  const [first = '', ...rest] = lines.slice(start)
  return [label3 + gap4 + stripStart(first), ...rest]
}

// src/document/print/text/caption.ts
function leadingName(element2) {
  const first = element2.children.find(child => child.type !== 'text')
  return first?.type === 'element' && first.name === 'name' ? first : void 0
}
function captionText(setting, element2, { kind: kind2, width: width2 }) {
  const number = element2.attributes.pn?.split('-')[1] ?? ''
  const label3 = `${kind2} ${number.charAt(0).toUpperCase()}${number.slice(1).toLowerCase()}`
  const name2 = leadingName(element2)
  return name2 === void 0
    ? [label3]
    : heading(setting, name2, { label: label3, gap: ': ', width: width2, indent: 0 })
}
function captionLines(texts2, element2, width2) {
  return linesOf2(['', ...centredLines(texts2, width2)], element2)
}
function centredLines(texts2, width2) {
  const lines = texts2.some(text => lengthOf(text) > width2)
    ? breakLines(texts2.join('\n'), { width: width2 - 4 })
    : texts2
  return lines.map(line2 => stripEnd(centre(line2, width2)).replaceAll('\xA0', ' '))
}

// src/document/print/text/setting.ts
function withJoins(flow, table3) {
  return { ...flow, joins: extendJoins(flow.joins, table3) }
}

// src/document/print/text/figure.ts
function figure(setting, element2, width2, flow) {
  const name2 = leadingName(element2)
  const inner = withJoins(flow, figureJoins)
  const lines = []
  for (const child of childElements(element2))
    if (child !== name2) attach(setting, lines, child, width2, inner)
  const caption = captionText(setting, element2, { kind: 'Figure', width: width2 })
  lines.push(...captionLines(caption, element2, width2))
  return lines
}

// src/document/print/text/calendar.ts
var months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
function readDate(date, today2) {
  const { year, month, day } = date.attributes
  return {
    ...part2('year', year, () => today2.year),
    ...part2('month', month, monthByName),
    ...part2('day', day, () => today2.day),
  }
}
function part2(name2, value, otherwise) {
  if (value === void 0 || value === '') return {}
  const number = /^\d+$/.test(value) ? Number(value) : otherwise(value)
  return number === void 0 ? {} : { [name2]: number }
}
function monthByName(name2) {
  const index2 = months.findLastIndex(month => month.toLowerCase().startsWith(name2.toLowerCase()))
  return index2 === -1 ? void 0 : index2 + 1
}
function completeDate(date, today2) {
  const year = date.year ?? today2.year
  const month = date.month ?? (year === today2.year ? today2.month : void 0)
  return { ...date, year, ...(month === void 0 ? {} : { month }) }
}
function formatDate({ year, month, day }, legacy) {
  const name2 = month === void 0 ? void 0 : months[month - 1]
  if (name2 === void 0) return year === void 0 ? '' : String(year)
  if (day === void 0) return `${name2} ${year ?? ''}`
  return legacy ? `${name2} ${day}, ${year ?? ''}` : `${day} ${name2} ${year ?? ''}`
}
var validity = 185
function expiryOf(date, today2) {
  const { year = today2.year, month = today2.month } = date
  const day = date.day ?? dayOfExpiry(year, month, today2)
  const end = new Date(Date.UTC(year, month - 1, day + validity))
  return { year: end.getUTCFullYear(), month: end.getUTCMonth() + 1, day: end.getUTCDate() }
}
function dayOfExpiry(year, month, today2) {
  const distance = (year - today2.year) * 12 + (month - today2.month)
  if (distance === 0) return today2.day
  if (distance < 0) return new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
}

// src/document/print/text/columns.ts
import { eastAsianWidth } from 'get-east-asian-width'

var zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u2028\u2029]/u
var control = /[\x01-\x1f\x7f-\x9f]/
function columnsOf(text) {
  if (isPrintableAscii(text)) return text.length
  if (control.test(text)) return -1
  let columns = 0
  for (const character of text)
    if (!zeroWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
  return columns
}
function isPrintableAscii(text) {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126) return false
  }
  return true
}

// src/document/print/text/reference.ts
var labelWidth = 11
function reference2(setting, element2, width2) {
  const isGrouped = setting.parents.get(element2)?.name === 'referencegroup'
  const texts2 = breakLines(entry(setting, element2), {
    width: width2 - labelWidth,
    sentences: false,
    keepUrls: true,
  })
  const lines = linesOf2(texts2, element2)
  if (lines[0] !== void 0) label(lines[0], '')
  indentLines(lines, labelWidth)
  return isGrouped ? lines : labelled(lines, labelOf(setting, element2), element2)
}
function labelOf(setting, element2) {
  const anchor = element2.attributes.anchor ?? ''
  return `[${setting.citations.get(anchor) ?? anchor}]`
}
function labelled(lines, label3, from) {
  const [first, ...rest] = lines
  if (lengthOf(label3) >= labelWidth || first === void 0) return [lineOf(label3, from), ...lines]
  label(first, padEnd(label3, labelWidth))
  return [first, ...rest]
}
var entryParts = ['title', 'refcontent', 'stream', 'seriesInfo', 'date']
var parts = {
  title: (_, title3, reference3) => titleText(title3, reference3),
  refcontent: (setting, refcontent) => inlineText(setting, refcontent),
  stream: (_, stream) => leadText(stream),
  seriesInfo: (_, { attributes: { name: name2 = '', value = '' } }) =>
    name2 === 'Internet-Draft'
      ? `${name2}, ${value}`
      : `${name2}\xA0${value.replaceAll('/', '/\uE060')}`,
  date: (setting, date) => dateText(setting, date),
}
function entry(setting, reference3) {
  const found = /* @__PURE__ */ new Map()
  collect2(reference3, found)
  const told = [
    authors(reference3, found.get('author') ?? []),
    ...entryParts.flatMap(name2 =>
      (found.get(name2) ?? []).map(part4 => parts[name2](setting, part4, reference3)),
    ),
    target2(reference3),
  ].map(oneLine)
  const text = `${told.filter(part4 => !isBlank(part4)).join(', ')}.`
  return (found.get('annotation') ?? []).reduce(
    (before, annotation) => `${before}  ${stripStart(annotationText(setting, annotation))}`,
    text,
  )
}
function collect2(element2, found) {
  for (const child of element2.children) {
    if (child.type !== 'element') continue
    const same = found.get(child.name)
    if (same === void 0) found.set(child.name, [child])
    else same.push(child)
    collect2(child, found)
  }
}
var oneLine = text => stripStart(text.replaceAll('\u2028', '\n'))
var target2 = ({ attributes: { target: target3 } }) => (target3 ? `<${target3}>` : '')
function annotationText(setting, annotation) {
  return breakLines(inlineText(setting, annotation), { width: 72, keepUrls: true }).join('\n')
}
function titleText(title3, reference3) {
  const text = withoutMarks(texts(title3).join(' '))
  return reference3.attributes.quoteTitle === 'true' ? `"${text}"` : text
}
function texts(element2) {
  return element2.children.flatMap(child =>
    child.type === 'text' ? [child.value] : child.type === 'element' ? texts(child) : [],
  )
}
function dateText(setting, date) {
  const text = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(readDate(date, setting.today), setting.legacyDates)
  if (text === '') return formatted
  return day || month || year ? `${text} (${formatted})` : text
}
function authors(reference3, people) {
  const oneInitial = isOld2(reference3)
  let text = ''
  for (const [i, author2] of people.entries()) {
    const isLast = i === people.length - 1 && people.length > 1
    const { name: name2, latin: latin3 } = referenceName(author2, { isLast, oneInitial })
    if (isLast) text += 'and '
    text += latin3 === void 0 ? name2 : `${name2} (${latin3})`
    if (author2.attributes.role === 'editor') text += ', Ed.'
    if (people.length === 2 && i === 0) text += ' '
    else if (i < people.length - 1) text += ', '
  }
  return text
}
var lastOldRfc = 1272
function isOld2(reference3) {
  const series = reference3.children.find(
    child =>
      child.type === 'element' && child.name === 'seriesInfo' && child.attributes.name === 'RFC',
  )
  const number = series?.attributes.value ?? ''
  return /^\d+$/.test(number) && Number(number) <= lastOldRfc
}
var subseries = /* @__PURE__ */ new Map([
  ['STD', 'Internet Standard'],
  ['BCP', 'Best Current Practice'],
  ['FYI', 'For Your Information'],
])
function referenceGroup(setting, group, width2, flow) {
  const series = seriesOf(group)
  const inner = withJoins(flow, referenceGroupJoins(series === void 0 ? 1 : 0))
  const say = (lines2, text) =>
    attach(setting, lines2, element('t', {}, [text], group.origin), width2, inner)
  const { target: target3 } = group.attributes
  const lines = []
  if (series !== void 0) {
    lines.push(...seriesLines(group, series, width2))
    say(lines, `At the time of writing, this ${series.attributes.name} comprises the following:`)
  }
  for (const child of childElements(group)) attach(setting, lines, child, width2, inner)
  if (target3 && series === void 0) say(lines, `<${target3}>`)
  return labelled(lines, labelOf(setting, group), group)
}
function seriesOf(group) {
  for (const element2 of elements(group))
    if (element2.name === 'seriesInfo' && subseries.has(element2.attributes.name ?? ''))
      return element2
  return void 0
}
function seriesLines(group, series, width2) {
  const { name: name2 = '', value = '' } = series.attributes
  const { target: target3 } = group.attributes
  const title3 = `${subseries.get(name2) ?? name2} ${value}`
  const filling = { width: width2 - labelWidth, keepUrls: true, sentences: false }
  const text = target3 ? `${title3}, <${target3}>.` : `${title3}.`
  const lines = linesOf2(breakLines(text, filling), group)
  indentLines(lines, labelWidth)
  return lines
}

// src/document/print/text/series.ts
var categories = {
  rfc: 'Request for Comments',
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  exp: 'Experimental',
  info: 'Informational',
  historic: 'Historic',
}
var streams = {
  IETF: 'Internet Engineering Task Force (IETF)',
  IAB: 'Internet Architecture Board (IAB)',
  IRTF: 'Internet Research Task Force (IRTF)',
  independent: 'Independent Submission',
  editorial: 'Editorial Stream',
}

// src/document/print/text/front-page.ts
var pageWidth = 72
var notBelow = /* @__PURE__ */ new Set([
  'title',
  'seriesInfo',
  'author',
  'date',
  'area',
  'workgroup',
  'keyword',
])
function front2(setting, element2, width2, flow) {
  const top = [
    '',
    '',
    '',
    '',
    ...titleBlock(setting, element2),
    '',
    '',
    ...title2(setting, element2),
  ]
  const lines = linesOf2(top, element2)
  for (const child of childElements(element2)) {
    if (notBelow.has(child.name)) continue
    lines.push(blankLine(), ...setting.print(setting, child, width2, flow))
  }
  return lines
}
function titleBlock(setting, front3) {
  const right = rightColumn(setting, front3)
  const left = leftColumn(setting, front3, right)
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [before = '', after2 = ''] = [left[i], right[i]]
    const room = pageWidth - columnsOf(before) - columnsOf(after2)
    return before + ' '.repeat(Math.max(0, room)) + after2
  })
  return stripEnd(rows.join('\n')).split('\n')
}
function rightColumn(setting, front3) {
  const column = []
  let previous = ''
  for (const author2 of childElements(front3, 'author')) {
    const { name: name2, organization } = onFrontPage(author2)
    if (column.length > 0 && name2 !== '' && organization && organization === previous)
      column[column.length - 1] = name2
    else if (name2 !== '') column.push(name2)
    if (organization !== void 0) column.push(organization)
    previous = organization
  }
  if (previous === '') column.pop()
  const date = childElement(front3, 'date')
  column.push(date === void 0 ? '' : documentDate(setting, date))
  return column
}
function onFrontPage(author2) {
  const element2 = childElement(author2, 'organization')
  const isShown = element2 === void 0 || element2.attributes.showOnFrontPage !== 'false'
  const organization = isShown ? frontOrganization(author2) : void 0
  const person = frontName(author2)
  const stands = person === '' && organization
  const name2 = stands ? organization : person
  const role = author2.attributes.role === 'editor' ? ', Ed.' : ''
  return { name: name2 + role, organization: stands ? void 0 : organization }
}
function documentDate(setting, date) {
  const { today: today2, legacyDates } = setting
  const text = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(completeDate(readDate(date, today2), today2), legacyDates)
  if (text === '') return formatted
  return day || month || year ? `${text} (${formatted})` : text
}
function leftColumn(setting, front3, right) {
  const { attributes } = setting.root
  const groups2 = childElements(front3, 'workgroup')
    .map(leadText)
    .map(strip)
    .filter(group => group !== '')
  if (attributes.ipr === 'none') return groups2
  return setting.rfcNumber === void 0
    ? draftColumn(setting, front3, { groups: groups2, right })
    : rfcColumn(setting, front3, right)
}
function rfcColumn(setting, front3, right) {
  const { submissionType = 'IETF', category = '' } = setting.root.attributes
  const column = [streams[submissionType] ?? submissionType]
  for (const { attributes } of childElements(front3, 'seriesInfo')) {
    const name2 = attributes.name === 'RFC' ? 'Request for Comments' : attributes.name
    column.push(`${name2}: ${attributes.value}`)
  }
  addRelations(setting, column, right, '')
  if (categories[category] !== void 0) column.push(`Category: ${categories[category]}`)
  column.push('ISSN: 2070-1721')
  return column
}
function draftColumn(setting, front3, { groups: groups2, right }) {
  const { category = '' } = setting.root.attributes
  const column = groups2.length === 0 ? ['Network Working Group'] : [...groups2]
  column.push('Internet-Draft')
  addRelations(setting, column, right, ' (if approved)')
  if (categories[category] !== void 0) column.push(`Intended status: ${categories[category]}`)
  const date = childElement(front3, 'date')
  const expiry = expiryOf(date === void 0 ? {} : readDate(date, setting.today), setting.today)
  column.push(`Expires: ${formatDate(expiry, setting.legacyDates)}`)
  return column
}
function addRelations(setting, column, right, ending) {
  const { obsoletes, updates } = setting.root.attributes
  for (const [label3, numbers] of [
    ['Obsoletes: ', obsoletes],
    ['Updates: ', updates],
  ]) {
    if (!numbers) continue
    const list4 = numbers.replace(/,\s*/g, ', ').replace(/^[, ]+|[, ]+$/g, '')
    const beside = right[column.length]
    const width2 = beside === void 0 ? 48 : Math.min(48, pageWidth - 4 - lengthOf(beside))
    const filling = { width: width2, hang: label3.length, sentences: false }
    column.push(...breakLines(`${label3}${list4}${ending}`, filling))
  }
}
function title2(setting, front3) {
  const element2 = childElement(front3, 'title')
  const text = element2 === void 0 ? '' : strip(texts(element2).join('\u2028'))
  const lines = centredLines(breakLines(text, { width: pageWidth }), pageWidth)
  const { docName: docName2 } = setting.root.attributes
  if (setting.rfcNumber !== void 0 || !docName2) return lines
  return [...lines, stripEnd(centre(strip(docName2), pageWidth))]
}

// src/document/print/text/numbering.ts
var digitsIn = base => items2 =>
  items2 < 1 ? 1 : Math.floor(Math.log(items2) / Math.log(base)) + 1
var upper = write => counter => write(counter).toUpperCase()
var letters2 = { write: letterOf, digits: digitsIn(26) }
var decimal = { write: String, digits: digitsIn(10) }
var octal = { write: counter => counter.toString(8), digits: digitsIn(8) }
var hexadecimal = { write: counter => counter.toString(16), digits: digitsIn(16) }
var roman = { write: romanOf, digits: widestRoman }
var countings = {
  1: decimal,
  a: letters2,
  A: { ...letters2, write: upper(letterOf) },
  c: letters2,
  C: { ...letters2, write: upper(letterOf) },
  d: decimal,
  i: roman,
  I: { ...roman, write: upper(romanOf) },
  o: octal,
  O: octal,
  x: hexadecimal,
  X: { ...hexadecimal, write: upper(hexadecimal.write) },
}
var counterMark = /%([cCdiIoOxX])/
function numberingOf(setting, list4) {
  const type = (list4.attributes.type || '1').replaceAll('%p', () => parentCounter(setting, list4))
  const mark2 = type.length > 1 ? counterMark.exec(type) : null
  const counting = countings[mark2?.[1] ?? type] ?? decimal
  const format = number => {
    if (mark2 !== null) return type.replaceAll(mark2[0], () => number)
    return type.length > 1 ? number : `${number}.`
  }
  return {
    label: counter => format(counting.write(counter)),
    widthFor: items2 => lengthOf(format(' '.repeat(counting.digits(items2)))),
  }
}
function parentCounter(setting, list4) {
  let at = setting.parents.get(list4)
  while (at !== void 0 && at.name !== 'li') at = setting.parents.get(at)
  return at === void 0 ? '%p' : (at.attributes.derivedCounter ?? '')
}
function letterOf(counter) {
  let text = ''
  for (let rest = counter - 1; rest > 0; rest = Math.floor(rest / 26))
    text = String.fromCharCode(97 + (rest % 26)) + text
  return text === '' ? 'a' : text
}
var numerals = [
  [1e3, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
function romanOf(counter) {
  if (counter > 3999) return String(counter)
  let text = ''
  let rest = counter
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral
  return text
}
function widestRoman(items2) {
  const last = items2 <= 29 ? items2 : items2 + 31
  let width2 = 0
  for (let i = 1; i <= last; i++) width2 = Math.max(width2, romanOf(i).length)
  return width2
}

// src/document/print/text/list.ts
var symbols = ['*', '-', 'o', '+']
function unorderedList(setting, list4, width2, flow) {
  const isEmpty = list4.attributes.empty === 'true'
  const isBare = isEmpty && list4.attributes.bare === 'true'
  const symbol = isEmpty ? ' ' : symbols[depthOf(setting, list4) % symbols.length]
  const usual2 = isBare ? bareIndent(setting, list4, width2, flow) : symbol.length + 2
  const indent = wholeNumber(list4, 'indent', { otherwise: usual2 })
  const hang = Math.max(0, usual2 - indent)
  const label3 = isBare ? '' : padEnd(symbol, indent)
  const inner = withJoins(flow, listJoins(blankLines(list4), indent, hang))
  return items(setting, list4, width2, inner, () => label3)
}
function depthOf(setting, list4) {
  let depth = 0
  for (let at = setting.parents.get(list4); at !== void 0; at = setting.parents.get(at))
    if (at.name === list4.name) depth++
  return depth
}
function bareIndent(setting, list4, width2, flow) {
  const last = list4.children.findLast(child => child.type !== 'text')
  if (last?.type !== 'element') return 3
  const printed = setting.print(setting, last, width2, { ...flow, label: '' })
  const [word2] = printed.map(wholeText).join('\n').trim().split(/\s/)
  return word2 === void 0 || word2 === '' ? 3 : Math.min(8, lengthOf(word2) + 2)
}
function orderedList(setting, list4, width2, flow) {
  const numbering = numberingOf(setting, list4)
  const otherwise = list4.attributes.indent ? adaptiveIndent(numbering, list4) : 3
  const indent = wholeNumber(list4, 'indent', { otherwise })
  let counter = wholeNumber(list4, 'start', { otherwise: 1, most: mostItems })
  const inner = withJoins(flow, listJoins(blankLines(list4), indent, 0))
  return items(setting, list4, width2, inner, () => padEnd(numbering.label(counter++), indent))
}
var mostItems = 1e15
var adaptiveIndent = (numbering, list4) =>
  // Comments between items count as items.
  numbering.widthFor(list4.children.filter(child => child.type !== 'text').length) + 2
var blankLines = list4 => (list4.attributes.spacing === 'compact' ? 0 : 1)
function items(setting, list4, width2, flow, nextLabel) {
  const lines = []
  for (const child of childElements(list4)) {
    const label3 = child.name === 'li' ? nextLabel() : ''
    attach(setting, lines, child, width2, { ...flow, label: label3 })
  }
  return lines
}
var unlabelled = /* @__PURE__ */ new Set(['artwork', 'figure', 'sourcecode', 'li'])
function item(setting, element2, width2, flow) {
  const printed = textOrBlocks(setting, element2, width2, { ...flow, label: '' })
  const lines = printed.isText
    ? labelText(printed.lines, flow, element2)
    : labelBlocks(printed.lines, flow.label)
  if (setting.paginated) for (const line2 of lines) expandLeader(line2, width2)
  return lines
}
function labelText(lines, { label: text, unfilled: isUnfilled }, from) {
  const [only] = lines
  if (only !== void 0 && isUnfilled)
    return linesOf2(splitLines(text + stripStart(wholeText(only))), from)
  let start = 0
  while (start < lines.length && isBlank(lines[start].text)) start++
  const labelled3 = start === 0 ? [...lines] : lines.slice(start)
  const first = labelled3[0]
  if (first === void 0) return text === '' ? [] : [lineOf(text, from)]
  label(first, text)
  return labelled3
}
function labelBlocks(lines, text) {
  const stripped = stripLines(lines)
  const first = stripped[0]
  if (first !== void 0 && !unlabelled.has(first.from?.name ?? '')) label(first, text)
  return stripped
}

// src/document/print/text/quotation.ts
function quoted(setting, element2, options) {
  const { width: width2, mark: mark2, flow, under } = options
  const inner = { ...flow, joins: quoteJoins }
  const lines = refilled(setting, element2, width2 - 3, inner)
  if (under.by || under.cite) lines.push(lineOf('', element2))
  const below2 = { width: width2 - 6, hang: 3 }
  if (under.by) lines.push(...named(breakLines(under.by, below2), '-- ', element2))
  if (under.cite) lines.push(...named(breakLines(under.cite, below2), '   ', element2))
  for (const line2 of lines) prefix(line2, `${mark2}  `)
  return lines
}
function named(texts2, lead, from) {
  const [first = '', ...rest] = texts2
  return linesOf2([lead + first, ...rest], from)
}
function refilled(setting, element2, width2, flow) {
  const { isText, lines } = textOrBlocks(setting, element2, width2, flow)
  if (!isText) return lines
  const text = lines.map(wholeText).join('\n')
  return linesOf2(breakLines(text, { ...flow, width: width2 }), element2)
}
function blockquote(setting, element2, width2, flow) {
  const { quotedFrom, cite: cite2 } = element2.attributes
  return quoted(setting, element2, {
    width: width2,
    mark: '|',
    flow,
    under: { by: quotedFrom, cite: cite2 },
  })
}
function aside(setting, element2, width2, flow) {
  const mark2 = '   |  '
  const lines = refilled(setting, element2, width2 - mark2.length, withJoins(flow, asideJoins))
  for (const line2 of lines) prefix(line2, mark2)
  return lines
}

// src/document/print/text/section.ts
var gap2 = '  '
function section(setting, element2, width2, flow) {
  const label3 = element2.attributes.numbered === 'true' ? sectionLabel(element2) : ''
  const indent = label3 === '' ? 0 : label3.length + gap2.length
  const lines = []
  const name2 = childElement(element2, 'name')
  if (name2 !== void 0)
    lines.push(
      ...linesOf2(
        heading(setting, name2, { label: label3, gap: gap2, width: width2, indent }),
        element2,
      ),
    )
  const inner = withJoins(flow, sectionJoins)
  for (const child of childElements(element2))
    if (child.name !== 'name') attach(setting, lines, child, width2, inner)
  return lines
}
var kinds = /* @__PURE__ */ new Set(['appendix', 'boilerplate', 'note', 'toc'])
function sectionLabel(element2) {
  const pn = element2.attributes.pn ?? 'unknown-unknown'
  const number = sectionNumber(pn)
  const isTop = !number.replace(/\.+$/, '').includes('.')
  const isAppendix2 = /^section-(?:[a-z]|appendix)\./.test(pn)
  return `${isAppendix2 && isTop ? 'Appendix ' : ''}${titleCase(number)}.`
}
function sectionNumber(pn) {
  const number = pn.split('-')[1] ?? ''
  const dot = number.indexOf('.')
  return dot !== -1 && kinds.has(number.slice(0, dot)) ? number.slice(dot + 1) : number
}
var titleCase = text =>
  text.replace(/\p{L}+/gu, run => run.charAt(0).toUpperCase() + run.slice(1).toLowerCase())
function abstract(setting, element2, width2, flow) {
  const lines = linesOf2(['Abstract'], element2)
  const inner = withJoins(flow, abstractJoins)
  for (const child of childElements(element2)) attach(setting, lines, child, width2, inner)
  return lines
}
function note(setting, element2, width2, flow) {
  const [first, ...rest] = childElements(element2)
  const lines = first?.name === 'name' ? [] : linesOf2(['Note'], element2)
  const inner = withJoins(flow, noteJoins)
  for (const child of first === void 0 ? [] : [first, ...rest])
    attach(setting, lines, child, width2, inner)
  return lines
}
function name(setting, element2, width2) {
  return linesOf2(
    heading(setting, element2, { label: '', gap: gap2, width: width2, indent: 0 }),
    element2,
  )
}
function references2(setting, element2, width2, flow) {
  const lines = []
  const name2 = childElement(element2, 'name')
  if (name2 !== void 0) {
    const pn = element2.attributes.pn ?? ''
    const number = pn.slice(pn.indexOf('-') + 1).replaceAll('-', ' ')
    const label3 = setting.numberedReferences ? `${titleCase(number)}.` : ''
    lines.push(
      ...linesOf2(
        heading(setting, name2, { label: label3, gap: gap2, width: width2, indent: 0 }),
        element2,
      ),
    )
  }
  const inner = withJoins(flow, referencesJoins)
  for (const child of childElements(element2))
    if (child !== name2) attach(setting, lines, child, width2, inner)
  return lines
}
function preparedSections(setting, element2, width2, flow) {
  const keepUrls2 = setting.rfcNumber !== void 0
  return children(setting, element2, width2, { ...flow, keepUrls: keepUrls2 })
}
function children(setting, element2, width2, flow) {
  const lines = []
  for (const child of childElements(element2)) attach(setting, lines, child, width2, flow)
  return lines
}

// src/document/print/text/table-border.ts
var pens = {
  full: { strong: '=', weak: '-', corner: '+', side: '|' },
  light: { strong: '-', weak: '', corner: '+', side: '|' },
  minimal: { strong: '-', weak: '', corner: ' ', side: ' ' },
}
function drawTable(drawing) {
  const { grid, element: element2 } = drawing
  const boxes = drawBoxes(drawing)
  const texts2 = []
  let bottom
  for (let row2 = 0; row2 < grid.rows; row2++) {
    const crossing = cellsOf2(grid, row2).map(cell2 => boxes.get(cell2))
    const own = crossing.filter(({ cell: cell2 }) => cell2.row === row2)
    if (own.length === 0) continue
    const hasTop = own.some(box => box.hasTop)
    const hasBottom = own.some(box => box.hasBottom)
    const height = Math.min(...own.map(box => box.lines.length)) - (hasBottom ? 1 : 0)
    for (let i = 0; i < height; i++) {
      const line2 = rowLine(crossing)
      if (bottom === void 0) texts2.push(line2)
      else if (hasTop) texts2.push(merged(bottom, line2))
      else texts2.push(bottom, line2)
      bottom = void 0
      for (const box of crossing) box.drawn++
    }
    bottom = hasBottom ? rowLine(crossing) : void 0
  }
  if (bottom !== void 0) texts2.push(bottom)
  return linesOf2(texts2, element2)
}
function cellsOf2(grid, row2) {
  const cells = []
  for (let column = 0; column < grid.columns; column++) {
    const cell2 = grid.at(row2, column)
    if (cell2 !== void 0 && cell2.column === column) cells.push(cell2)
  }
  return cells
}
function rowLine(boxes) {
  let text = ''
  let last = ''
  for (const { lines, drawn } of boxes) {
    const part4 = lines[drawn] ?? ''
    if (part4 === '') continue
    if (text === '') text = part4
    else if (last === part4.charAt(0)) text += part4.slice(1)
    else text = text.slice(0, -1) + mergedMark(last, part4.charAt(0)) + part4.slice(1)
    last = part4.charAt(part4.length - 1)
  }
  return text
}
var mergedWith = {
  '=': { '=': '=', '-': '=', '+': '+' },
  '-': { '=': '=', '-': '-', '+': '+' },
  '+': { '=': '+', '-': '+', '+': '+', '|': '+' },
  '|': { '+': '+', '|': '|' },
}
var mergedMark = (above, below2) => mergedWith[above]?.[below2] ?? above
function merged(above, below2) {
  if (above === below2) return above
  const marks2 = [...above]
  return [...below2].map((mark2, i) => mergedMark(marks2[i] ?? mark2, mark2)).join('')
}
function drawBoxes(drawing) {
  const { grid, contents, layout, borders } = drawing
  const pen = pens[borders]
  const heights = rowHeights(drawing)
  const columns = layout.lines.map(lines => lines.map(columnsOf))
  const room = leastRoom(drawing, columns)
  const boxes = /* @__PURE__ */ new Map()
  for (const [index2, { cell: cell2 }] of contents.entries()) {
    const width2 = widthOf(cell2, layout.widths)
    let height = cell2.rows - 1
    for (let row2 = cell2.row; row2 < cell2.row + cell2.rows; row2++) height += heights[row2] ?? 0
    const texts2 = layout.lines[index2]
    const own = cell2.isHead ? pen.strong : pen.weak
    const top = own || (cell2.row === 0 ? pen.strong : '')
    const bottom = own || (cell2.row + cell2.rows === grid.rows ? pen.strong : '')
    const rule = mark2 => pen.corner + mark2.repeat(width2) + pen.corner
    const lines = []
    if (top !== '') lines.push(rule(top))
    const isRoomy = (room[cell2.column] ?? 0) > 1
    for (let i = 0; i < height; i++) {
      const text = texts2[i] ?? ''
      const left = width2 - (columns[index2][i] ?? 0)
      lines.push(pen.side + justified(text, cell2, { width: width2, left, isRoomy }) + pen.side)
    }
    if (bottom !== '') lines.push(rule(bottom))
    boxes.set(cell2, { cell: cell2, lines, hasTop: top !== '', hasBottom: bottom !== '', drawn: 0 })
  }
  return boxes
}
function widthOf({ column, columns }, widths) {
  let width2 = columns - 1
  for (let i = column; i < column + columns; i++) width2 += widths[i] ?? 0
  return width2
}
function rowHeights({ grid, contents, layout }) {
  const heights = new Array(grid.rows).fill(0)
  for (const [i, { cell: cell2 }] of contents.entries())
    heights[cell2.row] = Math.max(heights[cell2.row] ?? 0, layout.lines[i].length)
  return heights
}
function leastRoom({ grid, contents, layout }, columns) {
  const room = new Array(grid.columns).fill(Number.POSITIVE_INFINITY)
  for (const [i, { cell: cell2 }] of contents.entries()) {
    const width2 = widthOf(cell2, layout.widths)
    for (const taken of columns[i])
      room[cell2.column] = Math.min(room[cell2.column], width2 - taken)
  }
  return room
}
function justified(line2, { element: element2 }, { width: width2, left, isRoomy }) {
  const how = element2.attributes.align ?? 'left'
  if (how === 'center') return centre(line2, width2)
  const inner = width2 - Math.min(2, left)
  const before = left > 1 && isRoomy
  if (how === 'right') {
    const text2 = padStart(line2, inner)
    const padded2 = left > 1 ? (before ? `${text2} ` : ` ${text2}`) : text2
    return left > 0 ? ` ${padded2}` : padded2
  }
  const text = padEnd(line2, inner)
  const padded = left > 1 ? (before ? ` ${text}` : `${text} `) : text
  return left > 0 ? `${padded} ` : padded
}

// src/document/print/text/count-lines.ts
function lineCounter(text) {
  const { pieces, isPlain } = piecesOf(text)
  const broken = width2 => breakLines(text, { width: width2 }).length
  if (!isPlain) return broken
  partSentences(pieces)
  const lengths = pieces.map(piece => piece.length)
  const areBlank = pieces.map(isBlankPiece)
  let longest2 = 0
  for (const length of lengths) longest2 = Math.max(longest2, length)
  return width2 => (longest2 > width2 ? broken(width2) : count(lengths, areBlank, width2))
}
function count(lengths, areBlank, width2) {
  let lines = 0
  let at = 0
  while (at < lengths.length) {
    if (lines > 0 && areBlank[at]) at++
    const begin = at
    let used = 0
    while (at < lengths.length) {
      used += lengths[at]
      if (used > width2) break
      at++
    }
    if (at === begin) break
    if (at - begin > 1 || !areBlank[begin]) lines++
  }
  return lines
}

// src/document/print/text/table-cell.ts
function contentOf(setting, cell2, width2, flow) {
  const { isText, lines } = textOrBlocks(setting, holder(cell2.element), width2, {
    ...flow,
    unfilled: true,
  })
  const text = lines.map(wholeText).join('\u2028')
  const stripped = strip(text)
  const filledHeightAt = whenAsked(() => lineCounter(isText ? stripped : text))
  const filled = { ...flow, unfilled: false }
  if (isText) {
    const atWidth2 = room => breakLines(text, { width: room })
    const heightAt = text === stripped ? filledHeightAt : whenAsked(() => lineCounter(text))
    return { cell: cell2, isText, text: stripped, atWidth: atWidth2, heightAt, filledHeightAt }
  }
  const atWidth = remembered(room =>
    textOrBlocks(setting, cell2.element, room, filled).lines.map(wholeText),
  )
  return {
    cell: cell2,
    isText,
    text,
    atWidth,
    heightAt: room => atWidth(room).length,
    filledHeightAt,
  }
}
function whenAsked(make3) {
  let counter
  return width2 => {
    counter ??= make3()
    return counter(width2)
  }
}
function holder(element2) {
  const nodes = element2.children.filter(child => child.type !== 'text')
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'element' && only.name === 't' ? only : element2
}
function remembered(lay) {
  let known3 = -1
  let lines = []
  return width2 => {
    if (width2 !== known3) lines = lay(width2)
    known3 = width2
    return lines
  }
}
function longestPiece(content, atHyphens) {
  const cutting = atHyphens ? 'cellAtHyphens' : 'cell'
  const lines = content.isText ? [content.text] : splitLines(content.text)
  let longest2 = 0
  for (const line2 of lines)
    for (const piece of splitWords(line2, cutting))
      longest2 = Math.max(longest2, lengthOf(strip(piece)))
  return longest2
}

// src/document/print/text/table-grid.ts
function gridOf(table3) {
  const cells = []
  const parts4 = childElements(table3).filter(({ name: name2 }) =>
    /^t(?:head|body|foot)$/.test(name2),
  )
  const rows = parts4.flatMap(part4 => childElements(part4, 'tr'))
  const places = rows.map(() => [])
  for (const [row2, tr] of rows.entries()) {
    let column = 0
    for (const element2 of childElements(tr)) {
      if (element2.name !== 'td' && element2.name !== 'th') continue
      while (places[row2]?.[column] !== void 0) column++
      const cell2 = {
        element: element2,
        row: row2,
        column,
        columns: span(element2, 'colspan'),
        // A cell cannot reach below the last row.
        rows: Math.min(span(element2, 'rowspan'), rows.length - row2),
        isHead: element2.name === 'th',
      }
      cells.push(cell2)
      occupy(places, cell2)
    }
  }
  const columns = places.reduce((most, row2) => Math.max(most, row2.length), 0)
  return { rows: rows.length, columns, cells, at: (row2, column) => places[row2]?.[column] }
}
var widestSpan = 200
function span(element2, name2) {
  return Math.max(1, wholeNumber(element2, name2, { otherwise: 1, most: widestSpan }))
}
function occupy(places, cell2) {
  for (let row2 = cell2.row; row2 < cell2.row + cell2.rows; row2++) {
    for (let column = cell2.column; column < cell2.column + cell2.columns; column++)
      places[row2][column] = cell2
  }
}

// src/document/print/text/table-width.ts
function layOut2(grid, contents, { width: width2, atHyphens }) {
  const borders = grid.columns + 1
  let widths = leastWidths(grid, contents, atHyphens)
  if (sum(widths) + borders > width2) widths = leastWidths(grid, contents, true)
  const room = width2 - sum(widths) - borders
  const padding = pad(widths, room)
  const first = contents.map(({ cell: cell2 }) => widths[cell2.column] ?? 0)
  const last = widen({ contents, widths, padding }, room - sum(padding))
  const lines = contents.map((content, i) => {
    if (content.text === '') return []
    const at = last?.[i] ?? first[i]
    return content.isText || last !== void 0 ? content.atWidth(at) : splitLines(content.text)
  })
  return { widths, lines }
}
var sum = numbers => numbers.reduce((a, b) => a + b, 0)
function leastWidths(grid, contents, atHyphens) {
  const widths = new Array(grid.columns).fill(0)
  for (const content of contents) {
    const { column, columns } = content.cell
    const least = Math.floor(longestPiece(content, atHyphens) / columns)
    widths[column] = Math.max(widths[column] ?? 0, least)
  }
  return widths
}
function pad(widths, room) {
  const padding = new Array(widths.length).fill(0)
  const order = widths.map((width2, column) => ({ width: width2, column }))
  order.sort((a, b) => b.width - a.width || b.column - a.column)
  let left = room
  for (const { column } of order) {
    if (left <= 2) break
    left -= 2
    widths[column] += 2
    padding[column] = 2
  }
  return padding
}
function widen(table3, room) {
  const rooms = new Array(table3.contents.length).fill(-1)
  const heights = new Array(table3.contents.length).fill(0)
  let left = room
  if (left <= 0) return void 0
  while (left > 0) {
    const highest = measureAll(table3, rooms, heights)
    if (highest === -1) break
    const content = table3.contents[highest]
    const gain = leastGain(content, { width: rooms[highest], height: heights[highest], left })
    if (gain === void 0) break
    left -= gain
    table3.widths[content.cell.column] += gain
  }
  return rooms
}
function measureAll(table3, rooms, heights) {
  let highest = -1
  let most = 1
  for (const [i, content] of table3.contents.entries()) {
    if (content.text === '') continue
    const room = roomOf(table3, content)
    if (room !== rooms[i]) {
      rooms[i] = room
      heights[i] = content.heightAt(room)
    }
    if (heights[i] > most) {
      most = heights[i]
      highest = i
    }
  }
  return highest
}
function roomOf({ widths, padding }, { cell: cell2 }) {
  const { column, columns } = cell2
  let room = columns - 1 - (padding[column] ?? 0)
  for (let i = column; i < column + columns; i++) room += widths[i] ?? 0
  return room
}
function leastGain(content, { width: width2, height, left }) {
  for (let gain = 1; gain <= left; gain++)
    if (content.filledHeightAt(width2 + gain) < height) return gain
  return void 0
}

// src/document/print/text/table.ts
var captionRoom = 26
function table2(setting, element2, width2, flow) {
  const caption = captionText(setting, element2, { kind: 'Table', width: width2 })
  const inner = withJoins(flow, tableJoins)
  const grid = gridOf(element2)
  const contents = grid.cells.map(cell2 => contentOf(setting, cell2, width2, inner))
  const layout = layOut2(grid, contents, { width: width2, atHyphens: setting.hyphenBreaksInCells })
  const borders = setting.borders.get(element2) ?? setting.defaultBorders
  const lines = drawTable({ element: element2, grid, contents, layout, borders })
  const room = Math.min(captionRoom, lengthOf(caption.join('\n')))
  let tableWidth = Math.min(width2, widest(lines))
  if (tableWidth < room) {
    tableWidth = room
    align(lines, 'center', tableWidth)
  }
  lines.push(...captionLines(caption, element2, tableWidth))
  align(lines, element2.attributes.align ?? 'center', width2)
  return lines
}

// src/document/print/text/blocks.ts
var blocks2 = {
  abstract,
  artset,
  artwork,
  aside,
  author,
  back: children,
  blockquote,
  boilerplate: preparedSections,
  contact: author,
  cref: comment,
  dd: definition,
  dl: definitionList,
  dt: term,
  email,
  figure,
  front: front2,
  li: item,
  middle: children,
  name,
  note,
  ol: orderedList,
  phone,
  reference: reference2,
  referencegroup: referenceGroup,
  references: references2,
  rfc: children,
  section,
  sourcecode,
  t: paragraph,
  table: table2,
  toc: preparedSections,
  ul: unorderedList,
  uri,
}
var handlers3 = new Map(Object.entries(blocks2))
var printBlock = (setting, element2, width2, flow) => {
  const { name: name2 } = element2
  const handler = handlers3.get(name2)
  if (handler !== void 0) return handler(setting, element2, width2, flow)
  if (isPart(name2)) return []
  const text = isInline(name2) ? inlineElement(setting, element2) : plainText(element2)
  return linesOf2(breakLines(text.trim(), { width: width2 }), element2)
}
function comment(setting, element2, width2, flow) {
  const under = { by: element2.attributes.source }
  return quoted(setting, element2, { width: width2, mark: '//', flow, under })
}

// src/document/print/text/page-block.ts
var joining = /* @__PURE__ */ new Set(['t', 'dl', 'dt', 'figure', 'ol', 'table', 'ul'])
function blocksOf(setting, lines) {
  const blocks3 = []
  const unended = -1
  let element2
  let block3
  let staysTogether = false
  for (const [at, line2] of lines.entries()) {
    if (line2.from === void 0) {
      if (block3 !== void 0 && !staysTogether && block3.end === unended) block3.end = at
      blocks3.push(void 0)
      continue
    }
    if (line2.from !== element2) {
      element2 = line2.from
      if (!joining.has(element2.name)) staysTogether = line2.staysWithPrevious
      if (!staysTogether) {
        if (block3 !== void 0 && block3.end === unended) block3.end = at
        block3 = { start: at, end: unended }
      }
      staysTogether = keepsNext(setting, element2)
    }
    blocks3.push(block3)
  }
  if (block3 !== void 0) block3.end = lines.length - 1
  return blocks3
}
function keepsNext(setting, element2) {
  return (
    element2.name === 'section' ||
    element2.attributes.keepWithNext === 'true' ||
    setting.keptByNext.has(element2)
  )
}

// src/document/print/text/running-title.ts
var pageWidth2 = 72
var titleLength = 40
function pageHead(setting) {
  const front3 = childElement(setting.root, 'front')
  return justified2(headLeft(setting, front3), headTitle(front3), headDate(setting, front3))
}
function headLeft({ root: root2 }, front3) {
  const { ipr, number } = root2.attributes
  if (ipr === 'none') return ''
  if (number !== void 0) return `RFC ${number}`
  const series = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  const rfc = series.find(({ attributes }) => attributes.name === 'RFC')
  return rfc === void 0 ? 'Internet-Draft' : `RFC ${rfc.attributes.value}`
}
function headTitle(front3) {
  const title3 = front3 === void 0 ? void 0 : childElement(front3, 'title')
  if (title3 === void 0) return ''
  const text = title3.attributes.abbrev || texts(title3).join(' ')
  return [...text].slice(0, titleLength).join('')
}
function headDate(setting, front3) {
  const { year, month } = completeDate(documentDate2(setting, front3), setting.today)
  return formatDate({ ...(year && { year }), ...(month && { month }) }, true)
}
function documentDate2(setting, front3) {
  const date = front3 === void 0 ? void 0 : childElement(front3, 'date')
  return date === void 0 ? {} : readDate(date, setting.today)
}
function pageFoot(setting) {
  const front3 = childElement(setting.root, 'front')
  const left = footAuthors(front3)
  const middle = footMiddle(setting, front3)
  const blank = justified2(left, middle, '')
  return page => {
    const number = `[Page ${page}]`
    const end = pageWidth2 - number.length
    const hasRoom = lengthOf(left) + lengthOf(middle) <= end && blank.length === pageWidth2
    if (hasRoom && isBlank(blank.slice(end))) return blank.slice(0, end) + number
    return justified2(left, middle, number)
  }
}
function footAuthors(front3) {
  const surnames = (front3 === void 0 ? [] : childElements(front3, 'author'))
    .filter(author2 => author2.attributes.role !== 'contributor')
    .map(footerSurname)
    .filter(surname => surname !== '')
  const [first = '', second = ''] = surnames
  if (surnames.length > 2) return `${first}, et al.`
  return surnames.length === 2 ? `${first} & ${second}` : first
}
function footMiddle(setting, front3) {
  const { ipr, category = '' } = setting.root.attributes
  if (setting.rfcNumber !== void 0 || ipr === 'none') return categories[category] ?? ''
  const expiry = expiryOf(documentDate2(setting, front3), setting.today)
  return `Expires ${formatDate(expiry, setting.legacyDates)}`
}
function justified2(...given) {
  const parts4 = [given[0].trimEnd(), given[1].trim(), given[2].trim()].map(part4 => [...part4])
  const excess = parts4.reduce((sum3, part4) => sum3 + part4.length, 0) - pageWidth2
  if (excess > 0) {
    const longest2 = Math.max(...parts4.map(part4 => part4.length))
    const at = parts4.findIndex(part4 => part4.length === longest2)
    parts4[at] = parts4[at].slice(0, -excess)
  }
  const [left = '', middle = '', right = ''] = parts4.map(part4 => part4.join(''))
  const centred = [...centre(middle, lengthOf(middle) % 2 === 0 ? pageWidth2 : pageWidth2 + 1)]
  const atRight = [...padStart(right, pageWidth2)]
  const line2 = [...padEnd(left, pageWidth2)].map((char, i) => {
    if (centred[i] !== void 0 && centred[i] !== ' ') return centred[i]
    return atRight[i] !== void 0 && atRight[i] !== ' ' ? atRight[i] : char
  })
  return line2.join('')
}

// src/document/print/text/page.ts
var pageLength = 48
var leastUnderHeading = 5
var leastOfBlock = 2
var lookBack = 12
var whole = /* @__PURE__ */ new Set(['artset', 'artwork', 'figure', 'sourcecode', 'table'])
function paginate(setting, lines) {
  const blocks3 = blocksOf(setting, lines)
  const head = splitLines(pageHead(setting))
  const foot = pageFoot(setting)
  const pageOf = /* @__PURE__ */ new Map()
  const output = []
  let start = 0
  let target3 = 4 + pageLength
  for (let page = 1; start < lines.length; page++) {
    if (page > 1) addFurniture(output, ['\f', ...head, '', ''])
    const end =
      target3 >= lines.length
        ? lines.length
        : breakBefore(lines, blocks3, { start, target: target3 })
    for (let i = start; i < end; i++) {
      const line2 = lines[i]
      output.push(line2)
      if (line2.from !== void 0) pageOf.set(line2.from, page)
    }
    for (let i = end; i < target3; i++) output.push(blankLine())
    addFurniture(output, ['', '', '', ...splitLines(foot(page))])
    start = end
    while (start < lines.length && isBlank(lines[start].text)) start++
    target3 = start + pageLength
  }
  return { lines: output, pageOf }
}
function addFurniture(output, texts2) {
  for (const text of texts2) output.push(lineOf(text, void 0))
}
function breakBefore(lines, blocks3, { start, target: target3 }) {
  const block3 = blocks3[target3]
  const end =
    block3 === void 0
      ? headingAbove(lines, target3)
      : target3 - heldBack(lines, block3, { start, target: target3 })
  return end > start ? end : target3
}
function headingAbove(lines, target3) {
  let at = target3
  while (at > target3 - lookBack) {
    const heading2 = [at - 1, at - 2, at - 3].find(i => lines[i]?.from?.name === 'section')
    if (heading2 === void 0) break
    at = heading2
  }
  return at
}
function heldBack(lines, block3, { start, target: target3 }) {
  const before = target3 - block3.start
  const after2 = block3.end - target3
  const length = block3.end - block3.start
  const name2 = lines[block3.start]?.from?.name ?? ''
  if (name2 === 'section') {
    let count2 = 0
    for (let i = block3.start; i < target3; i++) {
      const from = lines[i]?.from
      if (from !== void 0 && from.name !== 'section') count2++
    }
    return count2 <= leastUnderHeading ? before : 0
  }
  if (whole.has(name2)) return length < pageLength || before <= leastUnderHeading ? before : 0
  const leavesFew = before >= 1 && before <= leastOfBlock && length > before
  const takesFew = after2 >= 1 && after2 <= leastOfBlock && length > after2
  return (leavesFew || takesFew) && start < target3 - before ? before : 0
}

// src/document/print/text/reasons.ts
var quoteLength = 60
function tooLong(place, { length, limit: limit3, text }) {
  const quote2 = clip(text.trim())
  return {
    ruleId: 'text-line-length',
    severity: 'warning',
    place,
    reason: `A line of the text has ${length} characters, ${limit3} are possible: "${quote2}"`,
    see: ['RFC 7994, Section 4.3'],
  }
}
function clip(text) {
  const characters = [...text]
  const clipped2 =
    characters.length > quoteLength
      ? `${characters.slice(0, quoteLength - 1).join('')}\u2026`
      : text
  return clipped2.replace(/\p{Cc}/gu, char => `\\x${(char.codePointAt(0) ?? 0).toString(16)}`)
}

// src/document/print/text/table-of-contents.ts
function contentsOf(root2) {
  const front3 = childElement(root2, 'front')
  const toc = front3 === void 0 ? void 0 : childElement(front3, 'toc')
  return toc === void 0 ? void 0 : childElement(toc, 'section')
}
function pageReferences(contents) {
  const found = []
  for (const child of childElements(contents)) found.push(...pageReferences(child))
  const own = childElements(contents, 'xref')[1]
  if (own !== void 0) found.push(own)
  return found
}
function numberContents(setting, lines, pageOf) {
  const isWanted = setting.root.attributes.tocInclude === 'true'
  const targets = elementsById(setting)
  const references3 = setting.pageReferences.values()
  let next = references3.next()
  for (const line2 of lines) {
    if (next.done === true) return
    if (!line2.text.includes(unknownPage)) continue
    const target3 = targets(next.value.attributes.target ?? '')
    const page = target3 === void 0 ? void 0 : pageOfNearest(setting, target3, pageOf)
    const shown = isWanted && page !== void 0 ? String(page).padStart(4) : '0000'
    line2.text = line2.text.replace(unknownPage, shown)
    next = references3.next()
  }
}
var headed = /* @__PURE__ */ new Set(['section', 'references', 'abstract', 'note', 'name'])
function elementsById(setting) {
  const names4 = ['anchor', 'pn', 'slugifiedName']
  const found = names4.map(() => /* @__PURE__ */ new Map())
  for (const element2 of setting.parents.keys())
    if (headed.has(element2.name))
      for (const [i, name2] of names4.entries()) {
        const id = element2.attributes[name2]
        if (id !== void 0 && !found[i].has(id)) found[i].set(id, element2)
      }
  return id => found.map(byId => byId.get(id)).find(element2 => element2 !== void 0)
}
function pageOfNearest(setting, target3, pageOf) {
  let at = target3
  while (at !== void 0 && !pageOf.has(at)) at = setting.parents.get(at)
  return at === void 0 ? void 0 : pageOf.get(at)
}

// src/document/print/text/setting-of.ts
function settingOf(prepared, root2, options) {
  const { number } = root2.attributes
  const facts = gather(prepared)
  const paginated = options.pagination ?? !number
  const contents = contentsOf(root2)
  return {
    root: root2,
    parents: facts.parents,
    rfcNumber: number || void 0,
    citations: citations(root2, facts),
    keptByNext: facts.keptByNext,
    isTarget: targetsIn(root2),
    numberedReferences: areReferencesNumbered(root2),
    borders: facts.borders,
    defaultBorders: options.tableBorders ?? 'full',
    paginated,
    today: options.today,
    legacyDates: options.legacyDates ?? false,
    hyphenBreaksInCells: options.hyphenBreaksInCells ?? false,
    unicodeName: options.unicodeName ?? (() => void 0),
    print: options.print,
    moves: /* @__PURE__ */ new Map(),
    pageReferences: new Set(paginated && contents !== void 0 ? pageReferences(contents) : []),
  }
}
function gather(prepared) {
  const facts = {
    parents: /* @__PURE__ */ new Map(),
    keptByNext: /* @__PURE__ */ new Set(),
    borders: /* @__PURE__ */ new Map(),
    references: [],
    displayReferences: [],
  }
  walk(prepared, void 0, facts)
  return facts
}
function walk(node, around, facts) {
  let borders = around
  let previous
  for (const child of node.children) {
    if (child.type === 'text') continue
    if (child.type === 'instruction') borders = bordersOf(child) ?? borders
    if (child.type === 'element' && child.attributes.keepWithPrevious === 'true') {
      if (previous?.type === 'element') facts.keptByNext.add(previous)
    }
    previous = child
    if (child.type !== 'element' || isInline(child.name)) continue
    if (node.type === 'element') facts.parents.set(child, node)
    note2(child, node, facts)
    if (child.name === 'table') {
      const own = child.children.map(instructionBorders).find(found2 => found2 !== void 0)
      const found = own ?? borders
      if (found !== void 0) facts.borders.set(child, found)
    }
    walk(child, borders, facts)
  }
}
function note2(element2, parent, facts) {
  if (element2.name === 'displayreference') facts.displayReferences.push(element2)
  else if (
    (element2.name === 'reference' || element2.name === 'referencegroup') &&
    parent.type === 'element' &&
    parent.name === 'references'
  )
    facts.references.push(element2)
}
var instructionBorders = node => (node.type === 'instruction' ? bordersOf(node) : void 0)
var borderNames = {
  full: 'full',
  light: 'light',
  minimal: 'minimal',
  min: 'minimal',
}
function bordersOf({ name: name2, value }) {
  if (name2 !== 'v3xml2rfc') return void 0
  return borderNames[/\btable_borders\s*=\s*["']([^"']*)["']/.exec(value)?.[1] ?? '']
}
function targetsIn(root2) {
  let targets
  return anchor => {
    targets ??= new Set(
      [...elements(root2)]
        .filter(({ name: name2 }) => name2 === 'xref')
        .map(xref => xref.attributes.target),
    )
    return targets.has(anchor)
  }
}
function citations(root2, facts) {
  const areSymbols = (root2.attributes.symRefs ?? 'true') === 'true'
  const found = /* @__PURE__ */ new Map()
  for (const [i, { attributes }] of facts.references.entries()) {
    const { anchor = '' } = attributes
    found.set(anchor, areSymbols ? anchor : String(i + 1))
  }
  for (const { attributes } of facts.displayReferences)
    if (attributes.target !== void 0 && attributes.to !== void 0)
      found.set(attributes.target, attributes.to)
  return found
}
function areReferencesNumbered(root2) {
  const middle = childElement(root2, 'middle')
  const last = middle === void 0 ? void 0 : childElements(middle, 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}

// src/document/print/text/to-text.ts
var lineLength = 72
function toText(prepared, options) {
  const root2 = childElement(prepared, 'rfc') ?? childElements(prepared)[0]
  if (root2 === void 0) return { text: '\n', origins: [void 0], findings: [] }
  const setting = settingOf(prepared, root2, { ...options, print: printBlock })
  const lines = setting.paginated ? inPages(setting) : printRoot(setting)
  return finish(setting, lines)
}
function printRoot(setting) {
  return setting.print(setting, setting.root, lineLength, baseFlow)
}
function inPages(setting) {
  const { lines, pageOf } = paginate(setting, printRoot(setting))
  numberContents(setting, lines, pageOf)
  return lines
}
function finish(setting, lines) {
  const last = lines.findLastIndex(line2 => !isBlank(line2.text))
  const parts4 = []
  const origins = []
  for (let i = 0; i <= last; i++) {
    const { text: text2, indent, from } = lines[i]
    if (i > 0) parts4.push('\n')
    if (indent > 0) parts4.push(blanks(indent))
    parts4.push(marks.test(text2) ? withoutMarks2(text2) : text2)
    origins.push(placeOf(setting, from))
  }
  const text = `${stripEnd(parts4.join(''))}
`
  return { text, origins: last === -1 ? [void 0] : origins, findings: longLines(setting, lines) }
}
var marks = /[\u00a0\u2011\u200b\u2060]/
function withoutMarks2(text) {
  return text
    .replaceAll('\xA0', ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u200b\u2060]/g, '')
}
function placeOf(setting, from) {
  let at = from
  while (at !== void 0 && at.origin === void 0) at = setting.parents.get(at)
  return at?.origin
}
function longLines(setting, lines) {
  const findings = []
  for (const [i, line2] of lines.entries()) {
    if (line2.indent + line2.text.length <= lineLength) continue
    const length = line2.indent + lengthOf(line2.text)
    if (length <= lineLength) continue
    const place = placeOf(setting, line2.from) ?? { path: '', line: i + 1, column: lineLength + 1 }
    findings.push(tooLong(place, { length, limit: lineLength, text: line2.text }))
  }
  return findings
}

// src/document/rfcxml/grammar.ts
var grammar = {
  rfc: {
    content: 'link* front middle back?',
    attributes:
      'number obsoletes updates category{std|bcp|exp|info|historic} mode consensus=false{no|yes|false|true} seriesNo ipr iprExtract:IDREF submissionType=IETF{IETF|IAB|IRTF|independent|editorial} docName sortRefs=false{true|false} symRefs=true{true|false} tocInclude=true{true|false} tocDepth=3 prepTime indexInclude=true{true|false} version scripts=Common,Latin expiresDate',
  },
  link: { content: '', attributes: 'href! rel' },
  front: {
    content:
      'title seriesInfo* author+ date? area* workgroup* keyword* abstract? note* boilerplate? toc?',
    attributes: '',
  },
  title: { content: '(text | br)*', attributes: 'abbrev ascii' },
  author: {
    content: 'organization? address?',
    attributes:
      'anchor:ID initials asciiInitials surname asciiSurname fullname role{editor} asciiFullname',
  },
  contact: {
    content: 'organization? address?',
    attributes: 'anchor:ID initials asciiInitials surname asciiSurname fullname asciiFullname',
  },
  organization: {
    content: 'text',
    attributes: 'abbrev ascii asciiAbbrev showOnFrontPage=true{true|false}',
  },
  address: { content: 'postal? phone? facsimile? email* uri?', attributes: '' },
  postal: {
    content:
      '((city | cityarea | code | country | extaddr | pobox | region | sortingcode | street)* | postalLine+)',
    attributes: '',
  },
  extaddr: { content: 'text', attributes: 'ascii' },
  pobox: { content: 'text', attributes: 'ascii' },
  street: { content: 'text', attributes: 'ascii' },
  cityarea: { content: 'text', attributes: 'ascii' },
  city: { content: 'text', attributes: 'ascii' },
  region: { content: 'text', attributes: 'ascii' },
  code: { content: 'text', attributes: 'ascii' },
  sortingcode: { content: 'text', attributes: 'ascii' },
  country: { content: 'text', attributes: 'ascii' },
  postalLine: { content: 'text', attributes: 'ascii' },
  phone: { content: 'text', attributes: '' },
  facsimile: { content: 'text', attributes: '' },
  email: { content: 'text', attributes: 'ascii' },
  uri: { content: 'text', attributes: '' },
  date: { content: 'text', attributes: 'day month year' },
  area: { content: 'text', attributes: '' },
  workgroup: { content: 'text', attributes: '' },
  keyword: { content: 'text', attributes: '' },
  abstract: { content: '(dl | ol | t | ul)+', attributes: 'anchor:ID pn:ID' },
  note: {
    content: 'name? (dl | ol | t | ul)+',
    attributes: 'title pn:ID removeInRFC=false{true|false}',
  },
  boilerplate: { content: 'section+', attributes: '' },
  toc: { content: 'section*', attributes: '' },
  middle: { content: 'section+', attributes: '' },
  section: {
    content:
      'name? (artset | artwork | aside | author | blockquote | contact | dl | figure | iref | ol | sourcecode | t | table | texttable | ul)* section*',
    attributes:
      'anchor:ID pn:ID title numbered=true{true|false} toc=default{include|exclude|default} removeInRFC=false{true|false}',
  },
  name: {
    content:
      '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'slugifiedName:ID',
  },
  br: { content: '', attributes: '' },
  t: {
    content:
      '(text | bcp14 | br | contact | cref | em | eref | iref | list | relref | spanx | strong | sub | sup | tt | u | vspace | xref)*',
    attributes:
      'anchor:ID pn:ID hangText indent=0 keepWithNext=false{true|false} keepWithPrevious=false{true|false}',
  },
  aside: {
    content: '(artset | artwork | blockquote | dl | figure | iref | ol | t | table | ul)*',
    attributes: 'anchor:ID pn:ID',
  },
  blockquote: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID pn:ID cite quotedFrom',
  },
  list: { content: 't+', attributes: 'style=empty hangIndent counter pn:ID' },
  ol: {
    content: 'li+',
    attributes:
      'anchor:ID type=1 start=1 group spacing=normal{normal|compact} indent=adaptive pn:ID',
  },
  ul: {
    content: 'li+',
    attributes:
      'anchor:ID spacing=normal{normal|compact} empty=false{true|false} bare=false{true|false} indent=3 pn:ID',
  },
  li: {
    content:
      '((artset | artwork | blockquote | dl | figure | ol | sourcecode | t | table | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID derivedCounter pn:ID',
  },
  dl: {
    content: '(dt dd)+',
    attributes: 'anchor:ID spacing=normal{normal|compact} newline=false{true|false} indent=3 pn:ID',
  },
  dt: {
    content:
      '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'anchor:ID pn:ID',
  },
  dd: {
    content:
      '((artset | artwork | aside | blockquote | dl | figure | ol | sourcecode | t | table | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID pn:ID',
  },
  xref: {
    content: '(text | em | strong | sub | sup | tt)*',
    attributes:
      'target!:IDREF pageno=false{true|false} format=default{default|title|counter|none} derivedContent sectionFormat=of{of|comma|parens|bare} section relative derivedLink',
  },
  relref: {
    content: 'text',
    attributes:
      'target!:IDREF displayFormat=of{of|comma|parens|bare} derivedContent section! relative derivedLink',
  },
  eref: { content: 'text', attributes: 'brackets=none{none|angle} target!' },
  iref: { content: '', attributes: 'item! subitem primary=false{true|false} pn:ID' },
  cref: {
    content: '(text | br | em | eref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'anchor:ID source display=true{true|false}',
  },
  tt: {
    content: '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | xref)*',
    attributes: '',
  },
  strong: {
    content: '(text | bcp14 | br | cref | em | eref | iref | relref | sub | sup | tt | xref)*',
    attributes: '',
  },
  em: {
    content: '(text | bcp14 | br | cref | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  sub: {
    content: '(text | bcp14 | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  sup: {
    content: '(text | bcp14 | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  spanx: { content: 'text', attributes: 'xml:space=preserve{default|preserve} style=emph' },
  vspace: { content: '', attributes: 'blankLines=0' },
  figure: {
    content: 'name? iref* preamble? (artset | artwork | sourcecode)+ postamble?',
    attributes:
      'anchor:ID pn:ID title suppress-title=false{true|false} src originalSrc align=left{left|center|right} alt width height',
  },
  table: {
    content: 'name? iref* thead? tbody+ tfoot?',
    attributes: 'align=center{left|center|right} anchor:ID pn:ID',
  },
  preamble: {
    content:
      '(text | bcp14 | cref | em | eref | iref | relref | spanx | strong | sub | sup | tt | u | xref)*',
    attributes: '',
  },
  artset: { content: 'artwork+', attributes: 'anchor:ID pn:ID' },
  artwork: {
    content: '(text* | svg)',
    attributes:
      'anchor:ID pn:ID xml:space name type src align=left{left|center|right} alt width height originalSrc',
  },
  sourcecode: {
    content: 'text',
    attributes: 'anchor:ID pn:ID name type markers=false{true|false} src originalSrc',
  },
  thead: { content: 'tr+', attributes: 'anchor:ID' },
  tbody: { content: 'tr+', attributes: 'anchor:ID' },
  tfoot: { content: 'tr+', attributes: 'anchor:ID' },
  tr: { content: '(td | th)+', attributes: 'anchor:ID' },
  td: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)*)',
    attributes: 'anchor:ID colspan=1 rowspan=1 align=left{left|center|right}',
  },
  th: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)*)',
    attributes: 'anchor:ID colspan=1 rowspan=1 align=left{left|center|right}',
  },
  postamble: { content: '(text | cref | eref | iref | spanx | xref)*', attributes: '' },
  texttable: {
    content: 'name? preamble? ttcol+ c* postamble?',
    attributes:
      'anchor:ID title suppress-title=false{true|false} align=center{left|center|right} style=full{all|none|headers|full}',
  },
  ttcol: {
    content: '(cref | eref | iref | xref | text)*',
    attributes: 'width align=left{left|center|right}',
  },
  c: { content: '(text | cref | eref | iref | spanx | xref)*', attributes: '' },
  bcp14: { content: 'text', attributes: '' },
  back: { content: 'displayreference* references* section*', attributes: '' },
  displayreference: { content: '', attributes: 'target!:IDREF to!' },
  references: {
    content: 'name? (references+ | (reference | referencegroup)*)',
    attributes: 'pn:ID anchor:ID title',
  },
  reference: {
    content: 'stream? front (annotation | format | refcontent | seriesInfo)*',
    attributes:
      'anchor!:ID derivedAnchor target quoteTitle=true{true|false} quote-title{true|false}',
  },
  stream: { content: 'text', attributes: '' },
  referencegroup: { content: 'reference+', attributes: 'anchor!:ID derivedAnchor target' },
  seriesInfo: {
    content: '',
    attributes:
      'name! value! asciiName asciiValue status stream{IETF|IAB|IRTF|independent|editorial}',
  },
  format: { content: '', attributes: 'target type! octets' },
  annotation: {
    content:
      '(text | bcp14 | cref | em | eref | iref | relref | spanx | strong | sub | sup | tt | u | xref)*',
    attributes: '',
  },
  refcontent: { content: '(text | bcp14 | em | strong | sub | sup | tt)*', attributes: '' },
  u: { content: 'text', attributes: 'anchor:ID ascii format=lit-name-num pn:ID' },
}

// src/document/rfcxml/attribute-rules.ts
var known = new Set(elementNames)
function isElementName(name2) {
  return known.has(name2)
}
var rules = /* @__PURE__ */ new Map()
function attributeRules(name2) {
  const made = rules.get(name2)
  if (made !== void 0) return made
  const parsed = /* @__PURE__ */ new Map()
  for (const word2 of grammar[name2].attributes.split(' ')) {
    const parts4 = /^([\w-]+|xml:space)(!?)(?::(ID|IDREF))?(?:=([^{]*))?(?:\{(.*)\})?$/.exec(word2)
    if (parts4 === null) continue
    const [, attribute, required, kind2, standard, values] = parts4
    parsed.set(attribute ?? '', {
      isRequired: required === '!',
      kind: kind2 === 'ID' || kind2 === 'IDREF' ? kind2 : 'text',
      ...(standard === void 0 ? {} : { standard }),
      ...(values === void 0 ? {} : { values: new Set(values.split('|')) }),
    })
  }
  rules.set(name2, parsed)
  return parsed
}
var unwritten = /* @__PURE__ */ new Set([
  'keepWithNext',
  'keepWithPrevious',
  'toc',
  'pageno',
  'consensus',
])
var defaults = /* @__PURE__ */ new Map()
function attributeDefaults(name2) {
  const made = defaults.get(name2)
  if (made !== void 0) return made
  const found = []
  if (isElementName(name2)) {
    for (const [attribute, { standard }] of attributeRules(name2))
      if (standard !== void 0 && !unwritten.has(attribute)) found.push([attribute, standard])
  }
  if (isElementName(name2)) defaults.set(name2, found)
  return found
}

// src/document/rfcxml/content-model.ts
var starts = /* @__PURE__ */ new Map()
function startState(name2) {
  const known3 = starts.get(name2)
  if (known3 !== void 0) return known3
  const start = toState(parseModel(grammar[name2].content))
  starts.set(name2, start)
  return start
}
var nothing = { first: [], last: [], isEmpty: true }
function parseModel(text) {
  const words2 = text.match(/[\w-]+|[()|*+?]/g) ?? []
  const names4 = []
  const follow = []
  let at = 0
  const parseChoice = () => {
    let part4 = parseSequence()
    while (words2[at] === '|') {
      at += 1
      const other = parseSequence()
      part4 = {
        first: [...part4.first, ...other.first],
        last: [...part4.last, ...other.last],
        isEmpty: part4.isEmpty || other.isEmpty,
      }
    }
    return part4
  }
  const parseSequence = () => {
    let part4 = nothing
    while (at < words2.length && words2[at] !== ')' && words2[at] !== '|') {
      const next = parseRepeated()
      for (const from of part4.last) for (const to of next.first) follow[from]?.add(to)
      part4 = {
        first: part4.isEmpty ? [...part4.first, ...next.first] : part4.first,
        last: next.isEmpty ? [...part4.last, ...next.last] : next.last,
        isEmpty: part4.isEmpty && next.isEmpty,
      }
    }
    return part4
  }
  const parseRepeated = () => {
    let part4 = parseOne()
    for (
      let mark2 = words2[at];
      mark2 === '*' || mark2 === '+' || mark2 === '?';
      mark2 = words2[at]
    ) {
      at += 1
      if (mark2 !== '?')
        for (const from of part4.last) for (const to of part4.first) follow[from]?.add(to)
      if (mark2 !== '+') part4 = { ...part4, isEmpty: true }
    }
    return part4
  }
  const parseOne = () => {
    const word2 = words2[at] ?? ''
    at += 1
    if (word2 === '(') {
      const part4 = parseChoice()
      at += 1
      return part4
    }
    const position = names4.push(word2) - 1
    follow.push(/* @__PURE__ */ new Set())
    if (word2 === 'text') follow[position]?.add(position)
    return { first: [position], last: [position], isEmpty: word2 === 'text' }
  }
  return { whole: parseChoice(), names: names4, follow }
}
function toState({ whole: whole2, names: names4, follow }) {
  const last = new Set(whole2.last)
  const made = /* @__PURE__ */ new Map()
  const stateAfter = positions => {
    const key = positions.join(' ')
    const known3 = made.get(key)
    if (known3 !== void 0) return known3
    const next2 = /* @__PURE__ */ new Map()
    const state = { next: next2, isEnd: positions.some(position => last.has(position)) }
    made.set(key, state)
    addSteps(next2, new Set(positions.flatMap(position => [...(follow[position] ?? [])])))
    return state
  }
  const addSteps = (next2, reachable) => {
    const byName2 = /* @__PURE__ */ new Map()
    for (const position of [...reachable].sort((a, b) => a - b)) {
      const name2 = names4[position] ?? ''
      byName2.set(name2, [...(byName2.get(name2) ?? []), position])
    }
    for (const [name2, positions] of byName2) next2.set(name2, stateAfter(positions))
  }
  const next = /* @__PURE__ */ new Map()
  addSteps(next, new Set(whole2.first))
  return { next, isEnd: whole2.isEmpty }
}

// src/document/rfcxml/reasons.ts
function findingAt(place, wording2) {
  return { ...wording2, place }
}
function quote(input) {
  const clipped2 = input.length > 60 ? `${input.slice(0, 59)}\u2026` : input
  return clipped2.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
var syntax = (reason, hint) => ({
  ruleId: 'xml-syntax',
  severity: 'error',
  reason,
  ...(hint === void 0 ? {} : { hint }),
})
var entity = (reason, hint) => ({
  ruleId: 'xml-entity',
  severity: 'error',
  reason,
  hint,
})
var limit = (reason, hint) => ({
  ruleId: 'xml-limit',
  severity: 'error',
  reason,
  hint,
})
var withSeverity = severity => (ruleId, reason, hint) => ({
  ruleId,
  severity,
  reason,
  ...(hint === void 0 ? {} : { hint }),
})
var fault3 = withSeverity('error')
var doubt = withSeverity('warning')
var remark = withSeverity('info')
var reasons3 = {
  // Reading: XML 1.0.
  noRoot: () => syntax('The file has no XML element.'),
  secondRoot: name2 =>
    syntax(`Unexpected second document element <${quote(name2)}>, expected the end of the file.`),
  textOutsideRoot: seen2 =>
    syntax(`Unexpected text \u201C${quote(seen2)}\u201D outside the document element.`),
  badEncoding: label3 =>
    syntax(`The file is not in the encoding ${quote(label3)}.`, 'Save it as UTF-8.'),
  strayLessThan: () =>
    syntax('Unexpected \u201C<\u201D that starts no tag.', 'Write &lt; for the character itself.'),
  strayAmpersand: () =>
    syntax(
      'Unexpected \u201C&\u201D that starts no reference.',
      'Write &amp; for the character itself.',
    ),
  strayEndOfData: () => syntax('Unexpected \u201C]]>\u201D in text.', 'Write ]]&gt; instead.'),
  unterminated: what => syntax(`Unexpected end of the file inside ${what}.`),
  doubleHyphen: () =>
    syntax('Unexpected \u201C--\u201D inside a comment.', 'Write a single hyphen.'),
  unclosedElement: (name2, by) =>
    syntax(`The element <${quote(name2)}> is not closed before ${quote(by)}.`),
  strayEndTag: name2 =>
    syntax(`The end tag </${quote(name2)}> closes no element that is open here.`),
  badEndTag: seen2 => syntax(`Unexpected \u201C${quote(seen2)}\u201D in an end tag.`),
  badTag: (seen2, name2) =>
    syntax(
      `Unexpected \u201C${quote(seen2)}\u201D in the tag <${quote(name2)}>, expected an attribute or \u201C>\u201D.`,
    ),
  attributeWithoutValue: name2 =>
    syntax(`The attribute ${quote(name2)} has no value.`, `Write ${quote(name2)}="\u2026".`),
  attributeWithoutQuotes: name2 =>
    syntax(`The value of the attribute ${quote(name2)} is not quoted.`),
  lessThanInAttribute: name2 =>
    syntax(`Unexpected \u201C<\u201D in the attribute ${quote(name2)}.`, 'Write &lt; instead.'),
  repeatedAttribute: name2 =>
    syntax(`The attribute ${quote(name2)} stands twice in one tag; the first one counts.`),
  forbiddenCharacter: code =>
    syntax(`The character U+${hex(code)} is not allowed in XML.`, 'It is read as U+FFFD.'),
  badCharacterReference: seen2 =>
    syntax(`The reference ${quote(seen2)} names no character that XML allows.`),
  badDeclaration: seen2 =>
    syntax(`Unexpected \u201C${quote(seen2)}\u201D in the document type declaration.`),
  unknownEntity: name2 =>
    entity(
      `The entity &${quote(name2)}; is not declared.`,
      'Write the character itself or a numeric reference.',
    ),
  externalEntity: name2 =>
    entity(
      `The entity ${quote(name2)} stands in another file, which is not read.`,
      'Use <xi:include href="\u2026"/> for references.',
    ),
  recursiveEntity: name2 =>
    entity(`The entity &${quote(name2)}; contains itself.`, 'Write its text out.'),
  unbalancedEntity: name2 =>
    entity(`The entity &${quote(name2)}; ends inside an element that it began.`, 'Balance it.'),
  tooDeep: most =>
    limit(`More than ${most} elements stand inside each other.`, 'What is deeper was left out.'),
  tooMuchExpansion: most =>
    limit(
      `The entities of this file expand to more than ${most} characters.`,
      'What goes beyond was left out.',
    ),
  tooManyFaults: most =>
    limit(`The file has more than ${most} faults of syntax.`, 'The others are not listed.'),
  // Preparation: what stands in the document.
  oldVersion: (version, element2) =>
    fault3(
      'rfcxml-version',
      element2 === void 0
        ? `Unexpected version ${quote(version ?? '')} of RFCXML, expected 3.`
        : `Unexpected <${quote(element2)}> of RFCXML version 2, expected version 3.`,
      'Convert the document: xml2rfc --v2v3 FILE.xml.',
    ),
  noRfc: name2 =>
    fault3('rfcxml-root', `Unexpected document element <${quote(name2)}>, expected <rfc>.`),
  notIncluded: href =>
    fault3(
      'include',
      `The file ${quote(href)} was not included.`,
      'Only files beside or below the document are read; nothing is fetched.',
    ),
  tooManyIncludes: () => limit('Files include too many files.', 'Include each file once.'),
  sourceAndContent: name2 =>
    fault3('include', `The element <${quote(name2)}> has both a src attribute and content.`),
  notANumber: (name2, attribute, value) =>
    fault3(
      'attribute-value',
      `Unexpected ${attribute}="${quote(value)}" on <${quote(name2)}>, expected a whole number.`,
    ),
  unknownStream: stream =>
    fault3(
      'status',
      `Unexpected submissionType="${quote(stream)}".`,
      'Write one of IETF, IAB, IRTF, independent, editorial.',
    ),
  unknownCategory: (category, stream, expected) =>
    fault3(
      'status',
      `Unexpected category="${quote(category)}" in the ${stream} stream, expected one of ${expected.join(', ')}.`,
    ),
  consensusNotAsked: stream =>
    doubt('status', `The consensus attribute says nothing in the ${stream} stream.`),
  consensusNotAllowed: (seen2, expected) =>
    doubt(
      'status',
      `Unexpected consensus="${quote(seen2)}" for this stream and category, expected ${expected.join(' or ')}.`,
    ),
  noStatus: (stream, category, consensus) =>
    fault3(
      'status',
      `RFC 7841 has no text for submissionType="${quote(stream)}", category="${quote(category)}", consensus="${quote(consensus)}".`,
    ),
  noCopyright: ipr =>
    fault3(
      'copyright',
      `The Trust Legal Provisions have no text for ipr="${quote(ipr)}" on this date.`,
      'Write ipr="trust200902".',
    ),
  replacedByOurs: name2 =>
    doubt('boilerplate', `What <${name2}> held was replaced.`, 'Leave the element out.'),
  unknownMonth: month =>
    fault3(
      'date',
      `Unexpected month \u201C${quote(month)}\u201D, expected an English name or a number.`,
    ),
  noSuchDate: date => fault3('date', `The calendar has no day ${quote(date)}.`),
  dateWithoutMonth: year =>
    doubt('date', `The date names the year ${quote(year)}, which is not this one, and no month.`),
  dateFarFromToday: (year, month, day) =>
    remark(
      'date',
      `The document date ${[year, month, day].filter(Boolean).join('-')} is more than three days from today.`,
    ),
  namelessAuthor: name2 => fault3('author', `The <${name2}> has no name and no organization.`),
  asciiWithoutName: (seen2, expected) =>
    fault3('author', `The attribute ${seen2} has no ${expected} beside it.`),
  nameWithoutAscii: (name2, expected) =>
    fault3('author', `The ${name2} is not in Latin script and has no ${expected} beside it.`),
  titleAndName: () =>
    doubt('deprecated', 'The element has both a title attribute and a <name>; the name counts.'),
  streamsDiffer: (seen2, expected) =>
    fault3('status', `The series is of the ${quote(seen2)} stream, the document of ${expected}.`),
  repeatedDisplayReference: to =>
    fault3('reference', `Two references are displayed as \u201C${quote(to)}\u201D.`),
  seriesWithoutValue: name2 =>
    fault3('reference', `The <seriesInfo name="${quote(name2)}"> has no value.`),
  numberedAfterUnnumbered: () =>
    fault3('section', 'A numbered section stands after or in an unnumbered one.'),
  listedInUnlisted: () =>
    fault3('section', 'A section that the table of contents leaves out holds one that it lists.'),
  namelessSection: name2 => fault3('section', `The <${name2}> has no <name>.`),
  tooManyAppendices: () =>
    fault3(
      'section',
      'The back matter has more than 26 sections, and the alphabet no more letters.',
    ),
  badListType: type =>
    fault3(
      'list',
      `Unexpected type="${quote(type)}" of a list.`,
      'Write one of 1 a A i I, or a text with one of %c %C %d %i %I %o %O %x %X.',
    ),
  noOuterList: () => fault3('list', 'The type has %p, but there is no list around this one.'),
  anchorsInArtset: anchors =>
    doubt(
      'anchor',
      `The <artset> holds ${anchors.length} anchors, of which one can be kept.`,
      'Set the anchor on <artset>.',
    ),
  markWithoutItem: () => fault3('index', 'The <iref> has no item.'),
  xrefWithoutTarget: () => fault3('xref', 'The <xref> has no target.'),
  danglingXref: target3 =>
    fault3(
      'dangling-xref',
      `Nothing in the document has the anchor \u201C${quote(target3)}\u201D.`,
      'Set the anchor on what is meant, or correct the target.',
    ),
  relativeWithoutSection: () => fault3('xref', 'The relative attribute needs a section beside it.'),
  sectionOfNoReference: (target3, name2) =>
    fault3(
      'xref',
      `The section attribute speaks of a reference, but \u201C${quote(target3)}\u201D is a <${quote(name2)}>.`,
    ),
  noSectionAddress: target3 =>
    fault3(
      'xref',
      `The address of a section of \u201C${quote(target3)}\u201D is not known.`,
      'Write a relative attribute, such as relative="#section-3".',
    ),
  emptySectionOf: target3 =>
    fault3(
      'xref',
      `The section of \u201C${quote(target3)}\u201D is shown without the name of the document.`,
    ),
  unknownXrefFormat: format =>
    fault3(
      'xref',
      `Unexpected format="${quote(format)}", expected default, title, counter or none.`,
    ),
  formatForTarget: (format, name2) =>
    fault3('xref', `The format \u201C${format}\u201D says nothing about a <${quote(name2)}>.`),
  badCharacterFormat: format =>
    fault3(
      'characters',
      `Unexpected format="${quote(format)}" of <u>.`,
      'Name one to three of lit, char, name, num, ascii; num must be among them.',
    ),
  // Checks.
  unknownElement: name2 => fault3('unknown-element', `RFCXML has no element <${quote(name2)}>.`),
  unexpectedElement: (name2, parent, expected) =>
    fault3(
      'nesting',
      `Unexpected <${quote(name2)}> in <${parent}>, expected ${expected || 'nothing more'}.`,
    ),
  unexpectedText: (seen2, parent, expected) =>
    fault3(
      'nesting',
      `Unexpected text \u201C${quote(seen2)}\u201D in <${parent}>, expected ${expected || 'nothing'}.`,
    ),
  missingChild: (name2, expected) =>
    fault3('missing-element', `The element <${name2}> ends too early, expected ${expected}.`),
  unknownAttribute: (name2, element2) =>
    fault3('unknown-attribute', `The element <${element2}> has no attribute ${quote(name2)}.`),
  missingAttribute: (name2, element2) =>
    fault3('missing-attribute', `The element <${element2}> lacks the attribute ${name2}.`),
  badValue: (name2, value, expected) =>
    fault3(
      'attribute-value',
      `Unexpected ${name2}="${quote(value)}", expected one of ${expected.join(', ')}.`,
    ),
  repeatedAnchor: (anchor, line2) =>
    fault3(
      'repeated-anchor',
      `The anchor \u201C${quote(anchor)}\u201D stands ${line2 === void 0 ? 'elsewhere' : `on line ${line2}`} already.`,
      'Each anchor may stand once; what points at it finds the first.',
    ),
  reservedAnchor: anchor =>
    fault3(
      'reserved-anchor',
      `The anchor \u201C${quote(anchor)}\u201D looks like a part number.`,
      'Begin it otherwise than with section-, figure-, table-, iref- or u-.',
    ),
  moreFaults: most =>
    limit(`The document has more than ${most} faults of structure.`, 'The others are not listed.'),
  unusedReference: anchor =>
    doubt('unused-reference', `Nothing in the document refers to \u201C${quote(anchor)}\u201D.`),
  namesDiffer: (seen2, expected) =>
    fault3(
      'document-name',
      `The series says \u201C${quote(seen2)}\u201D, and docName \u201C${quote(expected)}\u201D.`,
      'Write the same name in both.',
    ),
  activeDrawing: what =>
    fault3('active-drawing', `The drawing holds ${quote(what)}, which was left out.`),
  noDraftLink: () =>
    remark('link', 'Neither a <link rel="prev"> nor docName tells which draft became this RFC.'),
}
function hex(code) {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

// src/document/rfcxml/work.ts
function newWork(rfc, options) {
  return {
    rfc,
    options,
    findings: [],
    number: rfc.attributes.number === '' ? void 0 : rfc.attributes.number,
    date: options.today,
    labels: /* @__PURE__ */ new Map(),
    slugs: /* @__PURE__ */ new Set(),
    slugCounts: /* @__PURE__ */ new Map(),
    indexEntries: [],
    counters: { middle: 0, back: 0, toc: 0 },
    index: {},
  }
}
function all(work, name2) {
  const { index: index2 } = work
  if (index2.byName === void 0) {
    index2.byName = /* @__PURE__ */ new Map()
    noteNames(index2.byName, work.rfc)
  }
  return index2.byName.get(name2) ?? []
}
function parentOf(work, node) {
  const { index: index2 } = work
  if (index2.parents === void 0) {
    index2.parents = /* @__PURE__ */ new Map()
    noteParents(index2.parents, work.rfc)
  }
  return index2.parents.get(node)
}
function* ancestors(work, node) {
  for (let p = parentOf(work, node); p !== void 0; p = parentOf(work, p)) yield p
}
function changed(work) {
  delete work.index.byName
  delete work.index.parents
}
function append2(work, parent, node) {
  parent.children.push(node)
  const { byName: byName2, parents } = work.index
  if (byName2 !== void 0) noteNames(byName2, node)
  parents?.set(node, parent)
  if (parents !== void 0) noteParents(parents, node)
}
function noteNames(byName2, node) {
  const same = byName2.get(node.name)
  if (same === void 0) byName2.set(node.name, [node])
  else same.push(node)
  if (isSvg(node)) return
  for (const child of node.children) if (child.type === 'element') noteNames(byName2, child)
}
function noteParents(parents, node) {
  for (const child of node.children)
    if (child.type === 'element') {
      parents.set(child, node)
      noteParents(parents, child)
    }
}
function isSvg(node) {
  return node.name === 'svg' || node.name.startsWith('svg:')
}
function make2(name2, attributes = {}, children2 = []) {
  return element(
    name2,
    { ...Object.fromEntries(attributeDefaults(name2)), ...attributes },
    children2,
  )
}
function copyElement(node) {
  return {
    type: 'element',
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map(shareOrCopy),
    ...(node.origin === void 0 ? {} : { origin: node.origin }),
  }
}
function shareOrCopy(node) {
  return node.type === 'element' ? copyElement(node) : node
}
function report2(work, node, wording2) {
  work.findings.push(findingAt(placeOf2(work, node), wording2))
}
function placeOf2(work, node) {
  if (node.origin !== void 0) return node.origin
  for (const parent of ancestors(work, node)) if (parent.origin !== void 0) return parent.origin
  return work.rfc.origin ?? { path: '', line: 1, column: 1 }
}
function rootElement(draft) {
  return draft.children.find(child => child.type === 'element')
}

// src/document/rfcxml/passes/check-structure.ts
var maxFaults = 200
function checkStructure(work) {
  const state = { work, left: maxFaults, anchors: /* @__PURE__ */ new Map() }
  check(state, work.rfc)
}
function fault4(state, node, wording2) {
  state.left -= 1
  if (state.left > 0) report2(state.work, node, wording2)
  else if (state.left === 0) report2(state.work, node, reasons3.moreFaults(maxFaults))
}
function check(state, node) {
  if (isSvg(node)) return
  if (!isElementName(node.name)) {
    checkChildren(state, node)
    return
  }
  checkAttributes(state, node)
  checkContent(state, node)
  checkChildren(state, node)
}
function checkChildren(state, node) {
  for (const child of node.children) if (child.type === 'element') check(state, child)
}
function checkAttributes(state, node) {
  if (!isElementName(node.name)) return
  const rules2 = attributeRules(node.name)
  for (const name2 in node.attributes) {
    const value = node.attributes[name2] ?? ''
    const rule = rules2.get(name2)
    if (rule === void 0) {
      if (!isCommon(name2)) fault4(state, node, reasons3.unknownAttribute(name2, node.name))
    } else if (rule.values !== void 0 && !rule.values.has(value)) {
      const isOld3 = rule.values.has('true') && (value === 'yes' || value === 'no')
      if (!isOld3) fault4(state, node, reasons3.badValue(name2, value, [...rule.values]))
    } else if (rule.kind === 'ID') checkAnchor(state, node, name2, value)
  }
  for (const [name2, rule] of rules2)
    if (rule.isRequired && node.attributes[name2] === void 0)
      fault4(state, node, reasons3.missingAttribute(name2, node.name))
}
function isCommon(name2) {
  return name2.startsWith('xml:') || name2 === 'xmlns' || name2.startsWith('xmlns:')
}
var reserved = /^(?:section|figure|table|iref|u)-/
function checkAnchor(state, node, name2, value) {
  const first = state.anchors.get(value)
  if (first !== void 0) fault4(state, node, reasons3.repeatedAnchor(value, first.origin?.line))
  else state.anchors.set(value, node)
  const isOurs = name2 !== 'anchor' || state.work.rfc.attributes.prepTime !== void 0
  if (!isOurs && reserved.test(value)) fault4(state, node, reasons3.reservedAnchor(value))
}
function checkContent(state, node) {
  if (!isElementName(node.name)) return
  let at = startState(node.name)
  for (const child of node.children) {
    const symbol = symbolOf(child)
    if (symbol === void 0) continue
    const next = at.next.get(symbol)
    if (next === void 0) {
      const where = child.type === 'element' ? child : node
      fault4(state, where, unexpected(child, node, [...at.next.keys()]))
      continue
    }
    at = next
  }
  if (!at.isEnd)
    fault4(state, node, reasons3.missingChild(node.name, shortList([...at.next.keys()])))
}
function symbolOf(child) {
  if (child.type === 'element') return child.name
  return child.type === 'text' && /\S/.test(child.value) ? 'text' : void 0
}
function unexpected(child, parent, expected) {
  if (child.type !== 'element')
    return reasons3.unexpectedText(child.value.trim(), parent.name, shortList(expected))
  if (!isElementName(child.name) && !isSvg(child)) return reasons3.unknownElement(child.name)
  return reasons3.unexpectedElement(child.name, parent.name, shortList(expected))
}
function shortList(names4) {
  const elements2 = names4.filter(name2 => name2 !== 'text').map(name2 => `<${name2}>`)
  const shown = names4.includes('text') ? ['text', ...elements2] : elements2
  if (shown.length === 0) return ''
  return shown.length > 6 ? `${shown.slice(0, 5).join(', ')}, \u2026` : shown.join(', ')
}

// src/document/rfcxml/edit.ts
function leadingText(node) {
  const first = node.children[0]
  return first?.type === 'text' ? first.value : ''
}
function setLeadingText(node, value) {
  if (node.children[0]?.type === 'text') node.children[0] = textNode(value)
  else if (value !== '') node.children.unshift(textNode(value))
}
function textPieces(node, into = []) {
  for (const child of node.children)
    if (child.type === 'text') into.push(child.value)
    else if (child.type === 'element') textPieces(child, into)
  return into
}
function keepChildren(node, accept) {
  const first = node.children.findIndex(child => !accept(child))
  if (first === -1) return false
  const rest = node.children.slice(first + 1).filter(accept)
  node.children = joinTexts([...node.children.slice(0, first), ...rest])
  return true
}
function joinTexts(nodes) {
  const joined2 = []
  for (const node of nodes) {
    const last = joined2.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined2[joined2.length - 1] = textNode(last.value + node.value)
    else joined2.push(node)
  }
  return joined2
}

// src/document/rfcxml/passes/disarm-drawings.ts
function disarmDrawings(work) {
  for (const name2 of ['svg', 'svg:svg']) for (const svg of all(work, name2)) disarm(work, svg)
}
function disarm(work, node) {
  for (const name2 of Object.keys(node.attributes)) {
    const value = node.attributes[name2] ?? ''
    const isHandler = /^on/i.test(name2)
    const isScript = /(?:^|:)href$/.test(name2) && /^\s*(?:javascript|data):/i.test(value)
    if (!isHandler && !isScript) continue
    report2(work, node, reasons3.activeDrawing(name2))
    delete node.attributes[name2]
  }
  const isActive = name2 => /^(?:svg:)?(?:script|foreignObject)$/.test(name2)
  keepChildren(node, child => {
    if (child.type !== 'element' || !isActive(child.name)) return true
    report2(work, child, reasons3.activeDrawing(`<${child.name}>`))
    return false
  })
  for (const child of node.children) if (child.type === 'element') disarm(work, child)
}

// src/document/rfcxml/passes/check-usage.ts
function checkUsage(work) {
  const used = /* @__PURE__ */ new Set()
  for (const name2 of ['xref', 'relref'])
    for (const node of all(work, name2)) used.add(node.attributes.target ?? '')
  for (const list4 of all(work, 'references'))
    for (const node of childElements(list4)) {
      if (node.name !== 'reference' && node.name !== 'referencegroup') continue
      const { anchor = '' } = node.attributes
      if (!used.has(anchor)) report2(work, node, reasons3.unusedReference(anchor))
    }
}
function checkNames(work) {
  const { docName: docName2 } = work.rfc.attributes
  if (work.number !== void 0 || !docName2) return
  const front3 = childElement(work.rfc, 'front')
  for (const info of front3 === void 0 ? [] : childElements(front3, 'seriesInfo')) {
    const { name: name2, value = '' } = info.attributes
    if (name2 === 'Internet-Draft' && value !== '' && value !== docName2)
      report2(work, info, reasons3.namesDiffer(value, docName2))
  }
}

// src/document/rfcxml/boilerplate/sentences.ts
function paragraph2(...sentences) {
  return sentences.filter(sentence => sentence !== void 0).join('  ')
}

// src/document/rfcxml/boilerplate/status-of-rfc.ts
var streams2 = {
  IETF: {
    std: ['true'],
    bcp: ['true'],
    exp: ['true', 'false'],
    historic: ['true', 'false'],
    info: ['true', 'false'],
  },
  IAB: { historic: ['true', 'false'], info: ['true', 'false'] },
  IRTF: {
    exp: ['true', 'false', 'n/a'],
    historic: ['true', 'false', 'n/a'],
    info: ['true', 'false', 'n/a'],
  },
  independent: { exp: ['n/a'], historic: ['n/a'], info: ['n/a'] },
  editorial: { info: ['n/a'] },
}
function statusOfRfc(status) {
  return [
    kinds2[status.category] ?? '',
    paragraph2(openers[status.category], ...(sources[status.stream]?.(status) ?? [])),
    'Information about the current status of this document, any errata, and how to provide feedback on it may be obtained at <{scheme}://www.rfc-editor.org/info/rfc{number}>.',
  ]
}
var notStandard =
  'This document is not an Internet Standards Track specification; it is published for'
var kinds2 = {
  std: 'This is an Internet Standards Track document.',
  bcp: 'This memo documents an Internet Best Current Practice.',
  exp: `${notStandard} examination, experimental implementation, and evaluation.`,
  info: `${notStandard} informational purposes.`,
  historic: `${notStandard} the historical record.`,
}
var openers = {
  exp: 'This document defines an Experimental Protocol for the Internet community.',
  historic: 'This document defines a Historic Document for the Internet community.',
}
var noStandard = 'candidates for any level of Internet Standard; see Section 2 of RFC 7841.'
var sources = {
  IETF: ({ category, consensus }) => [
    'This document is a product of the Internet Engineering Task Force (IETF).',
    consensus === 'true'
      ? paragraph2(
          'It represents the consensus of the IETF community.',
          'It has received public review and has been approved for publication by the Internet Engineering Steering Group (IESG).',
        )
      : 'It has been approved for publication by the Internet Engineering Steering Group (IESG).',
    further[category] ?? `Not all documents approved by the IESG are ${noStandard}`,
  ],
  IAB: ({ consensus }) => [
    'This document is a product of the Internet Architecture Board (IAB) and represents information that the IAB has deemed valuable to provide for permanent record.',
    consensus === 'true'
      ? 'It represents the consensus of the Internet Architecture Board (IAB).'
      : void 0,
    `Documents approved for publication by the IAB are not ${noStandard}`,
  ],
  IRTF: ({ consensus }) => [
    'This document is a product of the Internet Research Task Force (IRTF).',
    'The IRTF publishes the results of Internet-related research and development activities.',
    'These results might not be suitable for deployment.',
    groups[consensus],
    `Documents approved for publication by the IRSG are not ${noStandard}`,
  ],
  independent: () => [
    'This is a contribution to the RFC Series, independently of any other RFC stream.',
    'The RFC Editor has chosen to publish this document at its discretion and makes no statement about its value for implementation or deployment.',
    `Documents approved for publication by the RFC Editor are not ${noStandard}`,
  ],
  editorial: () => [
    'This document is a product of the RFC Series Policy Definition Process.',
    'It represents the consensus of the RFC Series Working Group approved by the RFC Series Approval Board.',
    `Such documents are not ${noStandard}`,
  ],
}
var further = {
  std: 'Further information on Internet Standards is available in Section 2 of RFC 7841.',
  bcp: 'Further information on BCPs is available in Section 2 of RFC 7841.',
}
var groups = {
  true: 'This RFC represents the consensus of the {group} Research Group of the Internet Research Task Force (IRTF).',
  false:
    'This RFC represents the individual opinion(s) of one or more members of the {group} Research Group of the Internet Research Task Force (IRTF).',
  'n/a': void 0,
}

// src/document/rfcxml/passes/normalize-attributes.ts
var spacious = /* @__PURE__ */ new Set(['u format', 'iref item', 'iref subitem'])
var numeric = {
  rfc: ['number', 'version'],
  date: ['year', 'day'],
  dl: ['indent'],
  format: ['octets'],
  ol: ['indent'],
  t: ['indent'],
  ul: ['indent'],
}
function normalizeAttributes(work) {
  trimBelow(work, work.rfc)
  for (const [name2, attributes] of Object.entries(numeric))
    for (const node of all(work, name2)) checkNumbers(work, node, attributes)
  checkSpans(work)
}
function trimBelow(work, node) {
  const { attributes } = node
  for (const name2 in attributes) {
    const value = attributes[name2] ?? ''
    if (name2 === 'quote-title') {
      delete attributes[name2]
      if (value !== '') attributes.quoteTitle = value
      continue
    }
    const trimmed = value.trim()
    if (trimmed.length !== value.length && !spacious.has(`${node.name} ${name2}`))
      attributes[name2] = trimmed
  }
  for (const child of node.children) if (child.type === 'element') trimBelow(work, child)
}
var widest2 = 1e3
function checkSpans(work) {
  for (const name2 of ['td', 'th'])
    for (const cell2 of all(work, name2))
      for (const span2 of ['colspan', 'rowspan']) {
        const value = cell2.attributes[span2]
        if (!value || (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= widest2)) continue
        report2(work, cell2, reasons3.notANumber(name2, span2, value))
        cell2.attributes[span2] = '1'
      }
}
function checkNumbers(work, node, names4) {
  for (const name2 of names4) {
    const value = node.attributes[name2]
    if (value === void 0 || value === '' || /^\d+$/.test(value)) continue
    const isDefault = attributeDefaults(node.name).some(([n2, v]) => n2 === name2 && v === value)
    if (!isDefault) report2(work, node, reasons3.notANumber(node.name, name2, value))
  }
}
function writeTruthValues(work) {
  writeBelow(work.rfc)
}
function writeBelow(node) {
  writeTruth(node)
  for (const child of node.children) if (child.type === 'element') writeBelow(child)
}
function writeTruth(node) {
  const { attributes } = node
  for (const name2 in attributes)
    if (attributes[name2] === 'yes') attributes[name2] = 'true'
    else if (attributes[name2] === 'no') attributes[name2] = 'false'
}
function insertDefaults(work) {
  insertBelow(work.rfc, 2)
}
function insertBelow(node, fromReference) {
  if (fromReference >= 2) insertOn(node)
  if (isSvg(node)) return
  const below2 = node.name === 'reference' ? 0 : fromReference + 1
  for (const child of node.children) if (child.type === 'element') insertBelow(child, below2)
}
function insertOn(node) {
  for (const [name2, value] of attributeDefaults(node.name)) node.attributes[name2] ??= value
}
function replaceRelref(work) {
  const found = all(work, 'relref')
  if (found.length === 0) return
  for (const node of found) {
    node.name = 'xref'
    node.attributes.sectionFormat = node.attributes.displayFormat ?? 'of'
    delete node.attributes.displayFormat
    const outer = parentOf(work, node)
    if (outer?.name !== 'reference') insertOn(node)
  }
  changed(work)
}

// src/document/rfcxml/passes/choose-consensus.ts
function chooseConsensus(work) {
  const { rfc } = work
  writeTruth(rfc)
  const { attributes } = rfc
  let stream = attributes.submissionType
  if (stream === void 0 || !Object.hasOwn(streams2, stream)) {
    if (stream !== void 0) report2(work, rfc, reasons3.unknownStream(stream))
    stream = 'IETF'
  }
  const categories2 = streams2[stream] ?? {}
  const category = attributes.category ?? ''
  const allowed = categories2[category]
  if (allowed === void 0) {
    report2(work, rfc, reasons3.unknownCategory(category, stream, Object.keys(categories2)))
    return
  }
  const isGroupless =
    (stream === 'IRTF' && all(work, 'workgroup').length === 0) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = attributes.consensus
  if (isGroupless) {
    if (given !== void 0) report2(work, rfc, reasons3.consensusNotAsked(stream))
    return
  }
  const wanted = given ?? (allowed.length > 1 ? 'false' : (allowed[0] ?? 'false'))
  if (allowed.some(value => value === wanted)) attributes.consensus = wanted
  else {
    report2(work, rfc, reasons3.consensusNotAllowed(wanted, allowed))
    attributes.consensus = allowed.includes('false') ? 'false' : (allowed[0] ?? wanted)
  }
}

// src/document/rfcxml/scripts.ts
var names =
  'Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square'.split(
    ' ',
  )
var known2
function scripts() {
  known2 ??= names.flatMap(name2 => {
    try {
      return [{ name: name2, pattern: new RegExp(`\\p{Script=${name2}}`, 'u') }]
    } catch {
      return []
    }
  })
  return known2
}
var seen = /* @__PURE__ */ new Map()
function scriptOf(character) {
  if (/^[A-Za-z]/.test(character)) return 'Latin'
  if (character < '\xA9') return 'Common'
  if (seen.has(character)) return seen.get(character)
  const name2 = scripts().find(({ pattern }) => pattern.test(character))?.name
  if (seen.size < 1e4) seen.set(character, name2)
  return name2
}
function isLatin2(text) {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u.test(text)
}

// src/document/rfcxml/passes/clean-up.ts
var honoured = 'v3xml2rfc'
function removeInstructions(work) {
  removeBelow(work, node => node.type !== 'instruction' || node.name === honoured)
}
function removeSectionsForRfc(work) {
  if (work.number === void 0) return
  const isForDrafts = node =>
    node.type === 'element' && node.name === 'section' && node.attributes.removeInRFC === 'true'
  removeBelow(work, node => !isForDrafts(node))
}
function removeForRfc(work) {
  if (work.number === void 0) return
  removeBelow(
    work,
    node =>
      node.type !== 'comment' &&
      (node.type !== 'element' ||
        (node.attributes.removeInRFC !== 'true' &&
          node.name !== 'cref' &&
          !(node.name === 'link' && node.attributes.rel === 'alternate'))),
  )
  removeAttributes(work.rfc)
}
function removeBelow(work, keep) {
  if (keepBelow(work.rfc, keep)) changed(work)
}
function keepBelow(node, keep) {
  let hasChanged = keepChildren(node, keep)
  for (const child of node.children)
    if (child.type === 'element') hasChanged = keepBelow(child, keep) || hasChanged
  return hasChanged
}
function removeAttributes(node) {
  delete node.attributes.originalSrc
  for (const child of node.children)
    if (child.type === 'element') {
      delete child.attributes['xml:base']
      removeAttributes(child)
    }
}
function insertLinks(work) {
  const { rfc, number } = work
  if (number === void 0) return
  const links = childElements(rfc, 'link').map(link2 => link2.attributes)
  const issn = 'urn:issn:2070-1721'
  const doi = `https://dx.doi.org/10.17487/rfc${number}`
  const added = []
  if (!links.some(({ rel, href }) => rel === 'item' && href === issn))
    added.unshift(make2('link', { href: issn, rel: 'alternate' }))
  if (!links.some(({ href }) => href === doi))
    added.unshift(make2('link', { href: doi, rel: 'alternate' }))
  if (!links.some(({ rel }) => rel === 'prev')) {
    const { docName: docName2 } = rfc.attributes
    const href = `https://datatracker.ietf.org/doc/${docName2}`
    if (docName2) added.unshift(make2('link', { href, rel: 'prev' }))
    else report2(work, rfc, reasons3.noDraftLink())
  }
  rfc.children.unshift(...added)
  changed(work)
}
function nameScripts(work) {
  const found = /* @__PURE__ */ new Set()
  let left = 100
  const visit = node => {
    for (const child of node.children)
      if (child.type === 'element') visit(child)
      else if (child.type === 'text') {
        if (left > 0) {
          for (const char of child.value.slice(0, left)) add(found, char)
          left -= child.value.length
        }
        if (!/[^\u0000-\u007f]/.test(child.value)) continue
        for (const [char] of child.value.matchAll(/[^\u0000-\u007f]/gu)) add(found, char)
      }
  }
  visit(work.rfc)
  work.rfc.attributes.scripts = [...found].sort().join(',')
}
function add(found, char) {
  const script = scriptOf(char)
  if (script !== void 0) found.add(script)
}

// src/document/rfcxml/passes/complete-references.ts
var documentTargets = {
  RFC: 'https://www.rfc-editor.org/rfc/rfc',
  'Internet-Draft': 'https://datatracker.ietf.org/doc/html/',
  DOI: 'https://doi.org/',
}
var groupTargets = {
  BCP: 'https://www.rfc-editor.org/info/bcp',
  STD: 'https://www.rfc-editor.org/info/std',
  FYI: 'https://www.rfc-editor.org/info/fyi',
}
var seriesOrder = ['STD', 'BCP', 'FYI', 'RFC', 'DOI']
function completeReferences(work) {
  for (const reference3 of all(work, 'reference')) {
    const series = below(reference3, 'seriesInfo')
    insertTarget(work, reference3, series, documentTargets)
    markWorkInProgress(reference3, series)
    sortSeries(reference3)
  }
  for (const group of all(work, 'referencegroup'))
    insertTarget(work, group, below(group, 'seriesInfo'), groupTargets)
}
function insertTarget(work, node, series, targets) {
  if (node.attributes.target) return
  for (const info of series) {
    const { name: name2 = '', value } = info.attributes
    const base = Object.hasOwn(targets, name2) ? targets[name2] : void 0
    if (base === void 0) continue
    if (value) {
      node.attributes.target = base + value
      return
    }
    report2(work, info, reasons3.seriesWithoutValue(name2))
  }
}
function markWorkInProgress(reference3, series) {
  if (!series.some(info => info.attributes.name === 'Internet-Draft')) return
  const words2 = 'Work in Progress'
  if (below(reference3, 'refcontent').some(content => leadingText(content) === words2)) return
  reference3.children.push(make2('refcontent', {}, [words2]))
}
function sortSeries(reference3) {
  const front3 = childElement(reference3, 'front')
  const series = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  if (front3 === void 0 || series[0] === void 0 || series.length < 2) return
  const sorted = series.toSorted((a, b) => rank(a) - rank(b))
  const first = front3.children.indexOf(series[0])
  const others = front3.children.filter(
    child => child.type !== 'element' || child.name !== 'seriesInfo',
  )
  front3.children = [...others.slice(0, first), ...sorted, ...others.slice(first)]
}
function rank(info) {
  const at = seriesOrder.indexOf(info.attributes.name ?? '')
  return at === -1 ? seriesOrder.length : at
}
function below(node, name2, into = []) {
  for (const child of node.children) {
    if (child.type !== 'element' || isSvg(child)) continue
    if (child.name === name2) into.push(child)
    below(child, name2, into)
  }
  return into
}
function sortReferences(work) {
  const { sortRefs = 'true', symRefs = 'true' } = work.rfc.attributes
  let hasMoved = false
  const isSorted = sortRefs === 'true' && symRefs === 'true'
  for (const list4 of all(work, 'references')) {
    const isReference = child => child.name === 'reference' || child.name === 'referencegroup'
    const references3 = childElements(list4).filter(isReference)
    if (isSorted && references3.length > 0) {
      const keyed = references3.map(node => ({ node, key: labelOf2(work, node).toUpperCase() }))
      keyed.sort((a, b) => compare(a.key, b.key) || compare(kind(a.node), kind(b.node)))
      const rest = list4.children.filter(child => child.type !== 'element' || !isReference(child))
      list4.children = [...rest, ...keyed.map(({ node }) => node)]
      hasMoved ||= keyed.some(({ node }, i) => node !== references3[i])
    }
    for (const node of references3) node.attributes.derivedAnchor = labelOf2(work, node)
  }
  if (hasMoved) changed(work)
}
function labelOf2(work, node) {
  const anchor = node.attributes.anchor ?? ''
  return work.labels.get(anchor) ?? anchor
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
function kind(node) {
  return node.name === 'reference' ? '0' : '1'
}

// src/document/rfcxml/character.ts
function isXmlCharacter(code) {
  if (code < 32) return code === 9 || code === 10 || code === 13
  if (code < 55296) return true
  return (code >= 57344 && code <= 65533) || (code >= 65536 && code <= 1114111)
}
var forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
function isSpace3(code) {
  return code === 32 || code === 10 || code === 9 || code === 13
}
var nameClasses = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (/[A-Za-z_:]/.test(char)) nameClasses[code] = 2
  else if (/[-.0-9]/.test(char)) nameClasses[code] = 1
}
function endOfName(text, start) {
  const first = text.charCodeAt(start)
  if (first < 128 ? nameClasses[first] !== 2 : Number.isNaN(first)) return start
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (code < 128 ? nameClasses[code] === 0 : Number.isNaN(code)) return end
    end += 1
  }
}

// src/document/rfcxml/locate.ts
function locator2(path, text) {
  let line2 = 1
  let start = 0
  let next = text.indexOf('\n')
  return offset => {
    if (offset < start) {
      line2 = 1
      start = 0
      next = text.indexOf('\n')
    }
    while (next !== -1 && next < offset) {
      line2 += 1
      start = next + 1
      next = text.indexOf('\n', start)
    }
    return { path, line: line2, column: offset - start + 1 }
  }
}

// src/document/rfcxml/reader.ts
function newReader(options) {
  const root2 = { type: 'root', children: [] }
  const bounds = { maxDepth: 200, maxExpansion: 1e6, maxFaults: 100, ...options }
  return {
    root: root2,
    findings: [],
    open: [],
    into: root2.children,
    skipped: 0,
    reached: /* @__PURE__ */ new Set(),
    entities: /* @__PURE__ */ new Map(),
    expanding: /* @__PURE__ */ new Set(),
    expansionLeft: bounds.maxExpansion,
    names: /* @__PURE__ */ new Map(),
    bounds,
  }
}
function fault5(reader, place, wording2) {
  const { findings, bounds } = reader
  if (findings.length < bounds.maxFaults) findings.push(findingAt(place, wording2))
  else limit2(reader, place, reasons3.tooManyFaults(bounds.maxFaults))
}
function limit2(reader, place, wording2) {
  if (reader.reached.has(wording2.reason)) return
  reader.reached.add(wording2.reason)
  reader.findings.push(findingAt(place, wording2))
}
function addText(reader, value, place) {
  if (reader.skipped > 0) return
  if (reader.open.length === 0) {
    if (value.trim() !== '') fault5(reader, place(), reasons3.textOutsideRoot(value.trim()))
    return
  }
  const last = reader.into.at(-1)
  if (last?.type === 'text') last.value += value
  else reader.into.push(textNode(value))
}
function openElement(reader, element2, place) {
  const { open, root: root2, bounds } = reader
  if (open.length >= bounds.maxDepth) {
    limit2(reader, place, reasons3.tooDeep(bounds.maxDepth))
    reader.skipped += 1
    return
  }
  if (open.length === 0 && root2.children.some(child => child.type === 'element'))
    fault5(reader, place, reasons3.secondRoot(element2.name))
  else reader.into.push(element2)
  open.push(element2)
  reader.into = element2.children
}
function closeElement(reader) {
  if (reader.skipped > 0) {
    reader.skipped -= 1
    return void 0
  }
  const closed = reader.open.pop()
  reader.into = reader.open.at(-1)?.children ?? reader.root.children
  return closed
}
function intern(reader, name2) {
  const known3 = reader.names.get(name2)
  if (known3 !== void 0) return known3
  reader.names.set(name2, name2)
  return name2
}

// src/document/rfcxml/references.ts
var predefined = /* @__PURE__ */ new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
])
var maxEntityDepth = 20
function characterReference(seen2) {
  const digits = /^&#(?:([0-9]{1,9})|x([0-9a-fA-F]{1,8}));$/.exec(seen2)
  if (digits === null) return void 0
  const code = digits[1] === void 0 ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1])
  return isXmlCharacter(code) ? String.fromCodePoint(code) : void 0
}
function resolveReferences(reader, text, place) {
  const parts4 = []
  eachReference(text, {
    literal: value => parts4.push(value),
    reference: seen2 => {
      const replacement = resolveReference(reader, seen2, place)
      if (replacement === void 0) return
      if (replacement.isFinal) parts4.push(replacement.text)
      else parts4.push(resolveEntity(reader, replacement, place))
    },
  })
  return parts4.join('')
}
function resolveEntity(reader, replacement, place) {
  return expand2(reader, replacement.name, () => resolveReferences(reader, replacement.text, place))
}
function eachReference(text, handlers4) {
  const reference3 = /&(?:[^\s&;<]{1,100};)?/g
  let at = 0
  for (;;) {
    const next = text.indexOf('&', at)
    if (next === -1) break
    reference3.lastIndex = next
    const seen2 = reference3.exec(text)?.[0] ?? '&'
    if (next > at) handlers4.literal(text.slice(at, next))
    handlers4.reference(seen2)
    at = next + seen2.length
  }
  if (at < text.length) handlers4.literal(text.slice(at))
}
function resolveReference(reader, seen2, place) {
  const name2 = seen2.slice(1, -1)
  const keep = { name: name2, text: seen2, isFinal: true }
  if (seen2 === '&') {
    fault5(reader, place(), reasons3.strayAmpersand())
    return keep
  }
  const known3 = name2.startsWith('#') ? characterReference(seen2) : predefined.get(name2)
  if (known3 !== void 0) return { name: name2, text: known3, isFinal: true }
  if (name2.startsWith('#')) {
    fault5(reader, place(), reasons3.badCharacterReference(seen2))
    return { ...keep, text: '\uFFFD' }
  }
  const declared = reader.entities.get(name2)
  if (declared === void 0) {
    const isExternal = reader.entities.has(name2)
    fault5(
      reader,
      place(),
      isExternal ? reasons3.externalEntity(name2) : reasons3.unknownEntity(name2),
    )
    return keep
  }
  if (reader.expanding.has(name2)) {
    fault5(reader, place(), reasons3.recursiveEntity(name2))
    return void 0
  }
  reader.expansionLeft -= declared.length + 1
  if (reader.expansionLeft < 0 || reader.expanding.size >= maxEntityDepth) {
    limit2(reader, place(), reasons3.tooMuchExpansion(reader.bounds.maxExpansion))
    return void 0
  }
  return { name: name2, text: declared, isFinal: !/[&<]/.test(declared) }
}
function expand2(reader, name2, work) {
  reader.expanding.add(name2)
  try {
    return work()
  } finally {
    reader.expanding.delete(name2)
  }
}

// src/document/rfcxml/document-type.ts
function readDocumentType(text, start) {
  const entities = /* @__PURE__ */ new Map()
  let at = start + '<!DOCTYPE'.length
  let external = ''
  let inside = false
  const stop = fault6 => ({
    entities,
    external,
    end: afterBracket(text, fault6),
    fault: fault6,
  })
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace3(code)) {
      at += 1
    } else if (code === 91 && !inside) {
      inside = true
      at += 1
    } else if (code === 93 && inside) {
      inside = false
      at += 1
    } else if (code === 62 && !inside) {
      return { entities, external, end: at + 1 }
    } else if (!inside) {
      const literal = readLiteral(text, at)
      if (literal !== void 0) external = literal.value
      const end = literal?.end ?? endOfName(text, at)
      if (end === at) return stop(at)
      at = end
    } else {
      const end = readDeclaration(text, at, entities)
      if (end === void 0) return stop(at)
      at = end
    }
  }
  return stop(text.length)
}
function readDeclaration(text, at, entities) {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2)
  if (text.startsWith('<!ENTITY', at)) return readEntity(text, at + 8, entities)
  if (text.startsWith('<!', at)) return endOfDeclaration(text, at + 2)
  if (text[at] === '%') return after(text, ';', endOfName(text, at + 1))
  return void 0
}
function readEntity(text, start, entities) {
  let at = skipSpace(text, start)
  const isParameter = text[at] === '%'
  if (isParameter) at = skipSpace(text, at + 1)
  const nameEnd = endOfName(text, at)
  if (nameEnd === at) return void 0
  const name2 = text.slice(at, nameEnd)
  const literal = readLiteral(text, skipSpace(text, nameEnd))
  if (!isParameter && !entities.has(name2))
    entities.set(name2, literal === void 0 ? void 0 : replacementText(literal.value))
  return endOfDeclaration(text, literal?.end ?? nameEnd)
}
function replacementText(value) {
  return value.replace(/&#[^;&]*;/g, seen2 => characterReference(seen2) ?? seen2)
}
function endOfDeclaration(text, start) {
  let at = start
  while (at < text.length) {
    const char = text[at]
    if (char === '>') return at + 1
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, at + 1)
      if (end === -1) return void 0
      at = end
    }
    at += 1
  }
  return void 0
}
function readLiteral(text, at) {
  const mark2 = text[at]
  if (mark2 !== '"' && mark2 !== "'") return void 0
  const end = text.indexOf(mark2, at + 1)
  return end === -1 ? void 0 : { value: text.slice(at + 1, end), end: end + 1 }
}
function skipSpace(text, start) {
  let at = start
  while (isSpace3(text.charCodeAt(at))) at += 1
  return at
}
function after(text, mark2, from) {
  const at = text.indexOf(mark2, from)
  return at === -1 ? void 0 : at + mark2.length
}
function afterBracket(text, from) {
  return after(text, ']>', from) ?? after(text, '>', from) ?? text.length
}

// src/document/rfcxml/html-characters.ts
var runs = [
  'a0 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  '152 OElig oelig',
  '160 Scaron scaron',
  '178 Yuml',
  '192 fnof',
  '2c6 circ',
  '2dc tilde',
  '391 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho',
  '3a3 Sigma Tau Upsilon Phi Chi Psi Omega',
  '3b1 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  '3d1 thetasym upsih',
  '3d6 piv',
  '2002 ensp emsp',
  '2009 thinsp',
  '200c zwnj zwj lrm rlm',
  '2013 ndash mdash',
  '2018 lsquo rsquo sbquo',
  '201c ldquo rdquo bdquo',
  '2020 dagger Dagger bull',
  '2026 hellip',
  '2030 permil',
  '2032 prime Prime',
  '2039 lsaquo rsaquo',
  '203e oline',
  '2044 frasl',
  '20ac euro',
  '2111 image',
  '2118 weierp',
  '211c real',
  '2122 trade',
  '2135 alefsym',
  '2190 larr uarr rarr darr harr',
  '21b5 crarr',
  '21d0 lArr uArr rArr dArr hArr',
  '2200 forall',
  '2202 part exist',
  '2205 empty',
  '2207 nabla isin notin',
  '220b ni',
  '220f prod',
  '2211 sum minus',
  '2217 lowast',
  '221a radic',
  '221d prop infin',
  '2220 ang',
  '2227 and or cap cup int',
  '2234 there4',
  '223c sim',
  '2245 cong',
  '2248 asymp',
  '2260 ne equiv',
  '2264 le ge',
  '2282 sub sup nsub',
  '2286 sube supe',
  '2295 oplus',
  '2297 otimes',
  '22a5 perp',
  '22c5 sdot',
  '2308 lceil rceil lfloor rfloor',
  '2329 lang rang',
  '25ca loz',
  '2660 spades',
  '2663 clubs',
  '2665 hearts diams',
]
var names2
function htmlCharacters() {
  names2 ??= new Map(
    runs.flatMap(run => {
      const [first = '', ...inRun] = run.split(' ')
      const start = Number.parseInt(first, 16)
      return inRun.map((name2, i) => [name2, String.fromCodePoint(start + i)])
    }),
  )
  return names2
}

// src/document/rfcxml/read-tag.ts
function readStartTag(reader, source, at) {
  const { text, locate } = source
  const nameEnd = endOfName(text, at + 1)
  const place = locate(at)
  const element2 = {
    type: 'element',
    name: intern(reader, text.slice(at + 1, nameEnd)),
    attributes: {},
    children: [],
    origin: place,
  }
  let end = nameEnd
  let isEmpty = false
  for (;;) {
    const code = text.charCodeAt(end)
    if (isSpace3(code)) {
      end += 1
    } else if (code === 62) {
      end += 1
      break
    } else if (code === 47 && text.charCodeAt(end + 1) === 62) {
      isEmpty = true
      end += 2
      break
    } else if (Number.isNaN(code)) {
      fault5(reader, place, reasons3.unterminated('a tag'))
      break
    } else if (code === 60) {
      fault5(reader, locate(end), reasons3.badTag('<', element2.name))
      break
    } else {
      end = readAttribute(reader, source, end, element2)
    }
  }
  openElement(reader, element2, place)
  if (isEmpty) closeElement(reader)
  return end
}
function readAttribute(reader, source, at, element2) {
  const { text, locate } = source
  const nameEnd = endOfName(text, at)
  if (nameEnd === at) {
    fault5(reader, locate(at), reasons3.badTag(text.charAt(at), element2.name))
    return at + 1
  }
  const name2 = intern(reader, text.slice(at, nameEnd))
  const equals = skipSpace2(text, nameEnd)
  if (text.charCodeAt(equals) !== 61) {
    fault5(reader, locate(at), reasons3.attributeWithoutValue(name2))
    return nameEnd
  }
  const start = skipSpace2(text, equals + 1)
  const mark2 = text.charAt(start)
  const isQuoted = mark2 === '"' || mark2 === "'"
  let end = isQuoted ? text.indexOf(mark2, start + 1) : endOfBareValue(text, start)
  if (!isQuoted) fault5(reader, locate(at), reasons3.attributeWithoutQuotes(name2))
  if (end === -1) {
    fault5(reader, locate(at), reasons3.unterminated(`the attribute ${name2}`))
    end = text.length
  }
  const value = attributeValue(reader, source, text.slice(isQuoted ? start + 1 : start, end), at)
  if (value.includes('<') && text.slice(start, end).includes('<'))
    fault5(reader, locate(at), reasons3.lessThanInAttribute(name2))
  if (Object.hasOwn(element2.attributes, name2))
    fault5(reader, locate(at), reasons3.repeatedAttribute(name2))
  else if (name2 !== '__proto__') element2.attributes[name2] = value
  return isQuoted ? end + 1 : end
}
function attributeValue(reader, source, raw, at) {
  const value = raw.includes('\n') || raw.includes('	') ? raw.replace(/[\n\t]/g, ' ') : raw
  return value.includes('&') ? resolveReferences(reader, value, () => source.locate(at)) : value
}
function endOfBareValue(text, start) {
  let end = start
  while (end < text.length && !/[\s<>]/.test(text.charAt(end))) end += 1
  return end
}
function skipSpace2(text, start) {
  let at = start
  while (isSpace3(text.charCodeAt(at))) at += 1
  return at
}
function readEndTag(reader, source, at) {
  const { text, locate } = source
  const nameEnd = endOfName(text, at + 2)
  const name2 = text.slice(at + 2, nameEnd)
  let end = skipSpace2(text, nameEnd)
  if (text.charCodeAt(end) !== 62) {
    const seen2 = text.slice(end, end + 20)
    fault5(
      reader,
      locate(end),
      seen2 === '' ? reasons3.unterminated('a tag') : reasons3.badEndTag(seen2),
    )
    const bracket = text.indexOf('>', end)
    end = bracket === -1 ? text.length : bracket
  }
  if (reader.skipped > 0 || reader.open.at(-1)?.name === name2) closeElement(reader)
  else closeAcross(reader, name2, locate(at))
  return end + 1
}
function closeAcross(reader, name2, place) {
  if (!reader.open.some(element2 => element2.name === name2)) {
    fault5(reader, place, reasons3.strayEndTag(name2))
    return
  }
  for (;;) {
    const closed = closeElement(reader)
    if (closed === void 0 || closed.name === name2) return
    fault5(reader, closed.origin ?? place, reasons3.unclosedElement(closed.name, `</${name2}>`))
  }
}

// src/document/rfcxml/read-content.ts
function readContent(reader, source) {
  const { text, locate } = source
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const end = next === -1 ? text.length : next
    if (end > at) readText(reader, source, at, end)
    if (next === -1) return
    const code = text.charCodeAt(next + 1)
    if (code === 47) at = readEndTag(reader, source, next)
    else if (code === 33) at = readDeclaration2(reader, source, next)
    else if (code === 63) at = readInstruction(reader, source, next)
    else if (endOfName(text, next + 1) > next + 1) at = readStartTag(reader, source, next)
    else {
      fault5(reader, locate(next), reasons3.strayLessThan())
      addText(reader, '<', () => locate(next))
      at = next + 1
    }
  }
}
function readText(reader, source, start, end) {
  const value = source.text.slice(start, end)
  const place = () => source.locate(start)
  if (value.includes(']]>'))
    fault5(reader, source.locate(start + value.indexOf(']]>')), reasons3.strayEndOfData())
  if (!value.includes('&')) {
    addText(reader, value, place)
    return
  }
  let offset = start
  let pending = []
  const flush = () => {
    if (pending.length > 0) addText(reader, pending.join(''), place)
    pending = []
  }
  eachReference(value, {
    literal: part4 => {
      pending.push(part4)
      offset += part4.length
    },
    reference: seen2 => {
      const at = offset
      const here = () => source.locate(at)
      const replacement = resolveReference(reader, seen2, here)
      offset += seen2.length
      if (replacement?.isFinal) {
        pending.push(replacement.text)
      } else if (replacement !== void 0) {
        flush()
        readEntity2(reader, replacement, { text: replacement.text, locate: here })
      }
    },
  })
  flush()
}
function readEntity2(reader, entity2, source) {
  const depth = reader.open.length + reader.skipped
  expand2(reader, entity2.name, () => readContent(reader, source))
  if (reader.open.length + reader.skipped <= depth) return
  fault5(reader, source.locate(0), reasons3.unbalancedEntity(entity2.name))
  while (reader.open.length + reader.skipped > depth) closeElement(reader)
}
function readDeclaration2(reader, source, at) {
  const { text, locate } = source
  if (text.startsWith('<!--', at)) {
    const end = findEnd(reader, source, at, { mark: '-->', skip: 4, what: 'a comment' })
    const value = text.slice(at + 4, end)
    if (value.includes('--')) fault5(reader, locate(at), reasons3.doubleHyphen())
    if (reader.skipped === 0) reader.into.push({ type: 'comment', value })
    return end + 3
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = findEnd(reader, source, at, { mark: ']]>', skip: 9, what: 'a CDATA section' })
    if (end > at + 9) addText(reader, text.slice(at + 9, end), () => locate(at))
    return end + 3
  }
  if (text.startsWith('<!DOCTYPE', at) && reader.open.length === 0) {
    const type = readDocumentType(text, at)
    reader.entities = type.entities
    if (/(?:^|\/)rfc2629-xhtml\.ent$/.test(type.external)) {
      for (const [name2, value] of htmlCharacters())
        if (!reader.entities.has(name2)) reader.entities.set(name2, value)
    }
    if (type.fault !== void 0)
      fault5(
        reader,
        locate(type.fault),
        reasons3.badDeclaration(text.slice(type.fault, type.fault + 20)),
      )
    return type.end
  }
  fault5(reader, locate(at), reasons3.strayLessThan())
  addText(reader, '<', () => locate(at))
  return at + 1
}
function readInstruction(reader, source, at) {
  const { text } = source
  const end = findEnd(reader, source, at, {
    mark: '?>',
    skip: 2,
    what: 'a processing instruction',
  })
  const nameEnd = Math.min(endOfName(text, at + 2), end)
  const name2 = text.slice(at + 2, nameEnd)
  const value = text.slice(nameEnd, end).trimStart()
  if (name2.toLowerCase() !== 'xml' && reader.skipped === 0)
    reader.into.push({ type: 'instruction', name: name2, value })
  return end + 2
}
function findEnd(reader, source, at, wanted) {
  const end = source.text.indexOf(wanted.mark, at + wanted.skip)
  if (end !== -1) return end
  fault5(reader, source.locate(at), reasons3.unterminated(wanted.what))
  return source.text.length
}

// src/document/rfcxml/read-draft.ts
function readDraft(input, path, options = {}) {
  const reader = newReader(options)
  const text = cleanInput(reader, input, path)
  const locate = locator2(path, text)
  readContent(reader, { text, locate })
  closeAll(reader)
  const draft = reader.root
  const { findings } = reader
  if (draft.children.some(child => child.type === 'element')) return { draft, findings }
  if (findings.length === 0) fault5(reader, locate(0), reasons3.noRoot())
  return { findings }
}
function cleanInput(reader, input, path) {
  let text = input.charCodeAt(0) === 65279 ? input.slice(1) : input
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (text.search(forbiddenCharacters) === -1) return text
  const locate = locator2(path, text)
  return text.replace(forbiddenCharacters, (char, offset) => {
    fault5(reader, locate(offset), reasons3.forbiddenCharacter(char.charCodeAt(0)))
    return '\uFFFD'
  })
}
function closeAll(reader) {
  reader.skipped = 0
  for (;;) {
    const closed = closeElement(reader)
    if (closed?.origin === void 0) return
    fault5(reader, closed.origin, reasons3.unclosedElement(closed.name, 'the end of the file'))
  }
}

// src/document/rfcxml/passes/include-artwork.ts
function moveArtAnchors(work) {
  for (const set of all(work, 'artset')) {
    const art = childElements(set, 'artwork').filter(node => node.attributes.anchor !== void 0)
    const anchors = art.map(node => node.attributes.anchor ?? '').sort()
    if (anchors[0] === void 0) continue
    set.attributes.anchor ||= anchors[0]
    if (anchors.length > 1) report2(work, set, reasons3.anchorsInArtset(anchors))
    for (const node of art) delete node.attributes.anchor
  }
}
function includeArtwork(work) {
  for (const node of all(work, 'artwork')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    if (node.attributes.type === 'ascii-art') trimLines(node)
  }
}
function includeSourceCode(work) {
  for (const node of all(work, 'sourcecode')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    trimLines(node)
  }
}
function includeSource(work, node, src) {
  const { attributes } = node
  if (attributes.type === 'binary-art') return
  if (textPieces(node).join('').trim() !== '')
    report2(work, node, reasons3.sourceAndContent(node.name))
  const text = dataOf(src) ?? work.options.include?.(src, node.origin?.path ?? '')?.text
  if (text === void 0) {
    report2(work, node, reasons3.notIncluded(src))
    return
  }
  if (!src.startsWith('data:')) attributes.originalSrc ??= src
  delete attributes.src
  if (node.name === 'artwork' && attributes.type === 'svg') includeDrawing(work, node, src, text)
  else node.children = [{ type: 'text', value: text }]
  changed(work)
}
function includeDrawing(work, node, src, text) {
  const { draft, findings } = readDraft(text, src)
  work.findings.push(...findings)
  const svg = draft && rootElement(draft)
  if (svg === void 0) return
  const { alt } = node.attributes
  if (alt && childElement(svg, 'desc') === void 0) {
    svg.children.unshift(make2('desc', {}, [alt]))
    delete node.attributes.alt
  }
  node.children = [svg]
}
function dataOf(src) {
  const parts4 = /^data:([^,]*),(.*)$/s.exec(src)
  if (parts4 === null) return void 0
  const [, type = '', data = ''] = parts4
  try {
    const bytes = decodeURIComponent(data)
    if (!/;\s*base64$/i.test(type)) return bytes
    return new TextDecoder().decode(Uint8Array.from(atob(bytes), char => char.charCodeAt(0)))
  } catch {
    return void 0
  }
}
function trimLines(node) {
  const text = leadingText(node)
  if (!/[ \t\r\f\v\u00a0]$|\t/m.test(text)) return
  setLeadingText(node, text.split('\n').map(trimLine).join('\n'))
}
function trimLine(line2) {
  const trimmed = line2.trimEnd()
  if (!trimmed.includes('	')) return trimmed
  let result = ''
  for (const char of trimmed) result += char === '	' ? ' '.repeat(8 - (result.length % 8)) : char
  return result
}

// src/document/rfcxml/passes/include-files.ts
var maxDepth = 8
var maxFiles = 2e3
function includeFiles(work) {
  const context = { work, left: maxFiles, depth: 0, from: work.rfc.origin?.path ?? '' }
  if (includeBelow(context, work.rfc)) changed(work)
}
function includeBelow(context, node) {
  let hasIncluded = false
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]
    if (child === void 0) continue
    const href = includedFile(child)
    if (href === void 0) {
      if (child.type === 'element') hasIncluded = includeBelow(context, child) || hasIncluded
      continue
    }
    const content = readIncluded(context, node, child, href)
    node.children.splice(i, 1, ...content)
    i += content.length - 1
    hasIncluded = true
  }
  return hasIncluded
}
function includedFile(node) {
  if (node.type === 'element' && node.name === 'xi:include') return node.attributes.href ?? ''
  if (node.type !== 'instruction' || node.name !== 'rfc') return void 0
  return /(?:^|\s)include=(?:"([^"]*)"|'([^']*)')/.exec(node.value)?.slice(1).find(Boolean)
}
function readIncluded(context, parent, node, href) {
  const { work, from } = context
  const at = node.type === 'element' ? node : parent
  context.left -= 1
  if (context.left < 0 || context.depth >= maxDepth) {
    report2(work, at, reasons3.tooManyIncludes())
    return []
  }
  const file = work.options.include?.(href, from)
  if (file === void 0) {
    report2(work, at, reasons3.notIncluded(href))
    return fallback(context, node)
  }
  if (node.type === 'element' && node.attributes.parse === 'text')
    return [{ type: 'text', value: file.text }]
  const { draft, findings } = readDraft(file.text, file.path)
  const root2 = draft === void 0 ? void 0 : rootElement(draft)
  for (const found of findings)
    work.findings.push(
      at.origin === void 0 ? found : findingAt({ ...found.place, via: at.origin }, found),
    )
  if (root2 === void 0) return fallback(context, node)
  const inner = { ...context, depth: context.depth + 1, from: file.path }
  const holder2 = { type: 'element', name: '', attributes: {}, children: [root2] }
  includeBelow(inner, holder2)
  context.left = inner.left
  return holder2.children
}
function fallback(context, node) {
  if (node.type !== 'element') return []
  for (const child of node.children)
    if (child.type === 'element' && child.name === 'xi:fallback') {
      const copy = copyElement(child)
      includeBelow(context, copy)
      return copy.children
    }
  return []
}

// src/document/rfcxml/passes/number-parts.ts
function numberParts(work) {
  const { rfc } = work
  const front3 = childElement(rfc, 'front')
  const middle = childElement(rfc, 'middle')
  const back = childElement(rfc, 'back')
  if (front3 !== void 0) numberFront(front3)
  if (middle !== void 0) work.counters.middle = numberSections(middle, 'section-')
  for (const [i, table3] of all(work, 'table').entries()) setNumber(table3, `table-${i + 1}`)
  for (const [i, figure2] of all(work, 'figure').entries()) setNumber(figure2, `figure-${i + 1}`)
  if (back === void 0) return
  numberReferences(back, 'section-', work.counters.middle)
  for (const section3 of childElements(back, 'section')) numberAppendix(work, section3)
}
function setNumber(node, pn) {
  node.attributes.pn ??= pn
}
function numberFront(front3) {
  const boilerplate = childElement(front3, 'boilerplate')
  if (boilerplate !== void 0) numberSections(boilerplate, 'section-boilerplate.')
  const abstract2 = childElement(front3, 'abstract')
  if (abstract2 !== void 0) setNumber(abstract2, 'section-abstract')
  for (const [i, note4] of childElements(front3, 'note').entries())
    setNumber(note4, `section-note.${i + 1}`)
}
function numberSections(outer, prefix2) {
  const sections3 = childElements(outer, 'section')
  sections3.forEach((section3, i) => {
    setNumber(section3, `${prefix2}${i + 1}`)
    numberSections(section3, `${prefix2}${i + 1}.`)
  })
  return sections3.length
}
function numberReferences(outer, prefix2, after2) {
  childElements(outer, 'references').forEach((list4, i) => {
    setNumber(list4, `${prefix2}${after2 + i + 1}`)
    numberReferences(list4, `${prefix2}${after2 + i + 1}.`, 0)
  })
}
function numberAppendix(work, section3) {
  work.counters.back += 1
  if (work.counters.back === 27) report2(work, section3, reasons3.tooManyAppendices())
  const pn = `section-appendix.${String.fromCharCode(96 + work.counters.back)}`
  setNumber(section3, pn)
  numberSections(section3, `${pn}.`)
}
var paragraphs = /* @__PURE__ */ new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'list',
  'dl',
  'dd',
  'ol',
  'ul',
  'dt',
  'li',
  'sourcecode',
  't',
  'figure',
  'table',
])
var counted = /* @__PURE__ */ new Set(['thead', 'tbody', 'tfoot', 'tr', 'td'])
var sections2 = /* @__PURE__ */ new Set(['abstract', 'note', 'section', 'references'])
function numberParagraphs(node) {
  numberBelow(node, '', '')
}
function numberBelow(node, prefix2, outer) {
  const isSection = sections2.has(node.name)
  const start = isSection ? `${node.attributes.pn ?? 'unknown-unknown'}-` : prefix2
  const path = isSection || outer === '' ? '' : `${outer}.`
  let count2 = 0
  for (const child of node.children) {
    if (child.type !== 'element' || child.name === 'reference' || isSvg(child)) continue
    const isParagraph = paragraphs.has(child.name)
    if (isParagraph || counted.has(child.name)) count2 += 1
    if (isParagraph && child.name !== 'figure' && child.name !== 'table')
      setNumber(child, `${start}${path}${count2}`)
    numberBelow(child, start, `${path}${count2}`)
  }
}

// src/document/rfcxml/passes/slug-names.ts
function slugNames(work) {
  for (const name2 of all(work, 'name')) {
    const text = textPieces(name2).join(' ')
    if (text !== '') name2.attributes.slugifiedName = slug(work, `name-${text}`)
  }
}
var shortest = 32
var longest = 40
function slug(work, text) {
  const { slugs } = work
  const plain2 = text
    .normalize('NFKD')
    .replace(/[^\u0000-\u007f]/g, '')
    .replace(/[^\w\s/-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s/]+/g, '-')
  let length = shortest
  while (slugs.has(plain2.slice(0, length)) && length < plain2.length && length < longest)
    length += 1
  let result = plain2.slice(0, length)
  if (slugs.has(result)) {
    let count2 = work.slugCounts.get(result) ?? 2
    while (slugs.has(`${result}-${count2}`)) count2 += 1
    work.slugCounts.set(result, count2 + 1)
    result = `${result}-${count2}`
  }
  slugs.add(result)
  return result
}

// src/document/rfcxml/passes/insert-addresses.ts
function insertAddresses(work) {
  const front3 = childElement(work.rfc, 'front')
  const back = childElement(work.rfc, 'back')
  if (front3 === void 0 || back === void 0) return
  const old3 = childElements(back, 'section')
  if (old3.some(section4 => section4.attributes.anchor === 'authors-addresses')) return
  const authors2 = childElements(front3, 'author')
  const isOne = authors2.filter(author2 => author2.attributes.role !== 'contributor').length < 2
  const title3 = isOne ? "Author's Address" : "Authors' Addresses"
  const name2 = make2('name', {}, [title3])
  name2.attributes.slugifiedName = slug(work, `name-${title3}`)
  const section3 = make2(
    'section',
    { toc: 'include', numbered: 'false', anchor: 'authors-addresses' },
    [name2, ...authors2.map(copyElement)],
  )
  for (const author2 of authors2) delete author2.attributes.anchor
  numberAppendix(work, section3)
  numberParagraphs(section3)
  append2(work, back, section3)
}

// src/document/rfcxml/calendar.ts
var months2 = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
function monthNumber(month) {
  if (/^\d+$/.test(month)) {
    const number = Number(month)
    return number >= 1 && number <= 12 ? number : void 0
  }
  if (month.length < 3) return void 0
  const found = months2.findIndex(name2 => name2.toLowerCase().startsWith(month.toLowerCase()))
  return found === -1 ? void 0 : found + 1
}
function isDate({ year, month, day }) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
function addDays(date, days) {
  const sum3 = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
  return { year: sum3.getUTCFullYear(), month: sum3.getUTCMonth() + 1, day: sum3.getUTCDate() }
}
function isBefore(a, b) {
  return toNumber(a) < toNumber(b)
}
function daysBetween(a, b) {
  return Math.abs(toNumber(a) - toNumber(b)) / 864e5
}
function toNumber({ year, month, day }) {
  return Date.UTC(year, month - 1, day)
}
function formatDate2(date, style) {
  const month = months2[date.month - 1] ?? ''
  return style === 'day-first'
    ? `${date.day} ${month} ${date.year}`
    : `${month} ${date.day}, ${date.year}`
}
function twoDigits(value) {
  return String(value).padStart(2, '0')
}

// src/document/rfcxml/boilerplate/copyright-notice.ts
function copyrightNotice({ date, ipr, stream }) {
  const terms = ipr.toLowerCase()
  if (!terms.endsWith('trust200902') || isBefore(date, { year: 2009, month: 2, day: 15 }))
    return void 0
  const restriction = restrictions.find(([prefix2]) => terms.startsWith(prefix2))
  return [claim, subject(date, stream), ...(restriction === void 0 ? [] : [restriction[1]])]
}
var claim = paragraph2(
  'Copyright (c) {year} IETF Trust and the persons identified as the document authors.',
  'All rights reserved.',
)
var legal = "This document is subject to BCP 78 and the IETF Trust's Legal Provisions"
var review =
  'Please review these documents carefully, as they describe your rights and restrictions with respect to this document.'
function subject(date, stream) {
  if (isBefore(date, { year: 2009, month: 9, day: 12 }))
    return paragraph2(
      `${legal} Relating to IETF Documents in effect on the date of publication of this document (http://trustee.ietf.org/license-info).`,
      review,
    )
  const effect = 'in effect on the date of publication of this document.'
  if (isBefore(date, { year: 2009, month: 12, day: 28 }))
    return paragraph2(
      `${legal} Relating to IETF Documents (http://trustee.ietf.org/license-info) ${effect}`,
      review,
      'Code Components extracted from this document must include Simplified BSD License text as described in Section 4.e of the Trust Legal Provisions and are provided without warranty as described in the BSD License.',
    )
  return paragraph2(
    `${legal} Relating to IETF Documents (<{scheme}://trustee.ietf.org/license-info>) ${effect}`,
    review,
    stream === 'IETF'
      ? 'Code Components extracted from this document must include Revised BSD License text as described in Section 4.e of the Trust Legal Provisions and are provided without warranty as described in the Revised BSD License.'
      : void 0,
  )
}
var restrictions = [
  [
    'nomodification',
    'This document may not be modified, and derivative works of it may not be created, except to format it for publication as an RFC or to translate it into languages other than English.',
  ],
  [
    'noderivatives',
    'This document may not be modified, and derivative works of it may not be created, and it may not be published except as an Internet-Draft.',
  ],
  [
    'pre5378',
    paragraph2(
      'This document may contain material from IETF Documents or IETF Contributions published or made publicly available before November 10, 2008.',
      'The person(s) controlling the copyright in some of this material may not have granted the IETF Trust the right to allow modifications of such material outside the IETF Standards Process.',
      'Without obtaining an adequate license from the person(s) controlling the copyright in such materials, this document may not be modified outside the IETF Standards Process, and derivative works of it may not be created outside the IETF Standards Process, except to format it for publication as an RFC or to translate it into languages other than English.',
    ),
  ],
]

// src/document/rfcxml/boilerplate/status-of-draft.ts
var statusOfDraft = [
  'This Internet-Draft is submitted in full conformance with the provisions of BCP 78 and BCP 79.',
  paragraph2(
    'Internet-Drafts are working documents of the Internet Engineering Task Force (IETF).',
    'Note that other groups may also distribute working documents as Internet-Drafts.',
    'The list of current Internet-Drafts is at <{scheme}://datatracker.ietf.org/drafts/current/>.',
  ),
  paragraph2(
    'Internet-Drafts are draft documents valid for a maximum of six months and may be updated, replaced, or obsoleted by other documents at any time.',
    'It is inappropriate to use Internet-Drafts as reference material or to cite them other than as "work in progress."',
  ),
  'This Internet-Draft will expire on {expires}.',
]

// src/document/rfcxml/passes/insert-boilerplate.ts
var validDays = 185
var secureSince = { year: 2017, month: 8, day: 21 }
function makeRoom(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  const names4 = work.rfc.attributes.ipr === 'none' ? ['toc'] : ['boilerplate', 'toc']
  for (const name2 of names4) {
    const old3 = childElement(front3, name2)
    if (old3 === void 0) front3.children.push(make2(name2))
    else {
      if (old3.children.some(child => child.type === 'element'))
        report2(work, old3, reasons3.replacedByOurs(name2))
      old3.children = []
    }
  }
}
function insertBoilerplate(work) {
  const { rfc } = work
  const front3 = childElement(rfc, 'front')
  const boilerplate = front3 && childElement(front3, 'boilerplate')
  if (boilerplate === void 0 || rfc.attributes.ipr === 'none') return
  boilerplate.children.push(
    section2(work, 'status-of-memo', 'Status of This Memo', statusParagraphs(work)),
  )
  const { ipr = '', submissionType: stream = 'IETF' } = rfc.attributes
  const notice = copyrightNotice({ date: work.date, ipr, stream })
  if (notice === void 0) report2(work, rfc, reasons3.noCopyright(ipr))
  else boilerplate.children.push(section2(work, 'copyright', 'Copyright Notice', notice))
  changed(work)
}
function statusParagraphs(work) {
  if (work.number === void 0) return statusOfDraft
  const { rfc } = work
  const { submissionType: stream = 'IETF', category = '' } = rfc.attributes
  const isGroupless =
    (stream === 'IRTF' && groupName(work) === void 0) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = rfc.attributes.consensus === 'true' ? 'true' : 'false'
  const consensus = isGroupless ? 'n/a' : given
  if (!streams2[stream]?.[category]?.includes(consensus)) {
    report2(work, rfc, reasons3.noStatus(stream, category, consensus))
    return []
  }
  return statusOfRfc({ stream, category, consensus })
}
function section2(work, anchor, title3, paragraphs2) {
  return make2('section', { numbered: 'false', toc: 'exclude', anchor }, [
    make2('name', {}, [title3]),
    ...paragraphs2.map(text => make2('t', {}, inline2(fill(work, text)))),
  ])
}
function fill(work, text) {
  const { date, options } = work
  const values = {
    scheme: () => (isBefore(date, secureSince) ? 'http' : 'https'),
    number: () => work.number ?? '',
    group: () => groupName(work) ?? '',
    year: () => String(date.year),
    expires: () => formatDate2(addDays(date, validDays), options.dateStyle ?? 'day-first'),
  }
  return text.replace(/\{(\w+)\}/g, (_, name2) => values[name2]?.() ?? '')
}
function groupName(work) {
  const group = all(work, 'workgroup')[0]
  return group && leadingText(group)
}
function inline2(text) {
  return text
    .split(/<([^>]*)>/)
    .map((part4, i) => (i % 2 === 0 ? textNode(part4) : make2('eref', { target: part4 })))
    .filter(node => node.type !== 'text' || node.value !== '')
}

// src/document/rfcxml/part-number.ts
var named2 = /* @__PURE__ */ new Set(['appendix', 'boilerplate', 'note', 'toc'])
function splitPartNumber(pn) {
  const [kind2 = '', middle = '', ...rest] = pn.split('-')
  const dot = middle.indexOf('.')
  const isNamed = dot !== -1 && named2.has(middle.slice(0, dot))
  return {
    kind: isAppendix(pn) ? 'appendix' : kind2,
    number: isNamed ? middle.slice(dot + 1) : middle,
    paragraph: rest.length === 0 ? void 0 : rest.join('-'),
  }
}
function isAppendix(pn) {
  return /^section-(?:[a-z]|appendix)\./.test(pn)
}
function titleCase2(text) {
  return text.replace(
    /\p{L}+/gu,
    word2 => word2.charAt(0).toUpperCase() + word2.slice(1).toLowerCase(),
  )
}

// src/document/rfcxml/expand-characters.ts
var parts2 = {
  lit: text => `"${text}"`,
  char: text => text,
  num: text => [...text].map(codePoint).join(' '),
  name: (text, _, work) =>
    [...text].map(char => work.options.unicodeName?.(char) ?? unnamed(char)).join(', '),
  ascii: (_, node) => node.attributes.ascii && `"${node.attributes.ascii}"`,
}
var simple = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/
function expandCharacters(work, node) {
  const text = leadingText(node)
  if (text === '') return ''
  const format = node.attributes.format || 'lit-name-num'
  const isSimple2 = simple.test(format)
  const names4 = isSimple2
    ? format.split('-')
    : [...format.matchAll(/\{([a-z]+)\}/g)].map(match => match[1] ?? '')
  const values = new Map(
    names4.map(name2 => [
      name2,
      Object.hasOwn(parts2, name2) ? parts2[name2]?.(text, node, work) : void 0,
    ]),
  )
  const isFaulty = !names4.includes('num') || names4.length > 3
  if (isFaulty || [...values.values()].includes(void 0)) {
    report2(work, node, reasons3.badCharacterFormat(format))
    return text
  }
  if (!isSimple2) return format.replace(/\{([a-z]+)\}/g, (_, name2) => values.get(name2) ?? '')
  const [first = '', ...rest] = names4.map(name2 => values.get(name2) ?? '')
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}
function unnamed(char) {
  return codePoint(char).replace(/[A-F]/g, digit => digit.toLowerCase())
}
function codePoint(char) {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

// src/document/rfcxml/person.ts
function fullName2(node) {
  const name2 = ownName(node)
  const ascii2 = name2 === '' ? organizationAscii(node) : isLatin2(name2) ? '' : asciiName(node)
  const shown = name2 === '' ? organizationName(node) : name2
  return ascii2 === '' || ascii2 === shown ? shown : `${shown} (${ascii2})`
}
function ownName(node) {
  const { fullname, initials, surname } = node.attributes
  if (fullname) return fullname
  return [initials && withFullStop(initials), surname].filter(Boolean).join(' ')
}
function asciiName(node) {
  const { asciiFullname, asciiInitials, asciiSurname, initials, surname } = node.attributes
  if (asciiFullname) return asciiFullname
  const first = asciiInitials || initials
  const parts4 = [first && withFullStop(first), asciiSurname || surname]
  return parts4.filter(Boolean).join(' ') || ownName(node)
}
function withFullStop(initials) {
  return initials.endsWith('.') || !isLatin2(initials) ? initials : `${initials}.`
}
function organizationName(node) {
  const organization = childElement(node, 'organization')
  return organization === void 0 ? '' : leadingText(organization)
}
function organizationAscii(node) {
  const name2 = organizationName(node)
  if (isLatin2(name2)) return name2
  return childElement(node, 'organization')?.attributes.ascii ?? ''
}

// src/document/rfcxml/passes/derived-content.ts
function derivedContent(work, xref, target3) {
  const format = xref.attributes.format ?? 'default'
  const build = Object.hasOwn(formats, format) ? formats[format] : void 0
  if (build !== void 0) return build(work, target3, xref)
  report2(work, xref, reasons3.unknownXrefFormat(format))
  return ''
}
var formats = {
  default: byName,
  counter: byNumber,
  title: byTitle,
  none: () => '',
}
var names3 = {
  reference: label2,
  referencegroup: label2,
  t: paragraph3,
  ul: paragraph3,
  ol: paragraph3,
  dl: paragraph3,
  li: item2,
  u: (work, target3) => expandCharacters(work, target3),
  author: (_, target3) => fullName2(target3),
  contact: (_, target3) => fullName2(target3),
  abstract: () => 'Abstract',
  cref: (_, target3, xref) => `Comment ${xref.attributes.target ?? target3.attributes.anchor}`,
}
function byName(work, target3, xref) {
  const name2 = Object.hasOwn(names3, target3.name) ? names3[target3.name] : void 0
  return (name2 ?? part3)(work, target3, xref)
}
function label2(work, target3) {
  const anchor = target3.attributes.anchor ?? ''
  return work.labels.get(anchor) ?? anchor
}
function partOf(work, target3) {
  const {
    kind: kind2,
    number,
    paragraph: paragraph4,
  } = splitPartNumber(partNumber(work, target3) ?? '')
  return { kind: titleCase2(kind2), number: titleCase2(number), paragraph: paragraph4 ?? '' }
}
function partNumber(work, node) {
  for (let at = node; at !== void 0; at = parentOf(work, at))
    if (at.attributes.pn !== void 0) return at.attributes.pn
  return void 0
}
function paragraph3(work, target3) {
  const { kind: kind2, number, paragraph: paragraph4 } = partOf(work, target3)
  return `${kind2} ${number}, Paragraph ${paragraph4}`
}
function item2(work, target3) {
  const { kind: kind2, number, paragraph: paragraph4 } = partOf(work, target3)
  const [list4 = '', ...rest] = paragraph4.split('.')
  return `${kind2} ${number}, Paragraph ${list4}, Item ${rest.join('.')}`
}
function part3(work, target3, xref) {
  const { kind: kind2, number } = partOf(work, target3)
  if (target3.attributes.numbered !== 'false') return `${kind2} ${number}`
  return `${kind2} "${nameOf(target3) || (xref.attributes.target ?? '')}"`
}
var countable = /* @__PURE__ */ new Set([
  'section',
  'table',
  'figure',
  'li',
  'reference',
  'references',
  't',
  'dt',
])
function byNumber(work, target3, xref) {
  if (!countable.has(target3.name)) {
    report2(work, xref, reasons3.formatForTarget('counter', target3.name))
    return byName(work, target3, xref)
  }
  if (target3.name === 'reference') {
    const { section: section3 } = xref.attributes
    if (!section3) report2(work, xref, reasons3.formatForTarget('counter', target3.name))
    return section3 ?? ''
  }
  if (target3.name !== 'li') return partOf(work, target3).number
  if (parentOf(work, target3)?.name !== 'ol')
    report2(work, xref, reasons3.formatForTarget('counter', 'ul'))
  return (target3.attributes.derivedCounter ?? '').replace(/\.+$/, '')
}
function byTitle(work, target3, xref) {
  if (['u', 'author', 'contact'].includes(target3.name)) {
    report2(work, xref, reasons3.formatForTarget('title', target3.name))
    return byName(work, target3, xref)
  }
  if (target3.name === 'abstract') return 'Abstract'
  if (target3.name !== 'reference') return nameOf(target3) ?? xref.attributes.target ?? ''
  const front3 = childElement(target3, 'front')
  const title3 = front3 && childElement(front3, 'title')
  return title3 === void 0 ? '' : cleanText(leadingText(title3))
}
function nameOf(target3) {
  const name2 = target3.name === 'name' ? target3 : childElement(target3, 'name')
  return name2 && cleanText(textPieces(name2).join(''))
}
function cleanText(text) {
  return text
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200b\u2060\ue060]/g, '')
    .trim()
}

// src/document/rfcxml/passes/insert-contents.ts
var gap3 = '\xA0\xA0'
var keptEntries = 3
function insertContents(work) {
  const front3 = childElement(work.rfc, 'front')
  const toc = front3 && childElement(front3, 'toc')
  if (toc === void 0 || work.rfc.attributes.tocInclude !== 'true') return
  const name2 = make2('name', {}, ['Table of Contents'])
  name2.attributes.slugifiedName = slug(work, 'name-Table of Contents')
  const context = { work, left: keptEntries, isListNumbered: areReferencesNumbered2(work) }
  const lists = childElements(work.rfc).flatMap(part4 => [align2(entriesOf(context, part4))])
  const section3 = make2('section', { numbered: 'false', toc: 'exclude', anchor: 'toc' }, [
    name2,
    list3(align2(lists.flat())),
  ])
  work.counters.toc += 1
  section3.attributes.pn = `section-toc.${work.counters.toc}`
  toc.children.push(section3)
  numberParagraphs(section3)
  changed(work)
}
function areReferencesNumbered2(work) {
  const middle = childElement(work.rfc, 'middle')
  const last = middle && childElements(middle, 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}
function entriesOf(context, outer) {
  const entries = []
  for (const child of childElements(outer)) {
    const isListed =
      child.name === 'references' ||
      (child.name === 'section' && child.attributes.toc === 'include')
    if (!isListed) continue
    const inner = align2(entriesOf(context, child))
    const made = entry2(context, child)
    if (inner.length > 0) made.item.children.push(list3(inner))
    entries.push(made)
  }
  return entries
}
function list3(entries) {
  return make2(
    'ul',
    { empty: 'true', spacing: 'compact', bare: 'true', indent: '2' },
    entries.map(({ item: item3 }) => item3),
  )
}
function entry2(context, section3) {
  const { work } = context
  const pn = section3.attributes.pn ?? ''
  const isNumbered =
    section3.attributes.numbered === 'true' ||
    (section3.name === 'references' && context.isListNumbered)
  const plain2 = isNumbered ? titleCase2(splitPartNumber(pn).number) : ''
  const isTopAppendix = isNumbered && isAppendix(pn) && !plain2.includes('.')
  const number = isTopAppendix ? `Appendix ${plain2}` : plain2
  const format = isNumbered ? (isTopAppendix ? 'default' : 'counter') : 'none'
  const paragraph4 = make2('t', context.left > 0 ? { keepWithNext: 'true' } : {}, [
    make2('xref', { target: pn, format, derivedContent: number }),
    ...(number === '' ? [] : [`.${gap3}`]),
  ])
  context.left -= 1
  const name2 = childElement(section3, 'name')
  if (name2 === void 0) report2(work, section3, reasons3.namelessSection(section3.name))
  else if (cleanText(textPieces(name2).join('')) !== '') paragraph4.children.push(nameLink(name2))
  if (section3.origin !== void 0) paragraph4.origin = section3.origin
  return { number, paragraph: paragraph4, item: make2('li', {}, [paragraph4]) }
}
function nameLink(name2) {
  const target3 = name2.attributes.slugifiedName ?? ''
  const link2 = make2('xref', { target: target3, format: 'title', derivedContent: '' })
  link2.children = reduce(copyElement(name2).children)
  return link2
}
var inXref = /* @__PURE__ */ new Set(['em', 'strong', 'sub', 'sup', 'tt'])
function reduce(nodes) {
  const reduced = []
  let hasElement = false
  for (const node of nodes) {
    if (node.type === 'text') reduced.push(node)
    if (node.type !== 'element') continue
    if (inXref.has(node.name)) {
      node.children = reduce(node.children)
      reduced.push(node)
      hasElement = true
    } else {
      const value = shownText(node, hasElement)
      if (value !== '') reduced.push({ type: 'text', value })
    }
  }
  return joinTexts(reduced)
}
function shownText(node, hasElement) {
  const text = leadingText(node)
  if (text !== '') return text
  if (node.name === 'xref') return node.attributes.derivedContent ?? ''
  if (node.name === 'eref' && hasElement) return node.attributes.target ?? ''
  return ''
}
function align2(entries) {
  const width2 = entries[0]?.number.length ?? 0
  for (const { number, paragraph: paragraph4 } of entries) {
    if (number.length <= width2 || number.startsWith('Appendix')) continue
    const between = paragraph4.children[1]
    if (between?.type === 'text' && between.value.endsWith(gap3))
      between.value = between.value.slice(0, -1)
  }
  return entries
}

// src/document/rfcxml/passes/insert-date.ts
function insertDate(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  const { today: today2 } = work.options
  const old3 = childElement(front3, 'date')
  if (old3 === void 0) {
    const date2 = make2('date', {
      year: String(today2.year),
      month: twoDigits(today2.month),
      day: twoDigits(today2.day),
    })
    front3.children.splice(placeForDate(front3), 0, date2)
    changed(work)
    return
  }
  const { attributes } = old3
  const given = { year: attributes.year, month: attributes.month, day: attributes.day }
  const year = given.year || String(today2.year)
  const number = given.month ? monthNumber(given.month) : void 0
  if (given.month && number === void 0) report2(work, old3, reasons3.unknownMonth(given.month))
  const month = number === void 0 ? today2.month : number
  const isMonthGiven = number !== void 0
  const monthText =
    isMonthGiven && /^\d+$/.test(given.month ?? '') ? (given.month ?? '') : twoDigits(month)
  const day = isMonthGiven ? given.day : twoDigits(today2.day)
  const date = { year: Number(year), month, day: day ? Number(day) : 1 }
  if (isDate(date)) work.date = date
  else report2(work, old3, reasons3.noSuchDate(`${year}-${monthText}-${day ?? '01'}`))
  if (!isMonthGiven && year !== String(today2.year))
    report2(work, old3, reasons3.dateWithoutMonth(year))
  if (work.number === void 0 && daysBetween(work.date, today2) > 3)
    report2(work, old3, reasons3.dateFarFromToday(year, monthText, day))
  old3.attributes = { year, month: monthText, ...(day ? { day } : {}) }
  old3.children = []
}
function placeForDate(front3) {
  const before = ['title', 'seriesInfo', 'author']
  return (
    front3.children.findLastIndex(
      child => child.type === 'element' && before.includes(child.name),
    ) + 1
  )
}

// src/document/rfcxml/passes/insert-index.ts
function insertIndex(work) {
  const back = childElement(work.rfc, 'back')
  if (back === void 0 || work.rfc.attributes.indexInclude !== 'true') return
  if (work.indexEntries.length === 0 || hasIndex(back)) return
  const entries = sortEntries(withoutDoubles(work.indexEntries))
  const letters4 = [...new Set(entries.map(letterOf2))].sort(compareLetters)
  const byLetter = groupBy(entries, letterOf2)
  const name2 = make2('name', {}, ['Index'])
  name2.attributes.slugifiedName = slug(work, 'name-Index')
  const section3 = make2('section', { numbered: 'false', toc: 'include' }, [
    name2,
    make2(
      't',
      { anchor: 'rfc.index.index' },
      letters4.flatMap(letter => ['\n', letterLink(letter)]),
    ),
    make2(
      'ul',
      { empty: 'true', spacing: 'normal' },
      letters4.map(letter => letterItem(letter, byLetter.get(letter) ?? [])),
    ),
  ])
  numberAppendix(work, section3)
  numberParagraphs(section3)
  append2(work, back, section3)
}
function hasIndex(back) {
  return childElements(back, 'section').some(section3 =>
    childElements(section3, 't').some(t => t.attributes.anchor === 'rfc.index.index'),
  )
}
function withoutDoubles(entries) {
  const first = /* @__PURE__ */ new Map()
  for (const entry3 of entries) {
    const key = JSON.stringify([entry3.item, entry3.anchor])
    if (!first.has(key)) first.set(key, entry3)
  }
  return [...first.values()]
}
function sortEntries(entries) {
  const key = entry3 => `${entry3.item}~${entry3.subitem ?? ''}`
  return entries.toSorted((a, b) => compare2(key(a), key(b)))
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
function letterOf2(entry3) {
  return (entry3.item[Symbol.iterator]().next().value ?? '').toUpperCase()
}
function compareLetters(a, b) {
  const isWord = letter => Number(/^[\p{L}\p{N}]+$/u.test(letter))
  return isWord(a) - isWord(b) || compare2(a, b)
}
function letterAnchor(letter) {
  let number = 0n
  for (const octet of new TextEncoder().encode(letter)) number = number * 256n + BigInt(octet)
  return `rfc.index.u${number}`
}
function letterLink(letter) {
  return make2('xref', { target: letterAnchor(letter), format: 'none' }, [letter])
}
function letterItem(letter, entries) {
  const head = { anchor: letterAnchor(letter), keepWithNext: 'true' }
  return make2('li', {}, [
    make2('t', head, ['\n', letterLink(letter), '\n']),
    make2('ul', { empty: 'true', spacing: 'compact' }, [make2('li', {}, [itemList(entries)])]),
  ])
}
function itemList(entries) {
  const byItem = groupBy(entries, entry3 => entry3.item)
  const items2 = [...byItem.keys()].sort((a, b) => compare2(fold(a), fold(b)))
  return make2(
    'dl',
    { spacing: 'compact' },
    items2.flatMap(item3 => {
      const all2 = byItem.get(item3) ?? []
      const own = all2.filter(entry3 => entry3.subitem === void 0)
      const sub = all2.filter(entry3 => entry3.subitem !== void 0)
      const pair = labelled2(item3, own)
      return sub.length === 0 ? pair : [...pair, make2('dt'), make2('dd', {}, [subitemList(sub)])]
    }),
  )
}
function subitemList(entries) {
  const bySubitem = groupBy(entries, entry3 => entry3.subitem ?? '')
  return make2(
    'dl',
    { spacing: 'compact' },
    [...bySubitem.keys()].sort(compare2).flatMap(sub => labelled2(sub, bySubitem.get(sub) ?? [])),
  )
}
function labelled2(label3, entries) {
  const links = entries.flatMap((entry3, i) => [
    entryLink(entry3),
    i < entries.length - 1 ? '; \n' : '\n',
  ])
  return [
    make2('dt', {}, label3 === '' ? [] : [label3]),
    make2('dd', {}, links.length === 0 ? [] : [make2('t', {}, ['\n', ...links])]),
  ]
}
function entryLink(entry3) {
  const isReference = entry3.anchorName === 'reference' || entry3.anchorName === 'referencegroup'
  const link2 = make2('xref', { target: entry3.anchor }, isReference ? ['Reference'] : [])
  return entry3.isPrimary ? make2('strong', {}, [make2('em', {}, [link2])]) : link2
}
function groupBy(entries, key) {
  const groups2 = /* @__PURE__ */ new Map()
  for (const entry3 of entries) {
    const group = groups2.get(key(entry3))
    if (group === void 0) groups2.set(key(entry3), [entry3])
    else group.push(entry3)
  }
  return groups2
}
function fold(text) {
  return text.toLowerCase().replaceAll('\xDF', 'ss')
}

// src/document/rfcxml/address.ts
function resolveAddress(base, relative) {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return relative
  const withoutFragment = base.replace(/#.*$/s, '')
  if (relative === '') return base
  if (relative.startsWith('#')) return withoutFragment + relative
  const parts4 = /^([A-Za-z][A-Za-z0-9+.-]*:)?(\/\/[^/?]*)?([^?]*)/.exec(withoutFragment)
  const [, scheme = '', authority = '', path = ''] = parts4 ?? []
  if (relative.startsWith('//')) return scheme + relative
  if (relative.startsWith('/')) return scheme + authority + withoutDots(relative)
  if (relative.startsWith('?')) return scheme + authority + path + relative
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return scheme + authority + withoutDots((folder === '' && authority ? '/' : folder) + relative)
}
function withoutDots(address) {
  const end = address.search(/[?#]/)
  const path = end === -1 ? address : address.slice(0, end)
  if (!path.includes('.')) return address
  const kept = []
  const segments = path.split('/')
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1
    if (segment === '..') {
      if (kept.length > 1) kept.pop()
    } else if (segment !== '.') {
      kept.push(segment)
      continue
    }
    if (isLast) kept.push('')
  }
  return kept.join('/') + (end === -1 ? '' : address.slice(end))
}

// src/document/rfcxml/passes/link-references.ts
function linkReferences(work) {
  const targets = targetsOf(work)
  for (const xref of all(work, 'xref')) link(work, xref, targets)
}
function targetsOf(work) {
  const maps = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()]
  collect3(work.rfc, maps)
  const [anchors, parts4, slugs] = maps
  return name2 => anchors.get(name2) ?? parts4.get(name2) ?? slugs.get(name2)
}
function collect3(node, maps) {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const { anchor, pn, slugifiedName } = child.attributes
    note3(maps[0], anchor, child)
    note3(maps[1], pn, child)
    note3(maps[2], slugifiedName, child)
    collect3(child, maps)
  }
}
function note3(found, id, node) {
  if (id !== void 0 && !found.has(id)) found.set(id, node)
}
function link(work, xref, targets) {
  const { target: name2 = '', section: section3, relative } = xref.attributes
  const target3 = targets(name2)
  if (target3 === void 0) {
    report2(work, xref, name2 === '' ? reasons3.xrefWithoutTarget() : reasons3.danglingXref(name2))
    xref.attributes.derivedContent = name2
    return
  }
  const content = derivedContent(work, xref, target3)
  xref.attributes.derivedContent = content
  if (!section3) {
    if (relative) report2(work, xref, reasons3.relativeWithoutSection())
    return
  }
  if (target3.name !== 'reference') {
    report2(work, xref, reasons3.sectionOfNoReference(name2, target3.name))
    return
  }
  const address = sectionAddress(target3, section3, relative)
  if (address === void 0) report2(work, xref, reasons3.noSectionAddress(name2))
  else xref.attributes.derivedLink = address
  if (content === '' && xref.attributes.sectionFormat !== 'bare')
    report2(work, xref, reasons3.emptySectionOf(name2))
}
function sectionAddress(reference3, section3, relative) {
  const series = seriesOf2(reference3)
  const rfc = series.find(info => info.attributes.name === 'RFC')
  const draft = series.find(info => info.attributes.name === 'Internet-Draft')
  const isPart2 = rfc !== void 0 || draft !== void 0
  const part4 = /^\d/.test(section3) ? 'section' : 'appendix'
  const inner = relative ?? (isPart2 ? `#${part4}-${titleCase2(section3)}` : void 0)
  if (!inner) return void 0
  let base = reference3.attributes.target
  if (rfc !== void 0) base = `https://rfc-editor.org/rfc/rfc${rfc.attributes.value ?? ''}`
  if (draft !== void 0)
    base = resolveAddress('https://datatracker.ietf.org/doc/html/', draft.attributes.value ?? '')
  return base === void 0 ? void 0 : resolveAddress(base, inner)
}
function seriesOf2(reference3) {
  const front3 = childElement(reference3, 'front')
  return [...(front3?.children ?? []), ...reference3.children].filter(
    child => child.type === 'element' && child.name === 'seriesInfo',
  )
}

// src/document/rfcxml/passes/mark-sections.ts
function markForContents(work) {
  const depth = work.rfc.attributes.tocDepth ?? '3'
  if (!/^\d+$/.test(depth)) report2(work, work.rfc, reasons3.notANumber('rfc', 'tocDepth', depth))
  const deepest2 = /^\d+$/.test(depth) ? Number(depth) : 3
  for (const part4 of childElements(work.rfc))
    for (const section3 of childElements(part4, 'section'))
      mark({ work, deepest: deepest2 }, section3, 1, part4)
}
function mark(to, section3, level, outer) {
  const toc = section3.attributes.toc
  const inner = childElements(section3, 'section')
  const isAsked = inner.some(asksToBeListed)
  if (toc === 'exclude') {
    if (isAsked) report2(to.work, section3, reasons3.listedInUnlisted())
  } else if (toc !== 'include') {
    const isParentOut = outer.attributes.toc === 'exclude'
    const isIn = isAsked || (!isParentOut && level <= to.deepest)
    section3.attributes.toc = isIn ? 'include' : 'exclude'
  }
  for (const child of inner) mark(to, child, level + 1, section3)
}
function asksToBeListed(section3) {
  if (section3.attributes.toc === 'include') return true
  return childElements(section3, 'section').some(asksToBeListed)
}
function announceRemovals(work) {
  if (work.number !== void 0) return
  let hasChanged = false
  for (const name2 of ['note', 'section'])
    for (const node of all(work, name2))
      if (node.attributes.removeInRFC === 'true') hasChanged = announce(node) || hasChanged
  if (hasChanged) changed(work)
}
function announce(node) {
  const warning = `This ${node.name} is to be removed before publishing as an RFC.`
  const first = node.children.findIndex(child => child.type === 'element' && child.name === 'name')
  const next = node.children.findIndex((child, i) => i > first && child.type === 'element')
  const head = node.children[next]
  if (head?.type === 'element' && head.name === 't' && leadingText(head) === warning) return false
  node.children.splice(first + 1, 0, make2('t', {}, [warning]))
  return true
}
function checkUnnumbered(work) {
  for (const part4 of childElements(work.rfc)) checkOrder(work, part4)
}
function checkOrder(work, outer) {
  let unnumbered = outer.name === 'section' && outer.attributes.numbered === 'false'
  for (const section3 of childElements(outer, 'section')) {
    const isNumbered = (section3.attributes.numbered ?? 'true') === 'true'
    if (isNumbered && unnumbered) report2(work, section3, reasons3.numberedAfterUnnumbered())
    if (!isNumbered) unnumbered = true
    checkOrder(work, section3)
  }
}

// src/document/rfcxml/passes/normalize-names.ts
function dropRedundantAscii(work) {
  eachElement(work.rfc, node => {
    const ascii2 = node.attributes.ascii
    if (ascii2 !== void 0 && ascii2.trim() === leadingText(node).trim())
      delete node.attributes.ascii
  })
}
function completeNames(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  for (const author2 of childElements(front3, 'author')) completeName(work, author2)
  for (const contact of all(work, 'contact')) completeName(work, contact)
}
function completeName(work, node) {
  const { attributes } = node
  const { fullname, initials, surname } = attributes
  const organization = childElement(node, 'organization')
  const isNamed =
    (initials && surname) || fullname || (organization && leadingText(organization) !== '')
  if (!isNamed) report2(work, node, reasons3.namelessAuthor(node.name))
  if ((initials || surname) && !fullname)
    attributes.fullname = [initials, surname].filter(Boolean).join(' ')
  for (const name2 of ['fullname', 'initials', 'surname']) {
    const asciiName2 = `ascii${name2.charAt(0).toUpperCase()}${name2.slice(1)}`
    const value = attributes[name2]
    const ascii2 = attributes[asciiName2]
    if (value === void 0 && ascii2 !== void 0)
      report2(work, node, reasons3.asciiWithoutName(asciiName2, name2))
    if (value !== void 0 && ascii2 === void 0 && !isLatin2(value))
      report2(work, node, reasons3.nameWithoutAscii(name2, asciiName2))
    if (value !== void 0 && value.trim() === ascii2?.trim()) delete attributes[asciiName2]
  }
}
function numberMonth(work) {
  const front3 = childElement(work.rfc, 'front')
  const date = front3 && childElement(front3, 'date')
  const month = date?.attributes.month
  if (date === void 0 || month === void 0 || /^\d+$/.test(month)) return
  const number = monthNumber(month)
  if (number !== void 0) date.attributes.month = twoDigits(number)
}
function replaceTitles(work) {
  let hasChanged = false
  eachElement(work.rfc, node => {
    const title3 = node.attributes.title
    if (title3 === void 0) return
    delete node.attributes.title
    if (title3 === '') return
    if (childElement(node, 'name') !== void 0) {
      report2(work, node, reasons3.titleAndName())
      return
    }
    const name2 = make2('name', {}, [title3])
    if (node.origin !== void 0) name2.origin = node.origin
    node.children.unshift(name2)
    hasChanged = true
  })
  if (hasChanged) changed(work)
}
function replaceKeepWithPrevious(work) {
  eachElement(work.rfc, node => {
    let previous
    for (const child of node.children) {
      if (child.type === 'text') continue
      if (child.type === 'element' && child.attributes.keepWithPrevious === 'true') {
        if (previous !== void 0 && takesKeepWithNext(previous)) {
          previous.attributes.keepWithNext = 'true'
          delete child.attributes.keepWithPrevious
        }
      }
      previous = child.type === 'element' ? child : void 0
    }
  })
}
function takesKeepWithNext(node) {
  return isElementName(node.name) && attributeRules(node.name).has('keepWithNext')
}
function eachElement(node, visit) {
  visit(node)
  if (isSvg(node)) return
  for (const child of node.children) if (child.type === 'element') eachElement(child, visit)
}

// src/document/rfcxml/passes/normalize-texts.ts
var wordElements = [
  'area',
  'bcp14',
  'cityarea',
  'code',
  'country',
  'date',
  'email',
  'extaddr',
  'keyword',
  'organization',
  'phone',
  'pobox',
  'postalLine',
  'sortingcode',
  'street',
  'uri',
  'workgroup',
  'region',
  'title',
]
function normalizeTexts(work) {
  for (const name2 of wordElements)
    for (const node of all(work, name2)) {
      const text = leadingText(node)
      if (text !== '') setLeadingText(node, normalize(text))
    }
}
function normalize(text) {
  if (!/[\t\n\r\f\v]| {2}|^\s|\s$/.test(text)) return text
  return text
    .replace(/[ \t\n\r\f\v]/g, ' ')
    .replace(/\. {3,}/g, '.  ')
    .replace(/([^.]) {2,}/g, '$1 ')
    .trim()
}

// src/document/rfcxml/list-label.ts
var styles = {
  a: letters3,
  A: count2 => letters3(count2).toUpperCase(),
  c: letters3,
  C: count2 => letters3(count2).toUpperCase(),
  1: String,
  d: String,
  i: roman2,
  I: count2 => roman2(count2).toUpperCase(),
  o: count2 => count2.toString(8),
  O: count2 => count2.toString(8),
  x: count2 => count2.toString(16),
  X: count2 => count2.toString(16).toUpperCase(),
}
function listLabel(type) {
  if (type.length === 1) {
    const style2 = Object.hasOwn(styles, type) ? styles[type] : void 0
    return style2 && (count2 => `${style2(count2)}.`)
  }
  const letter = /%([cCdiIoOxX])/.exec(type)?.[1] ?? ''
  const style = styles[letter]
  if (style === void 0) return void 0
  const [before = '', ...after2] = type.split(`%${letter}`)
  return count2 => [before, ...after2].join(style(count2)).replaceAll('%%', '%')
}
function letters3(count2) {
  let rest = Math.max(count2 - 1, 0)
  let text = ''
  do {
    text = String.fromCharCode(97 + (rest % 26)) + text
    rest = Math.floor(rest / 26)
  } while (rest > 0)
  return text
}
var numerals2 = [
  [1e3, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
function roman2(count2) {
  if (count2 < 1 || count2 > 3999) return String(count2)
  let rest = count2
  let text = ''
  for (const [value, numeral] of numerals2)
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  return text
}

// src/document/rfcxml/passes/number-lists.ts
function startGroups(work) {
  const next = /* @__PURE__ */ new Map()
  for (const list4 of all(work, 'ol')) {
    const { group, start } = list4.attributes
    if (group === void 0) continue
    const count2 = childElements(list4, 'li').length
    if (start !== void 0 && start !== '' && !/^\d+$/.test(start))
      report2(work, list4, reasons3.notANumber('ol', 'start', start))
    const first = start && /^\d+$/.test(start) ? Number(start) : (next.get(group) ?? 1)
    if (!start) list4.attributes.start = String(first)
    next.set(group, first + count2)
  }
}
function countItems(work) {
  for (const list4 of all(work, 'ol')) countList(work, list4)
}
function countList(work, list4) {
  const { start = '1', type = '1' } = list4.attributes
  if (!/^\d+$/.test(start)) report2(work, list4, reasons3.notANumber('ol', 'start', start))
  let counter = /^\d+$/.test(start) ? Number(start) : 1
  let format = type === '' ? '1' : type
  if (format.length > 1 && format.includes('%p')) {
    const outer = outerCounter(work, list4)
    if (outer === void 0) report2(work, list4, reasons3.noOuterList())
    else format = format.replaceAll('%p', outer)
  }
  const label3 = listLabel(format)
  if (label3 === void 0) report2(work, list4, reasons3.badListType(type))
  for (const item3 of childElements(list4, 'li')) {
    item3.attributes.derivedCounter = label3?.(counter) ?? `${counter}.`
    counter += 1
  }
}
function outerCounter(work, list4) {
  for (const outer of ancestors(work, list4))
    if (outer.name === 'li' && outer.attributes.derivedCounter)
      return outer.attributes.derivedCounter
  return void 0
}

// src/document/rfcxml/passes/number-marks.ts
function numberIndexMarks(work) {
  all(work, 'iref').forEach((mark2, i) => {
    const { item: item3, subitem, primary } = mark2.attributes
    if (!item3) {
      report2(work, mark2, reasons3.markWithoutItem())
      return
    }
    const words2 = subitem ? `${item3}-${subitem}` : item3
    mark2.attributes.pn ??= slug(work, `iref-${words2}-${i + 1}`)
    const [anchor, anchorName] = anchorAround(work, mark2)
    if (anchor === void 0 || anchorName === void 0) return
    work.indexEntries.push({
      item: item3.replace(/\s+/g, ' '),
      subitem,
      anchor,
      anchorName,
      isPrimary: primary === 'true',
    })
  })
}
function anchorAround(work, mark2) {
  for (const outer of ancestors(work, mark2)) {
    if (outer.name === 'reference' && parentOf(work, outer)?.name === 'referencegroup') continue
    const anchor = outer.attributes.anchor || outer.attributes.pn
    if (anchor) return [anchor, outer.name]
  }
  return []
}
function numberCharacters(work) {
  all(work, 'u').forEach((node, i) => {
    node.attributes.pn ??= `u-${i + 1}`
  })
}

// src/document/rfcxml/passes/set-document-attributes.ts
function setVersion(work) {
  work.rfc.attributes.version = '3'
}
function setPrepTime(work) {
  const { year, month, day } = work.options.today
  work.rfc.attributes.prepTime = `${year}-${twoDigits(month)}-${twoDigits(day)}T00:00:00`
}
function agreeOnStream(work) {
  const front3 = childElements(work.rfc, 'front')[0]
  const series = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  const stream = work.rfc.attributes.submissionType ?? 'IETF'
  const other = series.find(
    info => info.attributes.stream !== void 0 && info.attributes.stream !== stream,
  )
  if (other !== void 0) {
    report2(work, other, reasons3.streamsDiffer(other.attributes.stream ?? '', stream))
    return
  }
  for (const info of series) info.attributes.stream = stream
}
function collectLabels(work) {
  const isSymbolic = (work.rfc.attributes.symRefs ?? 'true') === 'true'
  let count2 = 0
  const label3 = node => {
    count2 += 1
    const anchor = node.attributes.anchor ?? ''
    work.labels.set(anchor, isSymbolic ? anchor : String(count2))
  }
  for (const list4 of all(work, 'references'))
    for (const node of childElements(list4))
      if (node.name === 'reference' || node.name === 'referencegroup') label3(node)
  const seen2 = /* @__PURE__ */ new Map()
  for (const node of all(work, 'displayreference')) {
    const { target: target3 = '', to = '' } = node.attributes
    if (seen2.has(to)) report2(work, node, reasons3.repeatedDisplayReference(to))
    seen2.set(to, node)
    work.labels.set(target3, to)
  }
}

// src/document/rfcxml/passes.ts
var pass = (name2, clause, run) => ({
  name: name2,
  clause,
  run,
})
var passes = [
  pass('include-files', 'RFC 7998, 5.1.1', includeFiles),
  pass('check-structure', 'RFC 7998, 5.1.4', checkStructure),
  pass('check-names', 'RFC 7998, 5.1.4', checkNames),
  pass('disarm-drawings', 'RFC 7996, 2', disarmDrawings),
  pass('remove-sections-for-rfc', 'RFC 7998, 5.6.1', removeSectionsForRfc),
  pass('collect-labels', 'RFC 7991, 2.42', collectLabels),
  pass('check-unnumbered', 'RFC 7991, 2.46.2', checkUnnumbered),
  pass('remove-instructions', 'RFC 7998, 5.1.3', removeInstructions),
  pass('normalize-attributes', 'RFC 7991, 2', normalizeAttributes),
  pass('choose-consensus', 'RFC 7991, A.2', chooseConsensus),
  pass('normalize-texts', 'RFC 7991, 2', normalizeTexts),
  pass('set-version', 'RFC 7998, 5.2.1', setVersion),
  pass('insert-date', 'RFC 7998, 5.2.3', insertDate),
  pass('set-prep-time', 'RFC 7998, 5.2.4', setPrepTime),
  pass('start-groups', 'RFC 7998, 5.2.5', startGroups),
  pass('insert-defaults', 'RFC 7998, 5.2.6', insertDefaults),
  pass('replace-relref', 'RFC 7991, 2.39', replaceRelref),
  pass('mark-for-contents', 'RFC 7998, 5.2.7', markForContents),
  pass('announce-removals', 'RFC 7998, 5.2.8', announceRemovals),
  pass('write-truth-values', 'RFC 7991, A', writeTruthValues),
  pass('number-month', 'RFC 7998, 5.3.1', numberMonth),
  pass('drop-redundant-ascii', 'RFC 7998, 5.3.2', dropRedundantAscii),
  pass('complete-names', 'RFC 7998, 5.3.2', completeNames),
  pass('replace-titles', 'RFC 7998, 5.3.3', replaceTitles),
  pass('replace-keep-with-previous', 'RFC 7998, 5.3.4', replaceKeepWithPrevious),
  pass('make-room', 'RFC 7998, 5.4.2', makeRoom),
  pass('agree-on-stream', 'RFC 7998, 5.4.2.1', agreeOnStream),
  pass('insert-boilerplate', 'RFC 7998, 5.4.2.2', insertBoilerplate),
  pass('complete-references', 'RFC 7998, 5.4.3', completeReferences),
  pass('slug-names', 'RFC 7998, 5.4.4', slugNames),
  pass('sort-references', 'RFC 7998, 5.4.5', sortReferences),
  pass('check-usage', 'RFC 7322, 4.8.6', checkUsage),
  pass('number-parts', 'RFC 7998, 5.4.6', numberParts),
  pass('number-paragraphs', 'RFC 7998, 5.4.6', work => numberParagraphs(work.rfc)),
  pass('number-index-marks', 'RFC 7998, 5.4.7', numberIndexMarks),
  pass('number-characters', 'RFC 7991bis, u', numberCharacters),
  pass('count-items', 'RFC 7991, 2.29', countItems),
  pass('move-art-anchors', 'RFC 7991bis, artset', moveArtAnchors),
  pass('include-artwork', 'RFC 7998, 5.5.1', includeArtwork),
  pass('include-source-code', 'RFC 7998, 5.5.2', includeSourceCode),
  pass('insert-index', 'RFC 7991, 2.27', insertIndex),
  pass('link-references', 'RFC 7998, 5.4.8', linkReferences),
  pass('insert-addresses', 'RFC 7322, 4.12', insertAddresses),
  pass('insert-contents', 'RFC 7998, 5.4.2', insertContents),
  pass('remove-for-rfc', 'RFC 7998, 5.6', removeForRfc),
  pass('insert-links', 'RFC 7998, 5.6.3', insertLinks),
  pass('name-scripts', 'RFC 7998, 5.7.1', nameScripts),
]

// src/document/rfcxml/prepare.ts
function prepare(draft, options) {
  const root2 = rootElement(draft)
  if (root2 === void 0) return { findings: [] }
  const work = newWork(copyElement(root2), options)
  if (isRefused(work)) return { findings: work.findings }
  if (root2.attributes.prepTime !== void 0) {
    checkStructure(work)
    disarmDrawings(work)
  } else for (const { run } of passes) run(work)
  return { draft: { type: 'root', children: [work.rfc] }, findings: work.findings }
}
var old2 = /* @__PURE__ */ new Set([
  'list',
  'vspace',
  'spanx',
  'texttable',
  'facsimile',
  'preamble',
  'postamble',
])
function isRefused(work) {
  const { rfc } = work
  if (rfc.name !== 'rfc') {
    report2(work, rfc, reasons3.noRfc(rfc.name))
    return true
  }
  const { version } = rfc.attributes
  if (version === '3') return false
  const found = findOld(rfc)
  if (version === void 0 && found === void 0) return false
  report2(work, found ?? rfc, reasons3.oldVersion(version, found?.name))
  return true
}
function findOld(node) {
  if (old2.has(node.name)) return node
  if (isSvg(node)) return void 0
  for (const child of node.children) {
    const found = child.type === 'element' ? findOld(child) : void 0
    if (found !== void 0) return found
  }
  return void 0
}

// ../../tmp/wt-text-m/m.ts
var cpu = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1e3
}
var today = { year: 2026, month: 11, day: 23 }
var mode = process.argv[2]
var n = Number(process.argv[4] ?? 15)
var med = a => a.slice().sort((x, y) => x - y)[a.length >> 1]
var parts3 = {}
var time = (name2, f) => {
  const s = cpu()
  const r = f()
  ;(parts3[name2] ??= []).push(cpu() - s)
  return r
}
if (mode === 'doc') {
  const src = readFileSync3(process.argv[3], 'utf8')
  let pages = 0
  for (let i = 0; i < n; i++) {
    const { draft } = time('read', () => readDraft(src, 'x.xml'))
    const p = time('prepare', () => prepare(draft, { today })).draft
    const { text } = time('text', () => toText(p, { today, pagination: true }))
    pages = text.split('\f').length
  }
  console.log('pages', pages)
} else {
  const { profile, folder } = loadProfile('spec/mms')
  const templates = readTemplates('/work/wt-text/templates')
  const files = textFiles(folder)
  let pages = 0
  for (let i = 0; i < n; i++) {
    pages = 0
    const cs = time('compose', () =>
      profile.facts.documents.map(document => compose({ profile, document, templates, files })),
    )
    const ps = time('prepare', () => cs.map(c => prepare(c.draft, { today }).draft))
    const ts = time('text', () => ps.map(p => toText(p, { today, pagination: true }).text))
    pages = ts.reduce((s, t) => s + t.split('\f').length, 0)
  }
  console.log('pages', pages)
}
var sum2 = 0
for (const [k, v] of Object.entries(parts3)) {
  const m = med(v.slice(Math.min(5, v.length >> 1)))
  sum2 += m
  console.log(
    k.padEnd(10),
    'first',
    v[0].toFixed(1),
    'median',
    m.toFixed(1),
    'min',
    Math.min(...v).toFixed(1),
  )
}
console.log(
  'sum',
  sum2.toFixed(1),
  'first',
  Object.values(parts3)
    .reduce((s, v) => s + v[0], 0)
    .toFixed(1),
)
