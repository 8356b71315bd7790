import type { Example, Rule, Verdict } from '../model/index.js'

/** An example with what the rules say of it. */
export interface JudgedExample {
  readonly rule: Rule
  readonly example: Example
  /** Verdicts of its own rule and of every rule that fails, by rule id. */
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/**
 * Gives the manifest of the test vectors of a profile: what each example shows. The facts that are read
 * from each are printed by the validator's command, with `--facts`.
 */
export function vectorManifest(examples: readonly JudgedExample[]): string {
  const vectors = examples.map(({ rule, example, verdicts }) => ({
    file: pathOf(rule, example),
    rule: rule.id,
    sentence: rule.text,
    subject: rule.subject,
    expect: example.expect,
    verdicts,
  }))
  return `${JSON.stringify({ version: 1, vectors }, null, 1)}\n`
}

/** Gives the test vectors of rules by path in the profile's folder of `out/`: each example file as it is. */
export function vectorFiles(
  rules: readonly Rule[],
  octetsOf: (example: Example) => Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  return new Map(
    rules.flatMap(rule =>
      rule.examples.map(
        example => [`vectors/${pathOf(rule, example)}`, octetsOf(example)] as const,
      ),
    ),
  )
}

function pathOf(rule: Rule, example: Example): string {
  return `${rule.id}/${example.name}`
}
