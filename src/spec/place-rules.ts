import type { Chapter, DocumentFacts, Rule, Source } from '../model/index.js'

/** Gives the chapters with each rule told the draft that states it, as far as a draft does. */
export function placeRules(
  chapters: readonly Chapter[],
  documents: readonly DocumentFacts[],
  sources: ReadonlyMap<string, Source>,
): readonly Chapter[] {
  const placings = documents.map(({ source, name, revision }) => ({
    draft: `${name}-${revision}`,
    directives: sources.get(`drafts/${source}`)?.text.match(/^::rules\{[^}\n]*\}/gm) ?? [],
  }))
  const draftOf = (rule: Rule): string | undefined =>
    placings.find(({ directives }) => directives.some(directive => places(directive, rule)))?.draft
  return chapters.map(chapter => ({
    ...chapter,
    rules: chapter.rules.map(rule => {
      const draft = draftOf(rule)
      return draft === undefined ? rule : { ...rule, draft }
    }),
  }))
}

/** Tells whether a directive places a rule: it names its chapter and its topic. */
function places(directive: string, { chapter, topic }: Rule): boolean {
  const named = (attribute: string): string | undefined =>
    new RegExp(`[{ ]${attribute}="?([^" }]*)`).exec(directive)?.[1]
  return named('chapter') === chapter && named('topic') === topic
}
