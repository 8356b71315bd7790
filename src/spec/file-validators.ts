import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { type Finding, memoized, perObject } from '../model/index.js'
import { compileSchemas, type Schemas } from './compile-schemas.js'
import type { YamlFile } from './read-yaml.js'
import { fault } from './reasons.js'

/** Checks one file against the schema that it was made for. */
export interface Validator {
  /** Everything that is wrong with it. */
  readonly faults: (file: YamlFile) => readonly Finding[]
  /** Pointers to what is not of the kind that it has to be, or lacks what it has to have. */
  readonly misshapen: (file: YamlFile) => readonly string[]
}

/** Errors that only repeat what a deeper one says. */
const echoes = new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref', '$dynamicRef'])

/** Gives validators for the files that schemas describe, by `$id`, with every fault at its line. */
export const fileValidators = perObject((schemas: Schemas): ((id: string) => Validator) => {
  const validateBy = compileSchemas(schemas)
  return memoized(schemas.size, id => validatorBy(validateBy(id)))
})

function validatorBy(validate: ValidateFunction): Validator {
  const errorsIn = perObject((file: YamlFile): readonly ErrorObject[] =>
    file.value === undefined || validate(file.value) ? [] : (validate.errors ?? []),
  )
  return {
    faults: perObject((file: YamlFile): readonly Finding[] => {
      const errors = errorsIn(file)
      const telling = errors.filter(error => !echoes.has(error.keyword))
      const found = (telling.length > 0 ? telling : errors).map(error => finding(file, error))
      // A schema that is made of several may say the same several times.
      return [...new Map(found.map(each => [`${each.reason} ${each.place.line}`, each])).values()]
    }),
    misshapen: file =>
      errorsIn(file)
        .filter(({ keyword, instancePath }) => shaping.has(keyword) || isOneFact(instancePath))
        .map(({ instancePath }) => instancePath)
        .filter(pointer => pointer !== ''),
  }
}

/** Errors that tell that a value is not of its kind, or not whole. */
const shaping = new Set(['type', 'required'])

/** A fact of the file itself is right or is not there. */
function isOneFact(pointer: string): boolean {
  return pointer.lastIndexOf('/') === 0
}

function finding(file: YamlFile, error: ErrorObject): Finding {
  const name = String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? '')
  const pointer = name === '' ? error.instancePath : `${error.instancePath}/${name}`
  const where = pointer === '' ? 'file' : pointer.slice(1).replaceAll('/', ' › ')
  const place = name === '' ? file.locate(pointer) : file.locateKey(pointer)
  return fault('schema-fault', place, [where, wording(error)], { hint: hintOf(error) })
}

function wording(error: ErrorObject): string {
  const { keyword, params, message } = error
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    return 'no such key is known here'
  if (keyword === 'required') return `the key ${params.missingProperty} is missing`
  if (keyword === 'enum') return `expected one of ${params.allowedValues.join(', ')}`
  if (keyword === 'type') return `expected ${[params.type].flat().join(' or ')}`
  if (keyword === 'const') return `expected ${JSON.stringify(params.allowedValue)}`
  return message ?? keyword
}

function hintOf({ keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    return 'Look for a slip of spelling.'
  if (keyword === 'required') return `Add ${params.missingProperty}.`
  if (keyword === 'pattern') return `The form is ${params.pattern}.`
  return 'The schema in schemas/ says what each key means.'
}
