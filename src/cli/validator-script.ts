/** The same command inside a script of the program's own, which is called with the arguments. */
import { runStandalone } from './standalone.js'
import { profile, rules } from './validator-index.js'

declare const __arguments__: readonly string[]

runStandalone(profile, rules, { args: __arguments__ })
