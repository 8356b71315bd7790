/** The wording of findings about a profile's examples. */
export const exampleReasons = {
  'example-unreadable': (kind: string) => `The file shows no ${kind}`,
  'example-verdict': (id: string, seen: string, wanted: string) =>
    `Rule ${id} gives ${seen === '' ? 'no verdict' : seen} here, expected ${wanted}`,
  'example-fails-other': (id: string, what: string) => `The example also fails ${id}: ${what}`,
  'example-passes-other': (id: string) =>
    `The rule says that the example fails ${id} too, and it does not`,
  'no-example-satisfies-all': (kind: string) => `No ${kind} example satisfies all rules together`,
  'mutant-survives': (change: string) => `No example notices when ${change}`,
} as const
