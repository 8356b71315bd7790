import { rulesOf } from '../../model/index.js'
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

/** Every reference of profile.yaml is cited by a rule or in prose. */
export const checkUnusedReferences: Check = ({ profile, yaml }) => {
  const cited = new Set(rulesOf(profile).flatMap(rule => rule.refs.map(ref => ref.anchor)))
  const prose = [...profile.sources.values()].map(source => source.text).join('\n')
  const words = new Set(prose.match(/[A-Za-z][A-Za-z0-9._-]*/g))
  return Object.keys(profile.facts.references)
    .filter(anchor => !cited.has(anchor) && !words.has(anchor))
    .map(anchor =>
      fault(
        'unused-reference',
        yaml.get('profile.yaml')?.locateKey(`/references/${anchor}`) ?? profile.locate(''),
        [anchor],
        {
          severity: 'warning',
        },
      ),
    )
}
