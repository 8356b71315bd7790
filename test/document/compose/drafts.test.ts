import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { readFolder, readSchemas, readTemplates } from '../../../src/cli/read-folder.js'
import { checkDocuments } from '../../../src/document/compose/check-documents.js'
import { compose } from '../../../src/document/compose/compose.js'
import { toText } from '../../../src/document/print/text/to-text.js'
import { toXml } from '../../../src/document/print/to-xml.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { docName, type Finding, formatPlace } from '../../../src/model/index.js'
import { readProfile } from '../../../src/spec/read-profile.js'
import { needsShared, shared } from '../../shared.js'
import { unfold } from './unfold.js'

const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ place, reason, ruleId }) => `${formatPlace(place)}: ${reason} [${ruleId}]`)

const folder = readFolder('spec/mms')
const { profile } = readProfile(folder, readSchemas())
assert.ok(profile)
const templates = readTemplates()
const { files } = folder
const today = { year: 2026, month: 11, day: 23 }
const documents = profile.facts.documents.map(document => {
  const composition = compose({ profile, document, templates, files })
  const prepared = prepare(composition.draft, { today })
  assert.ok(prepared.draft)
  const text = toText(prepared.draft, { today })
  return {
    name: docName(document),
    composition,
    xml: toXml(composition.draft).text,
    text: text.text,
    unpaginated: toText(prepared.draft, { today, pagination: false }).text,
    findings: [...composition.findings, ...prepared.findings, ...text.findings],
  }
})

test('the drafts of the bundled profile are composed, prepared and printed without a finding', () => {
  for (const { name, findings } of documents) assert.deepEqual(lines(findings), [], name)
})

test('each rule of the profile stands in one draft, and each reference is cited', () => {
  const compositions = documents.map(({ composition }) => composition)
  assert.deepEqual(lines(checkDocuments(profile, compositions)), [])
})

test('the files of rules come back from the text of the draft, octet for octet', () => {
  const [{ unpaginated } = { unpaginated: '' }] = documents
  const shown = unpaginated.matchAll(
    / {3}<CODE BEGINS> file "([^"]+)"\n([\s\S]*?)\n {3}<CODE ENDS>/g,
  )
  const read = [...shown].map(([, path, code]): [string, string] => [
    path!,
    `${unfold(code!.replaceAll(/^ {3}/gm, ''))}\n`,
  ])
  const rules = [...files].filter(([path]) => path.startsWith('rules/'))
  assert.deepEqual(
    new Map(read),
    new Map(rules.map(([path, octets]) => [path, new TextDecoder().decode(octets())])),
  )
})

test('the XML of the drafts is valid', needsShared, () => {
  xmlRegisterFsInputProviders()
  const path = `${shared}/rfcxml/v3.rng`
  const grammar = XmlDocument.fromBuffer(readFileSync(path), { url: path })
  const validator = RelaxNGValidator.fromDoc(grammar)
  for (const { xml } of documents) validator.validate(XmlDocument.fromString(xml))
})

/** What idnits says besides, and why it may. Nits of its network lookups never count. */
const accepted: Readonly<Record<string, string>> = {
  POSSIBLE_DOWNREF: 'asks the network',
  UNDEFINED_STATUS: 'asks the network',
  UNDEFINED_STATE: 'asks the network',
  DEPRECATED_ELEMENT: 'takes the attribute format of xref for the element of that name',
  PREFER_BCP14_REF: 'the paragraph of RFC 8174 cites the two RFCs',
  REFERENCE_MISSING_IN_REFERENCE_SECTION:
    'knows one list of references, and takes arrays in YAML for citations',
  SECTION_TITLE_HAS_UNEXPECTED_INDENTATION: 'takes a mention of an appendix for its heading',
  DOC_DATE_IN_PAST: 'compares with the clock',
  DOC_DATE_IN_FUTURE: 'compares with the clock',
}

interface Nit {
  readonly kind: string
  readonly name: string
  readonly message: string
}

function nitsOf(name: string, text: string): Promise<readonly Nit[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('nits-worker.mjs', import.meta.url), {
      workerData: { name, text },
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

test('idnits finds no error in the drafts, and no warning that is not accounted for', async () => {
  for (const { name, xml, text } of documents)
    for (const [extension, content] of [
      ['xml', xml],
      ['txt', text],
    ] as const) {
      const nits = await nitsOf(`${name}.${extension}`, content)
      const left = nits
        .filter(nit => nit.kind !== 'ValidationComment' && accepted[nit.name] === undefined)
        .map(nit => `${nit.kind} ${nit.name}: ${nit.message}`)
      assert.deepEqual(left, [], `${name}.${extension}`)
    }
})
