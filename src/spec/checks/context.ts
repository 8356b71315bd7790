import type { Chapter, Finding, Place, Profile, Rule } from '../../model/index.js'
import type { Schemas } from '../compile-schemas.js'
import type { ProfileFolder } from '../profile-folder.js'
import type { YamlFile } from '../read-yaml.js'

/** What every check of a profile may look at. */
export interface CheckContext {
  readonly profile: Profile
  readonly folder: ProfileFolder
  readonly schemas: Schemas
  /** YAML files by path inside the folder. */
  readonly yaml: ReadonlyMap<string, YamlFile>
}

/** One check of a profile's own files: pure, and silent where there is nothing to say. */
export type Check = (context: CheckContext) => readonly Finding[]

/** The place of a part of a rule: its annotation below `/x-rule`, its schema beside it. */
export function rulePlace(context: CheckContext, rule: Rule, pointer: string): Place {
  return chapterFile(context, rule.chapter)?.locate(`/$defs/${rule.id}${pointer}`) ?? rule.place
}

/** The place of a key of the chapter that a rule stands in, be it in the rule or in a shape. */
export function ruleKeyPlace(context: CheckContext, rule: Rule, pointer: string): Place {
  return chapterFile(context, rule.chapter)?.locateKey(pointer) ?? rule.place
}

/** The place of a part of a chapter, be it in a rule or in a shape that rules share. */
export function chapterPlace(
  context: CheckContext,
  { name, path }: Chapter,
  pointer: string,
): Place {
  return chapterFile(context, name)?.locate(pointer) ?? { path, line: 1, column: 1 }
}

/** The place of a key of a chapter, where what is wrong is its name. */
export function chapterKeyPlace(context: CheckContext, chapter: Chapter, pointer: string): Place {
  return (
    chapterFile(context, chapter.name)?.locateKey(pointer) ??
    chapterPlace(context, chapter, pointer)
  )
}

function chapterFile({ yaml }: CheckContext, name: string): YamlFile | undefined {
  return yaml.get(`rules/${name}.yaml`)
}
