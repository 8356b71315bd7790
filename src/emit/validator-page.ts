import type { ProfileFacts } from '../model/index.js'

/**
 * Gives a page that judges files in a browser, alone: the validator is inside it, nothing is fetched,
 * and no file leaves the machine. `module` is the source text of the validator's `index.js`.
 */
export function validatorPage(facts: ProfileFacts, module: string): string {
  const title = escapeHtml(facts.title)
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
<p>Judges messages (.eml, mbox) and recorded sessions (.smtp, .imap) by the rules of this profile, in this page alone: nothing is sent anywhere.</p>
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

/** What the page does with files; the module before it leaves what it exports at \`globalThis.validator\`. */
const program = `const { collectConversations, judge, kindOf, profile, readSubjects, rules, withCarried } = globalThis.validator
const texts = new Map(rules.map(({ facts }) => [facts.id, facts]))
const results = document.getElementById('results')
const drop = document.getElementById('drop')
const make = (name, text, className) => {
  const node = document.createElement(name)
  node.textContent = text
  if (className) node.className = className
  return node
}
const show = (name, judgements, before) => {
  const section = document.createElement('section')
  for (const { path, subject, outcomes } of judgements) {
    const counts = {}
    for (const { verdict } of outcomes) counts[verdict] = (counts[verdict] || 0) + 1
    section.append(make('h2', path))
    section.append(make('p', subject + ': ' + Object.entries(counts).map(([verdict, count]) => count + ' ' + verdict).join(', '), 'counts'))
    const list = document.createElement('ol')
    for (const { ruleId, findings } of outcomes)
      for (const { severity, place, reason } of findings) {
        const item = make('li', '', severity)
        item.append(make('strong', severity), ' ', make('code', (subject === 'conversation' ? place.path + ', ' : '') + 'line ' + place.line + ', column ' + place.column), ' ', make('span', reason), ' ', make('code', '[' + ruleId + ']'))
        const facts = texts.get(ruleId)
        if (facts) item.append(make('p', facts.text), make('p', facts.see.join('; '), 'see'))
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
  for (const file of files) {
    const octets = new Uint8Array(await file.arrayBuffer())
    const kind = kindOf(file.name, octets) || 'message'
    const subjects = [...withCarried(readSubjects(kind, octets, file.name, profile))]
    for (const subject of subjects) conversations.add(subject)
    show(file.name, subjects.map(subject => judge(rules, subject)), before)
  }
  for (const subject of conversations.subjects()) show(subject.path, [judge(rules, subject)], before)
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
.counts,.see{color:var(--dim);margin:.2rem 0;font-size:.9rem}
ol{padding-left:1.4rem}li{margin:.9rem 0;overflow-wrap:anywhere}li p{margin:.15rem 0}
.error strong{color:var(--error)}.warning strong{color:var(--warning)}.info strong{color:var(--info)}
code{font:.9em ui-monospace,monospace}`

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
