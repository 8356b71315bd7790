import { escapeMarkup, type ProfileFacts } from '../model/index.js'

/**
 * Gives a page that judges files in a browser, alone: the validator is inside it, nothing is fetched,
 * and no file leaves the machine. `module` is the source text of the validator's `index.js`.
 */
export function validatorPage(facts: ProfileFacts, module: string): string {
  const title = escapeMarkup(facts.title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'">
<title>${title}: Validator</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Judges messages (.eml, mbox) and recorded sessions (.smtp, .imap) by the rules of this profile, in this page alone: nothing is sent anywhere. In a session, <code>C:</code> stands before each line of the client and <code>S:</code> before each line of the server.</p>
<p class="drop" id="drop"><label for="files">Drop files here, or choose them:</label> <input id="files" type="file" multiple></p>
<div id="results" aria-live="polite"></div>
</main>
<script type="module">
${module.replaceAll('</', '<\\/')}
</script>
<script type="module">
${program}
</script>
</body>
</html>
`
}

/** What the page does with files; the module before it leaves what it exports at `globalThis.validator`. */
const program = `const { codeFrame, collectConversations, joinCitations, judge, kindOf, profile, readSubjects, rules, verdicts, withCarried } = globalThis.validator
const texts = new Map(rules.map(({ facts }) => [facts.id, facts]))
const results = document.getElementById('results')
const drop = document.getElementById('drop')
const make = (name, text, className) => {
  const node = document.createElement(name)
  node.textContent = text
  if (className) node.className = className
  return node
}
// What stands between backticks is code.
const prose = (name, text, className) => {
  const node = make(name, '', className)
  text.split('\`').forEach((words, index) => node.append(index % 2 === 1 ? make('code', words) : words))
  return node
}
const show = (name, judgements, sources, before) => {
  const section = document.createElement('section')
  for (const { path, subject, outcomes } of judgements) {
    const counts = verdicts.map(verdict => [outcomes.filter(outcome => outcome.verdict === verdict).length, verdict])
    section.append(make('h2', subject === 'conversation' ? 'Messages that belong together' : path))
    section.append(make('p', subject + ': ' + counts.filter(([count]) => count > 0).map(words => words.join(' ')).join(', '), 'counts'))
    const list = document.createElement('ol')
    const told = new Set()
    for (const { ruleId, findings } of outcomes)
      for (const { severity, place, reason, url, hint } of findings) {
        const item = make('li', '', severity)
        const link = make('a', ruleId)
        if (url) link.href = url
        item.append(make('strong', severity), ' ', make('code', (subject === 'conversation' ? place.path + ', ' : '') + 'line ' + place.line + ', column ' + place.column), ' ', make('span', reason), ' [', link, ']')
        const octets = sources.get(place.path)
        const frame = octets ? codeFrame({ octets, columns: 'octets' }, place) : []
        // It may scroll, so the keyboard must reach it.
        if (frame.length > 0) item.append(Object.assign(make('pre', frame.join('\\n')), { tabIndex: 0 }))
        const facts = texts.get(ruleId)
        if (facts && !told.has(ruleId)) {
          item.append(prose('p', facts.text), prose('p', facts.why, 'why'))
          if (hint) item.append(prose('p', 'In practice: ' + hint, 'why'))
          item.append(make('p', joinCitations(facts.see), 'see'))
        }
        told.add(ruleId)
        list.append(item)
      }
    section.append(list.children.length > 0 ? list : make('p', 'No finding.', 'none'))
  }
  if (judgements.length === 0) section.append(make('h2', name), make('p', 'The file shows no message and no session.'))
  results.insertBefore(section, before)
}
const judgeAll = async files => {
  const conversations = collectConversations(profile.conversation)
  const before = results.firstChild
  const sources = new Map()
  for (const file of files) {
    const octets = new Uint8Array(await file.arrayBuffer())
    sources.set(file.name, octets)
    const kind = kindOf(file.name, octets)
    const subjects = kind ? [...withCarried(readSubjects(kind, octets, file.name, profile))] : []
    for (const subject of subjects) conversations.add(subject)
    show(file.name, subjects.map(subject => judge(rules, subject)), sources, before)
  }
  for (const subject of conversations.subjects()) show(subject.path, [judge(rules, subject)], sources, before)
}
document.getElementById('files').addEventListener('change', event => judgeAll(event.target.files))
document.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('over') })
document.addEventListener('dragleave', () => drop.classList.remove('over'))
document.addEventListener('drop', event => { event.preventDefault(); drop.classList.remove('over'); judgeAll(event.dataTransfer.files) })`

const style = `:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fdfdfb;--dim:#5a5a63;--line:#c9c9cf;--error:#a3161c;--warning:#7a4b00;--info:#0b5394}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6ea;--paper:#17171a;--dim:#a5a5af;--line:#45454d;--error:#ff8a80;--warning:#f0b45c;--info:#8ab8ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.4rem;line-height:1.25}h2{font-size:1.05rem;margin:2rem 0 .2rem;overflow-wrap:anywhere}
.drop{border:2px dashed var(--line);border-radius:.6rem;padding:1.6rem 1rem}.drop.over{border-color:var(--info)}
.counts,.see,.why{color:var(--dim);margin:.2rem 0;font-size:.9rem}a{color:inherit}
pre{margin:.35rem 0;padding:.4rem .6rem;overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;font:.85em/1.35 ui-monospace,monospace}
ol{padding-left:1.4rem}li{margin:.9rem 0;overflow-wrap:anywhere}li p{margin:.15rem 0}
.error strong{color:var(--error)}.warning strong{color:var(--warning)}.info strong{color:var(--info)}
code{font:.9em ui-monospace,monospace}`
