import Handlebars from 'handlebars'
import { memoized, type Place, type Source } from '../../model/index.js'

/** What wording data by a template gives: Markdown, or the fault and where in the template it is. */
export type Wording =
  | { readonly markdown: string; readonly fault?: undefined }
  | { readonly fault: string; readonly place: Place }

/** Templates are prose with gaps: none comes near this. */
const mostCharacters = 60_000
const mostNesting = 20

/** Its own instance, so that nobody else's helpers or partials reach it. */
const engine = Handlebars.create()

/** Data and loops only: a template takes no decision beyond whether something is present. */
const helpers = { each: true, if: true, unless: true, with: true } as const

/**
 * Words data by a Handlebars template. Values go in as they are, because what a template writes is
 * Markdown, and the tree that is made of it escapes; the prototypes of values are out of reach, and
 * an unknown name is a fault rather than an empty gap.
 */
export function word(template: Source, data: object): Wording {
  try {
    return { markdown: compile(template.text)(data) }
  } catch (error) {
    return faultOf(error, template.path)
  }
}

const compile = memoized(200, (text: string) => {
  const excess = excessOf(text)
  if (excess !== undefined) throw Object.assign(new Error(excess), { lineNumber: 1, column: 0 })
  const parsed = engine.parse(text)
  inherited.accept(parsed)
  return engine.compile(parsed, {
    noEscape: true,
    strict: true,
    preventIndent: true,
    knownHelpers: { ...helpers, lookup: false, log: false, helperMissing: false },
    knownHelpersOnly: true,
  })
})

/** Refuses the names that every object inherits: the engine knows them, and gives nothing for them. */
const inherited = new Handlebars.Visitor()
inherited.PathExpression = ({ parts, loc }) => {
  const name = parts.find(part => part in Object.prototype)
  if (name === undefined) return
  const { line: lineNumber, column } = loc.start
  throw Object.assign(new Error(`"${name}" not defined`), { lineNumber, column })
}

function excessOf(text: string): string | undefined {
  if (text.length > mostCharacters) return `it has more than ${mostCharacters} characters`
  let depth = 0
  for (const [, mark] of text.matchAll(/\{\{~?(#?[>*]|[#/&{])/g)) {
    if (mark === '#') depth += 1
    else if (mark === '/') depth -= 1
    // Partials and decorators would bring in what the caller did not give.
    else if (mark?.endsWith('>') || mark?.endsWith('*'))
      return 'partials and decorators are not allowed'
    // Nothing is escaped here, so a mark that says so misleads.
    else if (mark === '{' || mark === '&') return 'marks of unescaped values are not allowed'
    if (depth > mostNesting) return `blocks nest more than ${mostNesting} deep`
  }
  return undefined
}

function faultOf(error: unknown, path: string): Wording {
  const { message, lineNumber, column } = error as {
    message: string
    lineNumber?: number
    column?: number
  }
  const line = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const [first = '', ...rest] = message.split('\n')
  // A parse error tells its line, a clipped part of the text with a caret, and what was expected.
  const expected = rest.find(each => each.startsWith('Expecting'))
  const said = first.replace(/ - \d+:\d+$/, '').replace(/ on line \d+:?$/, '')
  const fault = expected === undefined ? said : `${said}, ${clipped(expected.toLowerCase())}`
  return { fault, place: { path, line, column: (column ?? 0) + 1 } }
}

function clipped(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
