import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { needsShared, shared } from '../../shared.js'

const schema = JSON.parse(readFileSync('schemas/subjects/message.json', 'utf8'))
const isMessage = new Ajv2020({ strict: false, ownProperties: true }).compile(schema)

test('every message of the corpus gives facts as the schema has them', needsShared, () => {
  const folder = `${shared}/corpus/mail`
  const manifest: { file: string; kind: string }[] = JSON.parse(
    readFileSync(`${folder}/manifest.json`, 'utf8'),
  )
  const mails = manifest.filter(({ kind }) => ['mms-mail', 'bounce', 'mail'].includes(kind))
  for (const { file } of mails) {
    const subject = readMessage(readFileSync(`${folder}/${file}`), file)
    assert.ok(isMessage(subject.value), `${file}: ${JSON.stringify(isMessage.errors)}`)
    for (const { value, how } of subject.readings) assert.ok(isMessage(value), `${file}: ${how}`)
  }
})
