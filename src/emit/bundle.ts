import { build, type Plugin } from 'esbuild'

/** A module to bundle: its source text, and the folder that its imports are relative to. */
export interface Entry {
  readonly source: string
  readonly folder: string
  /** Modules that stay imports: absolute path to the specifier that the bundle shall say. */
  readonly external?: Readonly<Record<string, string>>
  /** Modules that exist only as text: specifier to source. */
  readonly virtual?: Readonly<Record<string, string>>
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
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [given(entry)],
  })
  // One entry without code splitting gives one file.
  return result.outputFiles[0]!.text
}

/** Resolves the modules that an entry gives as text, and leaves out those that stay imports. */
function given({ external = {}, virtual = {}, folder }: Entry): Plugin {
  return {
    name: 'given',
    setup(setup) {
      for (const name of Object.keys(virtual)) {
        setup.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
          path: name,
          namespace: 'given',
        }))
      }
      setup.onLoad({ filter: /.*/, namespace: 'given' }, ({ path }) => ({
        contents: virtual[path] ?? '',
        loader: 'js',
        resolveDir: folder,
      }))
      setup.onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
        const specifier = external[new URL(path, `file://${resolveDir}/`).pathname]
        return specifier === undefined ? undefined : { path: specifier, external: true }
      })
    },
  }
}
