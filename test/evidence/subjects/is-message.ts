import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** Tells whether a value is as the schema of messages has it; `errors` say why not. */
export const isMessage = new Ajv2020({ strict: false, ownProperties: true }).compile(
  JSON.parse(readFileSync('schemas/subjects/message.json', 'utf8')),
)
