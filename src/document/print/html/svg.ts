import { plainText, type XElement } from '../../../model/index.js'
import { escapeHtml, type Html, tag } from './html.js'
import { safeAddress } from './link.js'

/**
 * Gives an SVG image that can do nothing but be looked at. What RFC 7996 does not list goes:
 * scripts, handlers, style sheets, foreign content, images, animation, and references that leave
 * the image. Ids are made the image's own, so that two images on a page cannot meet.
 *
 * An image in black and white, as RFC 7996 asks for, takes the colours of the page and so follows
 * the reader to dark; any other lies on a white sheet.
 */
export function cleanSvg(svg: XElement, label: string, prefix: string): Html {
  const ink = isInk(svg)
  const root = { ...svg.attributes, ...size(svg) }
  const { width, height, viewBox, class: name = '' } = root
  const keep = cleanAttributes({ ...root, class: '' }, prefix, ink)
  const classes = [ink ? 'ink' : 'sheet', ...(name.split(/\s+/).includes('aasvg') ? ['aasvg'] : [])]
  return tag(
    'svg',
    {
      ...keep,
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox,
      class: classes.join(' '),
      role: 'img',
      'aria-label': label,
    },
    children(svg, prefix, ink),
  )
}

/** The elements of RFC 7996 and the harmless ones that drawing programs add. */
const elementNames: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'use', 'title', 'desc', 'a', 'path', 'rect', 'circle', 'ellipse', 'line'],
  ...['polyline', 'polygon', 'text', 'tspan', 'textPath', 'marker', 'symbol', 'clipPath', 'mask'],
  ...['pattern', 'linearGradient', 'radialGradient', 'stop', 'switch'],
])

/** The attributes that only say where and how something is drawn. */
const attributeNames: ReadonlySet<string> = new Set([
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'dx', 'dy'],
  ...['width', 'height', 'd', 'points', 'pathLength', 'transform', 'viewBox', 'rotate', 'offset'],
  ...['preserveAspectRatio', 'id', 'class', 'fill', 'fill-opacity', 'fill-rule', 'stroke'],
  ...['stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'vector-effect', 'opacity', 'color', 'display'],
  ...['visibility', 'font-family', 'font-size', 'font-style', 'font-variant', 'font-weight'],
  ...['text-anchor', 'text-decoration', 'dominant-baseline', 'alignment-baseline', 'direction'],
  ...['baseline-shift', 'letter-spacing', 'word-spacing', 'writing-mode', 'unicode-bidi'],
  ...['textLength', 'lengthAdjust', 'startOffset', 'markerWidth', 'markerHeight', 'markerUnits'],
  ...['refX', 'refY', 'orient', 'marker-start', 'marker-mid', 'marker-end', 'clip-path', 'mask'],
  ...['clip-rule', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'stop-color'],
  ...['stop-opacity', 'patternUnits', 'patternTransform', 'clipPathUnits', 'maskUnits', 'role'],
])

function clean(element: XElement, prefix: string, ink: boolean): Html {
  const name = element.name.replace(/^svg:/, '')
  if (!elementNames.has(name)) return ''
  const attributes = cleanAttributes(element.attributes, prefix, ink)
  // A link must lead somewhere; `use` must show something of this very image.
  if (name === 'use' && attributes.href?.startsWith('#') !== true) return ''
  return tag(name, attributes, children(element, prefix, ink))
}

function children(element: XElement, prefix: string, ink: boolean): Html {
  return element.children.map(child =>
    child.type === 'element'
      ? clean(child, prefix, ink)
      : child.type === 'text'
        ? escapeHtml(child.value)
        : '',
  )
}

function cleanAttributes(
  attributes: Readonly<Record<string, string>>,
  prefix: string,
  ink: boolean,
): Record<string, string> {
  const kept: Record<string, string> = {}
  const all = { ...attributes, ...declarations(attributes.style ?? '') }
  for (const [name, value] of Object.entries(all)) {
    if (name === 'href' || name === 'xlink:href') {
      const href = value.startsWith('#') ? `#${prefix}-${value.slice(1)}` : safeAddress(value)
      if (href !== undefined) kept.href = href
    } else if (name === 'id') kept.id = `${prefix}-${value.replace(/\s/g, '')}`
    else if (attributeNames.has(name) && value !== '') {
      const safe = safeValue(value, prefix)
      if (safe !== undefined) kept[name] = ink ? inked(safe) : safe
    }
  }
  return kept
}

/** Gives the declarations of a `style` attribute, which may then stand as attributes. */
function declarations(style: string): Record<string, string> {
  return Object.fromEntries(
    style
      .split(';')
      .map(declaration => declaration.split(':').map(part => part.trim()))
      .filter(([name, value]) => name && value && attributeNames.has(name) && name !== 'id')
      .map(([name = '', value = '']) => [name, value]),
  )
}

/** Lets `url()` name only things of this image; refuses any other, and CSS that could fetch. */
function safeValue(value: string, prefix: string): string | undefined {
  if (!/[\\@(]/.test(value)) return value
  const local = value.replace(/url\(\s*(["']?)#([\w.:-]+)\1\s*\)/gi, `url(#${prefix}-$2)`)
  const rest = local.replace(/url\(#[\w.:-]+\)/g, '')
  return /url|image|src|expression|@|\\|javascript/i.test(rest) ? undefined : local
}

const blacks: ReadonlySet<string> = new Set(['black', '#000', '#000000', 'rgb(0,0,0)'])
const whites: ReadonlySet<string> = new Set(['white', '#fff', '#ffffff', 'rgb(255,255,255)'])
const colourless: ReadonlySet<string> = new Set(['none', 'currentcolor', 'inherit', 'transparent'])

/** Tells whether an image is drawn in black and white only. */
function isInk(element: XElement): boolean {
  const all: Readonly<Record<string, string>> = {
    ...element.attributes,
    ...declarations(element.attributes.style ?? ''),
  }
  const plain = ['fill', 'stroke', 'color', 'stop-color'].every(name => {
    const colour = (all[name] ?? 'none').toLowerCase().replace(/\s/g, '')
    return blacks.has(colour) || whites.has(colour) || colourless.has(colour)
  })
  return plain && element.children.every(child => child.type !== 'element' || isInk(child))
}

function inked(value: string): string {
  const colour = value.toLowerCase().replace(/\s/g, '')
  if (blacks.has(colour)) return 'currentColor'
  return whites.has(colour) ? 'var(--paper)' : value
}

/** Gives the size of an image that states only a view box, in the units of the box. */
function size(svg: XElement): Record<string, string> {
  const { width, height, viewBox = '' } = svg.attributes
  const [, , boxWidth, boxHeight] = viewBox.trim().split(/[\s,]+/)
  if (width !== undefined || boxWidth === undefined || boxHeight === undefined)
    return width === undefined || height === undefined || viewBox !== '' || !/^\d/.test(width)
      ? {}
      : { viewBox: `0 0 ${Number.parseFloat(width)} ${Number.parseFloat(height)}` }
  return { width: boxWidth, height: boxHeight }
}

/** Gives what an image says of itself, for readers who cannot see it. */
export function describe(svg: XElement): string | undefined {
  const said = svg.children.find(
    child => child.type === 'element' && (child.name === 'title' || child.name === 'desc'),
  )
  return said === undefined ? undefined : plainText(said).trim() || undefined
}
