import type { Example, Rule, Verdict } from '../model/index.js'

/** An example with what the rules say of it. */
export interface JudgedExample {
  readonly rule: Rule
  readonly example: Example
  /** Verdicts of its own rule and of every rule that fails, by rule id. */
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/**
 * Gives the test vectors of a profile: each example file as it is, and a manifest of what each shows.
 * The facts that are read from each are printed by the validator's command, with `--facts`.
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
  for (const { rule, example } of examples) files.set(`${rule.id}/${example.name}`, example.octets)
  return files
}
