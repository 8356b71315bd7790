import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProfile } from '../../src/spec/read-profile.js'
import { folderOf, noteProfile, schemas } from '../profile-of.js'

const folder = folderOf(noteProfile)

/** Reads the profile with another text in the place of one of a file; all other files are the same objects. */
function read(path: string, from: string, to: string) {
  const text = noteProfile[path] ?? ''
  const octets = new TextEncoder().encode(text.replace(from, to))
  return readProfile({ ...folder, files: new Map(folder.files).set(path, () => octets) }, schemas)
}

test('a chapter is read again only where it has changed', () => {
  const before = readProfile(folder, schemas).profile?.chapters
  const again = readProfile(folder, schemas).profile?.chapters
  assert.equal(again?.[0], before?.[0])
  const prose = read('drafts/notes.md', 'A note is', 'Notes are').profile?.chapters
  assert.equal(prose?.[0], before?.[0])
  const changes: readonly (readonly [string, string, string])[] = [
    ['rules/notes.yaml', 'why: Readers show', 'why: Some show'],
    ['profile.yaml', 'revision: "00"', 'revision: "01"'],
    ['drafts/notes.md', '::rules{chapter=notes topic=notes}', ''],
    ['examples/note-once/pass-two.eml', '', 'From: a@b.example\r\n\r\nNone\r\n'],
  ]
  for (const change of changes) {
    const { profile } = read(...change)
    // What is read from copies cannot be remembered as the same objects.
    const copies = new Map(
      [...folder.files].map(([path, octets]) => [path, () => octets().slice()]),
    )
    const text = (noteProfile[change[0]] ?? '').replace(change[1], change[2])
    const files = copies.set(change[0], () => new TextEncoder().encode(text))
    const fresh = readProfile({ ...folder, root: 'copy', files }, schemas).profile
    const shown = (chapters: unknown): string =>
      JSON.stringify(chapters).replaceAll('copy/', 'note/')
    assert.notDeepEqual(profile?.chapters, before, change[0])
    assert.equal(shown(profile?.chapters), shown(fresh?.chapters), change[0])
  }
})
