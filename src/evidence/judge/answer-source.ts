/**
 * Writes JSON Schemas as ECMAScript functions that answer yes or no, and nothing else. Functions that can
 * tell what is wrong make an error for each branch that they try, and are ten times as long; of the
 * questions that are asked of a message, most are settled by a look at one header field.
 *
 *     {properties: {fields: {required: [date], properties: {date: {maxItems: 1}}}}}
 *
 *     function answer0(v) { let v0, v1; return (!isObject(v) || (v0 = v["fields"]) === undefined || …
 *       (v1 = v0["date"]) !== undefined && … && (!Array.isArray(v1) || v1.length <= 1)) }
 *
 * The keywords of `keyword-tests` are written; a schema that has another one is asked of `tellFaults`.
 */
import { literal, type Schema } from '../../model/index.js'
import { type At, assertions, isWritten } from './keyword-tests.js'
import { absoluteReference, documentOf, keywordsOf, schemaDocuments } from './schema-documents.js'

/** Answers as they are written, each once. */
export interface AnswerWriter {
  /** Gives the name of the function that answers for the schema at an absolute reference. */
  readonly answer: (ref: string) => string
  /** The functions so far; what they ask of others they ask of this `FaultTeller`. */
  readonly source: (teller: string) => string
}

/** What the functions share. Only own properties count: nobody's prototype has a say. */
const prelude = `const base = Object.prototype
const own = Object.hasOwn
const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value)`

/** Starts to write answers for the schemas of some documents, which are known by their `$id`. */
export function writeAnswers(documents: readonly Schema[]): AnswerWriter {
  const { at: schemaAt } = schemaDocuments(documents)
  // What a dynamic reference names depends on who asks, which the functions do not know.
  const isDynamic = JSON.stringify(documents).includes('"$dynamicRef":')
  const names = new Map<string, string>()
  const others = new Map<string, string>()
  const texts: string[] = []
  const define: At['define'] = (kind, key, write) => {
    const known = names.get(`${kind} ${key}`)
    if (known !== undefined) return known
    const name = `${kind}${names.size}`
    // Named before it is written: a schema may refer to itself.
    names.set(`${kind} ${key}`, name)
    const text = write(name)
    if (text !== '') texts.push(text)
    return name
  }
  const ask = (ref: string): string =>
    define('other', ref, name => {
      others.set(name, ref)
      return ''
    })
  const answer = (ref: string): string => {
    const schema = schemaAt(ref)
    if (isDynamic) return ask(ref)
    const { $ref: target, ...more } = keywordsOf(schema)
    if (typeof target === 'string' && Object.keys(more).length === 0)
      return answer(absoluteReference(target, documentOf(ref)))
    return define('answer', ref, name => {
      const valid = test(schema, ref, 'v', 0)
      return `function ${name}(v) { ${variables(valid)}return ${valid} }`
    })
  }
  /** Gives the expression that tells whether a value is valid; `depth` variables are in use. */
  const test = (schema: Schema, ref: string, value: string, depth: number): string => {
    if (typeof schema === 'boolean') return String(schema)
    if (!isWritten(schema)) return `${ask(ref)}(${value})`
    const at: At = {
      schema,
      value,
      variable: `v${depth}`,
      below: (step, part, other = value) =>
        test(part, `${ref}/${step}`, other, other === value ? depth : depth + 1),
      each: (step, part, frame) =>
        define('each', `${ref}/${step}`, name => {
          const valid = test(part, `${ref}/${step}`, 'v', 0)
          return `function ${name}(list) { ${variables(valid)}${frame(valid)} }`
        }),
      answer: target => answer(absoluteReference(target, documentOf(ref))),
      define,
    }
    return assertions(at)
  }
  const source = (teller: string): string => {
    const asked = [...others].map(
      ([name, ref]) => `const ${name} = ${teller}.answer(${literal(ref)})`,
    )
    return [prelude, ...asked, ...texts].join('\n')
  }
  return { answer, source }
}

/** Declares the variables that an expression sets. */
function variables(expression: string): string {
  const set = new Set(expression.match(/\bv\d+(?= = )/g))
  return set.size === 0 ? '' : `let ${[...set].sort().join(', ')}; `
}
