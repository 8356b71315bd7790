import { basename } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** A module to bundle: its source text, and the folder that its imports are relative to. */
export interface Entry {
  readonly source: string
  readonly folder: string
  /** Modules that exist only as text: specifier to source. */
  readonly virtual?: Readonly<Record<string, string>>
  /** Modules that others stand in for: absolute path to specifier; what is not virtual stays an import. */
  readonly instead?: Readonly<Record<string, string>>
  readonly platform: 'neutral' | 'node'
  /** ECMAScript modules unless said otherwise. */
  readonly format?: 'esm' | 'cjs'
}

/** Bundles a module and everything it imports into one ECMAScript file, the same on every machine. */
export async function bundle(entry: Entry): Promise<string> {
  const result = await build({
    stdin: { contents: entry.source, resolveDir: entry.folder, loader: 'js' },
    bundle: true,
    write: false,
    format: entry.format ?? 'esm',
    target: 'es2022',
    platform: entry.platform,
    mainFields: ['module', 'main'],
    // Names are kept, for people who debug; blanks would double the file.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // ASCII takes a reader no time to decode.
    charset: 'ascii',
    logLevel: 'silent',
    plugins: [given(entry)],
  })
  // One entry without code splitting gives one file.
  return result.outputFiles[0]!.text
}

/** Resolves the modules that an entry gives as text, and those that others stand in for. */
function given({ virtual = {}, instead = {}, folder }: Entry): Plugin {
  const resolved = (name: string) =>
    name in virtual ? { path: name, namespace: 'given' } : { path: name, external: true }
  return {
    name: 'given',
    setup(setup) {
      for (const name of Object.keys(virtual))
        setup.onResolve({ filter: new RegExp(`^${name}$`) }, () => resolved(name))
      setup.onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
        contents: virtual[path] ?? '',
        loader: 'js',
        resolveDir: folder,
      }))
      // The bundler is asked about nothing but files of these names: each question takes a while.
      for (const [path, name] of Object.entries(instead))
        setup.onResolve(
          { filter: new RegExp(`/${basename(path)}$`) },
          ({ path: asked, resolveDir }) =>
            new URL(asked, `file://${resolveDir}/`).pathname === path ? resolved(name) : undefined,
        )
    },
  }
}
