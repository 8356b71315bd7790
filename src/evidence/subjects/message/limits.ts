/**
 * How much of a message is read. A message that goes over a limit is still read as far as the limit
 * and shows a defect that names it; it never stops the program.
 */
export const limits = {
  /** Octets of one header block that are read as fields. */
  headerOctets: 1 << 20,
  /** Physical lines of one header block. */
  headerLines: 10_000,
  /** Octets of one field whose value is read. */
  fieldOctets: 1 << 16,
  /** Parameters of one field. */
  parameters: 64,
  /** Addresses of one field. */
  addresses: 10_000,
  /** Message identifiers of one field. */
  ids: 10_000,
  /** MIME entities of one message. */
  parts: 1_000,
  /** Entities around an entity. */
  depth: 100,
  /** Messages around a message (message/rfc822 and its like). */
  messageDepth: 20,
  /** Encoded messages around a message whose own encoding is undone. */
  encodedDepth: 2,
  /** Recipients of one delivery status. */
  recipients: 10_000,
  /** References of one HTML or SMIL part. */
  references: 10_000,
  /** Octets of a decoded HTML or SMIL part that are searched for references. */
  markupOctets: 8 << 20,
  /** Octets of a decoded status report or returned header that are read as fields. */
  statusOctets: 8 << 20,
  /** Other readings that are worked out. */
  readings: 8,
  /** Defects that are told one by one. */
  defects: 1_000,
  /** Octets of a delimiter line that are compared with boundaries. */
  boundaryLine: 1_000,
  /** Octets of a message beyond which it is called too large. */
  messageOctets: 100 << 20,
} as const
