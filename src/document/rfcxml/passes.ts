import { checkObsolete } from './passes/check-obsolete.js'
import { checkStructure } from './passes/check-structure.js'
import { checkMonths, checkNames, checkTabs, checkUsage } from './passes/check-usage.js'
import { chooseConsensus } from './passes/choose-consensus.js'
import {
  insertLinks,
  nameScripts,
  removeForRfc,
  removeInstructions,
  removeSectionsForRfc,
} from './passes/clean-up.js'
import { completeReferences, sortReferences } from './passes/complete-references.js'
import { disarmDrawings } from './passes/disarm-drawings.js'
import { includeArtwork, includeSourceCode, moveArtAnchors } from './passes/include-artwork.js'
import { includeFiles } from './passes/include-files.js'
import { insertAddresses } from './passes/insert-addresses.js'
import { insertBoilerplate, makeRoom } from './passes/insert-boilerplate.js'
import { insertContents } from './passes/insert-contents.js'
import { insertDate } from './passes/insert-date.js'
import { insertIndex } from './passes/insert-index.js'
import { linkReferences } from './passes/link-references.js'
import { announceRemovals, checkUnnumbered, markForContents } from './passes/mark-sections.js'
import {
  insertDefaults,
  normalizeAttributes,
  replaceRelref,
  writeTruthValues,
} from './passes/normalize-attributes.js'
import {
  completeNames,
  dropRedundantAscii,
  numberMonth,
  replaceKeepWithPrevious,
  replaceTitles,
} from './passes/normalize-names.js'
import { normalizeTexts } from './passes/normalize-texts.js'
import { countItems, startGroups } from './passes/number-lists.js'
import { numberCharacters, numberIndexMarks } from './passes/number-marks.js'
import { dropPartNumbers, numberParagraphs, numberParts } from './passes/number-parts.js'
import {
  agreeOnStream,
  collectLabels,
  setPrepTime,
  setVersion,
} from './passes/set-document-attributes.js'
import { slugNames } from './passes/slug-names.js'
import type { Work } from './work.js'

/** One step of preparation. */
export interface Pass {
  readonly name: string
  /** The clause that asks for it. */
  readonly clause: string
  readonly run: (work: Work) => void
}

const pass = (name: string, clause: string, run: (work: Work) => void): Pass => ({
  name,
  clause,
  run,
})

/** The steps of preparation, in the order in which they are taken: each relies on those before it. */
export const passes: readonly Pass[] = [
  pass('include-files', 'RFC 7998, 5.1.1', includeFiles),
  pass('drop-part-numbers', 'RFC 7998, 5.2.4', dropPartNumbers),
  pass('check-structure', 'RFC 7998, 5.1.4', checkStructure),
  pass('check-names', 'RFC 7998, 5.1.4', checkNames),
  pass('disarm-drawings', 'RFC 7996, 2', disarmDrawings),
  pass('remove-sections-for-rfc', 'RFC 7998, 5.6.1', removeSectionsForRfc),
  pass('collect-labels', 'RFC 7991, 2.42', collectLabels),
  pass('check-unnumbered', 'RFC 7991, 2.46.2', checkUnnumbered),
  pass('remove-instructions', 'RFC 7998, 5.1.3', removeInstructions),
  pass('normalize-attributes', 'RFC 7991, 2', normalizeAttributes),
  pass('choose-consensus', 'RFC 7991, A.2', chooseConsensus),
  pass('normalize-texts', 'RFC 7991, 2', normalizeTexts),
  pass('set-version', 'RFC 7998, 5.2.1', setVersion),
  pass('insert-date', 'RFC 7998, 5.2.3', insertDate),
  pass('set-prep-time', 'RFC 7998, 5.2.4', setPrepTime),
  pass('start-groups', 'RFC 7998, 5.2.5', startGroups),
  pass('insert-defaults', 'RFC 7998, 5.2.6', insertDefaults),
  pass('replace-relref', 'RFC 7991, 2.39', replaceRelref),
  pass('mark-for-contents', 'RFC 7998, 5.2.7', markForContents),
  pass('announce-removals', 'RFC 7998, 5.2.8', announceRemovals),
  pass('write-truth-values', 'RFC 7991, A', writeTruthValues),
  pass('number-month', 'RFC 7998, 5.3.1', numberMonth),
  pass('drop-redundant-ascii', 'RFC 7998, 5.3.2', dropRedundantAscii),
  pass('complete-names', 'RFC 7998, 5.3.2', completeNames),
  pass('replace-titles', 'RFC 7998, 5.3.3', replaceTitles),
  pass('replace-keep-with-previous', 'RFC 7998, 5.3.4', replaceKeepWithPrevious),
  pass('complete-references', 'RFC 7998, 5.4.3', completeReferences),
  pass('sort-references', 'RFC 7998, 5.4.5', sortReferences),
  pass('make-room', 'RFC 7998, 5.4.2', makeRoom),
  pass('agree-on-stream', 'RFC 7998, 5.4.2.1', agreeOnStream),
  pass('insert-boilerplate', 'RFC 7998, 5.4.2.2', insertBoilerplate),
  pass('slug-names', 'RFC 7998, 5.4.4', slugNames),
  pass('check-obsolete', 'RFC 7322, 4.8.6', checkObsolete),
  pass('check-usage', 'RFC 7322, 4.8.6', checkUsage),
  pass('check-months', 'RFC 7991, 2.17', checkMonths),
  pass('check-tabs', 'RFC 7991, 2.5', checkTabs),
  pass('number-parts', 'RFC 7998, 5.4.6', numberParts),
  pass('number-paragraphs', 'RFC 7998, 5.4.6', work => numberParagraphs(work.rfc)),
  pass('number-index-marks', 'RFC 7998, 5.4.7', numberIndexMarks),
  pass('number-characters', 'RFC 7991bis, u', numberCharacters),
  pass('count-items', 'RFC 7991, 2.29', countItems),
  pass('move-art-anchors', 'RFC 7991bis, artset', moveArtAnchors),
  pass('include-artwork', 'RFC 7998, 5.5.1', includeArtwork),
  pass('include-source-code', 'RFC 7998, 5.5.2', includeSourceCode),
  pass('insert-index', 'RFC 7991, 2.27', insertIndex),
  pass('link-references', 'RFC 7998, 5.4.8', linkReferences),
  pass('insert-addresses', 'RFC 7322, 4.12', insertAddresses),
  pass('insert-contents', 'RFC 7998, 5.4.2', insertContents),
  pass('remove-for-rfc', 'RFC 7998, 5.6', removeForRfc),
  pass('insert-links', 'RFC 7998, 5.6.3', insertLinks),
  pass('name-scripts', 'RFC 7998, 5.7.1', nameScripts),
]
