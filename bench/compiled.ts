/** The library and the composing of drafts as they are compiled: what runs the benchmarks slows nothing. */
export interface Compiled {
  readonly rfcxml: typeof import('../src/rfcxml.js')
  readonly composeDrafts: typeof import('../src/cli/compose-drafts.js').composeDrafts
}

/** Loads what `npm run compile` has made. */
export async function compiled(): Promise<Compiled> {
  const from = (path: string): Promise<unknown> =>
    import(new URL(`../dist/${path}`, import.meta.url).href)
  // These are compiled from the very files that the types are taken from.
  const rfcxml = (await from('rfcxml.js')) as Compiled['rfcxml']
  const { composeDrafts } = (await from('cli/compose-drafts.js')) as Compiled
  return { rfcxml, composeDrafts }
}
