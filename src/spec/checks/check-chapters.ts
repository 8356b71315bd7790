import { fault } from '../reasons.js'
import { type Check, chapterPlace } from './context.js'

/** Every chapter stands in the list of profile.yaml, which gives the reading order. */
export const checkListed: Check = ({ profile }) =>
  profile.chapters
    .filter(chapter => !profile.facts.chapters.includes(chapter.name))
    .map(chapter =>
      fault('chapter-unlisted', profile.locate('/chapters'), [chapter.name], {
        hint: 'Add it where it belongs in reading order.',
      }),
    )

/** The `$id` of a chapter is made of the names of its profile and its file, so that no two are equal. */
export const checkChapterIds: Check = context =>
  context.profile.chapters.flatMap(chapter => {
    const wanted = `urn:profilewright:${context.profile.name}:${chapter.name}`
    return chapter.id === wanted
      ? []
      : [fault('chapter-id', chapterPlace(context, chapter, '/$id'), [chapter.id, wanted])]
  })
