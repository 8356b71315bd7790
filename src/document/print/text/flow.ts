import { baseJoins } from './join.js'
import type { Flow } from './setting.js'

/** The flow at the top of a document. */
export const baseFlow: Flow = {
  joins: baseJoins,
  hang: 0,
  first: 0,
  keepUrls: false,
  unfilled: false,
  script: 'any',
  label: '',
  termLength: 0,
}
