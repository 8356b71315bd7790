import { defined, type ElementName, elementNames } from '../../model/index.js'
import { grammar } from './grammar.js'

/** What the grammar says about one attribute. */
export interface AttributeRule {
  readonly isRequired: boolean
  readonly kind: 'text' | 'ID' | 'IDREF'
  readonly standard?: string
  readonly values?: ReadonlySet<string>
}

const known: ReadonlySet<string> = new Set(elementNames)

/** Tells whether a name is one of RFCXML's. */
export function isElementName(name: string): name is ElementName {
  return known.has(name)
}

const rules = new Map<string, ReadonlyMap<string, AttributeRule>>()

/** Gives the attributes that an element takes, `xml:base` and `xml:lang` apart. */
export function attributeRules(name: ElementName): ReadonlyMap<string, AttributeRule> {
  const made = rules.get(name)
  if (made !== undefined) return made
  const parsed = new Map<string, AttributeRule>()
  for (const word of grammar[name].attributes.split(' ')) {
    const parts = /^([\w-]+|xml:space)(!?)(?::(ID|IDREF))?(?:=([^{]*))?(?:\{(.*)\})?$/.exec(word)
    if (parts === null) continue
    const [, attribute, required, kind, standard, values] = parts
    parsed.set(attribute ?? '', {
      isRequired: required === '!',
      kind: kind === 'ID' || kind === 'IDREF' ? kind : 'text',
      ...defined({ standard }),
      ...(values === undefined ? {} : { values: new Set(values.split('|')) }),
    })
  }
  rules.set(name, parsed)
  return parsed
}

/** Gives the attributes that an element must have. */
export function requiredAttributes(name: ElementName): readonly string[] {
  return [...attributeRules(name)].filter(([, rule]) => rule.isRequired).map(([own]) => own)
}

/**
 * Attributes whose default is not written out: RFC 7998, section 5.2.6 names `keepWithNext`,
 * `keepWithPrevious` and `toc`; `consensus` is chosen by stream and category instead.
 */
const unwritten = new Set(['keepWithNext', 'keepWithPrevious', 'toc', 'pageno', 'consensus'])

const defaults = new Map<string, Readonly<Record<string, string>>>()

/** Gives the attributes of an element that have a default, with it. */
export function standardAttributes(name: string): Readonly<Record<string, string>> {
  const made = defaults.get(name)
  if (made !== undefined) return made
  // Names that the grammar does not know are not remembered: a hostile file may hold any number.
  if (!isElementName(name)) return {}
  const found: Record<string, string> = {}
  for (const [attribute, { standard }] of attributeRules(name))
    if (standard !== undefined && !unwritten.has(attribute)) found[attribute] = standard
  defaults.set(name, found)
  return found
}
