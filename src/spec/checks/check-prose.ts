import { type Finding, type Json, keywordsIn, pointerStep, rulesOf } from '../../model/index.js'
import { shownPath } from '../profile-folder.js'
import { fault } from '../reasons.js'
import { type Check, type CheckContext, rulePlace } from './context.js'

/**
 * Only the sentence of a rule states a requirement: what stands beside it, the facts of the profile and
 * its papers have no BCP 14 keyword. Drafts are looked at where they are composed.
 */
export const checkProse: Check = context => [
  ...rulesOf(context.profile).flatMap(rule =>
    (['why', 'cope', 'issue', 'untestable'] as const).flatMap(field =>
      keywordIn(rule[field] ?? '', field, () => rulePlace(context, rule, `/x-rule/${field}`)),
    ),
  ),
  ...inFacts(context),
  ...[...context.profile.sources].flatMap(([path, { text }]) =>
    path.startsWith('papers/') ? inPaper(shownPath(context.folder, path), text) : [],
  ),
]

function keywordIn(text: string, field: string, place: () => Finding['place']): readonly Finding[] {
  const [found] = keywordsIn(text)
  return found === undefined ? [] : [fault('keyword-in-reason', place(), [field, found.keyword])]
}

/** The facts are looked at as they are written; titles of references are what others have written. */
function inFacts({ yaml, profile }: CheckContext): readonly Finding[] {
  const walk = (value: Json | undefined, field: string, pointer: string): readonly Finding[] => {
    if (typeof value === 'string') return keywordIn(value, field, () => profile.locate(pointer))
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([key, part]) =>
      walk(part, Array.isArray(value) ? field : key, `${pointer}/${pointerStep(key)}`),
    )
  }
  const facts = yaml.get('profile.yaml')?.value
  return facts === null || typeof facts !== 'object' || Array.isArray(facts)
    ? []
    : walk({ ...facts, references: {} }, 'profile.yaml', '')
}

function inPaper(path: string, text: string): readonly Finding[] {
  let isCode = false
  return text.split('\n').flatMap((line, index) => {
    const isFence = /^ {0,3}(```|~~~)/.test(line)
    if (isFence) isCode = !isCode
    if (isFence || isCode) return []
    const prose = line.replace(/`[^`]*`/g, code => ' '.repeat(code.length))
    return keywordsIn(prose).map(({ keyword, index: column }) =>
      fault('keyword-in-prose', { path, line: index + 1, column: column + 1 }, [keyword]),
    )
  })
}
