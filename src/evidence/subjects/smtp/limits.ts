/** How much of a session is read; what goes beyond is a defect, never an exception. */
export const limits = {
  /** Exchanges of one session. */
  exchanges: 100_000,
  /** Characters of a command line or of a reply that are told. */
  text: 4096,
  /** Doubtful ends of content (RFC 5321, section 4.1.1.4) of one session that are followed up. */
  bareDots: 100,
} as const
