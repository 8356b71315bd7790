/** The command of every generated validator, which takes all that judges from its library. */
import { runStandalone } from './standalone.js'
import { profile, rules } from './validator-index.js'

runStandalone(profile, rules, { script: import.meta.url })
