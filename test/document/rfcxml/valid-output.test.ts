import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm'
import { toXml } from '../../../src/document/print/to-xml.js'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { needsShared, shared } from '../../shared.js'
import { corpusDocuments } from './corpus.js'

/** The grammar in one text: libxml2 in a browser's sandbox cannot open the drawing grammar beside it. */
function grammar(): RelaxNGValidator {
  const main = readFileSync(`${shared}/rfcxml/v3.rng`, 'utf8')
  const svg = '<define name="svg"><element><anyName/><ref name="anything"/></element></define>'
  const anything =
    '<define name="anything"><zeroOrMore><choice><attribute><anyName/></attribute><text/>' +
    '<element><anyName/><ref name="anything"/></element></choice></zeroOrMore></define>'
  const text = main.replace(/<include [^>]*\/>|<include [^>]*>[\s\S]*?<\/include>/, svg + anything)
  return RelaxNGValidator.fromDoc(XmlDocument.fromString(text))
}

test('prepared documents of the corpus are valid RFCXML', needsShared, () => {
  const validator = grammar()
  const invalid: string[] = []
  for (const { path, name, today } of corpusDocuments()) {
    const { draft } = readDraft(readFileSync(path, 'utf8'), path)
    assert.ok(draft)
    const prepared = prepare(draft, { today }).draft
    assert.ok(prepared)
    // libxml2 takes exponential time over optional attributes; the root's many are judged by us.
    for (const root of prepared.children) if (root.type === 'element') root.attributes = {}
    const document = XmlDocument.fromString(toXml(prepared).text)
    try {
      validator.validate(document)
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      invalid.push(`${name}: ${error.message.slice(0, 200)}`)
    } finally {
      document.dispose()
    }
  }
  validator.dispose()
  assert.deepEqual(invalid, [])
})
