import { entryOf } from '../../../model/index.js'
import { streams } from '../boilerplate/status-of-rfc.js'
import { reasons } from '../reasons.js'
import { all, report, type Work } from '../work.js'
import { writeTruth } from './normalize-attributes.js'

/**
 * Settles stream, category and consensus together, because RFC 7841 has no text for every
 * combination of them (RFC 7991, appendix A.2).
 */
export function chooseConsensus(work: Work): void {
  const { rfc } = work
  writeTruth(rfc)
  const { attributes } = rfc
  let stream = attributes.submissionType
  if (stream === undefined || !Object.hasOwn(streams, stream)) {
    if (stream !== undefined) report(work, rfc, reasons.unknownStream(stream))
    stream = 'IETF'
  }
  const categories = entryOf(streams, stream) ?? {}
  const category = attributes.category ?? ''
  const allowed = entryOf(categories, category)
  if (allowed === undefined) {
    report(work, rfc, reasons.unknownCategory(category, stream, Object.keys(categories)))
    return
  }
  const isGroupless =
    (stream === 'IRTF' && all(work, 'workgroup').length === 0) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = attributes.consensus
  if (isGroupless) {
    if (given !== undefined) report(work, rfc, reasons.consensusNotAsked(stream))
    return
  }
  const wanted: string = given ?? (allowed.length > 1 ? 'false' : (allowed[0] ?? 'false'))
  if (allowed.some(value => value === wanted)) attributes.consensus = wanted
  else {
    report(work, rfc, reasons.consensusNotAllowed(wanted, allowed))
    attributes.consensus = allowed.includes('false') ? 'false' : (allowed[0] ?? wanted)
  }
}
