import {readFileSync,readdirSync,existsSync} from 'node:fs'
import {readDraft} from '../src/document/rfcxml/read-draft.ts'
import {toText} from '../src/document/print/text/to-text.ts'
import {unicodeBaseName} from 'unicode-name'
let ok=0,bad=0,shown=0
for(const f of readdirSync('/tmp/orc/in').sort()){
 for(const form of ['.txt','.nopages.txt']){
  const out='/tmp/orc/o/'+f.slice(0,-4)+form
  if(!existsSync(out)||existsSync(out+'.err'))continue
  const {draft,findings}=readDraft(readFileSync('/tmp/orc/in/'+f,'utf8'),f)
  if(findings.length)console.log(f,findings[0])
  let text='',origins:any[]=[]
  try{({text,origins}=toText(draft!,{today:{year:2026,month:1,day:15},pagination:form==='.txt',unicodeName:unicodeBaseName}))}catch(e:any){text='CRASH '+e.stack}
  const exp=readFileSync(out,'utf8')
  if(exp===text){ok++;continue}
  bad++
  if(shown++<Number(process.argv[2]??10)){const a=exp.split('\n'),b=text.split('\n');let i=0;while(a[i]===b[i])i++;console.log(`--- ${f}${form} line ${i+1} of ${a.length}/${b.length} origin ${origins[i]?.line}`);for(let k=Math.max(0,i-2);k<i+4;k++){console.log('  E|'+(a[k]??'(none)')+'|');console.log('  P|'+(b[k]??'(none)')+'|')}}
 }}
console.log('ok',ok,'bad',bad)
