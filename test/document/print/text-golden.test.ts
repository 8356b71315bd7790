import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { toText } from '../../../src/document/print/text/to-text.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'

// in.xml is a prepared document, small and made for one topic; UPDATE=1 writes out.txt anew.
const folder = 'test/fixtures/print'
const today = { year: 2026, month: 1, day: 15 }

for (const name of readdirSync(folder))
  test(`${name} is printed as before`, () => {
    const path = `${folder}/${name}/in.xml`
    const { draft, findings } = readDraft(readFileSync(path, 'utf8'), path)
    assert.deepEqual(findings, [])
    assert.ok(draft)
    const { text, origins } = toText(draft, { today })
    assert.equal(origins.length, text.split('\n').length - 1)
    if (process.env.UPDATE === '1') writeFileSync(`${folder}/${name}/out.txt`, text)
    assert.equal(text, readFileSync(`${folder}/${name}/out.txt`, 'utf8'))
  })
