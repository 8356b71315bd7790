/** Categories of documents as they are printed, by the value of `category` (RFC 7991, section 2.45.1). */
export const categories: Readonly<Record<string, string>> = {
  rfc: 'Request for Comments',
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  exp: 'Experimental',
  info: 'Informational',
  historic: 'Historic',
}

/** Streams of RFCs as they are printed, by the value of `submissionType` (RFC 7991, section 2.45.11). */
export const streams: Readonly<Record<string, string>> = {
  IETF: 'Internet Engineering Task Force (IETF)',
  IAB: 'Internet Architecture Board (IAB)',
  IRTF: 'Internet Research Task Force (IRTF)',
  independent: 'Independent Submission',
  editorial: 'Editorial Stream',
}
