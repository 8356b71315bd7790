import { join } from 'node:path'
import { composeDrafts } from '../src/cli/compose-drafts.js'
import { packageFolder } from '../src/cli/installation.js'
import { loadProfile, textFiles } from '../src/cli/load-profile.js'
import { readTemplates } from '../src/cli/read-folder.js'
import { toText } from '../src/document/print/text/to-text.js'
import { prepare } from '../src/document/rfcxml/prepare.js'
import { readDraft } from '../src/document/rfcxml/read-draft.js'
import { milliseconds, table } from './measure.js'

/** The drafts of the bundled profile in one warm process: what an author waits for after a change. */
export async function benchDocuments(): Promise<void> {
  const { profile, folder } = loadProfile('spec/mms')
  if (profile === undefined) return
  const templates = readTemplates(join(packageFolder, 'templates'))
  const files = textFiles(folder)
  const today = { year: 2026, month: 11, day: 23 }
  const { drafts } = composeDrafts(profile, templates, files)
  const pages = drafts.reduce((sum, { text }) => sum + text.text.split('\f').length, 0)
  const sources = drafts.map(({ name, xml }) => ({ name, text: xml.text }))
  const all = await milliseconds(() => composeDrafts(profile, templates, files))
  const text = await milliseconds(() => {
    for (const source of sources) {
      const { draft } = readDraft(source.text, source.name)
      const prepared = draft === undefined ? undefined : prepare(draft, { today }).draft
      if (prepared !== undefined) toText(prepared, { today, pagination: true })
    }
  })
  table(`the drafts of spec/mms: ${drafts.length} documents, ${pages} pages, warm`, [
    ['', 'ms', 'ms a page'],
    ['compose, prepare, print in every form', all.toFixed(0), (all / pages).toFixed(3)],
    ['read, prepare, print as text', text.toFixed(0), (text / pages).toFixed(3)],
  ])
}
