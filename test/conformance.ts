/*
 * npm run conformance [-- MEASURE… [NAME…]]: how many documents of the shared corpus come out as the
 * reference renderer has them, and where each other one first differs.
 */
import { type Case, conformanceCases } from './conformance/cases.js'
import type { Difference } from './conformance/compare.js'
import { type Measure, measures } from './conformance/measures.js'

const words = process.argv.slice(2)
const asked = words.filter(word => Object.hasOwn(measures, word))
const names = words.filter(word => word !== 'all' && !asked.includes(word))
const cases = conformanceCases().filter(
  ({ name }) => names.length === 0 || names.some(word => name.includes(word)),
)

if (cases.length === 0) console.log('the shared corpus is not here')
for (const name of asked.length > 0 ? asked : Object.keys(measures)) report(measures[name]!, cases)

function report(measure: Measure, all: readonly Case[]): void {
  console.log(`\n${measure.title}`)
  const concerned = all.filter(measure.concerns)
  for (const set of new Set(concerned.map(example => example.set))) {
    const results = concerned
      .filter(example => example.set === set)
      .map(example => ({ example, difference: attempt(measure, example) }))
    const same = results.filter(({ difference }) => difference === undefined).length
    console.log(`  ${set}: ${same} of ${results.length} identical`)
    for (const { example, difference } of results)
      if (difference !== undefined) console.log(describe(example, difference))
  }
}

function attempt(measure: Measure, example: Case): Difference | undefined {
  try {
    return measure.run(example)
  } catch (error) {
    const printed = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { line: 0, expected: undefined, printed, place: 'no place', count: 0 }
  }
}

function describe(example: Case, { line, expected, printed, place, count }: Difference): string {
  const show = (text: string | undefined): string => (text === undefined ? '(none)' : `|${text}|`)
  return [
    `    ${example.name}: line ${line}, ${count} lines differ (${place})`,
    `      expected ${show(expected)}`,
    `      printed  ${show(printed)}`,
  ].join('\n')
}
