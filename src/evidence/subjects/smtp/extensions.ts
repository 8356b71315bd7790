/**
 * What RFC 5321 and the registered extensions of SMTP define, as tables: the verbs, the parameters
 * of MAIL and RCPT, and the octets by which each extension lengthens a command line.
 */

/** How the argument of a verb is formed: none at all, some, or some that may be left out. */
export type ArgumentForm = 'none' | 'needed' | 'optional'

/** A verb: the EHLO keyword that announces it (none for RFC 5321's own), and its argument. */
export interface Verb {
  readonly keyword?: string
  readonly argument: ArgumentForm
}

/** Every verb of RFC 5321 and of the registered extensions. */
export const verbs: Readonly<Record<string, Verb>> = {
  EHLO: { argument: 'needed' },
  HELO: { argument: 'needed' },
  MAIL: { argument: 'needed' },
  RCPT: { argument: 'needed' },
  DATA: { argument: 'none' },
  RSET: { argument: 'none' },
  NOOP: { argument: 'optional' },
  QUIT: { argument: 'none' },
  HELP: { argument: 'optional' },
  VRFY: { argument: 'needed' },
  EXPN: { argument: 'needed' },
  // Of RFC 821: withdrawn, and to be announced where they are still served (RFC 5321, appendix F).
  TURN: { keyword: 'TURN', argument: 'none' },
  SEND: { keyword: 'SEND', argument: 'needed' },
  SOML: { keyword: 'SOML', argument: 'needed' },
  SAML: { keyword: 'SAML', argument: 'needed' },
  BDAT: { keyword: 'CHUNKING', argument: 'needed' },
  BURL: { keyword: 'BURL', argument: 'needed' },
  STARTTLS: { keyword: 'STARTTLS', argument: 'none' },
  AUTH: { keyword: 'AUTH', argument: 'needed' },
  ETRN: { keyword: 'ETRN', argument: 'needed' },
  ATRN: { keyword: 'ATRN', argument: 'optional' },
}

/** The verbs that open a mail transaction (RFC 5321, section 4.1.4). */
export const openingVerbs: ReadonlySet<string> = new Set(['MAIL', 'SEND', 'SOML', 'SAML'])

/** The EHLO keyword that announces a parameter of MAIL or RCPT, where it is not the same word. */
export const parameterKeywords: Readonly<Record<string, string>> = {
  BODY: '8BITMIME',
  RET: 'DSN',
  ENVID: 'DSN',
  NOTIFY: 'DSN',
  ORCPT: 'DSN',
  BY: 'DELIVERBY',
  HOLDFOR: 'FUTURERELEASE',
  HOLDUNTIL: 'FUTURERELEASE',
  CONPERM: 'CONPERM',
  SOLICIT: 'NO-SOLICITING',
}

/** Octets of the longest command line with CRLF (RFC 5321, section 4.5.3.1.4). */
export const commandLine = 512

/** Octets of an answer to an AUTH challenge that suffice (RFC 4954, section 4). */
export const answerLine = 12288

/** By verb and EHLO keyword: octets that the extension adds to the longest line. */
export const growth: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  MAIL: {
    SIZE: 26, // RFC 1870, section 3
    DELIVERBY: 17, // RFC 2852, section 2
    BINARYMIME: 16, // RFC 3030, section 3
    DSN: 107, // as RFC 3885, section 2, sums up RFC 3461
    MTRK: 40, // RFC 3885, section 2
    FUTURERELEASE: 34, // RFC 4865, section 3
    AUTH: 500, // RFC 4954, section 3
    SMTPUTF8: 10, // RFC 6531, section 3.1
    'MT-PRIORITY': 15, // RFC 6710, section 3
    REQUIRETLS: 11, // RFC 8689, section 2
  },
  // RFC 3461, section 5.4: a server takes command lines of 1036 octets.
  RCPT: { DSN: 524 },
}

/** EHLO keywords of the IANA registry: none of them can be meant as the server's domain. */
export const ehloKeywords: ReadonlySet<string> = new Set([
  '8BITMIME',
  'ATRN',
  'AUTH',
  'BINARYMIME',
  'BURL',
  'CHECKPOINT',
  'CHUNKING',
  'CONNEG',
  'CONPERM',
  'DELIVERBY',
  'DSN',
  'ENHANCEDSTATUSCODES',
  'ETRN',
  'EXPN',
  'FUTURERELEASE',
  'HELP',
  'LIMITS',
  'MT-PRIORITY',
  'MTRK',
  'NO-SOLICITING',
  'PIPELINING',
  'REQUIRETLS',
  'RRVS',
  'SAML',
  'SEND',
  'SIZE',
  'SMTPUTF8',
  'SOML',
  'STARTTLS',
  'SUBMITTER',
  'TURN',
  'UTF8SMTP',
  'VRFY',
])
