/**
 * The debug output of Python's smtplib, which many test scripts leave behind: what was sent and
 * received stands as a literal of Python, whose escapes are those of a transcript of SMTP.
 *
 *     connect: to ('b.example', 25) None        another connection begins
 *     reply: b'220 b.example ready\r\n'         a line that the server sent
 *     reply: retcode (220); Msg: b'b.ex…'       the same once more, which is passed over
 *     send: 'ehlo a.example\r\n'                what the client sent, content of many lines too
 */
const debugLine = /^(?:[0-9:.]{8,20} )?(connect|send|reply|data): (.*)$/

/** Tells whether some lines are such output. */
export function isDebugOutput(text: string): boolean {
  return /^(?:[0-9:.]{8,20} )?(?:send: b?['"]|reply: b?['"][2-5][0-9][0-9])/m.test(text)
}

/** Reads a line of such output; undefined for one that says nothing new. */
export function readDebugLine(
  text: string,
): { from: 'client' | 'server' | 'mark' | 'unknown'; text: string } | undefined {
  const [, word, rest = ''] = debugLine.exec(text) ?? []
  if (word === undefined) return { from: 'unknown', text }
  if (word === 'connect' && /^(?:to )?\(/.test(rest)) return { from: 'mark', text: 'connect' }
  const from = ({ send: 'client', reply: 'server' } as const)[word]
  const literal = /^b?(['"])(.*)\1$/.exec(rest)?.[2]
  if (from === undefined || literal === undefined) return undefined
  // A backslash at the very end says that no line end follows but those of the literal.
  return { from, text: `${literal.replace(/\\(['"])/g, '$1')}\\` }
}
