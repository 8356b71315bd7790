import {
  type Chapter,
  type DocumentFacts,
  docName,
  perObjectLast,
  type Source,
} from '../model/index.js'

/** Gives what tells each rule of a chapter the draft that states it, as far as a draft does. */
export function placeRules(
  documents: readonly DocumentFacts[],
  sources: ReadonlyMap<string, Source>,
): (chapter: Chapter) => Chapter {
  const drafts = new Map<string, string>()
  for (const document of documents) {
    const text = sources.get(`drafts/${document.source}`)?.text ?? ''
    for (const [directive] of text.matchAll(/^::rules\{[^}\n]*\}/gm)) {
      const [chapter, topic] = [named(directive, 'chapter'), named(directive, 'topic')]
      if (chapter === undefined || topic === undefined) continue
      // The first draft that states a rule is the one that is told.
      const key = placeOf(chapter, topic)
      if (!drafts.has(key)) drafts.set(key, docName(document))
    }
  }
  return chapter =>
    placed(chapter, ...chapter.rules.map(rule => drafts.get(placeOf(rule.chapter, rule.topic))))
}

/** Gives a chapter with the draft of each of its rules; one that has not changed is the same object. */
const placed = perObjectLast((chapter: Chapter, ...drafts: (string | undefined)[]): Chapter => {
  const rules = chapter.rules.map((rule, i) => {
    const draft = drafts[i]
    return draft === undefined ? rule : { ...rule, draft }
  })
  return { ...chapter, rules }
})

function placeOf(chapter: string, topic: string): string {
  return `${chapter}\n${topic}`
}

function named(directive: string, attribute: string): string | undefined {
  return new RegExp(`[{ ]${attribute}="?([^" }]*)`).exec(directive)?.[1]
}
