/** The text of a module in the form that it has inside a larger script. */
export interface InsideScript {
  /** Everything but the exports. */
  readonly body: string
  /** An object of what the module exports, as an expression that stands behind the body. */
  readonly exported: string
}

/**
 * Takes a bundled module apart at its exports, so that it can stand inside a script: a bundle imports
 * nothing, and ends with the one statement `export{local as name,other};`.
 */
export function insideScript(module: string): InsideScript {
  const [statement = '', names = ''] = /export\s*\{([^{}]*)\};?\s*$/.exec(module) ?? []
  const pairs = names.split(',').map(each => {
    const [local = '', name = local] = each.trim().split(/\s+as\s+/)
    return `${name}:${local}`
  })
  return { body: module.slice(0, module.length - statement.length), exported: `{${pairs}}` }
}
