import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { reasons } from '../../../../src/document/compose/papers/reasons.js'
import { assertSoundPage } from '../../print/html-page.js'
import { kitePapers, paper } from './kite-profile.js'

type Change = readonly [string, string, string]

const seen = new Set<string>()

/** Changes one thing, and expects exactly these findings, each as `rule path:line: reason`. */
function check(changes: readonly Change[], ...expected: readonly string[]): void {
  const { findings } = kitePapers(...changes)
  for (const { ruleId, hint } of findings) {
    seen.add(ruleId)
    assert.equal(hint !== undefined, /^stale-|^paper-fault/.test(ruleId), `${ruleId}: ${hint}`)
  }
  const told = findings.map(
    ({ ruleId, place, reason }) =>
      `${ruleId} ${place.path.replace('kite/', '')}:${place.line}: ${reason}`,
  )
  assert.equal(told.length, expected.length, told.join('\n'))
  for (const [index, text] of expected.entries())
    assert.ok(told[index]?.includes(text), `${told[index]}\nis not\n${text}`)
}

const facts = (from: string, to: string): Change => ['profile.yaml', from, to]

test('papers with all their facts are made without a finding', () => {
  check([])
  assert.deepEqual(
    kitePapers().papers.map(({ path }) => path),
    [
      ...['bof-request.json', 'bof-request.md', 'calendar.ics', 'calendar.md', 'charter.md'],
      ...['facts.md', 'liaison-club.eml', 'liaison-club.txt', 'mail-call.eml', 'slides.html'],
    ],
  )
})

test('the same facts give the same papers', () => {
  assert.deepEqual(kitePapers().papers, kitePapers().papers)
})

test('a mail is one that mail programs read', async () => {
  const text = paper(kitePapers(), 'mail-call.eml')
  assert.ok(text.split('\r\n').every(line => !line.includes('\n') && line.length <= 78))
  const mail = await PostalMime.parse(text)
  assert.deepEqual(mail.from, { name: 'Kite Flyers, Inc.', address: 'kites@ietf.org' })
  assert.equal(mail.subject, 'kites at IETF 50')
  assert.equal(mail.date, '2000-11-20T09:00:00.000Z')
  assert.match(mail.text ?? '', /There are 1 rules\. Drafts are due on 5 March 2001\./)
  assert.match(mail.text ?? '', /- draft-example-kite-01: A Profile of Kites for Mail/)
})

test('a mail holds letters of all scripts, and no value makes a header field', async () => {
  const change = facts('acronym: kites', 'acronym: "Δ\\r\\nBcc: x@ietf.org"')
  const mail = await PostalMime.parse(paper(kitePapers(change), 'mail-call.eml'))
  assert.equal(mail.subject, 'Δ Bcc: x@ietf.org at IETF 50')
  assert.equal(mail.bcc, undefined)
})

test('a liaison statement has the fields of RFC 4053 in their order', () => {
  const form = paper(kitePapers(), 'liaison-club.txt')
  const names = [...form.matchAll(/^([A-Z][A-Za-z ]+):/gm)].map(([, name]) => name)
  const wanted = ['Title', 'Submission Date', 'From', 'To', 'Response Contact', 'Technical Contact']
  assert.deepEqual(names, [...wanted, 'Purpose', 'Deadline', 'Body', 'Attachments'])
  assert.match(paper(kitePapers(), 'liaison-club.eml'), /^To: "Club, The" <club@ietf.org>/m)
})

test('the calendar is one that calendar programs read', () => {
  const text = paper(kitePapers(), 'calendar.ics')
  assert.ok(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75))
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const ids = new Set(events.map(event => event.getFirstPropertyValue('uid')))
  assert.equal(ids.size, events.length)
  const cutoff = events
    .map(event => new ICAL.Event(event))
    .find(({ uid }) => uid.startsWith('idcutoff'))
  assert.equal(cutoff?.startDate.toString(), '2001-03-05')
  assert.equal(cutoff?.duration.toString(), 'P1D')
})

test('slides are a sound page, and what is typed stays text', () => {
  const html = paper(kitePapers(), 'slides.html')
  assertSoundPage(html)
  assert.match(html, /<h2>One &lt;slide&gt;<\/h2>/)
  assert.match(html, /<li>a &amp; b<\/li>/)
  assert.equal(html.match(/<section/g)?.length, 2)
})

test('the BOF request is there as data too', () => {
  const data = JSON.parse(paper(kitePapers(), 'bof-request.json'))
  assert.equal(data.status, 'WG forming')
  assert.deepEqual(data.drafts, [
    { name: 'draft-example-kite-01', title: 'A Profile of Kites for Mail' },
  ])
})

test('a fact that changes, changes the papers that the index names, and no other', () => {
  const before = kitePapers()
  const after = kitePapers(facts('acronym: kites', 'acronym: kite2'))
  const changed = after.papers.filter(({ path, text }) => paper(before, path) !== text)
  assert.deepEqual(before.uses.get('work.acronym'), ['bof-request', 'mail-call'])
  const named = changed
    .map(({ path }) => path)
    .filter(path => !/calendar|facts|slides|json/.test(path))
  assert.deepEqual(named, ['bof-request.md', 'mail-call.eml'])
})

test('a fact that is typed by hand and disagrees is told at its line', () => {
  const typed = (text: string): Change => [
    'papers/charter.md',
    '# Charter\n',
    `# Charter\n\n${text}\n`,
  ]
  check([typed('Due on 5 March 2001, or 2001-03-05, or March 5, 2001.')])
  check(
    [typed('It is\ndue on 6 March 2001.')],
    'stale-date papers/charter.md:4: Unexpected date 6 March 2001',
  )
  check(
    [typed('March 6, 2001; 2001-03-06')],
    'stale-date papers/charter.md:3',
    'stale-date papers/charter.md:3',
  )
  check([typed('draft-example-kite and draft-example-kite-01')])
  check(
    [typed('draft-example-kite-00')],
    'stale-draft papers/charter.md:3: Unexpected draft draft-example-kite-00, expected draft-example-kite-01',
  )
  check([typed('draft-example-kyte')], 'stale-draft papers/charter.md:3')
  check([typed('1 rules')])
  check(
    [typed('It has 12 requirements.')],
    'stale-count papers/charter.md:3: Unexpected count 12 requirements, expected 1',
  )
  check([typed('[RFC2920], RFC 2921')], 'stale-reference papers/charter.md:3: Unexpected RFC 2921')
  check([typed('At IETF 51.')], 'stale-meeting papers/charter.md:3: Unexpected IETF 51')
  check([typed('“A Profile of Kites for Post”')], 'stale-title papers/charter.md:3')
  check([typed('"A Profile of Kites for Mail" and "something else entirely"')])
})

test('a paper that cannot be worded says where', () => {
  check(
    [['papers/charter.md', '# Charter', '# {{work.nothing}}']],
    'paper-fault papers/charter.md:1',
  )
  check(
    [['papers/mail-call.md', 'Subject: ', 'subject ']],
    'paper-header papers/mail-call.md:3',
    'paper-header-missing papers/mail-call.md:1: Missing line Subject',
  )
})

test('what the procedures ask for is missed where it is missing', () => {
  check([facts('acronym: kites', 'acronym: kites-and-more')], 'acronym-form profile.yaml:15')
  check(
    [facts('[{ name: Proponents, email: kites@ietf.org }]', '[]')],
    'bof-without-proponent profile.yaml',
  )
  check([facts('minutes: 60', 'minutes: 90')], 'bof-length profile.yaml:')
  check([facts('minutes: 30, who: all', 'minutes: 31, who: all')], 'agenda-too-long profile.yaml')
  check(
    [facts('minutes: 30, who: all', 'minutes: 10, who: all')],
    'agenda-short-discussion profile.yaml',
  )
  check(
    [
      facts(
        'agenda:\n      - { title: The problem, minutes: 30, who: proponents, document: kite.md }\n      - { title: Discussion, minutes: 30, who: all }',
        'agenda: []',
      ),
    ],
    'agenda-missing profile.yaml',
  )
  check(
    [facts('[{ date: 2001-03, text: First draft }, { date: 2001-07, text: Last call }]', '[]')],
    'charter-without-milestones profile.yaml',
  )
  check([facts('date: 2001-07', 'date: 2001-01')], 'milestone-order profile.yaml')
  check([facts('date: 2001-03', 'date: 2000-03')], 'milestone-past profile.yaml')
  check([facts('      deadline: 2001-02-01\n', '')], 'liaison-deadline-missing profile.yaml')
  check(
    [facts('deadline: 2001-02-01', 'deadline: 2000-02-01')],
    'liaison-deadline-past profile.yaml',
  )
  check(
    [facts('id: club', 'id: crew')],
    'liaison-body-missing profile.yaml',
    'liaison-unknown papers/liaison-club.md:1',
  )
  check(
    [facts('who: proponents, document: kite.md', 'who: proponents, document: kyte.md')],
    'document-unknown profile.yaml',
  )
  check(
    [facts('email: club@ietf.org', 'email: club@club.example.org')],
    'placeholder-address profile.yaml',
  )
})

test('a draft name keeps to the rules for names', () => {
  const named = (name: string): Change[] => [facts('name: draft-example-kite,', `name: ${name},`)]
  check(named('draft-ietf-kite'), 'draft-name-source profile.yaml:7')
  check(named('draft-example-kite-standard'), 'draft-name-status profile.yaml:7')
})

test('a meeting is known, its dates are, and it can still be reached', () => {
  check(
    [facts('meeting: IETF 50', 'meeting: IETF 49')],
    'meeting-too-late profile.yaml:54: BOFs at IETF 49 had to be requested by 13 October 2000; IETF 50 is in reach',
  )
  check([
    facts('meeting: IETF 50', 'meeting: IETF 49'),
    facts('done: []', 'done: [bofprelimcutoff]'),
  ])
  check([facts('done: []', 'done: [bofcutoff]')], 'meeting-date-unknown profile.yaml')
  check(
    [
      facts(
        'end: 2001-03-23, confirmed: true, published: {}',
        'end: 2001-03-23, confirmed: true, published: { cutoff: 2001-03-02 }',
      ),
    ],
    'meeting-date-unknown profile.yaml',
  )
  // Without a meeting there are no dates to state.
  const { findings } = kitePapers(facts('meeting: IETF 50', 'meeting: IETF 99'))
  for (const { ruleId } of findings) seen.add(ruleId)
  assert.ok(findings.some(({ ruleId }) => ruleId === 'meeting-unknown'))
})

test('every check of papers was seen to find something', () => {
  const { findings } = kitePapers(
    facts(
      'documents:\n  - { source: kite.md, name: draft-example-kite, revision: "01", title: A Profile of Kites for Mail, abbrev: Kites, category: std }',
      'documents: []',
    ),
  )
  for (const { ruleId } of findings) seen.add(ruleId)
  assert.deepEqual(
    // Those of submissions have tests of their own beside this file.
    Object.keys(reasons).filter(name => !seen.has(name) && !name.startsWith('submission-')),
    [],
  )
})
