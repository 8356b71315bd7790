import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unicodeName } from 'unicode-name'
import { prepare } from '../../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { rootElement } from '../../../src/document/rfcxml/work.js'
import { needsShared } from '../../shared.js'
import { canonical } from './canonical.js'
import { beside, corpusDocuments } from './corpus.js'

/** Documents that we prepare otherwise than the reference, each with the reason. There are none. */
const different = new Map<string, string>()

const lines = (xml: string, path: string) => {
  const { draft } = readDraft(xml, path)
  const root = draft && rootElement(draft)
  assert.ok(root, path)
  return { draft, root }
}

test('prepares every document of the corpus as the reference does', needsShared, () => {
  const differing: string[] = []
  let compared = 0
  for (const document of corpusDocuments()) {
    const wanted = beside(document, '.prepped.xml')
    // Documents that came prepared have nothing to compare with.
    if (wanted === undefined) continue
    const { draft } = lines(readFileSync(document.path, 'utf8'), document.path)
    const { today, dateStyle } = document
    const prepared = prepare(draft, { today, dateStyle, unicodeName })
    const root = prepared.draft && rootElement(prepared.draft)
    assert.ok(root, document.name)
    const seen = canonical(root).join('\n')
    compared += 1
    if (seen !== canonical(lines(wanted, document.path).root).join('\n'))
      differing.push(document.name)
  }
  assert.ok(compared > 100)
  assert.deepEqual(differing.sort(), [...different.keys()].sort())
})

test('preparing leaves the given tree as it is', needsShared, () => {
  const [document] = corpusDocuments()
  assert.ok(document)
  const text = readFileSync(document.path, 'utf8')
  const given = lines(text, document.path)
  prepare(given.draft, { today: document.today })
  assert.deepEqual(given.draft, lines(text, document.path).draft)
})
