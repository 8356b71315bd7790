import type { Chapter, DocumentFacts, Source } from '../model/index.js'

/** Gives the chapters with each rule told the draft that states it, as far as a draft does. */
export function placeRules(
  chapters: readonly Chapter[],
  documents: readonly DocumentFacts[],
  sources: ReadonlyMap<string, Source>,
): readonly Chapter[] {
  const drafts = new Map<string, string>()
  for (const { source, name, revision } of documents) {
    const text = sources.get(`drafts/${source}`)?.text ?? ''
    for (const [directive] of text.matchAll(/^::rules\{[^}\n]*\}/gm)) {
      const [chapter, topic] = [named(directive, 'chapter'), named(directive, 'topic')]
      if (chapter === undefined || topic === undefined) continue
      // The first draft that states a rule is the one that is told.
      const key = placeOf(chapter, topic)
      if (!drafts.has(key)) drafts.set(key, `${name}-${revision}`)
    }
  }
  return chapters.map(chapter => ({
    ...chapter,
    rules: chapter.rules.map(rule => {
      const draft = drafts.get(placeOf(rule.chapter, rule.topic))
      return draft === undefined ? rule : { ...rule, draft }
    }),
  }))
}

function placeOf(chapter: string, topic: string): string {
  return `${chapter}\n${topic}`
}

function named(directive: string, attribute: string): string | undefined {
  return new RegExp(`[{ ]${attribute}="?([^" }]*)`).exec(directive)?.[1]
}
