import type { Example, Json, Rule, SubjectKind, Verdict } from '../model/index.js'

/** An example with what was read from it and what all rules say of it. */
export interface JudgedExample {
  readonly rule: Rule
  readonly example: Example
  readonly subjects: readonly { readonly kind: SubjectKind; readonly value: Json }[]
  /** Verdicts of its own rule and of every rule that fails, by rule id. */
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/**
 * Gives the test vectors of a profile: each example file as it is, a manifest of what each shows, and
 * the facts read from each, so that a validator in another language can be tested without a scanner.
 */
export function vectors(
  examples: readonly JudgedExample[],
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>()
  const manifest = examples.map(({ rule, example, verdicts }) => ({
    file: `${rule.id}/${example.name}`,
    rule: rule.id,
    sentence: rule.text,
    subject: rule.subject,
    expect: example.expect,
    verdicts,
  }))
  files.set('manifest.json', `${JSON.stringify({ version: 1, vectors: manifest }, null, 1)}\n`)
  const lines = examples.flatMap(({ rule, example, subjects }) =>
    subjects.map(({ kind, value }) =>
      JSON.stringify({ file: `${rule.id}/${example.name}`, kind, value }),
    ),
  )
  files.set('subjects.ndjson', `${lines.join('\n')}\n`)
  for (const { rule, example } of examples) files.set(`${rule.id}/${example.name}`, example.octets)
  return files
}
