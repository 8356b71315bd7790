/**
 * The commands that make and show documents, inside a script of the program's own. Those that import
 * what cannot stand in it, as idnits or a built validator, are not among them.
 */
import { addBuild } from './commands/build.js'
import { addExplain } from './commands/explain.js'
import { addPapers } from './commands/papers.js'
import { addRender } from './commands/render.js'
import { runProgram } from './run-program.js'

// Whatever is written is written by now: to take the heap apart would be all that is left.
runProgram([addBuild, addExplain, addPapers, addRender]).then(() => process.exit())
