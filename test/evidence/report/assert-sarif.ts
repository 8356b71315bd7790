import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'

// The schema that OASIS publishes is in a package of matchers for another test runner, which is not run.
const path = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
const { $schema: _draft4, id: _address, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // A pattern of the schema is none under the flag u.
  unicodeRegExp: false,
  formats: {
    uri: text => URL.canParse(text),
    'uri-reference': /^([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(#.*)?$/,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  },
})
const validate = ajv.compile(schema)

/** Asserts that a text is a log as the schema of SARIF 2.1.0 has it. */
export function assertSarif(text: string): void {
  validate(JSON.parse(text))
  assert.deepEqual(validate.errors ?? [], [])
}
