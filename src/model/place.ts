/**
 * Where something stands in a file a person wrote or sent.
 * Lines and columns count from 1, columns in characters of the line (octets for mail and sessions);
 * `offset` counts octets from the start of the file. `via` is the place that this one was expanded
 * from or through: a rule's sentence that a template placed in a draft has the draft's place as `via`.
 */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly offset?: number
  readonly via?: Place
}

/** Gives `path:line:column`, the form that editors and terminals turn into a link. */
export function formatPlace(place: Place): string {
  return `${place.path}:${place.line}:${place.column}`
}

/** Orders places by path, line and column, for reports. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
