import { readSchemas } from '../src/cli/read-folder.js'
import { once, type Schema, subjectKinds } from '../src/model/index.js'
import type { ProfileFolder } from '../src/spec/profile-folder.js'
import { type ProfileRead, readProfile } from '../src/spec/read-profile.js'

/** The schemas of the language. */
export const schemas: ReadonlyMap<string, Schema> = readSchemas()

/** The schemas of the subjects alone. */
export const subjectSchemas: readonly Schema[] = subjectKinds
  .map(kind => schemas.get(`urn:profilewright:${kind}`))
  .filter(schema => schema !== undefined)

/** A profile folder in memory. Carriage returns are written as they are; `‸` marks are kept. */
export function folderOf(files: Readonly<Record<string, string>>, root = 'note'): ProfileFolder {
  const encoder = new TextEncoder()
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    name: root,
    root,
    files: new Map(sorted.map(([path, text]) => [path, once(() => encoder.encode(text))])),
  }
}

/** The smallest whole profile: messages that carry a note. It knows nothing of MMS. */
export const noteProfile: Readonly<Record<string, string>> = {
  'profile.yaml': `$schema: urn:profilewright:profile
name: note
title: Notes in Mail
date: 2026-11-23
chapters: [notes]
authors:
  - organization: profilewright
roles:
  sender:
    name: Sender
    meaning: The program that sends a note.
glossary: []
references:
  RFC5322:
    title: Internet Message Format
    authors:
      - {initials: P., surname: Resnick, role: editor}
    date: 2008-10
    series: {RFC: 5322}
    doi: 10.17487/RFC5322
  RFC2119:
    title: Key words for use in RFCs to Indicate Requirement Levels
    authors:
      - {initials: S., surname: Bradner}
    date: 1997-03
    series: {BCP: 14, RFC: 2119}
    doi: 10.17487/RFC2119
  RFC8174:
    title: Ambiguity of Uppercase vs Lowercase in RFC 2119 Key Words
    authors:
      - {initials: B., surname: Leiba}
    date: 2017-05
    series: {BCP: 14, RFC: 8174}
    doi: 10.17487/RFC8174
fields:
  x-note: unstructured
documents:
  - source: notes.md
    name: draft-profilewright-notes
    revision: "00"
    title: Notes in Mail
    abbrev: Notes
    category: std
`,
  'drafts/notes.md': `# Abstract

Notes can be put into mail. This document says how, so that readers find them and writers know it.

# Introduction

A note is a field.

# Terminology

::bcp14{}

# Notes {#notes}

::rules{chapter=notes topic=notes}

# IANA Considerations

This document has no IANA actions.

# Security Considerations

A note is as safe as the message that carries it.
`,
  'rules/notes.yaml': `$schema: urn:profilewright:rules
$id: urn:profilewright:note:notes
title: Notes
x-subject: message
$defs:
  note-once:
    x-rule:
      topic: notes
      text: A sender MUST NOT put more than one X-Note field into a message.
      why: Readers show one note.
      role: sender
      refs: [RFC5322#section-3.6]
    if:
      properties: { fields: { required: [x-note] } }
    then:
      properties: { fields: { properties: { x-note: { maxItems: 1 } } } }
  note-colour:
    x-rule:
      topic: notes
      text: A sender SHOULD give a note the colour \`red\` or \`blue\`.
      why: Readers know two colours.
      role: sender
      refs: [RFC5322#section-3.6.8]
    if:
      properties: { fields: { required: [x-note] } }
    then:
      if:
        properties: { fields: { required: [x-colour] } }
      then:
        properties:
          fields: { properties: { x-colour: { items: { properties: { lower: { enum: [red, blue] } } } } } }
  signature-used:
    x-rule:
      topic: notes
      text: A sender MAY sign a message with an X-Signature field.
      why: Some readers look for one.
      role: sender
      refs: [RFC5322#section-3.6.8]
    if:
      properties: { fields: { required: [x-signature] } }
    then: true
`,
  'examples/signature-used/pass-signed.eml':
    'From: a@b.example\r\nX-Signature: me\r\n\r\nHello\r\n',
  'examples/note-once/pass-one.eml': 'From: a@b.example\r\nX-Note: one\r\n\r\nHello\r\n',
  'examples/note-once/fail-two.eml':
    'From: a@b.example\r\nX-Note: one\r\nX-Note: two\r\n\r\nHello\r\n',
  'examples/note-once/pass-none.eml':
    'From: a@b.example\r\nX-Note: one\r\nX-Colour: red\r\n\r\nHello\r\n',
  'examples/note-colour/pass-red.eml':
    'From: a@b.example\r\nX-Note: one\r\nX-Colour: Red\r\n\r\nHello\r\n',
  'examples/note-colour/pass-blue.eml':
    'From: a@b.example\r\nX-Note: one\r\nX-Colour: blue\r\n\r\nHello\r\n',
  'examples/note-colour/fail-green.eml':
    'From: a@b.example\r\nX-Note: one\r\nX-Colour: green\r\n\r\nHello\r\n',
}

/** Reads a profile from text, as \`check\` reads it from disk. */
export function profileOf(files: Readonly<Record<string, string>>): ProfileRead {
  return readProfile(folderOf(files), schemas)
}
