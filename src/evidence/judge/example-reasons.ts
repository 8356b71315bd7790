/** The wording of findings about a profile's examples. */
export const exampleReasons = {
  'example-unreadable': (kind: string) => `The file shows no ${kind}`,
  'example-verdict': (id: string, seen: string, wanted: string, why?: string) =>
    `Rule ${id} gives ${seen === '' ? 'no verdict' : seen} here, expected ${wanted}${why === undefined ? '' : `: ${why}`}`,
  'example-fails-other': (id: string, what: string) => `The example also fails ${id}: ${what}`,
  'example-passes-other': (id: string) =>
    `The rule says that the example fails ${id} too, and it does not`,
  'no-example-satisfies-all': (kind: string) => `No ${kind} example satisfies all rules together`,
  'mutant-survives': (change: string) => `No example notices when ${change}`,
} as const

/** What the author can do about each, but for mutants, of which each has its own. */
export const exampleHints: Readonly<
  Record<Exclude<keyof typeof exampleReasons, 'mutant-survives'>, string>
> = {
  'example-unreadable': 'The ending of the name says the kind: .eml, .mbox, .smtp, .imap.',
  'example-verdict':
    'Correct the example or the check; `facts` prints what the rule can see in it.',
  'example-fails-other': 'Let the example break nothing else, or name the other rule under `also`.',
  'example-passes-other': 'Take the rule out of `also`.',
  'no-example-satisfies-all': 'Add a whole and sound one to the pass examples of some rule.',
}
