import { isValidBoundary } from './content-type.js'
import { type Entity, fieldNamed } from './entity.js'
import { isDecoded, isIdentity, mustStandPlain } from './media-type.js'
import { type Parameterized, readParameterized } from './parameters.js'

/** What is wrong with what a header says of the structure. */
export interface HeaderSaysFault {
  readonly code: string
  readonly offset: number
  readonly note?: string | undefined
}

/** Gives what is wrong with the type, disposition, encoding and boundary of an entity; `written` is the boundary. */
export function structureFaults(
  entity: Entity,
  written: string | undefined,
): readonly HeaderSaysFault[] {
  const { contentType, declared, mediaType, encoding } = entity
  const faults: HeaderSaysFault[] = []
  const at = contentType?.field.start ?? entity.headerStart
  if (contentType !== undefined)
    if (declared) faults.push(...parameterFaults(at, contentType.read))
    else faults.push({ code: 'bad-content-type', offset: at, note: contentType.read.fault })
  const disposition = fieldNamed(entity, 'content-disposition')
  if (disposition !== undefined)
    faults.push(...parameterFaults(disposition.start, readParameterized(disposition.text)))
  const multipart = mediaType.startsWith('multipart/')
  const code = encodingFault(entity)
  if (code !== undefined)
    faults.push({ code, offset: entity.encodingField?.start ?? at, note: encoding })
  if (multipart && written === undefined)
    faults.push({ code: 'multipart-without-boundary', offset: at })
  else if (multipart && !isValidBoundary(written ?? ''))
    faults.push({ code: 'bad-boundary', offset: at })
  return faults
}

function encodingFault({ mediaType, encoding }: Entity): string | undefined {
  if (isIdentity(encoding)) return undefined
  if (mediaType.startsWith('multipart/')) return 'encoded-multipart'
  if (mustStandPlain(mediaType)) return 'encoded-message'
  return isDecoded(encoding) ? undefined : 'unknown-encoding'
}

const none: readonly HeaderSaysFault[] = []

function parameterFaults(offset: number, read: Parameterized): readonly HeaderSaysFault[] {
  if (read.syntax !== 'invalid') return none
  const twice = read.fault?.startsWith('two ') === true
  return [{ code: twice ? 'duplicate-parameter' : 'bad-parameter', offset, note: read.fault }]
}
