import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cachedScript } from './cached-script.js'
import { packageFolder } from './installation.js'
import { lazily } from './lazily.js'

// What `startEvidence` starts: it runs the script of `evidence-worker` by V8's code cache.
const path = join(packageFolder, 'dist', 'cli', 'evidence.cjs')
cachedScript(path)?.(lazily(createRequire(path)), pathToFileURL(path).href)
