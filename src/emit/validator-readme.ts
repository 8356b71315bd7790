import type { ProfileFacts, Rule } from '../model/index.js'

/** Gives the README of a generated validator. */
export function validatorReadme(facts: ProfileFacts, rules: readonly Rule[], name: string): string {
  const testable = rules.filter(rule => rule.untestable === undefined).length
  return `# ${name}

Judges messages and recorded sessions by the ${rules.length} rules of this profile, ${testable} of them testable:

> ${facts.title}

One ECMAScript file for Node 20 and later and for browsers; it needs nothing else.

## On the command line

\`\`\`
npx ${name} message.eml session.smtp Maildir/
npx ${name} --format json - < message.eml
\`\`\`

Exit: 0 no error, 1 errors found, 2 wrong usage, 3 a file could not be read.

## In a program

\`\`\`js
import { validate } from '${name}'

for (const { path, outcomes } of validate(octets, 'message.eml'))
  for (const { verdict, findings } of outcomes)
    if (verdict === 'fail') for (const { place, reason, rule } of findings)
      console.log(\`\${path}:\${place.line}: \${reason}\\n  \${rule}\`)
\`\`\`

\`validate\` also judges the conversations among the messages of a mailbox: a request, its response, its reports. Where they stand in several files, collect them:

\`\`\`js
import { collectConversations, judge, profile, readSubjects, rules } from '${name}'

const conversations = collectConversations(profile.conversation)
for (const [path, octets] of files)
  for (const message of readSubjects('message', octets, path, profile)) conversations.add(message)
for (const conversation of conversations.subjects()) judge(rules, conversation)
\`\`\`

\`octets\` is a \`Uint8Array\`: a file read in Node, or \`new Uint8Array(await file.arrayBuffer())\` of a file that was dropped on a page. Only the verdict \`pass\` is a pass; \`not-applicable\`, \`not-observed\`, \`inconclusive\` and \`untestable\` are none.

## In a browser

Open \`judge.html\` and drop files on it. It works offline; no file leaves the machine.

## In another language

\`rules.schema.json\` holds all rules and the schemas of what they judge as one JSON Schema 2020-12 document with embedded resources. Load it, and validate a subject against \`<chapter id>#/$defs/<rule id>\`, for example \`${rules[0]?.ref ?? ''}\`. The facts of a message, session or conversation (the subject) are what this package's \`readSubjects\` gives, or the command with \`--facts\`, one JSON value a line:

\`\`\`
npx ${name} --facts message.eml session.smtp
\`\`\`

Written by profilewright; do not edit.
`
}
