/** Where something begins in a text, and where it ends. */
export type Span = readonly [start: number, end: number]

/** A part of a YAML file; a mapping or a sequence has parts of its own. */
export interface Part {
  readonly span: () => Span
  readonly parts?: () => Parts
}

/** The parts of a part by key or index; an item of a sequence is its own key. */
export type Parts = ReadonlyMap<string, { readonly key: () => Span; readonly part: Part }>

/** A YAML file that was read. */
export interface YamlRead {
  /** Undefined where there are faults. */
  readonly value: unknown
  readonly faults: readonly { readonly offset: number; readonly reason: string }[]
  /** Gives the whole file as a part. */
  readonly root: () => Part | undefined
}
