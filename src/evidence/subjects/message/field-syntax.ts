/**
 * How the value of a field is read. All but the last three may be named by a profile; its schema
 * lists them.
 */
export type FieldSyntax =
  | 'unstructured'
  | 'address-list'
  | 'mailbox-list'
  | 'mailbox'
  | 'date'
  /** Any number of identifiers. */
  | 'msg-ids'
  | 'msg-id'
  | 'number'
  | 'token'
  /** A token and parameters behind it. */
  | 'parameters'
  /** `type; value`. */
  | 'typed'
  | 'path'
  | 'mime-version'
  | 'trace'

/**
 * What a profile says of its own fields: lower-case name to the name of a syntax. A syntax that is
 * not known is no syntax; the profile's schema refuses it long before.
 */
export type FieldSyntaxes = Readonly<Record<string, string>>

/**
 * The syntax of the header fields that the standards for mail define, by lower-case name. A field
 * that is not here is unstructured, unless the caller says otherwise for the fields of a profile.
 */
export const fieldSyntaxes: Readonly<Record<string, FieldSyntax>> = {
  // RFC 5322, section 3.6.
  date: 'date',
  from: 'mailbox-list',
  sender: 'mailbox',
  'reply-to': 'address-list',
  to: 'address-list',
  cc: 'address-list',
  bcc: 'address-list',
  'message-id': 'msg-id',
  'in-reply-to': 'msg-ids',
  references: 'msg-ids',
  'resent-date': 'date',
  'resent-from': 'mailbox-list',
  'resent-sender': 'mailbox',
  'resent-to': 'address-list',
  'resent-cc': 'address-list',
  'resent-bcc': 'address-list',
  'resent-message-id': 'msg-id',
  'return-path': 'path',
  received: 'trace',
  // RFC 2045, RFC 2183, RFC 2557.
  'mime-version': 'mime-version',
  'content-type': 'parameters',
  'content-transfer-encoding': 'token',
  'content-id': 'msg-id',
  'content-disposition': 'parameters',
  // RFC 3834, RFC 8098, RFC 3464, RFC 3798.
  'auto-submitted': 'parameters',
  'disposition-notification-to': 'mailbox-list',
  'original-recipient': 'typed',
  'final-recipient': 'typed',
  'reporting-mta': 'typed',
  'dsn-gateway': 'typed',
  'received-from-mta': 'typed',
  'remote-mta': 'typed',
  'mdn-gateway': 'typed',
  'diagnostic-code': 'typed',
  'arrival-date': 'date',
  'last-attempt-date': 'date',
  'will-retry-until': 'date',
  'original-message-id': 'msg-id',
  action: 'token',
}
