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

\`--jobs auto\` judges on all processors, with the same report; with \`--output FILE\` a run that was killed goes on with \`--resume\`; \`--help\` tells all. For an engine that drives programs by pipe, \`--records\` reads a record a line, the octets in Base64, and writes one report a line, in order and at once:

\`\`\`
printf '{"path":"message.eml","octets":"%s"}\\n' "$(base64 <message.eml | tr -d '\\n')" | npx ${name} - --records
\`\`\`

Exit: 0 no error, 1 errors found, 2 wrong usage, 3 a file could not be read, or the report not written, 130 interrupted, 141 the reader of the report went away.

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

For example in Python, with the package \`jsonschema\`:

\`\`\`python
import json, sys
from jsonschema import Draft202012Validator, RefResolver

bundle = json.load(open("rules.schema.json", encoding="utf-8"))
store = {schema["$id"]: schema for schema in bundle["$defs"].values()}
for line in sys.stdin:  # the lines that --facts prints
    subject = json.loads(line)
    for chapter in store.values():
        if chapter.get("x-subject") == subject["kind"]:
            resolver = RefResolver(chapter["$id"], chapter, store=store)
            for rule, schema in chapter["$defs"].items():
                if "x-rule" in schema and not Draft202012Validator(schema, resolver=resolver).is_valid(subject["value"]):
                    print(subject["path"], rule, schema["x-rule"]["text"])
\`\`\`

Written by profilewright; do not edit.
`
}
