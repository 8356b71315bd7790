/** The command that renders, inside a script of the program's own. */
import { addRender } from './commands/render.js'
import { runProgram } from './run-program.js'

runProgram([addRender])
