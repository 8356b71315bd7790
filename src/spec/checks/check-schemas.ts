import { type Keywords, pointerStep, rulesOf } from '../../model/index.js'
import { backtracking } from '../backtracking.js'
import { fault } from '../reasons.js'
import { type Check, chapterKeyPlace, chapterPlace, rulePlace } from './context.js'
import { isKeywords, resolve, schemasIn } from './walk-schemas.js'

/** Every `$ref` of a rule names a shape that there is. */
export const checkReferences: Check = context =>
  rulesOf(context.profile).flatMap(rule =>
    schemasIn(rule.schema).flatMap(({ keywords, pointer }) => {
      const ref = keywords.$ref
      if (typeof ref !== 'string' || resolve(context, rule, ref) !== undefined) return []
      const place = rulePlace(context, rule, `${pointer}/$ref`)
      return [
        fault('unknown-pointer', place, [ref], {
          hint: 'Shapes stand in the $defs of schemas/subjects and of the chapter.',
        }),
      ]
    }),
  )

/** Every shape, which is a definition without a sentence, is one that a rule or another shape asks for. */
export const checkShapes: Check = context => {
  const asked = new Set(
    context.profile.chapters.flatMap(({ id, schema }) =>
      schemasIn(schema).flatMap(({ keywords: { $ref } }) =>
        typeof $ref !== 'string' ? [] : $ref.startsWith('#') ? id + $ref : $ref,
      ),
    ),
  )
  return context.profile.chapters.flatMap(chapter =>
    Object.entries(chapter.schema.$defs ?? {}).flatMap(([name, shape]) => {
      const pointer = `/$defs/${pointerStep(name)}`
      if (isKeywords(shape) && 'x-rule' in shape) return []
      if (asked.has(`${chapter.id}#${pointer}`)) return []
      const place = chapterKeyPlace(context, chapter, pointer)
      return [fault('unused-shape', place, [name], { severity: 'warning' })]
    }),
  )
}

/** No pattern, in a rule or in a shape that rules share, can take super-linear time on a stranger's input. */
export const checkPatterns: Check = context =>
  context.profile.chapters.flatMap(chapter =>
    schemasIn(chapter.schema).flatMap(({ keywords, pointer }) =>
      patternsOf(keywords, pointer).flatMap(({ pattern, at }) => {
        const why = backtracking(pattern)
        if (why === undefined) return []
        return [
          fault('pattern-backtracks', chapterPlace(context, chapter, at), [pattern, why], {
            hint: 'Anchor it with ^, and let no repeated part begin as what follows it can.',
          }),
        ]
      }),
    ),
  )

/** The patterns of one schema: of its value, and of names of properties. */
function patternsOf(
  keywords: Keywords,
  pointer: string,
): readonly { readonly pattern: string; readonly at: string }[] {
  const { pattern, patternProperties } = keywords
  const own = typeof pattern === 'string' ? [{ pattern, at: `${pointer}/pattern` }] : []
  const names = isKeywords(patternProperties) ? Object.keys(patternProperties) : []
  return [
    ...own,
    ...names.map(name => ({
      pattern: name,
      at: `${pointer}/patternProperties/${pointerStep(name)}`,
    })),
  ]
}
