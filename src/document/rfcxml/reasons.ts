import type { Finding, Place, Severity } from '../../model/index.js'

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

/** Shows untrusted input in a sentence: clipped to 60 characters, control characters as escapes. */
export function quote(input: string): string {
  const clipped = input.length > 60 ? `${input.slice(0, 59)}…` : input
  return clipped.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const syntax = (reason: string, hint?: string): Wording => ({
  ruleId: 'xml-syntax',
  severity: 'error',
  reason,
  ...(hint === undefined ? {} : { hint }),
})

const entity = (reason: string, hint: string): Wording => ({
  ruleId: 'xml-entity',
  severity: 'error',
  reason,
  hint,
})

const limit = (reason: string, hint: string): Wording => ({
  ruleId: 'xml-limit',
  severity: 'error',
  reason,
  hint,
})

/** The wording of every finding of this room. */
export const reasons = {
  // Reading: XML 1.0.
  noRoot: () => syntax('The file has no XML element.'),
  secondRoot: (name: string) =>
    syntax(`Unexpected second document element <${quote(name)}>, expected the end of the file.`),
  textOutsideRoot: (seen: string) =>
    syntax(`Unexpected text “${quote(seen)}” outside the document element.`),
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
  tooMuchExpansion: (most: number) =>
    limit(
      `The entities of this file expand to more than ${most} characters.`,
      'What goes beyond was left out.',
    ),
  tooManyFaults: (most: number) =>
    limit(`The file has more than ${most} faults of syntax.`, 'The others are not listed.'),
} as const

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0')
}
