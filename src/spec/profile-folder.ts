import type { ProfileFiles } from '../model/index.js'

/** A profile folder: everything the spec room needs, so that it never touches a disk. */
export interface ProfileFolder {
  /** The folder's own name: `mms`. */
  readonly name: string
  /** The folder as the user named it; it stands before the path of every finding. */
  readonly root: string
  readonly files: ProfileFiles
}

/** Gives the path that findings show for a file of a folder. */
export function shownPath(folder: ProfileFolder, path: string): string {
  return folder.root === '' ? path : `${folder.root}/${path}`
}
