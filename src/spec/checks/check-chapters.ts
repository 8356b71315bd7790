import { type Check, fault } from './context.js'

/** Every chapter stands in the list of profile.yaml, which gives the reading order. */
export const checkChapters: Check = ({ profile }) =>
  profile.chapters
    .filter(chapter => !profile.facts.chapters.includes(chapter.name))
    .map(chapter =>
      fault('chapter-unlisted', profile.locate('/chapters'), [chapter.name], {
        hint: 'Add it where it belongs in reading order.',
      }),
    )
