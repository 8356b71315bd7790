/**
 * Folders of mail, each message of which is a file:
 *
 *     Maildir    cur/1732345.M4.host:2,S  new/…  tmp/…  .Sent/cur/…  dovecot.index  maildirfolder
 *     MH         1  2  10  ,3 (removed)  drafts/1  .mh_sequences
 */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { pathOnDisk } from './path-on-disk.js'

/** Tells whether a folder is a Maildir. An archive or a repository may have left out what was empty. */
export function isMaildir(path: string): boolean {
  return isFolder(join(path, 'cur')) && ['new', 'tmp'].some(name => isFolder(join(path, name)))
}

/** Tells whether a folder with these files in it is one of MH. */
export function isMhFolder(names: readonly string[]): boolean {
  return names.includes('.mh_sequences')
}

/** Tells whether a file of an MH folder is a message; a comma stands before what was removed. */
export function isMhMessage(name: string): boolean {
  return /^[1-9]\d*$/.test(name)
}

/** Tells whether a name is of a file in which a program that keeps mail notes something for itself. */
export function isNoteOfProgram(name: string): boolean {
  return notes.test(name)
}

const notes =
  /^(?:\..*|dovecot[.-].*|maildirfolder|maildirsize|subscriptions|courier(?:imap|pop3).*|cyrus\.\w+)$/

function isFolder(path: string): boolean {
  return lstatSync(pathOnDisk(path), { throwIfNoEntry: false })?.isDirectory() === true
}
