import type { Finding, OctetWindow, SubjectKind } from '../../validator.js'

/** A file that is read as far as is asked, or the reason why it cannot be read. */
export interface OpenFile {
  readonly path: string
  readonly kind?: SubjectKind
  readonly window?: OctetWindow
  readonly finding?: Finding
}
