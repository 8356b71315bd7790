import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Schema } from '../model/index.js'

/** Schemas of the language, by their `$id`. */
export type Schemas = ReadonlyMap<string, Schema>

/**
 * Gives the functions of the schemas of the language, by `$id`. In the compiled program another module
 * stands here, in which they are written down already (`bundle.mjs`): to make them takes Ajv longer than
 * a profile takes to read.
 */
export function compileSchemas(schemas: Schemas): (id: string) => ValidateFunction {
  const ajv = languageAjv(schemas, {})
  // Who asks names one of the schemas.
  return id => ajv.getSchema(id) as ValidateFunction
}

/** Gives an Ajv instance that knows all the schemas of the language, so that they may refer to one another. */
export function languageAjv(schemas: Schemas, code: NonNullable<Options['code']>): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    validateFormats: false,
    // The schemas are ours and tested; to hold them against their own takes as long as all the rest.
    validateSchema: false,
    // Tidy functions would be no faster, and take a third longer to make.
    code: { optimize: false, ...code },
  })
  for (const schema of schemas.values()) ajv.addSchema(schema as object)
  return ajv
}
