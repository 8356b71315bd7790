import type { ElementName } from '../../../model/index.js'
import { author, contactLine } from './address.js'
import { artset, artwork, sourcecode } from './artwork.js'
import { figure } from './figure.js'
import { as, br, cref, eref, iref, nothing } from './inline.js'
import { dd, dl, dt, li, ol, ul } from './lists.js'
import { blocks, type Handler, inline } from './page.js'
import { reference, referencegroup } from './reference.js'
import { abstract, note, section } from './section.js'
import { rows, table, td, th, thead, tr } from './table.js'
import { aside, blockquote, t } from './text-blocks.js'
import { u } from './unicode.js'
import { xref } from './xref.js'

/** Prints only what is inside: version 2 of the vocabulary, and elements that group others and have no form of their own. */
const through: Handler = (element, page) => blocks(element.children, page)

const words: Handler = (element, page) => inline(element, page)

/**
 * How each element of the vocabulary is printed (RFC 7991 and its successor). The head of the page
 * and its banner read `rfc`, `front` and what describes the document; here these print nothing.
 */
export const handlers: Readonly<Record<ElementName, Handler>> = {
  abstract,
  address: nothing,
  annotation: words,
  area: nothing,
  artset: (element, page) => artset(element, page),
  artwork: (element, page) => artwork(element, page),
  aside,
  author,
  back: through,
  bcp14: as('strong', 'bcp14'),
  blockquote,
  boilerplate: through,
  br,
  c: words,
  city: words,
  cityarea: words,
  code: words,
  contact: contactLine,
  country: words,
  cref,
  date: nothing,
  dd,
  displayreference: nothing,
  dl,
  dt,
  em: as('em'),
  email: words,
  eref,
  extaddr: words,
  facsimile: words,
  figure,
  format: nothing,
  front: nothing,
  iref,
  keyword: nothing,
  li,
  link: nothing,
  list: through,
  middle: through,
  name: words,
  note,
  ol,
  organization: words,
  phone: words,
  pobox: words,
  postal: through,
  postalLine: words,
  postamble: words,
  preamble: words,
  refcontent: words,
  reference,
  referencegroup,
  references: section,
  region: words,
  relref: xref,
  rfc: nothing,
  section,
  seriesInfo: nothing,
  sortingcode: words,
  sourcecode,
  spanx: words,
  stream: nothing,
  street: words,
  strong: as('strong'),
  sub: as('sub'),
  sup: as('sup'),
  t,
  table,
  tbody: rows('tbody'),
  td,
  texttable: through,
  tfoot: rows('tfoot'),
  th,
  thead,
  title: words,
  toc: nothing,
  tr,
  tt: as('code'),
  ttcol: words,
  u,
  ul,
  uri: words,
  vspace: nothing,
  workgroup: nothing,
  xref,
}
