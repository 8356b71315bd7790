/*
 * The grammar of RFCXML version 3 as a table: what each element may hold, and its attributes. It says
 * what the RELAX NG grammar of the format says (a test derives it again and compares), in a form that
 * one can read, that needs no validator, and that tells a reader which attribute or child is amiss.
 *
 * Content is a model as in RELAX NG compact syntax: `name? (t | ul)+ section*`; `text` is character
 * data; no content is the empty string. Attributes are words: `name`, `name!` is required, `:ID` and
 * `:IDREF` are anchors, `=x` is the default, `{a|b}` the values. Every element also takes `xml:base`
 * and `xml:lang`. SVG has a grammar of its own, which is not here.
 *
 * It is longer than most files here because it is a table.
 */
import type { ElementName } from '../../model/index.js'

/** What one element may hold, and which attributes it takes. */
export interface GrammarRow {
  readonly content: string
  readonly attributes: string
}

/** The rows, in the order of the grammar. */
export const grammar: Readonly<Record<ElementName, GrammarRow>> = {
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
