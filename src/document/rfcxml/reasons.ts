import {
  defined,
  escapeUnseen,
  type Finding,
  type Place,
  type Severity,
} from '../../model/index.js'

/** What a finding of this room says, apart from its place. */
export interface Wording {
  readonly ruleId: string
  readonly severity: Severity
  readonly reason: string
  readonly hint?: string
  readonly see?: readonly string[]
}

/** Builds the finding that a wording makes at a place. */
export function findingAt(place: Place, wording: Wording): Finding {
  return { ...wording, place }
}

/** Shows untrusted input in a sentence: clipped, control characters as escapes. */
function quote(input: string, most = 60): string {
  const clipped = input.length > most ? `${input.slice(0, most - 1)}…` : input
  return escapeUnseen(clipped)
}

const withSeverity =
  (severity: Severity) =>
  (ruleId: string, reason: string, hint?: string): Wording => ({
    ruleId,
    severity,
    reason,
    ...defined({ hint }),
  })

const fault = withSeverity('error')
const doubt = withSeverity('warning')
const remark = withSeverity('info')

const syntax = (reason: string, hint?: string): Wording => fault('xml-syntax', reason, hint)
const entity = (reason: string, hint: string): Wording => fault('xml-entity', reason, hint)
const limit = (reason: string, hint: string): Wording => fault('xml-limit', reason, hint)

/** The wording of every finding of this room. */
export const reasons = {
  // Reading: XML 1.0.
  noRoot: () => syntax('The file has no XML element.'),
  secondRoot: (name: string) =>
    syntax(`Unexpected second document element <${quote(name)}>, expected the end of the file.`),
  textOutsideRoot: (seen: string) =>
    syntax(`Unexpected text “${quote(seen)}” outside the document element.`),
  badEncoding: (label: string) =>
    syntax(`The file is not in the encoding ${quote(label)}.`, 'Save it as UTF-8.'),
  strayLessThan: () =>
    syntax('Unexpected “<” that starts no tag.', 'Write &lt; for the character itself.'),
  strayAmpersand: () =>
    syntax('Unexpected “&” that starts no reference.', 'Write &amp; for the character itself.'),
  strayEndOfData: () => syntax('Unexpected “]]>” in text.', 'Write ]]&gt; instead.'),
  unterminated: (what: string) => syntax(`Unexpected end of the file inside ${what}.`),
  doubleHyphen: () => syntax('Unexpected “--” inside a comment.', 'Write a single hyphen.'),
  unclosedElement: (name: string, by: string) =>
    syntax(`The element <${quote(name)}> is not closed before ${quote(by)}.`),
  strayEndTag: (name: string) =>
    syntax(`The end tag </${quote(name)}> closes no element that is open here.`),
  badEndTag: (seen: string) => syntax(`Unexpected “${quote(seen)}” in an end tag.`),
  badTag: (seen: string, name: string) =>
    syntax(
      `Unexpected “${quote(seen)}” in the tag <${quote(name)}>, expected an attribute or “>”.`,
    ),
  attributeWithoutValue: (name: string) =>
    syntax(`The attribute ${quote(name)} has no value.`, `Write ${quote(name)}="…".`),
  attributeWithoutQuotes: (name: string) =>
    syntax(`The value of the attribute ${quote(name)} is not quoted.`),
  lessThanInAttribute: (name: string) =>
    syntax(`Unexpected “<” in the attribute ${quote(name)}.`, 'Write &lt; instead.'),
  repeatedAttribute: (name: string) =>
    syntax(`The attribute ${quote(name)} stands twice in one tag; the first one counts.`),
  forbiddenCharacter: (code: number) =>
    syntax(`The character U+${hex(code)} is not allowed in XML.`, 'It is read as U+FFFD.'),
  badCharacterReference: (seen: string) =>
    syntax(`The reference ${quote(seen)} names no character that XML allows.`),
  badDeclaration: (seen: string) =>
    syntax(`Unexpected “${quote(seen)}” in the document type declaration.`),
  unknownEntity: (name: string) =>
    entity(
      `The entity &${quote(name)}; is not declared.`,
      'Write the character itself or a numeric reference.',
    ),
  externalEntity: (name: string) =>
    entity(
      `The entity ${quote(name)} stands in another file, which is not read.`,
      'Use <xi:include href="…"/> for references.',
    ),
  recursiveEntity: (name: string) =>
    entity(`The entity &${quote(name)}; contains itself.`, 'Write its text out.'),
  unbalancedEntity: (name: string) =>
    entity(`The entity &${quote(name)}; ends inside an element that it began.`, 'Balance it.'),
  tooDeep: (most: number) =>
    limit(`More than ${most} elements stand inside each other.`, 'What is deeper was left out.'),
  tooManyAttributes: (most: number) =>
    limit(`An element has more than ${most} attributes.`, 'Those beyond were left out.'),
  tooMuchExpansion: (most: number) =>
    limit(
      `The entities of this file expand to more than ${most} characters.`,
      'What goes beyond was left out.',
    ),
  tooManyFaults: (most: number) =>
    limit(`The file has more than ${most} faults of syntax.`, 'The others are not listed.'),

  // Preparation: what stands in the document.
  oldVersion: (version: string | undefined, element: string | undefined) =>
    fault(
      'rfcxml-version',
      element === undefined
        ? `Unexpected version ${quote(version ?? '')} of RFCXML, expected 3.`
        : `Unexpected <${quote(element)}> of RFCXML version 2, expected version 3.`,
      'Convert the document: xml2rfc --v2v3 FILE.xml.',
    ),
  noRfc: (name: string) =>
    fault('rfcxml-root', `Unexpected document element <${quote(name)}>, expected <rfc>.`),
  notIncluded: (href: string) =>
    fault(
      'include',
      `The file ${quote(href)} was not included.`,
      'Only files beside or below the document are read; nothing is fetched.',
    ),
  referenceNotFound: (name: string, why: string | undefined) =>
    fault(
      'include',
      `The reference ${quote(name)} was not found${why === undefined ? '' : `: ${quote(why, 300)}`}.`,
      'Put its file beside the document, or give a folder of such files (--bibxml) or the RFC index ' +
        '(--rfc-index), or ask the bibliography service (--fetch).',
    ),
  includeCycle: (trail: readonly string[]) =>
    fault(
      'include',
      `A file includes itself: ${trail.map(path => quote(path, 200)).join(' → ')}.`,
      'Take one of these includes out.',
    ),
  noIndex: () =>
    fault('rfc-index', 'The file holds no <rfc-entry>.', 'Give a copy of rfc-index.xml.'),
  obsoleteReference: (seen: string, by: readonly string[]) =>
    remark(
      'obsolete-reference',
      `${spaced(seen)} was obsoleted by ${by.map(id => spaced(id)).join(', ')}.`,
      'Refer to what replaced it, unless the older text is meant.',
    ),
  tooManyIncludes: () => limit('Files include too many files.', 'Include each file once.'),
  sourceAndContent: (name: string) =>
    fault('include', `The element <${quote(name)}> has both a src attribute and content.`),
  notANumber: (name: string, attribute: string, value: string) =>
    fault(
      'attribute-value',
      `Unexpected ${attribute}="${quote(value)}" on <${quote(name)}>, expected a whole number.`,
    ),
  unknownStream: (stream: string) =>
    fault(
      'status',
      `Unexpected submissionType="${quote(stream)}".`,
      'Write one of IETF, IAB, IRTF, independent, editorial.',
    ),
  unknownCategory: (category: string, stream: string, expected: readonly string[]) =>
    fault(
      'status',
      `Unexpected category="${quote(category)}" in the ${stream} stream, expected one of ` +
        `${expected.join(', ')}.`,
    ),
  consensusNotAsked: (stream: string) =>
    fault(
      'status',
      `The consensus attribute says nothing in the ${stream} stream.`,
      'Leave it out: tools that check submissions refuse it.',
    ),
  consensusNotAllowed: (seen: string, expected: readonly string[]) =>
    fault(
      'status',
      `Unexpected consensus="${quote(seen)}" for this stream and category, expected ` +
        `${expected.join(' or ')}.`,
    ),
  noStatus: (stream: string, category: string, consensus: string) =>
    fault(
      'status',
      `RFC 7841 has no text for submissionType="${quote(stream)}", category="${quote(category)}", ` +
        `consensus="${quote(consensus)}".`,
    ),
  noCopyright: (ipr: string) =>
    fault(
      'copyright',
      `The Trust Legal Provisions have no text for ipr="${quote(ipr)}" on this date.`,
      'Write ipr="trust200902".',
    ),
  replacedByOurs: (name: string) =>
    doubt('boilerplate', `What <${name}> held was replaced.`, 'Leave the element out.'),
  unknownMonth: (month: string) =>
    fault('date', `Unexpected month “${quote(month)}”, expected an English name or a number.`),
  noSuchDate: (date: string) => fault('date', `The calendar has no day ${quote(date)}.`),
  dateWithoutMonth: (year: string) =>
    doubt('date', `The date names the year ${quote(year)}, which is not this one, and no month.`),
  dateFarFromToday: (year: string, month: string, day: string | undefined) =>
    remark(
      'date',
      `The document date ${[year, month, day].filter(Boolean).join('-')} is more than three days ` +
        'from today.',
    ),
  namelessAuthor: (name: string) =>
    fault('author', `The <${name}> has no name and no organization.`),
  asciiWithoutName: (seen: string, expected: string) =>
    fault('author', `The attribute ${seen} has no ${expected} beside it.`),
  nameWithoutAscii: (name: string, expected: string) =>
    fault('author', `The ${name} is not in Latin script and has no ${expected} beside it.`),
  titleAndName: () =>
    doubt('deprecated', 'The element has both a title attribute and a <name>; the name counts.'),
  streamsDiffer: (seen: string, expected: string) =>
    fault('status', `The series is of the ${quote(seen)} stream, the document of ${expected}.`),
  repeatedDisplayReference: (to: string) =>
    fault('reference', `Two references are displayed as “${quote(to)}”.`),
  seriesWithoutValue: (name: string) =>
    fault('reference', `The <seriesInfo name="${quote(name)}"> has no value.`),
  numberedAfterUnnumbered: () =>
    fault('section', 'A numbered section stands after or in an unnumbered one.'),
  listedInUnlisted: () =>
    fault('section', 'A section that the table of contents leaves out holds one that it lists.'),
  namelessSection: (name: string) => fault('section', `The <${name}> has no <name>.`),
  tooManyAppendices: () =>
    fault(
      'section',
      'The back matter has more than 26 sections, and the alphabet no more letters.',
    ),
  badListType: (type: string) =>
    fault(
      'list',
      `Unexpected type="${quote(type)}" of a list.`,
      'Write one of 1 a A i I, or a text with one of %c %C %d %i %I %o %O %x %X.',
    ),
  noOuterList: () => fault('list', 'The type has %p, but there is no list around this one.'),
  anchorsInArtset: (anchors: readonly string[]) =>
    doubt(
      'anchor',
      `The <artset> holds ${anchors.length} anchors, of which one can be kept.`,
      'Set the anchor on <artset>.',
    ),
  markWithoutItem: () => fault('index', 'The <iref> has no item.'),
  xrefWithoutTarget: () => fault('xref', 'The <xref> has no target.'),
  danglingXref: (target: string) =>
    fault(
      'dangling-xref',
      `Nothing in the document has the anchor “${quote(target)}”.`,
      'Set the anchor on what is meant, or correct the target.',
    ),
  relativeWithoutSection: () => fault('xref', 'The relative attribute needs a section beside it.'),
  sectionOfNoReference: (target: string, name: string) =>
    fault(
      'xref',
      `The section attribute speaks of a reference, but “${quote(target)}” is a <${quote(name)}>.`,
    ),
  noSectionAddress: (target: string) =>
    fault(
      'xref',
      `The address of a section of “${quote(target)}” is not known.`,
      'Write a relative attribute, such as relative="#section-3".',
    ),
  emptySectionOf: (target: string) =>
    fault('xref', `The section of “${quote(target)}” is shown without the name of the document.`),
  unknownXrefFormat: (format: string) =>
    fault(
      'xref',
      `Unexpected format="${quote(format)}", expected default, title, counter or none.`,
    ),
  formatForTarget: (format: string, name: string) =>
    fault('xref', `The format “${format}” says nothing about a <${quote(name)}>.`),
  badCharacterFormat: (format: string) =>
    fault(
      'characters',
      `Unexpected format="${quote(format)}" of <u>.`,
      'Name one to three of lit, char, name, num, ascii; num must be among them.',
    ),
  // Checks.
  unknownElement: (name: string) =>
    fault('unknown-element', `RFCXML has no element <${quote(name)}>.`),
  unexpectedElement: (name: string, parent: string, expected: string) =>
    fault(
      'nesting',
      `Unexpected <${quote(name)}> in <${parent}>, expected ${expected || 'nothing more'}.`,
    ),
  unexpectedText: (seen: string, parent: string, expected: string) =>
    fault(
      'nesting',
      `Unexpected text “${quote(seen)}” in <${parent}>, expected ${expected || 'nothing'}.`,
    ),
  missingChild: (name: string, expected: string) =>
    fault('missing-element', `The element <${name}> ends too early, expected ${expected}.`),
  unknownAttribute: (name: string, element: string) =>
    fault('unknown-attribute', `The element <${element}> has no attribute ${quote(name)}.`),
  missingAttribute: (name: string, element: string) =>
    fault('missing-attribute', `The element <${element}> lacks the attribute ${name}.`),
  badValue: (name: string, value: string, expected: readonly string[]) =>
    fault(
      'attribute-value',
      `Unexpected ${name}="${quote(value)}", expected one of ${expected.join(', ')}.`,
    ),
  repeatedAnchor: (anchor: string, line: number | undefined) =>
    fault(
      'repeated-anchor',
      `The anchor “${quote(anchor)}” stands ${line === undefined ? 'elsewhere' : `on line ${line}`} ` +
        'already.',
      'Each anchor may stand once; what points at it finds the first.',
    ),
  reservedAnchor: (anchor: string) =>
    fault(
      'reserved-anchor',
      `The anchor “${quote(anchor)}” looks like a part number.`,
      'Begin it otherwise than with section-, figure-, table-, iref- or u-.',
    ),
  writtenNumber: (pn: string) =>
    fault(
      'written-part-number',
      `The part number “${quote(pn)}” stands in a document that was not prepared.`,
      'Leave pn out: preparation gives every part its number.',
    ),
  moreFaults: (most: number) =>
    limit(`The document has more than ${most} faults of structure.`, 'The others are not listed.'),
  unusedReference: (anchor: string) =>
    doubt('unused-reference', `Nothing in the document refers to “${quote(anchor)}”.`),
  tab: (name: string) =>
    doubt(
      'tab',
      `The <${name}> holds tabs, which are printed as blanks up to every eighth column.`,
      'Write blanks.',
    ),
  oldElement: (name: string, replacement: string) =>
    doubt(
      'old-element',
      `Of <${name}>, which is of version 2, only the text is printed.`,
      `Write ${replacement} instead.`,
    ),
  namesDiffer: (seen: string, attribute: string, expected: string) =>
    fault(
      'document-name',
      `The series says “${quote(seen)}”, and ${attribute} “${quote(expected)}”.`,
      'Write the same in both.',
    ),
  activeDrawing: (what: string) =>
    fault('active-drawing', `The drawing holds ${quote(what)}, which was left out.`),
  noDraftLink: () =>
    remark('link', 'Neither a <link rel="prev"> nor docName tells which draft became this RFC.'),
} as const

function spaced(id: string): string {
  return quote(id).replace(/^([A-Z]+)(?=\d)/, '$1 ')
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
