// Bundles what `tsc` has made into few files: a program starts sooner that loads few.
import { build } from 'esbuild'

const shared = { bundle: true, allowOverwrite: true, logLevel: 'warning' }
const node = { ...shared, platform: 'node', target: 'node20' }

// The program, what it runs in threads, and with them the libraries, but for those with files of their own.
await build({
  ...node,
  entryPoints: ['main', 'evidence-worker', 'judge-thread'].map(name => `src/cli/${name}.ts`),
  splitting: true,
  format: 'esm',
  external: ['esbuild', '@ietf-tools/idnits', 'unicode-name'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
  outdir: 'dist/cli',
})

// What starts: CommonJS, which Node loads sooner than modules.
await build({
  ...node,
  entryPoints: ['src/cli/launch.ts'],
  format: 'cjs',
  external: ['./main.js'],
  define: { 'import.meta.url': 'here' },
  banner: { js: "const here = require('node:url').pathToFileURL(__filename).href" },
  outfile: 'dist/cli/launch.cjs',
})

// The library for pages.
await build({
  ...shared,
  entryPoints: ['src/rfcxml.ts'],
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  outfile: 'dist/rfcxml.browser.js',
})
