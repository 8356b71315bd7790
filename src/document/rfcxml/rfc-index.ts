/** What the index of the RFC Editor says of one RFC, or of one number of a subseries. */
export interface RfcEntry {
  /** `RFC2119` or `BCP14`, without leading zeros. */
  readonly id: string
  /** Empty for most of a subseries. */
  readonly title: string
  readonly authors: readonly { readonly name: string; readonly isEditor: boolean }[]
  readonly year?: string
  readonly month?: string
  readonly doi?: string
  readonly status?: string
  /** The subseries that an RFC belongs to, or the RFCs of a subseries. */
  readonly isAlso: readonly string[]
  readonly obsoletedBy: readonly string[]
  readonly updatedBy: readonly string[]
}

/** A copy of the index of the RFC Editor. */
export interface RfcIndex {
  readonly find: (id: string) => RfcEntry | undefined
}

/** Splits `RFC2119` into series and number. */
export function seriesOf(id: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = /^([A-Z]+)(\d+)$/.exec(id) ?? []
  return { name, value }
}
