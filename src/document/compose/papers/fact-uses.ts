import { compareTexts, type Paper, type Source } from '../../../model/index.js'
import type { FactsView } from './facts-view.js'

/** Gives the facts that a paper states through gaps, as the papers name them: `dates.idcutoff`. */
export function factsIn({ text }: Source): readonly string[] {
  const gaps = [...text.matchAll(/\{\{[#~]?(?:(?:each|if|unless|with) )?\s*([a-z]\w*(?:\.\w+)+)/g)]
  return [...new Set(gaps.map(([, path = '']) => path))].sort()
}

/**
 * Gives the index of facts: for each fact that some paper states, its value and the papers that
 * change with it. What a change of a fact touches can be read here, and in the difference of it.
 */
export function factIndex(uses: ReadonlyMap<string, readonly string[]>, facts: FactsView): Paper {
  const rows = [...uses]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([fact, papers]) => `| ${fact} | ${shown(lookUp(facts, fact))} | ${papers.join(', ')} |`)
  return {
    path: 'facts.md',
    text: [
      '# Facts and the papers that state them',
      '',
      '| Fact | Value | Papers |',
      '|------|-------|--------|',
      ...rows,
      '',
    ].join('\n'),
  }
}

function lookUp(facts: FactsView, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      facts,
    )
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} entries`
  if (typeof value === 'object' && value !== null) return 'several facts'
  const text = String(value ?? '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim()
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
