// Bundles what `tsc` has made into few files: a program starts sooner that loads few.
import { spawnSync } from 'node:child_process'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { readSchemas } from './dist/cli/read-folder.js'
import { languageAjv } from './dist/spec/compile-schemas.js'

const shared = { bundle: true, allowOverwrite: true, logLevel: 'warning' }
const node = { ...shared, platform: 'node', target: 'node20' }

// The functions of the schemas of the language, written down.
const files = ['profile', 'chapter', 'suppressions'].map(name => [
  name,
  `urn:profilewright:${name}`,
])
const schemaFunctions = standalone.default(
  languageAjv(readSchemas(), { source: true, esm: true }),
  Object.fromEntries(files),
)
const byId = files.map(([name, id]) => `${JSON.stringify(id)}: ${name}`)
const writtenSchemas = {
  name: 'written-schemas',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/spec\/compile-schemas\.ts$/ }, () => ({
      contents: `${schemaFunctions}\nexport const compileSchemas = () => id => ({ ${byId} })[id]`,
      resolveDir: process.cwd(),
    })),
}

// Handlebars does without this library where it is not there, in less time: nobody asks for maps.
const noSourceMaps = {
  name: 'no-source-maps',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/source-map\/source-map\.js$/ }, () => ({
      contents: 'module.exports = {}',
    })),
}

// The program, what it runs in threads, and with them the libraries, but for those with files of their own.
await build({
  ...node,
  entryPoints: ['main', 'judge-thread'].map(name => `src/cli/${name}.ts`),
  splitting: true,
  plugins: [writtenSchemas, noSourceMaps],
  format: 'esm',
  external: ['@ietf-tools/idnits', 'unicode-name'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url)",
  },
  outdir: 'dist/cli',
})

// What is the same in all validators: their library, and the command, which takes from it what it can.
const validator = {
  ...shared,
  target: 'es2022',
  // Names are kept, for people who debug; blanks would double the file.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // ASCII takes a reader no time to decode.
  charset: 'ascii',
}
const fromLibrary = {
  name: 'from-library',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/validator(-index)?\.js$/ }, () => ({
      path: './index.js',
      external: true,
    })),
}
const command = { ...validator, platform: 'node', plugins: [fromLibrary] }
for (const [name, format, options] of [
  ['index', 'esm', { ...validator, platform: 'neutral', mainFields: ['module', 'main'] }],
  ['command', 'esm', command],
  ['script', 'cjs', command],
])
  await build({
    ...options,
    format,
    entryPoints: [`src/cli/validator-${name}.ts`],
    outfile: `dist/validator/${name}.js`,
  })

// What starts: CommonJS, which Node loads sooner than modules.
for (const name of ['launch', 'evidence-thread'])
  await build({
    ...node,
    entryPoints: [`src/cli/${name}.ts`],
    format: 'cjs',
    external: ['./main.js'],
    define: { 'import.meta.url': 'here' },
    banner: { js: "const here = require('node:url').pathToFileURL(__filename).href" },
    outfile: `dist/cli/${name}.cjs`,
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

// The commands that make documents, and what a build runs in a thread: scripts in ASCII that are functions of
// `require` and of their own address. The first run of each command leaves V8's code cache.
const script = {
  ...node,
  format: 'cjs',
  minifySyntax: true,
  legalComments: 'none',
  charset: 'ascii',
}
for (const [name, entry] of [
  ['authoring', 'authoring-script'],
  ['evidence', 'evidence-worker'],
])
  await build({
    ...script,
    entryPoints: [`src/cli/${entry}.ts`],
    plugins: [writtenSchemas, noSourceMaps],
    minifyWhitespace: true,
    alias: { 'unicode-name': './unicode-name.cjs' },
    external: ['./unicode-name.cjs'],
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'here' },
    banner: { js: '(function (require, here) {' },
    footer: { js: '})' },
    outfile: `dist/cli/${name}.cjs`,
  })
await build({
  ...script,
  charset: 'utf8',
  stdin: { contents: "export { unicodeBaseName } from 'unicode-name'", resolveDir: '.' },
  outfile: 'dist/cli/unicode-name.cjs',
})
// A document to render is at hand; a build is what comes next.
const sample = 'test/fixtures/document/print/everything.xml'
spawnSync(process.execPath, ['dist/cli/launch.cjs', 'render', sample, '--to', 'text'])
