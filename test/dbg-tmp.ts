import {readFileSync} from 'node:fs'
import {readDraft} from '../src/document/rfcxml/read-draft.ts'
import {toText} from '../src/document/print/text/to-text.ts'
process.stdout.write(toText(readDraft(readFileSync(process.argv[2],'utf8'),'f').draft!,{today:{year:2026,month:1,day:15},pagination:false}).text)
