import { readTemplates } from '../../../src/cli/read-folder.js'
import { type Composition, compose } from '../../../src/document/compose/compose.js'
import {
  elements,
  type Profile,
  plainText,
  type Source,
  type XElement,
} from '../../../src/model/index.js'
import { readProfile } from '../../../src/spec/read-profile.js'
import { folderOf, schemas } from '../../profile-of.js'

/** A profile of three rules, small enough to read beside what is made of it. */
export const tinyFiles: Readonly<Record<string, string>> = {
  'profile.yaml': `name: tiny
title: A Tiny Profile
date: 2026-11-23
chapters: [relay]
authors: [{ organization: Example }]
documents:
  - { source: tiny.md, name: draft-example-tiny, revision: "00", title: A Tiny Profile, abbrev: Tiny, category: std }
roles:
  server: { name: server, meaning: It answers. }
glossary: [{ term: MM, meaning: A message. }]
references:
  RFC2920: { title: Pipelining, authors: [{ initials: N., surname: Freed }], date: 2000-09, series: { STD: 60, RFC: 2920 }, doi: 10.17487/RFC2920 }
  RFC5321: { title: SMTP, authors: [{ initials: J., surname: Klensin }], date: 2008-10, series: { RFC: 5321 }, doi: 10.17487/RFC5321 }
  TS23140: { title: MMS, authors: [{ organization: 3GPP }] }
`,
  'rules/relay.yaml': `$schema: urn:profilewright:rules
$id: urn:profilewright:tiny:relay
title: Relays
x-subject: smtp-session
$defs:
  announce-pipelining:
    x-rule:
      topic: extensions
      text: A server MUST announce \`PIPELINING\`.
      why: It saves round trips.
      role: server
      refs: [RFC2920#section-3]
    required: [ehlo]
  answer-kindly:
    x-rule:
      topic: extensions
      text: A server MAY answer <kindly> & at host:port.
      why: It costs little.
      role: server
      refs: [RFC5321, TS23140#clause-8.4]
      basis: proposal
      issue: Nobody has measured it.
      untestable: Kindness has no schema.
`,
  'examples/announce-pipelining/pass-all.smtp': 'S: 220 hello\r\nC: EHLO a\r\n',
}

const templates = readTemplates()

/** Composes the tiny profile with a body of Markdown after its abstract, which takes four lines. */
export function composeTiny(
  markdown: string,
  changes: Readonly<Record<string, string>> = {},
): Composition & { readonly profile: Profile } {
  const draft = `# Abstract\n\nTiny.\n\n${markdown}`
  const files = { ...tinyFiles, 'drafts/tiny.md': draft, ...changes }
  const folder = folderOf(files, 'tiny')
  const { profile } = readProfile(folder, schemas)
  if (profile === undefined) throw new Error('The tiny profile of the tests cannot be read.')
  const changed = Object.entries(changes).filter(([path]) => path.startsWith('templates/'))
  const own = changed.map(([path, text]): [string, Source] => [
    path.replace(/^templates\/|\.md\.hbs$/g, ''),
    { path, text },
  ])
  const composition = compose({
    profile,
    // The tiny profile has one document.
    document: profile.facts.documents[0]!,
    // A template changed to nothing is one that is not there.
    templates: new Map([...new Map([...templates, ...own])].filter(([, { text }]) => text !== '')),
    files: folder.files,
  })
  return { ...composition, profile }
}

/** Gives the elements of a name in a composition. */
export function found({ draft }: Composition, name: string): readonly XElement[] {
  return [...elements(draft)].filter(element => element.name === name)
}

/** Gives the words of the elements of a name, blanks folded. */
export function words(composition: Composition, name: string): readonly string[] {
  return found(composition, name).map(each => plainText(each).replaceAll(/\s+/g, ' ').trim())
}
