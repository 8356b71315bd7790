import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { attributeRules, isElementName } from '../../../src/document/rfcxml/attribute-rules.js'
import { startState } from '../../../src/document/rfcxml/content-model.js'
import { readDraft } from '../../../src/document/rfcxml/read-draft.js'
import { rootElement } from '../../../src/document/rfcxml/work.js'
import {
  childElement,
  childElements,
  elementNames,
  elements,
  plainText,
  type XElement,
} from '../../../src/model/index.js'
import { needsShared, shared } from '../../shared.js'

/** The elements that the RELAX NG grammar defines. */
function definitions(): readonly XElement[] {
  const path = `${shared}/rfcxml/v3.rng`
  const { draft } = readDraft(readFileSync(path, 'utf8'), path)
  const grammar = draft && rootElement(draft)
  assert.ok(grammar)
  return childElements(grammar, 'define').flatMap(define => childElements(define, 'element'))
}

/** The attributes below a pattern, each with whether it may be absent. */
function attributesBelow(pattern: XElement, isOptional = false): [XElement, boolean][] {
  return childElements(pattern).flatMap(child =>
    child.name === 'attribute'
      ? [[child, isOptional] as [XElement, boolean]]
      : attributesBelow(child, isOptional || child.name === 'optional'),
  )
}

/** Everything that a pattern names as content. */
function contentOf(pattern: XElement): string[] {
  return childElements(pattern).flatMap(child => {
    if (child.name === 'attribute') return []
    if (child.name === 'ref') return [child.attributes.name ?? '']
    return child.name === 'text' || child.name === 'value' ? ['text'] : contentOf(child)
  })
}

test('knows the elements of the grammar, and no others', needsShared, () => {
  const defined = definitions().map(({ attributes }) => attributes.name ?? '')
  assert.deepEqual([...elementNames], defined)
})

test('knows the attributes of the grammar, their kinds, values and defaults', needsShared, () => {
  for (const definition of definitions()) {
    const name = definition.attributes.name ?? ''
    assert.ok(isElementName(name))
    const own = attributesBelow(definition).filter(
      ([{ attributes }]) => attributes.name !== 'xml:base' && attributes.name !== 'xml:lang',
    )
    const rules = attributeRules(name)
    assert.deepEqual(
      [...rules.keys()],
      own.map(([attribute]) => attribute.attributes.name),
      name,
    )
    for (const [attribute, isOptional] of own) {
      const rule = rules.get(attribute.attributes.name ?? '')
      const values = [...elements(attribute)].filter(node => node.name === 'value').map(plainText)
      const data = childElement(attribute, 'data')?.attributes.type
      const kind = data === 'ID' || data === 'IDREF' ? data : 'text'
      assert.equal(rule?.isRequired, !isOptional, name)
      assert.equal(rule?.standard, attribute.attributes['a:defaultValue'] || undefined, name)
      assert.equal(rule?.kind, kind, name)
      // A width of a list may be “adaptive” or a number; the number is checked elsewhere.
      if (attribute.attributes.name !== 'indent')
        assert.deepEqual([...(rule?.values ?? [])], values)
    }
  }
})

test('content models name what the grammar names', needsShared, () => {
  for (const definition of definitions()) {
    const name = definition.attributes.name ?? ''
    assert.ok(isElementName(name))
    const seen = new Set<string>()
    const states = [startState(name)]
    const visited = new Set(states)
    for (const state of states)
      for (const [symbol, next] of state.next()) {
        seen.add(symbol)
        if (!visited.has(next)) states.push(next)
        visited.add(next)
      }
    assert.deepEqual([...seen].sort(), [...new Set(contentOf(definition))].sort(), name)
  }
})
