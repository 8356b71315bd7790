import { isStageDirection, placeholder, type TranscriptLine } from '../transcript.js'
import { addChunk, applyReply, type Progress, passOver, serverState } from './apply-reply.js'
import { clientInput, type Sent } from './client-input.js'
import { type Content, emptyContent } from './content.js'
import { type DataContent, dataContent } from './data-content.js'
import { deliveryInput } from './deliveries.js'
import { exchangeName } from './groups.js'
import { limits } from './limits.js'
import { type Command, parseCommand } from './parse-command.js'
import { isPattern } from './patterns.js'
import { replyInput } from './reply-input.js'
import { sentOctets } from './sent-octets.js'
import type { Exchange, Reply, Session, StartTls } from './session.js'

/** Verbs whose reply decides what the client's next line is. */
const decisive = new Set(['DATA', 'AUTH', 'STARTTLS'])

/** Replies that answer one verb alone: no reply was seen to what waits before it. */
const lone: ReadonlyMap<number, string> = new Map([
  [221, 'QUIT'],
  [334, 'AUTH'],
  [354, 'DATA'],
])

/**
 * Follows one connection line by line and gives what was said as exchanges with their replies.
 *
 * The client's octets are read as a server reads them: a line is taken for a command, for content
 * or for an answer to AUTH only once the reply is known that decides which it is; until then it
 * waits, with what the client had seen when it sent it. Replies belong to commands by counting
 * (RFC 2920, section 3.1), but for those that can answer one verb alone.
 *
 *     C: DATA            waits for its reply, ...
 *     C: Subject: early  ... and so does this: content after 354, else a command
 *     S: 354 go ahead
 *
 * So it is with BDAT where CHUNKING was not announced: who does not know it reads no chunk.
 *
 * After a positive reply to TURN or ATRN the sides change places, and what follows is another
 * session: `turnedAt` says how many lines are of this one. `tls` says whether TLS holds from the
 * start; where that is not known, the transcript begins within the session.
 *
 * The file is longer than most: it is one machine, and its states are seen best side by side.
 */
export function followSession(
  transcript: Iterable<TranscriptLine>,
  start: number,
  tls: boolean | undefined,
): Session {
  const within = tls === undefined
  const session: Session = {
    line: start,
    ...(within ? {} : { implicitTls: tls }),
    tlsFailed: false,
    exchanges: [],
    ehlos: [],
    transactions: [],
    unsolicited: [],
    seen: within
      ? { within, greeted: true, refused: false }
      : { greeted: false, refused: false, tls, authenticated: false },
    lastLine: start,
    defects: [],
  }
  const progress: Progress = {
    session,
    seen: session.seen,
    open: undefined,
    chunks: 'none',
    unseen: within,
    refused: new Set(),
  }
  const input = clientInput()
  const replies = replyInput()
  const owed = deliveryInput()
  let event = 0
  let turn = 0
  let clientSpoke = false
  /** How the next octets of the client are read; `wait` until a reply tells. */
  let mode: 'command' | 'chunk' | 'content' | 'answer' | 'wait' | 'over' = 'command'
  let content: { exchange?: Exchange; into: Content; reader: DataContent } | undefined
  /** The content that ended last: it may have ended earlier for the server. */
  let ended: typeof content
  let startTls: StartTls | undefined
  let answered = 0
  /** Seconds of silence since anything was said. */
  let silence = 0
  const doubts = { left: limits.bareDots }

  const readers = { client: takeClient, server: takeServer, mark: takeMark, unknown: takeUnknown }
  for (const line of transcript) {
    if (line.from === 'client') replies.interrupt().forEach(takeReply)
    else if (line.from !== 'server' && !isWait(line)) replies.close().forEach(takeReply)
    if (session.turnedAt !== undefined) break
    event += 1
    session.lastLine = line.line
    readers[line.from](line)
  }
  replies.close().forEach(takeReply)
  finish()
  return session

  function takeClient({ text, line }: TranscriptLine): void {
    if (mode === 'command' && input.isEmpty() && isStageDirection(text)) return
    if (!clientSpoke) turn += 1
    clientSpoke = true
    silence = 0
    const add = (octets: string, unseen: number): void =>
      input.add({ line, event, turn, seen: progress.seen, octets, unseen })
    const unseen = placeholder(text)
    if (unseen !== undefined) add('', unseen.octets)
    if (unseen === undefined || unseen.rest !== '') add(sentOctets(unseen?.rest ?? text), 0)
    drain()
  }

  function takeServer({ text, line }: TranscriptLine): void {
    if (isStageDirection(text)) return
    clientSpoke = false
    if (text.startsWith('421')) noteSilence()
    silence = 0
    if (placeholder(text) !== undefined) session.defects.push({ code: 'server-placeholder', line })
    if (isPattern(text)) session.defects.push({ code: 'server-pattern', line })
    replies.line(sentOctets(text), line, event).forEach(takeReply)
  }

  function takeMark({ text, line }: TranscriptLine): void {
    const [word = '', first = '', second] = text.split(/\s+/)
    if (word === 'tls' && first === 'failed') {
      session.tlsFailed = true
      progress.seen = { ...progress.seen, tls: false }
      if (startTls !== undefined) startTls.established = false
    } else if (word === 'tls') {
      if (
        session.implicitTls === false &&
        session.greeting === undefined &&
        session.exchanges.length === 0
      )
        session.implicitTls = true
      progress.seen = { ...progress.seen, tls: true }
      if (first !== '') session.tlsVersion = first.replace(/^TLSv?/i, '')
      if (second !== undefined) session.tlsCipher = second
    } else if (word === 'closed') {
      if (second === 'client' || second === 'server') session.closedBy = second
      noteSilence()
    } else if (word === 'wait' && /^\d{1,9}$/.test(first)) silence += Number(first)
    else session.defects.push({ code: 'unknown-mark', line, note: text.slice(0, limits.text) })
  }

  function noteSilence(): void {
    const awaited = session.exchanges[answered]
    if (silence > 0) session.closing ??= { waited: silence, for: exchangeName(awaited) }
  }

  function takeUnknown({ line }: TranscriptLine): void {
    session.defects.push({ code: 'unreadable-line', line })
  }

  /** Reads on in what the client sent, as far as the replies up to now tell how. */
  function drain(): void {
    for (let sent = input.next(); sent !== undefined; sent = input.next()) {
      if (mode === 'wait' || mode === 'over') return
      if (mode === 'chunk') takeChunk(sent)
      else if (sent.unseen > 0) takeUnseen(sent)
      else {
        const octets = input.line()
        if (octets === undefined) return
        if (mode === 'content') takeContent(octets, sent)
        else takeLine(octets, sent)
      }
    }
  }

  function takeLine(octets: string, sent: Sent): void {
    const command = parseCommand(octets)
    if (mode === 'answer') {
      begin('answer', sent, octets.length, command)
      mode = 'wait'
      return
    }
    const exchange = begin('command', sent, octets.length, command)
    if (startTls?.established === true) startTls.next ??= command.verb
    if (decisive.has(command.verb)) mode = 'wait'
    if (command.verb !== 'BDAT') return
    if (sent.seen.ehlo?.has('CHUNKING') === false) mode = 'wait'
    else expectChunk(exchange)
  }

  function expectChunk(exchange: Exchange): void {
    const declared = exchange.command?.chunk?.declared ?? 0
    exchange.chunk = { pieces: [], octets: 0, missing: declared }
    mode = declared > 0 ? 'chunk' : 'command'
  }

  function takeChunk({ line }: Sent): void {
    const chunk = session.exchanges.at(-1)?.chunk
    if (chunk === undefined || chunk.missing === 0) {
      mode = 'command'
      return
    }
    const octets = input.octets(chunk.missing)
    const taken = typeof octets === 'string' ? octets.length : octets
    chunk.pieces.push({ octets, line })
    chunk.octets += taken
    chunk.missing -= taken
    if (chunk.missing === 0) mode = 'command'
  }

  function takeContent(octets: string, sent: Sent): void {
    if (content === undefined) return
    content.exchange ??= beginContent(content.into, sent)
    content.exchange.octets += octets.length
    if (!content.reader.line(octets, sent)) return
    ended = content
    content = undefined
    mode = 'command'
  }

  function takeUnseen(sent: Sent): void {
    const octets = input.octets(sent.unseen)
    if (mode === 'content' && content !== undefined && typeof octets === 'number') {
      content.exchange ??= beginContent(content.into, sent)
      content.exchange.octets += octets
      content.reader.unseen(octets)
    } else session.defects.push({ code: 'unreadable-line', line: sent.line })
  }

  function beginContent(into: Content, sent: Sent): Exchange {
    into.line = sent.line
    return begin('content', sent, 0)
  }

  function begin(
    kind: Exchange['kind'],
    { line, event: at, turn: run, seen }: Sent,
    octets: number,
    command?: Command,
  ): Exchange {
    const said = command === undefined ? {} : { command }
    const exchange: Exchange = { kind, ...said, octets, line, event: at, turn: run, seen }
    session.exchanges.push(exchange)
    if (session.exchanges.length >= limits.exchanges && mode !== 'over') {
      session.defects.push({ code: 'too-many-exchanges', line })
      mode = 'over'
    }
    return exchange
  }

  function takeReply(reply: Reply): void {
    const { code } = reply.facts
    if (within && session.exchanges.length === 0) {
      goOn(reply)
      return
    }
    if (
      !within &&
      session.greeting === undefined &&
      (session.exchanges.length === answered || code === 220)
    ) {
      session.greeting = reply
      progress.seen = { ...progress.seen, greeted: code === 220, refused: code !== 220 }
      if (code === 421) progress.seen = { ...progress.seen, closing: '421' }
      // Of a greeting that never went on, who spoke behind it had seen all.
      for (const exchange of session.exchanges)
        if (exchange.event > reply.event) exchange.seen = progress.seen
      return
    }
    if (!lone.has(code ?? 0) && owed.take(reply)) {
      if (code === 421) progress.seen = { ...progress.seen, closing: '421' }
      return
    }
    passUnanswered(lone.get(code ?? 0))
    if (session.exchanges.length === answered && code !== 421) cutEnded()
    const exchange = session.exchanges[answered]
    if (exchange === undefined) {
      session.unsolicited.push(reply)
      if (code === 421) progress.seen = { ...progress.seen, closing: '421' }
      if (startTls !== undefined && startTls.next === undefined && startTls.injected > 0)
        startTls.injectedAnswered = true
      return
    }
    answered += 1
    exchange.reply = reply
    if (isChunkRead(exchange, code)) {
      expectChunk(exchange)
      drain()
    }
    exchange.state = serverState(progress)
    const { open } = progress
    applyReply(progress, exchange, reply)
    if (open !== undefined && endsContent(exchange)) owed.begin(open, reply)
    decide(exchange, reply)
    drain()
  }

  /** In LMTP, the reply to the end of content is the first of several. */
  function endsContent({ kind, command }: Exchange): boolean {
    return progress.seen.hello === 'LHLO' && (kind === 'content' || command?.chunk?.last === true)
  }

  /** A server that does not know BDAT, and says so, takes what follows for commands. */
  function isChunkRead({ command, chunk }: Exchange, code: number | undefined): boolean {
    return command?.verb === 'BDAT' && chunk === undefined && code !== 500 && code !== 502
  }

  /** Takes a reply to what the client sent before the transcript. */
  function goOn({ facts, lines }: Reply): void {
    if (facts.code === 354) expectContent(lines[0] ?? start)
    else if (facts.code === 334) mode = 'answer'
  }

  function expectContent(line: number): void {
    const into = emptyContent(line)
    if (progress.open !== undefined) progress.open.content = into
    content = { into, reader: dataContent(into, doubts) }
    mode = 'content'
  }

  /** Passes over what waits before the last exchange, where that has this verb. */
  function passUnanswered(verb: string | undefined): void {
    const last = session.exchanges.length - 1
    if (verb === undefined || session.exchanges[last]?.command?.verb !== verb) return
    for (; answered < last; answered += 1) passOver(progress, session.exchanges[answered]!)
  }

  /** Lets a reply say how the client's next octets are to be read. */
  function decide(exchange: Exchange, { facts, lines, event }: Reply): void {
    if (mode === 'over') return
    const verb = exchange.command?.verb
    if (content !== undefined && content.exchange === exchange) {
      cut(content)
      content = undefined
      mode = 'command'
    } else if (mode === 'chunk' && exchange.chunk !== undefined && exchange.chunk.missing > 0)
      mode = 'command'
    else if (exchange.kind === 'answer' || verb === 'AUTH')
      mode = facts.code === 334 ? 'answer' : 'command'
    else if (verb === 'DATA') {
      mode = 'command'
      if (facts.code === 354) expectContent(lines[0] ?? exchange.line)
    } else if (verb === 'BDAT' && exchange.chunk === undefined) mode = 'command'
    else if (verb === 'TURN' || verb === 'ATRN') {
      if (facts.class === 2) session.turnedAt = event
    } else if (verb === 'STARTTLS') {
      mode = 'command'
      if (exchange.startTls === undefined) return
      startTls = exchange.startTls
      startTls.injected = input.rest().reduce((total, sent) => total + lineEnds(sent), 0)
    }
  }

  /** More replies than were asked for: the server may have ended the content before the client did. */
  function cutEnded(): void {
    if (ended === undefined || ended.exchange !== session.exchanges.at(-1)) return
    cut(ended)
    ended = undefined
    drain()
  }

  /** Ends content where the server took it to end, and has what follows read again. */
  function cut({ exchange, reader }: NonNullable<typeof content>): void {
    for (const sent of reader.cut()) {
      if (exchange !== undefined) exchange.octets -= sent.octets.length
      input.add(sent)
    }
  }

  /** The transcript ends: what still waits is read as commands, and the rest is settled. */
  function finish(): void {
    while (mode === 'wait' && input.next() !== undefined) {
      const last = session.exchanges.at(-1)
      if (last?.command?.verb === 'BDAT') expectChunk(last)
      else mode = 'command'
      drain()
    }
    for (const exchange of session.exchanges.slice(answered)) {
      exchange.state = serverState(progress)
      addChunk(progress, exchange)
    }
    session.seen = progress.seen
    if (progress.open !== undefined) session.open = progress.open
    if (event === 0) session.defects.push({ code: 'empty', line: start })
  }
}

/** Time may pass within a reply. */
function isWait({ from, text }: TranscriptLine): boolean {
  return from === 'mark' && text.startsWith('wait ')
}

function lineEnds({ octets, unseen }: Sent): number {
  return unseen > 0 ? 1 : octets.split('\n').length - 1
}
