#!/usr/bin/env node
import { addBuild } from './commands/build.js'
import { addCheck } from './commands/check.js'
import { addExplain } from './commands/explain.js'
import { addFacts } from './commands/facts.js'
import { addPapers } from './commands/papers.js'
import { addRender } from './commands/render.js'
import { addSubmit } from './commands/submit.js'
import { addValidate } from './commands/validate.js'
import { runProgram } from './run-program.js'

await runProgram([
  addBuild,
  addCheck,
  addRender,
  addValidate,
  addFacts,
  addExplain,
  addPapers,
  addSubmit,
])
