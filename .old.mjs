// src/model/draft.ts
var elementNames = [
  'rfc',
  'link',
  'front',
  'title',
  'author',
  'contact',
  'organization',
  'address',
  'postal',
  'extaddr',
  'pobox',
  'street',
  'cityarea',
  'city',
  'region',
  'code',
  'sortingcode',
  'country',
  'postalLine',
  'phone',
  'facsimile',
  'email',
  'uri',
  'date',
  'area',
  'workgroup',
  'keyword',
  'abstract',
  'note',
  'boilerplate',
  'toc',
  'middle',
  'section',
  'name',
  'br',
  't',
  'aside',
  'blockquote',
  'list',
  'ol',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'xref',
  'relref',
  'eref',
  'iref',
  'cref',
  'tt',
  'strong',
  'em',
  'sub',
  'sup',
  'spanx',
  'vspace',
  'figure',
  'table',
  'preamble',
  'artset',
  'artwork',
  'sourcecode',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'postamble',
  'texttable',
  'ttcol',
  'c',
  'bcp14',
  'back',
  'displayreference',
  'references',
  'reference',
  'stream',
  'referencegroup',
  'seriesInfo',
  'format',
  'annotation',
  'refcontent',
  'u',
]
function element(name3, attributes = {}, children3 = [], origin) {
  return {
    type: 'element',
    name: name3,
    attributes,
    children: children3.map(child => (typeof child === 'string' ? textNode(child) : child)),
    ...(origin === void 0 ? {} : { origin }),
  }
}
function textNode(value) {
  return { type: 'text', value }
}
function childElements(node, name3) {
  return node.children.filter(
    child => child.type === 'element' && (name3 === void 0 || child.name === name3),
  )
}
function childElement(node, name3) {
  return node.children.find(child => child.type === 'element' && child.name === name3)
}
function plainText(node) {
  if (node.type === 'text') return node.value
  if (node.type === 'comment' || node.type === 'instruction') return ''
  return node.children.map(plainText).join('')
}
function* elements(node) {
  if (node.type === 'element') yield node
  for (const child of node.children) if (child.type === 'element') yield* elements(child)
}

// src/model/level.ts
var keywords = {
  MUST: 'MUST',
  'MUST NOT': 'MUST NOT',
  REQUIRED: 'MUST',
  SHALL: 'MUST',
  'SHALL NOT': 'MUST NOT',
  SHOULD: 'SHOULD',
  'SHOULD NOT': 'SHOULD NOT',
  RECOMMENDED: 'SHOULD',
  'NOT RECOMMENDED': 'SHOULD NOT',
  MAY: 'MAY',
  OPTIONAL: 'MAY',
}
var keyword =
  /\b(MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|REQUIRED|SHALL|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b/g
function keywordsIn(text2) {
  return [...text2.matchAll(keyword)].map(match => ({
    keyword: match[0],
    // The pattern's alternatives are the keys of `keywords`.
    level: keywords[match[0]],
    index: match.index,
  }))
}

// src/model/place.ts
function formatPlace(place2) {
  return `${place2.path}:${place2.line}:${place2.column}`
}

// src/model/profile.ts
function rulesOf(profile) {
  return profile.chapters.flatMap(chapter => chapter.rules)
}

// src/model/rule.ts
function readCitation(text2) {
  const match = /^([^#]+)#(section|appendix|clause|table|annex)-(.+)$/.exec(text2)
  if (match === null) return { anchor: text2 }
  return { anchor: match[1], unit: match[2], number: match[3] }
}

// src/model/subject.ts
var subjectKinds = ['message', 'smtp-session', 'imap-session', 'conversation']

// src/document/print/text/address-layout.ts
var townLines = [
  ['%C %S %Z', 'AS AU CA CC CX FM HM MH MP NF PW UM VI'],
  ['%C %S|%Z', 'CU'],
  ['%C %X', 'BF MW'],
  ['%C %Z %S', 'PG'],
  ['%C %Z, %S', 'VE'],
  ['%C %Z|%S', 'IN PE'],
  ['%C %Z', 'BH BM BN BT GU IL JO KH LB LS MT MV NP SA VC'],
  ['%C - %Z', 'BD'],
  ['%C PR %Z', 'PR'],
  ['%C, %S %Z', 'BB SO US'],
  ['%C, %S', 'BS KN'],
  ['%C, %S|%Z', 'HN IQ'],
  ['%C, %Z', 'MM'],
  ['%C|%S %X', 'JM'],
  ['%C|%S %Z', 'ID MN VN'],
  ['%C|%S', 'PA SC SR TV'],
  ['%C|%S|%Z', 'EG RU UA'],
  ['%C|%Z', 'AC AF AI FK GB IM IO KE LK NA PN SD SH SZ TA TC VG'],
  ['%C|GUERNSEY|%Z', 'GG'],
  ['%C|JERSEY|%Z', 'JE'],
  ['%D %C|%S %Z', 'TH'],
  ['%D, %C|%Z %S', 'PH'],
  ['%D|%C %Z|%S', 'NG'],
  ['%D|%C %Z', 'NZ'],
  ['%D|%C, %S, %Z', 'CO'],
  ['%D|%C-%S|%Z', 'BR'],
  ['%D|%C-%Z', 'PK'],
  ['%D|%C|%S|%Z', 'IE'],
  ['%D|%C|%Z', 'ZA'],
  ['%D|%Z %C, %S', 'MX'],
  ['%D|%Z %C|%S', 'MY'],
  ['%S %Z', 'KY'],
  ['%S, %C|%Z', 'CR'],
  ['%S|%C, %Z', 'LV'],
  ['%S|%C', 'KI'],
  ['%S', 'AE NR'],
  ['%Z %C %S', 'EE ES IT MZ PF UY'],
  ['%Z %C %X', 'BL GF GP MF MQ NC PM RE WF YT'],
  ['%Z %C/%S', 'TR'],
  ['%Z %C|%S', 'AR CL CV UZ'],
  [
    '%Z %C',
    'AD AT BA BE BG CY CZ DE DK DO DZ EH ET FR GE GL GR GW IS KG KW LA LR MA ME MG MK NE NL NO PL PT PY RS SJ SK SM SN TJ TM TN TZ VA XK ZM',
  ],
  ['%Z %S %C', 'RO'],
  ['%Z, %C|%S', 'BY'],
  ['%Z- %C', 'GT'],
  ['%Z-%C|%S', 'SV'],
  ['%Z|%C, %S', 'NI'],
  ['%Z|%C|%S', 'AM'],
  ['%Z|%C', 'AL EC MU OM'],
  ['AX-%Z %C|\xC5LAND', 'AX'],
  ['AZ %Z %C', 'AZ'],
  ['CH-%Z %C', 'CH'],
  ['FI-%Z %C', 'FI'],
  ['FL-%Z %C', 'LI'],
  ['FO%Z %C', 'FO'],
  ['GIBRALTAR|%Z', 'GI'],
  ['HR-%Z %C', 'HR'],
  ['HT%Z %C', 'HT'],
  ['L-%Z %C', 'LU'],
  ['LT-%Z %C %S', 'LT'],
  ['MC-%Z %C %X', 'MC'],
  ['MD-%Z %C', 'MD'],
  ['SE-%Z %C', 'SE'],
  ['SI-%Z %C', 'SI'],
  ['SINGAPORE %Z', 'SG'],
  ['|%C|%Z', 'GS'],
]
var wholeLayouts = [
  ['%N|%O|%C|%A|%Z|%Y', 'HU'],
  ['%N|%O|%S|%C, %D|%A|%Z|%Y', 'IR'],
  ['%N|%O|%X %A %C %X|%Y', 'CI'],
  ['%N|%O|%Z %A %C|%Y', 'GN'],
  ['%N|%Y|%A|%E|%O', 'MO'],
  ['%N|%Y|%S %C %D|%A|%E|%O|%Z', 'KR'],
  ['%N|%Y|%S|%C|%A|%E|%O', 'HK'],
  ['%N|%Y|%Z|%S %C %D|%A|%E|%O', 'CN'],
  ['%N|%Y|%Z|%S %C|%A|%E|%O', 'TW'],
  ['%N|%Y|%Z|%S|%C|%A|%E|%O', 'KP'],
  ['%N|%Y|%Z|%S|%C|%A|%E|%O', 'KZ'],
  ['%N|%Y|\u3012%Z|%S|%A|%E|%O', 'JP'],
]
var latinTownLines = [
  ['%D, %C|%S %Z', 'TH'],
  ['', 'MO'],
  ['%D|%C|%S|%Z', 'KR'],
  ['%C|%S', 'HK'],
  ['%D|%C|%S, %Z', 'CN'],
  ['%C, %S %Z', 'TW'],
  ['%C|%S, %Z', 'KP'],
]
var latinWholeLayouts = [['%N|%O|%E|%A, %S|%Z|%Y', 'JP']]
var usual = lines => `%N|%O|%E|%A|${lines === '' ? '' : `${lines}|`}%Y`
var unfold = layouts => layouts.map(([lines, countries]) => [usual(lines), countries])
var byCountry = layouts =>
  new Map(
    layouts.flatMap(([layout2, countries]) => countries.split(' ').map(code => [code, layout2])),
  )
var native = byCountry([...unfold(townLines), ...wholeLayouts])
var latin = byCountry([...unfold(latinTownLines), ...latinWholeLayouts])
function addressLayout(country, inLatinScript) {
  const layout2 = (inLatinScript ? latin.get(country) : void 0) ?? native.get(country)
  return (layout2 ?? usual('%C')).split('|')
}

// src/document/print/text/white-space.ts
var isSpace = code => code === 32 || (code >= 9 && code <= 13)
function stripStart(text2) {
  let start = 0
  while (start < text2.length && isSpace(text2.charCodeAt(start))) start++
  return start === 0 ? text2 : text2.slice(start)
}
function stripEnd(text2) {
  let end = text2.length
  while (end > 0 && isSpace(text2.charCodeAt(end - 1))) end--
  return end === text2.length ? text2 : text2.slice(0, end)
}
function strip(text2) {
  return stripStart(stripEnd(text2))
}
function isBlank(text2) {
  for (let i = 0; i < text2.length; i++) if (!isSpace(text2.charCodeAt(i))) return false
  return true
}
function lengthOf(text2) {
  let length = text2.length
  for (let i = 0; i < text2.length; i++) if ((text2.charCodeAt(i) & 64512) === 56320) length--
  return length
}
var lineEnds = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/
function splitLines(text2) {
  if (text2 === '') return []
  const lines = text2.split(lineEnds)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
function expandTabs(line2) {
  if (!line2.includes('	')) return line2
  const [first = '', ...rest] = line2.split('	')
  let text2 = first
  for (const part4 of rest) text2 += ' '.repeat(8 - (lengthOf(text2) % 8)) + part4
  return text2
}
function centre(text2, width2) {
  const room = width2 - lengthOf(text2)
  if (room <= 0) return text2
  const left = (room >> 1) + (room & width2 & 1)
  return ' '.repeat(left) + text2 + ' '.repeat(room - left)
}
function padEnd(text2, width2) {
  return text2 + ' '.repeat(Math.max(0, width2 - lengthOf(text2)))
}
function padStart(text2, width2) {
  return ' '.repeat(Math.max(0, width2 - lengthOf(text2))) + text2
}

// src/document/print/text/line.ts
function lineOf(text2, from) {
  return { text: text2, indent: 0, from, staysWithPrevious: false }
}
function linesOf(texts2, from) {
  const lines = []
  for (const text2 of texts2) lines.push(lineOf(text2, from))
  return lines
}
function blankLine() {
  return lineOf('', void 0)
}
function wholeText({ text: text2, indent }) {
  return indent === 0 ? text2 : marginOf(indent) + text2
}
var margins = Array.from({ length: 73 }, (_, columns) => ' '.repeat(columns))
function marginOf(columns) {
  return margins[columns] ?? ' '.repeat(Math.max(0, columns))
}
function prefix(line2, mark2) {
  line2.text = mark2 + wholeText(line2)
  line2.indent = 0
}
function label(line2, text2) {
  line2.text = text2 + stripStart(line2.text)
  line2.indent = 0
}
function indentLines(lines, indent, hang = 0) {
  if (indent + hang <= 0) return
  for (const line2 of lines) if (!isBlank(line2.text)) line2.indent += indent
  const first = lines[0]
  if (first !== void 0 && hang > 0 && !isBlank(first.text)) first.indent += hang
}
function stripLines(lines) {
  let start = 0
  let end = lines.length
  while (start < end && isBlank(lines[start].text)) start++
  while (end > start && isBlank(lines[end - 1].text)) end--
  return lines.slice(start, end)
}

// src/document/print/text/attach.ts
function attach(setting, lines, child, width2, flow) {
  const join5 = joinOf(flow.joins, child.name)
  const room = width2 - join5.indent
  const inner = flow.hang === join5.hang ? flow : { ...flow, hang: join5.hang }
  const printed = setting.print(setting, child, room, inner)
  if (lines.length > 0) for (let i = 0; i < join5.blank; i++) lines.push(blankLine())
  const indent = moved(setting, child, join5, printed, room)
  indentLines(printed, indent, join5.hang)
  append(lines, printed, join5)
}
function joinOf(joins, name3) {
  return joins.byName.get(name3) ?? joins.other
}
function moved(setting, child, join5, printed, room) {
  let move = setting.moves.get(child) ?? 0
  if (move === 0 && join5.mayMove === true) move = Math.max(0, widest(printed) - room)
  if (move === 0) return join5.indent
  const parent = setting.parents.get(child)
  if (move > join5.indent && parent !== void 0) setting.moves.set(parent, move - join5.indent)
  return join5.indent - Math.min(join5.indent, move)
}
function widest(lines) {
  let width2 = 0
  for (const line2 of lines) {
    if (line2.indent + line2.text.length > width2)
      width2 = Math.max(width2, line2.indent + lengthOf(line2.text))
  }
  return width2
}
function append(lines, printed, join5) {
  const last = lines.at(-1)
  if (join5.overlap === void 0 || last === void 0 || printed.length === 0) {
    for (const line2 of printed) lines.push(line2)
    return
  }
  const text2 = printed[0].text
  if (!isBlank(text2)) last.text += join5.overlap + stripStart(text2)
  for (let i = 1; i < printed.length; i++) lines.push(printed[i])
}

// src/document/print/text/lead-text.ts
function leadText(element2) {
  let text2 = ''
  for (const child of element2.children) {
    if (child.type !== 'text') break
    text2 += child.value
  }
  return text2
}

// src/document/print/text/script.ts
var latin2 = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]*$/u
var ascii = /^[\0-\x7f]*$/
function isLatin(text2) {
  return ascii.test(text2) || latin2.test(text2)
}

// src/document/print/text/author-name.ts
var noName = { initials: '', surname: '' }
function nameParts(author3, oneInitial) {
  const { fullname = '', surname } = author3.attributes
  const initials = initialsOf(author3, oneInitial)
  if (initials !== void 0 && surname !== void 0)
    return { initials: isLatin(initials) ? dotted(initials) : initials, surname }
  if (fullname === '') return noName
  return isLatin(fullname) ? partsOfFullName(fullname) : { initials: '', surname: fullname }
}
function initialsOf(author3, oneInitial) {
  const { initials } = author3.attributes
  return oneInitial ? initials?.split('.')[0] : initials
}
var dotted = initials => (initials === '' || initials.endsWith('.') ? initials : `${initials}.`)
function partsOfFullName(fullname) {
  const words3 = fullname.trim().split(/\s+/)
  const surname = words3.pop() ?? ''
  if (words3.length === 0) return { initials: '', surname: fullname }
  const initials = words3.map(word2 => {
    const [first = '', ...rest] = word2
    return rest.length > 0 ? `${first}.`.toUpperCase() : word2.toUpperCase()
  })
  return { initials: initials.join(' '), surname }
}
function asciiNameParts(author3, oneInitial) {
  const { asciiInitials, asciiSurname, asciiFullname = '' } = author3.attributes
  if (asciiInitials !== void 0 && asciiSurname !== void 0)
    return { initials: dotted(asciiInitials), surname: asciiSurname }
  if (asciiFullname !== '') return partsOfFullName(asciiFullname)
  return nameParts(author3, oneInitial)
}
var joined = (separator, ...parts3) => parts3.filter(part4 => part4 !== '').join(separator)
var inOrder = ({ initials, surname }) => joined(' ', initials, surname)
var inverted = ({ initials, surname }) => joined(', ', surname, initials)
function footerSurname(author3) {
  return asciiNameParts(author3, false).surname
}
function frontName(author3) {
  const name3 = inOrder(nameParts(author3, false))
  return isLatin(name3) ? name3 : `${name3} (${inOrder(asciiNameParts(author3, false))})`
}
function referenceName(author3, { isLast, oneInitial }) {
  const write2 = isLast ? inOrder : inverted
  const name3 = write2(nameParts(author3, oneInitial))
  if (name3 === '') return written(shortOrganization(author3), () => asciiOrganization(author3))
  return written(name3, () => write2(asciiNameParts(author3, oneInitial)))
}
function written(name3, latinForm) {
  if (isLatin(name3)) return { name: name3 }
  const latin3 = latinForm()
  return latin3 === '' || latin3 === name3 ? { name: name3 } : { name: name3, latin: latin3 }
}
function fullName(author3) {
  const name3 = ownFullName(author3)
  if (name3 !== '') return written(name3, () => latinFullName(author3))
  const organization2 = organizationText(author3)
  const latin3 = latinOrganization(author3)
  return latin3 === '' || latin3 === organization2
    ? { name: organization2 }
    : { name: organization2, latin: latin3 }
}
function ownFullName(author3) {
  const { fullname = '', initials = '', surname = '' } = author3.attributes
  if (fullname !== '') return fullname
  return joined(' ', isLatin(initials) ? dotted(initials) : initials, surname)
}
function latinFullName(author3) {
  const { asciiFullname = '', asciiInitials = '', asciiSurname = '' } = author3.attributes
  if (asciiFullname !== '') return asciiFullname
  const { initials = '', surname = '' } = author3.attributes
  const name3 = joined(' ', dotted(asciiInitials || initials), asciiSurname || surname)
  return name3 === '' ? ownFullName(author3) : name3
}
function frontOrganization(author3) {
  const { name: name3, latin: latin3 } = written(shortOrganization(author3), () =>
    asciiOrganization(author3),
  )
  return latin3 === void 0 ? name3 : `${name3} (${latin3.trim()})`
}
function shortOrganization(author3) {
  return childElement(author3, 'organization')?.attributes.abbrev || organizationText(author3)
}
function asciiOrganization(author3) {
  const organization2 = childElement(author3, 'organization')
  if (organization2 === void 0) return ''
  const { ascii: ascii3 = '' } = organization2.attributes
  return author3.attributes.asciiAbbrev || ascii3 || shortOrganization(author3)
}
function organizationText(author3) {
  const organization2 = childElement(author3, 'organization')
  return organization2 === void 0 ? '' : leadText(organization2)
}
function latinOrganization(author3) {
  const text2 = organizationText(author3)
  if (isLatin(text2)) return text2
  return childElement(author3, 'organization')?.attributes.ascii ?? ''
}

// src/document/print/text/cut-word.ts
var hyphen = 45
function cutWord(pieces, word2, cutting) {
  const length = word2.length
  let begin = 0
  let at = 0
  const cut = (from, to) => {
    if (from > begin) pieces.push(word2.slice(begin, from))
    pieces.push(word2.slice(from, to))
    begin = to
    at = to
  }
  while (at < length) {
    const code = word2.charCodeAt(at)
    if (code === hyphen) {
      let end2 = at + 1
      while (word2.charCodeAt(end2) === hyphen) end2++
      if (end2 - at >= 2 && mayPrecedeDash(word2, at) && isWordAt(word2, end2)) cut(at, end2)
      else at = end2
      continue
    }
    if (isSpaceLike(code)) {
      if (code === 8232 && cutting !== 'text' && !isNoBreak(word2.charCodeAt(at + 1)))
        cut(at, at + 1)
      else at++
      continue
    }
    const end = endOfRun(word2, at)
    const after2 = cutInRun(word2, at, end, cutting)
    if (after2 !== void 0) cut(after2.from, after2.to)
    else at = end
  }
  if (begin < length) pieces.push(word2.slice(begin))
}
function cutInRun(word2, start, end, cutting) {
  const atSlash = lastSlash(word2, start, end)
  if (atSlash !== -1) return { from: start, to: atSlash + 1 }
  const isZeroFirst = cutting !== 'text' && word2.charCodeAt(start) === 8203
  const atHyphen = isZeroFirst ? -1 : hyphenAfter(word2, { start, end, cutting })
  if (atHyphen !== -1) return { from: start, to: atHyphen + 1 }
  for (
    let i = word2.indexOf('\u200B', start);
    i !== -1 && i < end;
    i = word2.indexOf('\u200B', i + 1)
  )
    if (!isNoBreak(word2.charCodeAt(i + 1))) return { from: i, to: i + 1 }
  return void 0
}
function endOfRun(word2, start) {
  let end = start
  while (end < word2.length) {
    const code = word2.charCodeAt(end)
    if (code === hyphen || isSpaceLike(code)) break
    end++
  }
  return end
}
function lastSlash(word2, start, end) {
  let at = word2.lastIndexOf('/', end - 1)
  while (at > start) {
    if (isAsciiLetter(word2.charCodeAt(at + 1)) && isWordBefore(word2, at)) return at
    at = word2.lastIndexOf('/', at - 1)
  }
  return -1
}
function hyphenAfter(word2, { start, end, cutting }) {
  if (cutting === 'cell' || word2.charCodeAt(end) !== hyphen) return -1
  const isAllowed = at => (cutting === 'text' ? isLongAt(word2, at + 1) : isWordAt(word2, at + 1))
  if (word2.charCodeAt(end + 1) === hyphen && isWordBefore(word2, end) && isAllowed(end + 1))
    return end + 1
  const last = end - sizeBefore(word2, end)
  const isLong = last > start && !isDigit(word2.charCodeAt(last)) && isWordBefore(word2, last)
  return isLong && isAllowed(end) ? end : -1
}
function isLongAt(word2, start) {
  if (!isWordAt(word2, start)) return false
  let at = start + sizeAt(word2, start)
  while (at < word2.length) {
    const code = word2.charCodeAt(at)
    if (isSpaceLike(code)) return false
    if (!isDigit(code)) return true
    at++
  }
  return false
}
var beforeDash = `!"'&.,?`
var mayPrecedeDash = (word2, at) =>
  at > 0 && (beforeDash.includes(word2[at - 1]) || isWordBefore(word2, at))
function isNoBreak(code) {
  return code === 160 || code === 124 || code === 8288 || code === 57440
}
var isDigit = code => code >= 48 && code <= 57
var isAsciiLetter = code => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
function isSpaceLike(code) {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31)
  return (
    code === 160 || (code >= 8192 && otherSpace.test(String.fromCharCode(code))) || code === 133
  )
}
var otherSpace = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
var isHighSurrogate = code => (code & 64512) === 55296
var isLowSurrogate = code => (code & 64512) === 56320
var sizeAt = (word2, at) => (isHighSurrogate(word2.charCodeAt(at)) ? 2 : 1)
var sizeBefore = (word2, at) => (isLowSurrogate(word2.charCodeAt(at - 1)) ? 2 : 1)
var otherWord = /[\p{L}\p{N}]/u
function isWordAt(word2, at) {
  const code = word2.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code) || isDigit(code) || code === 95
  return at < word2.length && otherWord.test(word2.slice(at, at + sizeAt(word2, at)))
}
var isWordBefore = (word2, at) => at > 0 && isWordAt(word2, at - sizeBefore(word2, at))

// src/document/print/text/split-words.ts
function piecesOf(source) {
  const text2 = source.includes('	') ? source.split('\n').map(expandTabs).join('\n') : source
  const { length } = text2
  const pieces = []
  let isPlain = true
  let held = ''
  let mayCut = false
  const add2 = word2 => {
    if (mayCut) cutWord(pieces, word2, 'text')
    else pieces.push(word2)
    mayCut = false
  }
  let at = 0
  while (at < length) {
    const start = at
    for (; at < length; at++) {
      const code = text2.charCodeAt(at)
      if (isSpace2(code)) break
      if (code === 45 || code === 47) mayCut = true
      else if (code > 255) {
        isPlain = false
        if (code === 8203) mayCut = true
      }
    }
    const end = at
    while (at < length && isSpace2(text2.charCodeAt(at))) at++
    const word2 = held === '' ? text2.slice(start, end) : held + text2.slice(start, end)
    held = ''
    if (at === end) {
      add2(word2)
      return { pieces, isPlain }
    }
    const spaces = at - end === 1 ? 1 : tidyLength(end === 0 ? 0 : text2.charCodeAt(end - 1))
    const isTied = isNoBreak(text2.charCodeAt(at))
    if (spaces === 1 && endsWithLabel(text2, end)) held = `${word2}\xA0`
    else if (spaces === 1 && isTied) held = `${word2} `
    else {
      if (word2 !== '') add2(word2)
      pieces.push(spaces === 1 || isTied ? ' ' : '  ')
      if (isTied) held = ' '
    }
  }
  if (held !== '') add2(held)
  return { pieces, isPlain }
}
var isSpace2 = code => code === 32 || (code <= 13 && code >= 9)
function tidyLength(before) {
  return before === 0 || before === 46 || before === 33 || before === 63 ? 2 : 1
}
var labels = new Map(
  ['Section', 'Appendix', 'Figure', 'Table'].map(word2 => [
    word2.charCodeAt(word2.length - 2),
    word2,
  ]),
)
function endsWithLabel(text2, end) {
  const last = text2.charCodeAt(end - 1)
  if (last !== 110 && last !== 120 && last !== 101) return false
  const label4 = labels.get(text2.charCodeAt(end - 2))
  return label4 !== void 0 && text2.endsWith(label4, end)
}
function splitWords(source, cutting = 'text') {
  const text2 = source.replace(/[\t\n\v\f\r]/g, ' ')
  const pieces = []
  let start = 0
  let space = text2.indexOf(' ')
  while (space !== -1) {
    let end = space + 1
    while (text2.charCodeAt(end) === 32) end++
    const next = end
    if (isNoBreak(text2.charCodeAt(next))) end--
    if (end > space) {
      if (space > start) cutWord(pieces, text2.slice(start, space), cutting)
      pieces.push(text2.slice(space, end))
      start = end
    }
    space = text2.indexOf(' ', next)
  }
  if (start < text2.length) cutWord(pieces, text2.slice(start), cutting)
  return pieces
}

// src/document/print/text/break-lines.ts
function breakLines(text2, filling) {
  const { indent = 0, first = 0, hang = 0 } = filling
  const kept = filling.keepUrls === true ? keepUrls(text2, filling.width) : text2
  const margins2 = { first: blanks(first + indent), other: blanks(indent + hang) }
  const sentences = filling.sentences ?? true
  let lines
  if (kept.includes('\u2028')) {
    lines = []
    let margin = margins2.first
    for (const part4 of kept.split('\u2028')) {
      const rest = part4.trimStart()
      if (rest === '') lines.push('')
      else breakOne(lines, rest, filling.width, { first: margin, other: margins2.other }, sentences)
      margin = ''
    }
  } else {
    lines = []
    breakOne(lines, kept, filling.width, margins2, sentences)
  }
  if (lines.at(-1) === '') lines.pop()
  return lines
}
var blanks = columns => (columns > 0 ? ' '.repeat(columns) : '')
var urls = [
  { begin: 'http://', pattern: /http:\S*/g },
  { begin: 'https://', pattern: /https:\S*/g },
]
function keepUrls(text2, width2) {
  let kept = text2
  for (const { begin, pattern } of urls)
    if (kept.includes(begin))
      kept = kept.replace(pattern, url =>
        lengthOf(url) > width2 ? url : url.replace(/[/:-]/g, '$&\uE060'),
      )
  return kept
}
function breakOne(lines, text2, width2, margins2, sentences) {
  const found = piecesOf(text2)
  const { isPlain } = found
  const pieces = fitPieces(found, width2 - margins2.other.length)
  if (sentences) partSentences(pieces)
  const whole3 = pieces.join('')
  let margin = margins2.first
  let offset = 0
  let at = 0
  let isFirst = true
  while (at < pieces.length) {
    const room = width2 - margin.length
    if (!isFirst && isBlankPiece(pieces[at])) offset += pieces[at++].length
    const begin = at
    let end = offset
    let used = 0
    while (at < pieces.length) {
      const piece = pieces[at]
      used += isPlain ? piece.length : lengthOf(piece)
      if (used > room && at > begin) break
      at++
      end += piece.length
      if (used > room) break
    }
    if (at === begin) break
    const last = pieces[at - 1]
    const isLastBlank = isBlankPiece(last)
    if (at - begin > (isLastBlank ? 1 : 0)) {
      lines.push(margin + whole3.slice(offset, isLastBlank ? end - last.length : end))
      margin = margins2.other
      isFirst = false
    }
    offset = end
  }
}
function fitPieces({ pieces, isPlain }, room) {
  if (isPlain && pieces.every(piece => piece.length <= room)) return pieces
  const fitted = []
  for (const piece of pieces) {
    const plain2 = isPlain ? piece : piece.replace(unseen, '')
    if (lengthOf(plain2) <= room) fitted.push(plain2)
    else
      for (const bit of splitWords(loosen(piece)))
        if (lengthOf(bit) <= room) fitted.push(bit)
        else fitted.push(...splitWords(bit))
  }
  return fitted
}
var unseen = /[\u200B\u200C\u2060\uE060]/g
var loosen = piece => piece.replace(/[\u2060\uE060]/g, '').replace(/\u00A0/g, ' ')
function isBlankPiece(piece) {
  const code = piece.charCodeAt(0)
  return !(code > 32 && code < 128) && piece.trim() === ''
}
var sentenceEnd = /[A-Za-z0-9>\])"'][.!?]["')\]]?$/
var abbreviation =
  /(?:^|\s)(?:\.[\])'"]*|[([]?(?:[A-Z][a-z][a-z]|Eq|[Cc]f|vs|resp|viz|ibid|[JS]r|M[rs]|Messrs|Mmes|Dr|Profs?|St|Lt|a\.k\.a|i\.e|e\.g)\.)$/
var sentenceStart = /^["'([]*[A-Z]/
function partSentences(pieces) {
  for (let i = 0; i < pieces.length - 2; i++) {
    if (pieces[i + 1] !== ' ') continue
    const before = pieces[i]
    if (!mayEndSentence(before) || !sentenceEnd.test(before) || abbreviation.test(before)) continue
    if (!sentenceStart.test(pieces[i + 2])) continue
    pieces[i + 1] = '  '
    i++
  }
}
function mayEndSentence(piece) {
  const last = piece.charCodeAt(piece.length - 1)
  if (last === 46 || last === 33 || last === 63) return true
  if (last !== 34 && last !== 39 && last !== 41 && last !== 93) return false
  const previous = piece.charCodeAt(piece.length - 2)
  return previous === 46 || previous === 33 || previous === 63
}

// src/document/print/text/country.ts
var table = `
AD|AND|020|Andorra|Principality of Andorra
AE|ARE|784|United Arab Emirates
AF|AFG|004|Afghanistan|Islamic Republic of Afghanistan
AG|ATG|028|Antigua and Barbuda
AI|AIA|660|Anguilla
AL|ALB|008|Albania|Republic of Albania
AM|ARM|051|Armenia|Republic of Armenia
AO|AGO|024|Angola|Republic of Angola
AQ|ATA|010|Antarctica
AR|ARG|032|Argentina|Argentine Republic
AS|ASM|016|American Samoa
AT|AUT|040|Austria|Republic of Austria
AU|AUS|036|Australia
AW|ABW|533|Aruba
AX|ALA|248|\xC5land Islands
AZ|AZE|031|Azerbaijan|Republic of Azerbaijan
BA|BIH|070|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina
BB|BRB|052|Barbados
BD|BGD|050|Bangladesh|People's Republic of Bangladesh
BE|BEL|056|Belgium|Kingdom of Belgium
BF|BFA|854|Burkina Faso
BG|BGR|100|Bulgaria|Republic of Bulgaria
BH|BHR|048|Bahrain|Kingdom of Bahrain
BI|BDI|108|Burundi|Republic of Burundi
BJ|BEN|204|Benin|Republic of Benin
BL|BLM|652|Saint Barth\xE9lemy
BM|BMU|060|Bermuda
BN|BRN|096|Brunei Darussalam
BO|BOL|068|Bolivia, Plurinational State of|Plurinational State of Bolivia|Bolivia
BQ|BES|535|Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius and Saba
BR|BRA|076|Brazil|Federative Republic of Brazil
BS|BHS|044|Bahamas|Commonwealth of the Bahamas
BT|BTN|064|Bhutan|Kingdom of Bhutan
BV|BVT|074|Bouvet Island
BW|BWA|072|Botswana|Republic of Botswana
BY|BLR|112|Belarus|Republic of Belarus
BZ|BLZ|084|Belize
CA|CAN|124|Canada
CC|CCK|166|Cocos (Keeling) Islands
CD|COD|180|Congo, The Democratic Republic of the
CF|CAF|140|Central African Republic
CG|COG|178|Congo|Republic of the Congo
CH|CHE|756|Switzerland|Swiss Confederation
CI|CIV|384|C\xF4te d'Ivoire|Republic of C\xF4te d'Ivoire
CK|COK|184|Cook Islands
CL|CHL|152|Chile|Republic of Chile
CM|CMR|120|Cameroon|Republic of Cameroon
CN|CHN|156|China|People's Republic of China
CO|COL|170|Colombia|Republic of Colombia
CR|CRI|188|Costa Rica|Republic of Costa Rica
CU|CUB|192|Cuba|Republic of Cuba
CV|CPV|132|Cabo Verde|Republic of Cabo Verde
CW|CUW|531|Cura\xE7ao|Cura\xE7ao
CX|CXR|162|Christmas Island
CY|CYP|196|Cyprus|Republic of Cyprus
CZ|CZE|203|Czechia|Czech Republic
DE|DEU|276|Germany|Federal Republic of Germany
DJ|DJI|262|Djibouti|Republic of Djibouti
DK|DNK|208|Denmark|Kingdom of Denmark
DM|DMA|212|Dominica|Commonwealth of Dominica
DO|DOM|214|Dominican Republic
DZ|DZA|012|Algeria|People's Democratic Republic of Algeria
EC|ECU|218|Ecuador|Republic of Ecuador
EE|EST|233|Estonia|Republic of Estonia
EG|EGY|818|Egypt|Arab Republic of Egypt
EH|ESH|732|Western Sahara
ER|ERI|232|Eritrea|the State of Eritrea
ES|ESP|724|Spain|Kingdom of Spain
ET|ETH|231|Ethiopia|Federal Democratic Republic of Ethiopia
FI|FIN|246|Finland|Republic of Finland
FJ|FJI|242|Fiji|Republic of Fiji
FK|FLK|238|Falkland Islands (Malvinas)
FM|FSM|583|Micronesia, Federated States of|Federated States of Micronesia
FO|FRO|234|Faroe Islands
FR|FRA|250|France|French Republic
GA|GAB|266|Gabon|Gabonese Republic
GB|GBR|826|United Kingdom|United Kingdom of Great Britain and Northern Ireland
GD|GRD|308|Grenada
GE|GEO|268|Georgia
GF|GUF|254|French Guiana
GG|GGY|831|Guernsey
GH|GHA|288|Ghana|Republic of Ghana
GI|GIB|292|Gibraltar
GL|GRL|304|Greenland
GM|GMB|270|Gambia|Republic of the Gambia
GN|GIN|324|Guinea|Republic of Guinea
GP|GLP|312|Guadeloupe
GQ|GNQ|226|Equatorial Guinea|Republic of Equatorial Guinea
GR|GRC|300|Greece|Hellenic Republic
GS|SGS|239|South Georgia and the South Sandwich Islands
GT|GTM|320|Guatemala|Republic of Guatemala
GU|GUM|316|Guam
GW|GNB|624|Guinea-Bissau|Republic of Guinea-Bissau
GY|GUY|328|Guyana|Republic of Guyana
HK|HKG|344|Hong Kong|Hong Kong Special Administrative Region of China
HM|HMD|334|Heard Island and McDonald Islands
HN|HND|340|Honduras|Republic of Honduras
HR|HRV|191|Croatia|Republic of Croatia
HT|HTI|332|Haiti|Republic of Haiti
HU|HUN|348|Hungary|Hungary
ID|IDN|360|Indonesia|Republic of Indonesia
IE|IRL|372|Ireland
IL|ISR|376|Israel|State of Israel
IM|IMN|833|Isle of Man
IN|IND|356|India|Republic of India
IO|IOT|086|British Indian Ocean Territory
IQ|IRQ|368|Iraq|Republic of Iraq
IR|IRN|364|Iran, Islamic Republic of|Islamic Republic of Iran|Iran
IS|ISL|352|Iceland|Republic of Iceland
IT|ITA|380|Italy|Italian Republic
JE|JEY|832|Jersey
JM|JAM|388|Jamaica
JO|JOR|400|Jordan|Hashemite Kingdom of Jordan
JP|JPN|392|Japan
KE|KEN|404|Kenya|Republic of Kenya
KG|KGZ|417|Kyrgyzstan|Kyrgyz Republic
KH|KHM|116|Cambodia|Kingdom of Cambodia
KI|KIR|296|Kiribati|Republic of Kiribati
KM|COM|174|Comoros|Union of the Comoros
KN|KNA|659|Saint Kitts and Nevis
KP|PRK|408|Korea, Democratic People's Republic of|Democratic People's Republic of Korea|North Korea
KR|KOR|410|Korea, Republic of||South Korea
KW|KWT|414|Kuwait|State of Kuwait
KY|CYM|136|Cayman Islands
KZ|KAZ|398|Kazakhstan|Republic of Kazakhstan
LA|LAO|418|Lao People's Democratic Republic||Laos
LB|LBN|422|Lebanon|Lebanese Republic
LC|LCA|662|Saint Lucia
LI|LIE|438|Liechtenstein|Principality of Liechtenstein
LK|LKA|144|Sri Lanka|Democratic Socialist Republic of Sri Lanka
LR|LBR|430|Liberia|Republic of Liberia
LS|LSO|426|Lesotho|Kingdom of Lesotho
LT|LTU|440|Lithuania|Republic of Lithuania
LU|LUX|442|Luxembourg|Grand Duchy of Luxembourg
LV|LVA|428|Latvia|Republic of Latvia
LY|LBY|434|Libya|Libya
MA|MAR|504|Morocco|Kingdom of Morocco
MC|MCO|492|Monaco|Principality of Monaco
MD|MDA|498|Moldova, Republic of|Republic of Moldova|Moldova
ME|MNE|499|Montenegro|Montenegro
MF|MAF|663|Saint Martin (French part)
MG|MDG|450|Madagascar|Republic of Madagascar
MH|MHL|584|Marshall Islands|Republic of the Marshall Islands
MK|MKD|807|North Macedonia|Republic of North Macedonia
ML|MLI|466|Mali|Republic of Mali
MM|MMR|104|Myanmar|Republic of Myanmar
MN|MNG|496|Mongolia
MO|MAC|446|Macao|Macao Special Administrative Region of China
MP|MNP|580|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands
MQ|MTQ|474|Martinique
MR|MRT|478|Mauritania|Islamic Republic of Mauritania
MS|MSR|500|Montserrat
MT|MLT|470|Malta|Republic of Malta
MU|MUS|480|Mauritius|Republic of Mauritius
MV|MDV|462|Maldives|Republic of Maldives
MW|MWI|454|Malawi|Republic of Malawi
MX|MEX|484|Mexico|United Mexican States
MY|MYS|458|Malaysia
MZ|MOZ|508|Mozambique|Republic of Mozambique
NA|NAM|516|Namibia|Republic of Namibia
NC|NCL|540|New Caledonia
NE|NER|562|Niger|Republic of the Niger
NF|NFK|574|Norfolk Island
NG|NGA|566|Nigeria|Federal Republic of Nigeria
NI|NIC|558|Nicaragua|Republic of Nicaragua
NL|NLD|528|Netherlands|Kingdom of the Netherlands
NO|NOR|578|Norway|Kingdom of Norway
NP|NPL|524|Nepal|Federal Democratic Republic of Nepal
NR|NRU|520|Nauru|Republic of Nauru
NU|NIU|570|Niue|Niue
NZ|NZL|554|New Zealand
OM|OMN|512|Oman|Sultanate of Oman
PA|PAN|591|Panama|Republic of Panama
PE|PER|604|Peru|Republic of Peru
PF|PYF|258|French Polynesia
PG|PNG|598|Papua New Guinea|Independent State of Papua New Guinea
PH|PHL|608|Philippines|Republic of the Philippines
PK|PAK|586|Pakistan|Islamic Republic of Pakistan
PL|POL|616|Poland|Republic of Poland
PM|SPM|666|Saint Pierre and Miquelon
PN|PCN|612|Pitcairn
PR|PRI|630|Puerto Rico
PS|PSE|275|Palestine, State of|the State of Palestine
PT|PRT|620|Portugal|Portuguese Republic
PW|PLW|585|Palau|Republic of Palau
PY|PRY|600|Paraguay|Republic of Paraguay
QA|QAT|634|Qatar|State of Qatar
RE|REU|638|R\xE9union
RO|ROU|642|Romania
RS|SRB|688|Serbia|Republic of Serbia
RU|RUS|643|Russian Federation
RW|RWA|646|Rwanda|Rwandese Republic
SA|SAU|682|Saudi Arabia|Kingdom of Saudi Arabia
SB|SLB|090|Solomon Islands
SC|SYC|690|Seychelles|Republic of Seychelles
SD|SDN|729|Sudan|Republic of the Sudan
SE|SWE|752|Sweden|Kingdom of Sweden
SG|SGP|702|Singapore|Republic of Singapore
SH|SHN|654|Saint Helena, Ascension and Tristan da Cunha
SI|SVN|705|Slovenia|Republic of Slovenia
SJ|SJM|744|Svalbard and Jan Mayen
SK|SVK|703|Slovakia|Slovak Republic
SL|SLE|694|Sierra Leone|Republic of Sierra Leone
SM|SMR|674|San Marino|Republic of San Marino
SN|SEN|686|Senegal|Republic of Senegal
SO|SOM|706|Somalia|Federal Republic of Somalia
SR|SUR|740|Suriname|Republic of Suriname
SS|SSD|728|South Sudan|Republic of South Sudan
ST|STP|678|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
SV|SLV|222|El Salvador|Republic of El Salvador
SX|SXM|534|Sint Maarten (Dutch part)|Sint Maarten (Dutch part)
SY|SYR|760|Syrian Arab Republic||Syria
SZ|SWZ|748|Eswatini|Kingdom of Eswatini
TC|TCA|796|Turks and Caicos Islands
TD|TCD|148|Chad|Republic of Chad
TF|ATF|260|French Southern Territories
TG|TGO|768|Togo|Togolese Republic
TH|THA|764|Thailand|Kingdom of Thailand
TJ|TJK|762|Tajikistan|Republic of Tajikistan
TK|TKL|772|Tokelau
TL|TLS|626|Timor-Leste|Democratic Republic of Timor-Leste
TM|TKM|795|Turkmenistan
TN|TUN|788|Tunisia|Republic of Tunisia
TO|TON|776|Tonga|Kingdom of Tonga
TR|TUR|792|T\xFCrkiye|Republic of T\xFCrkiye
TT|TTO|780|Trinidad and Tobago|Republic of Trinidad and Tobago
TV|TUV|798|Tuvalu
TW|TWN|158|Taiwan, Province of China|Taiwan, Province of China|Taiwan
TZ|TZA|834|Tanzania, United Republic of|United Republic of Tanzania|Tanzania
UA|UKR|804|Ukraine
UG|UGA|800|Uganda|Republic of Uganda
UM|UMI|581|United States Minor Outlying Islands
US|USA|840|United States|United States of America
UY|URY|858|Uruguay|Eastern Republic of Uruguay
UZ|UZB|860|Uzbekistan|Republic of Uzbekistan
VA|VAT|336|Holy See (Vatican City State)
VC|VCT|670|Saint Vincent and the Grenadines
VE|VEN|862|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|Venezuela
VG|VGB|092|Virgin Islands, British|British Virgin Islands
VI|VIR|850|Virgin Islands, U.S.|Virgin Islands of the United States
VN|VNM|704|Viet Nam|Socialist Republic of Viet Nam|Vietnam
VU|VUT|548|Vanuatu|Republic of Vanuatu
WF|WLF|876|Wallis and Futuna
WS|WSM|882|Samoa|Independent State of Samoa
YE|YEM|887|Yemen|Republic of Yemen
YT|MYT|175|Mayotte
ZA|ZAF|710|South Africa|Republic of South Africa
ZM|ZMB|894|Zambia|Republic of Zambia
ZW|ZWE|716|Zimbabwe|Republic of Zimbabwe
`
var aliases = {
  UK: 'United Kingdom',
  'Republic of Korea': 'Korea, Republic of',
  'South Korea': 'Korea, Republic of',
  'North Korea': "Democratic People's Republic of Korea",
  'P.R. China': 'China',
  \u00C5land: '\xC5land Islands',
  'The Democratic Republic of the Congo': 'Congo, The Democratic Republic of the',
  'State of Palestine': 'Palestine, State of',
  'U.S. Virgin Islands': 'Virgin Islands, U.S.',
}
var index
function findCountry(text2) {
  const name3 = text2.trim()
  index ??= indexCountries()
  return index.get((aliases[name3] ?? name3).toLowerCase())
}
function indexCountries() {
  const found = /* @__PURE__ */ new Map()
  for (const row2 of table.trim().split('\n')) {
    const [code = '', , , name3 = '', officialName = ''] = row2.split('|')
    const country = { code, name: name3, officialName }
    for (const key of row2.toLowerCase().split('|')) if (key !== '') found.set(key, country)
  }
  return found
}

// src/document/print/text/join.ts
var extended = /* @__PURE__ */ new WeakMap()
function extendJoins(joins, table5) {
  let known3 = extended.get(joins)
  if (known3 === void 0) {
    known3 = /* @__PURE__ */ new WeakMap()
    extended.set(joins, known3)
  }
  let result = known3.get(table5)
  if (result === void 0) {
    const { other = joins.other, ...named4 } = table5
    result = { byName: new Map([...joins.byName, ...Object.entries(named4)]), other }
    known3.set(table5, result)
  }
  return result
}
var joinsOf = (other, table5 = {}) =>
  extendJoins({ byName: /* @__PURE__ */ new Map(), other }, table5)
var block = (blank, indent = 0) => ({ blank, indent, hang: 0 })
var baseJoins = joinsOf(block(1))
var title = block(0)
var abstractJoins = { other: block(1, 3) }
var noteJoins = { other: block(1, 3), name: title }
var sectionJoins = {
  other: block(1, 3),
  t: block(1, 3),
  name: title,
  iref: block(0),
  section: block(1),
  artset: block(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block(1, 3),
}
var referencesJoins = {
  other: block(1, 3),
  name: title,
  reference: block(1, 3),
  references: block(1),
}
var referenceGroupJoins = memoized(blank => ({ reference: block(1), t: block(blank, 11) }))
var figureJoins = {
  name: title,
  artset: block(0),
  artwork: { blank: 0, indent: 0, hang: 0, mayMove: true },
  sourcecode: block(0),
}
var tableJoins = {
  name: title,
  dl: block(1),
  ol: block(1),
  t: block(1),
  ul: block(1),
}
var asideJoins = { t: block(1) }
var quoteJoins = joinsOf(block(1), {
  t: block(1),
  artset: block(1),
  artwork: { blank: 1, indent: 3, hang: 0, mayMove: true },
  sourcecode: block(1, 3),
})
var authorJoins = joinsOf(block(0))
var addressJoins = joinsOf(block(0), {
  email: { blank: 0, indent: 0, hang: 0, overlap: '' },
})
var listJoins = memoized((blank, indent, hang) => ({
  other: block(blank, indent),
  li: block(blank),
  t: { blank, indent, hang },
}))
var joinsBelow = memoized((blank, indent) =>
  joinsOf(block(blank), { dt: block(blank), dd: block(0, indent) }),
)
var joinsBeside = memoized((blank, indent) =>
  joinsOf(block(blank), { dt: block(blank), dd: { ...block(0, indent), overlap: '  ' } }),
)
function memoized(make3) {
  const known3 = /* @__PURE__ */ new Map()
  return (...numbers) => {
    const key = numbers.join()
    let result = known3.get(key)
    if (result === void 0) {
      result = make3(...numbers)
      known3.set(key, result)
    }
    return result
  }
}

// src/document/print/text/address.ts
function author(setting, person, width2, flow) {
  const address2 = childElement(person, 'address') ?? element('address', {}, [], person.origin)
  const entry5 = script =>
    addressLines(setting, { person, address: address2 }, width2, {
      ...flow,
      joins: authorJoins,
      script,
    })
  if (fullName(person).latin === void 0) return [...stripLines(entry5('any')), blankLine()]
  const original = entry5('native')
  indentLines(original, 3)
  const lines = [
    ...stripLines(entry5('latin')),
    blankLine(),
    ...linesOf(['Additional contact information:'], address2),
    blankLine(),
    ...original,
  ]
  return [...stripLines(lines), blankLine()]
}
function addressLines(setting, { person, address: address2 }, width2, flow) {
  const inner = { ...flow, joins: addressJoins }
  const postal = childElement(address2, 'postal')
  const lines = []
  if (postal === void 0) lines.push(...postalLines(person, address2, [], flow))
  for (const child of childElements(address2))
    if (child === postal) lines.push(...postalLines(person, postal, childElements(postal), flow))
    else attach(setting, lines, child, width2, inner)
  return lines
}
function postalLines(person, from, elements2, flow) {
  const asksLatin = flow.script === 'latin'
  const country = countryOf(elements2)
  const name3 = asksLatin ? latinFullName(person) : ownFullName(person)
  const role = person.attributes.role ?? ''
  const collected = collect(elements2, country?.element, asksLatin)
  const organization2 = asksLatin ? latinOrganization(person) : organizationText(person)
  const parts3 = {
    ...collected,
    N: role === '' ? name3 : `${name3} (${role})`,
    O: organization2,
    Y: country?.name(asksLatin) ?? '',
  }
  const isAllLatin = [...Object.values(collected), name3, organization2, parts3.Y ?? ''].every(
    isLatin,
  )
  const layout2 = addressLayout(country?.code ?? '', asksLatin || isAllLatin)
  const lines = layout2.map(line2 => fillLayout(line2, parts3, country?.code))
  return linesOf(splitLines(strip(lines.filter(hasWord).join('\n'))), from)
}
var hasWord = line2 => /[\p{L}\p{N}_]/u.test(line2)
function fillLayout(line2, parts3, country) {
  const layout2 = country === 'SE' && !parts3.Z ? line2.replace('SE-%Z ', '') : line2
  const marks2 = layout2.match(/%[A-Z]/g) ?? []
  if (!marks2.some(mark2 => parts3[mark2.charAt(1)])) return ''
  const text2 = layout2.replace(/%([A-Z])/g, (_, letter) => parts3[letter] ?? '')
  return strip(text2).replace(/^[, ]+/, '')
}
function countryOf(elements2) {
  const named4 = elements2.filter(({ name: name3 }) => name3 === 'country').slice(0, 1)
  for (const element2 of [
    ...named4.filter(country => leadText(country) !== ''),
    ...elements2.filter(({ name: name3 }) => name3 === 'postalLine'),
  ]) {
    const country = findCountry(element2.attributes.ascii || leadText(element2))
    if (country === void 0) continue
    const name3 = latin3 => {
      const given = textOf(element2, latin3)
      if (given === 'US' || given === 'USA') return country.officialName
      return /^[A-Z]{2,3}/.test(given) ? country.name : given
    }
    return { element: element2, code: country.code, name: name3 }
  }
  return void 0
}
function textOf(element2, latin3) {
  return (latin3 ? element2.attributes.ascii : void 0) || leadText(element2)
}
var letters = {
  extaddr: 'E',
  street: 'A',
  postalLine: 'A',
  pobox: 'A',
  cityarea: 'D',
  city: 'C',
  region: 'S',
  code: 'Z',
  sortingcode: 'X',
}
function collect(elements2, country, latin3) {
  const parts3 = {}
  for (const element2 of elements2) {
    const letter = letters[element2.name]
    const value = textOf(element2, latin3)
    if (letter === void 0 || element2 === country || value === '') continue
    const before = letter === 'E' || letter === 'A' ? parts3[letter] : void 0
    parts3[letter] = before === void 0 ? value : `${before}\u2028${value}`
  }
  return parts3
}
function phone(_, element2, width2, flow) {
  return contactLine('Phone: ', element2, width2, flow)
}
function uri(_, element2, width2, flow) {
  return contactLine('URI:\xA0\xA0 ', element2, width2, flow)
}
function email(setting, element2, width2, flow) {
  const siblings = setting.parents.get(element2)?.children ?? []
  const before = siblings
    .slice(0, siblings.indexOf(element2))
    .findLast(node => node.type !== 'text')
  if (before?.type === 'element' && before.name === 'email')
    return contactLine(', ', element2, width2, flow)
  const lines = contactLine('Email: ', element2, width2, flow)
  return lines.length === 0 ? [] : [lineOf('', element2), ...lines]
}
function contactLine(label4, element2, width2, flow) {
  const value = leadText(element2)
  if (value === '' || flow.script === 'native') return []
  const { hang, first, keepUrls: keepUrls2 } = flow
  return linesOf(
    breakLines(label4 + value, { width: width2, hang, first, keepUrls: keepUrls2 }),
    element2,
  )
}

// src/document/print/text/artwork.ts
function artset(setting, element2, width2, flow) {
  const works = childElements(element2, 'artwork')
  const work = works.find(art => art.attributes.type === 'ascii-art') ?? works[0]
  const lines = []
  if (work !== void 0) attach(setting, lines, work, width2, flow)
  return lines
}
function artwork(setting, element2, width2) {
  const art = verbatim(element2)
  const texts2 = isBlank(art)
    ? breakLines(elsewhere(setting, element2), { width: width2, keepUrls: true })
    : splitLines(
        art
          .split('\n')
          .map(line2 => stripEnd(expandTabs(line2)))
          .join('\n'),
      )
  const lines = linesOf(texts2, element2)
  align(lines, element2.attributes.align ?? 'left', width2)
  return lines
}
function verbatim(element2) {
  const own = child => (child.type === 'text' ? child.value : '')
  return element2.children
    .map(own)
    .join('')
    .replace(/^\n+|\n+$/g, '')
}
function elsewhere(setting, element2) {
  const kind3 = element2.attributes.type?.toUpperCase() || '(unknown type)'
  const url =
    setting.rfcNumber === void 0
      ? `https://www.ietf.org/archive/id/${setting.root.attributes.docName ?? 'None'}.html`
      : `https://www.rfc-editor.org/rfc/rfc${setting.rfcNumber}.html`
  return `(Artwork only available as ${kind3}: see ${url})`
}
function align(lines, how, width2) {
  const room = width2 - widest(lines)
  if (room <= 0 || (how !== 'center' && how !== 'right')) return
  const margin = how === 'center' ? room >> 1 : room
  for (const line2 of lines) if (!isBlank(line2.text)) line2.indent += margin
}
function sourcecode(setting, element2, width2) {
  const lines = artwork(setting, element2, width2)
  const { markers, name: name3 } = element2.attributes
  if (markers !== 'true') return lines
  const [begin, end] = ['<CODE BEGINS>', '<CODE ENDS>']
  const opening = openingLines(begin, name3, width2)
  return [...linesOf(opening, element2), ...lines, ...linesOf([end], element2)]
}
function openingLines(begin, name3, width2) {
  if (!name3) return [begin]
  const file = `file "${name3}"`
  return lengthOf(file) > width2 - begin.length ? [begin, `  ${file}`] : [`${begin} ${file}`]
}

// src/document/print/text/attribute.ts
var mostColumns = 999
function wholeNumber({ attributes }, name3, { otherwise, most = mostColumns }) {
  const value = attributes[name3] ?? ''
  return /^\d+$/.test(value) ? Math.min(most, Number(value)) : otherwise
}

// src/document/print/text/flow.ts
var baseFlow = {
  joins: baseJoins,
  hang: 0,
  first: 0,
  keepUrls: false,
  unfilled: false,
  script: 'any',
  label: '',
  termLength: 0,
}

// src/document/print/text/comment.ts
var commentWidth = 69
function printComment(setting, element2) {
  if (element2.attributes.display !== 'true') return ''
  const lines = setting.print(setting, element2, commentWidth, baseFlow)
  return `\u2028${lines.map(wholeText).join('\u2028')}`
}

// src/document/print/text/leader.ts
var unknownPage = '\uE061'.repeat(4)
var numberAtEnd = /\u2026(\p{Nd}+|\ue061{4})$/u
var dots = ' .'.repeat(40)
function expandLeader(line2, width2) {
  if (!line2.text.includes('\u2026')) return
  const match = numberAtEnd.exec(line2.text)
  if (match === null) return
  const before = `${line2.text.slice(0, match.index)} `
  const shown = match[1].replace(/^0+/, '').padStart(4)
  const lack = width2 - line2.indent - lengthOf(before) - lengthOf(shown)
  line2.text = before + (lack > 0 ? dots.slice(-lack) : '') + shown
}

// src/document/print/text/cross-reference.ts
function crossReference(setting, xref2, ownText) {
  const { section: section4 = '' } = xref2.attributes
  const text2 = section4 === '' ? reference(setting, xref2, ownText) : sectionOf(xref2, ownText)
  return text2.replaceAll('-', '\u2011')
}
function reference(setting, xref2, ownText) {
  return target(setting, xref2, ownText) + pageMark(setting, xref2)
}
function target(setting, xref2, ownText) {
  const { target: target3 = '', format = 'default' } = xref2.attributes
  const derived = derivedOf(xref2)
  const before = ownText === '' ? '' : `${ownText} `
  if (derived === '') return ownText
  if (format === 'none') return before
  const hasContent = withoutMarks(plainText(xref2)) !== ''
  if (setting.citations.has(target3) && format !== 'title')
    return hasContent ? `${before}[${derived}]` : `[${derived}]`
  if (hasContent) return `${before}(${derived})`
  return setting.citations.has(target3) ? derived : before || derived
}
function pageMark(setting, xref2) {
  if (setting.pageReferences.has(xref2)) return `\u2026${unknownPage}`
  const page = xref2.attributes.pageno ?? ''
  return /^\d+$/.test(page) ? `\u2026${page.padStart(4, '0')}` : ''
}
var derivedOf = xref2 => strip(xref2.attributes.derivedContent ?? '')
function sectionOf(xref2, ownText) {
  const { section: section4 = '', sectionFormat = 'of' } = xref2.attributes
  const derived = derivedOf(xref2)
  const before = ownText === '' ? '' : `${ownText} `
  const place2 = `${divisionOf(section4)} ${section4}`
  const forms = {
    of: `${place2} of ${before}[${derived}]`,
    comma: `${before}[${derived}], ${place2}`,
    parens: `${before}[${derived}] (${place2})`,
    // The comparison is with the text and the space that follows it, so it never fails.
    bare: ownText === '' ? section4 : `${section4} (${ownText})`,
  }
  return forms[sectionFormat] ?? forms.of
}
function divisionOf(section4) {
  if (/^\p{Nd}/u.test(section4)) return 'Section'
  return /^[A-Z](?:\.|$)/.test(section4) ? 'Appendix' : 'Part'
}
function withoutMarks(text2) {
  return text2
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200B\u2060\ue060]/g, '')
    .trim()
}

// src/document/print/text/element-kind.ts
var inlineNames = [
  'bcp14',
  'br',
  'contact',
  'cref',
  'em',
  'eref',
  'iref',
  'strong',
  'sub',
  'sup',
  'tt',
  'u',
  'xref',
]
var partNames = [
  'address',
  'annotation',
  'area',
  'city',
  'cityarea',
  'code',
  'country',
  'date',
  'displayreference',
  'extaddr',
  'keyword',
  'link',
  'organization',
  'pobox',
  'postal',
  'postalLine',
  'refcontent',
  'region',
  'seriesInfo',
  'sortingcode',
  'stream',
  'street',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'workgroup',
]
var oldNames = [
  'c',
  'facsimile',
  'format',
  'list',
  'postamble',
  'preamble',
  'relref',
  'spanx',
  'texttable',
  'ttcol',
  'vspace',
]
var inline = new Set(inlineNames)
var part = new Set(partNames)
var old = new Set(oldNames)
function isInline(name3) {
  return inline.has(name3)
}
function isPart(name3) {
  return part.has(name3)
}
function isOld(name3) {
  return old.has(name3)
}

// src/document/print/text/spell-out.ts
var list = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/
function spellOut(setting, element2) {
  const text2 = leadText(element2)
  const { anchor: anchor2, format = 'lit-name-num' } = element2.attributes
  if (text2 === '' || (anchor2 !== void 0 && setting.isTarget(anchor2))) return text2
  const aspects = aspectsOf(setting, text2, element2.attributes.ascii)
  if (!list.test(format))
    return format.replace(/\{([a-z]+)\}/g, (whole3, name3) =>
      isAspect(name3) ? aspects[name3]() : whole3,
    )
  const [first = '', ...rest] = format
    .split('-')
    .filter(isAspect)
    .map(name3 => aspects[name3]())
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}
var aspectNames = /* @__PURE__ */ new Set(['name', 'num', 'char', 'lit', 'ascii'])
var isAspect = name3 => aspectNames.has(name3)
function aspectsOf(setting, text2, ascii3) {
  const characters3 = [...text2]
  const name3 = char => setting.unicodeName(char) ?? notation(char)
  return {
    name: () => characters3.map(name3).join(', '),
    num: () => characters3.map(char => notation(char).toUpperCase()).join(' '),
    char: () => text2,
    lit: () => `"${text2}"`,
    ascii: () => `"${ascii3 ?? ''}"`,
  }
}
function notation(char) {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}

// src/document/print/text/inline.ts
var inlines = {
  bcp14: (_, element2) => leadText(element2),
  br: () => '\u2028',
  contact: (_, element2) => contactName(element2),
  cref: (setting, element2) => printComment(setting, element2),
  em: (setting, element2) => `_${inlineText(setting, element2)}_`,
  eref: (_, element2) => externalReference(element2),
  iref: () => '',
  strong: (setting, element2) => `*${inlineText(setting, element2)}*`,
  sub: (setting, element2) => `_${operand(inlineText(setting, element2))}`,
  sup: (setting, element2) => `^${operand(inlineText(setting, element2))}`,
  tt: (setting, element2) => inlineText(setting, element2),
  u: (setting, element2) => spellOut(setting, element2),
  xref: (setting, element2) => crossReference(setting, element2, inlineText(setting, element2)),
}
function inlineText(setting, element2) {
  let text2 = ''
  let isAfterComment = false
  for (const child of element2.children) {
    if (child.type === 'text') text2 += isAfterComment ? stripStart(child.value) : child.value
    else if (child.type === 'element') text2 += inlineElement(setting, child)
    isAfterComment = child.type === 'comment' || child.type === 'instruction'
  }
  return strip(text2)
}
function inlineElement(setting, element2) {
  return isInline(element2.name) ? inlines[element2.name](setting, element2) : plainText(element2)
}
function contactName(contact) {
  const { name: name3, latin: latin3 } = fullName(contact)
  return (latin3 === void 0 ? name3 : `${name3} (${latin3})`).replaceAll('. ', '.\xA0')
}
function externalReference(element2) {
  const { target: target3 = '', brackets = 'none' } = element2.attributes
  const text2 = leadText(element2)
  if (target3 === '') return text2
  const shown = brackets === 'angle' ? `<${target3}>` : text2 === '' ? target3 : `(${target3})`
  return text2 === '' ? shown : `${text2} ${shown}`
}
function operand(text2) {
  return isSimple(text2) ? text2 : `(${text2})`
}
var signs = '+-\u2212\xB1\u2213\uFE63\uFF0B\uFF0D'
function isSimple(text2) {
  const unsigned = text2 !== '' && signs.includes(text2[0]) ? text2.slice(1) : text2
  if (unsigned === '') return false
  if (isParenthesized(unsigned)) return true
  return /^(?:\d+(?:\.\d+)?)?[\p{L}\p{N}]*$/u.test(unsigned)
}
function isParenthesized(text2) {
  if (!(text2.length >= 2 && text2.startsWith('(') && text2.endsWith(')'))) return false
  let depth = 0
  for (const char of text2.slice(1, -1)) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

// src/document/print/text/paragraph.ts
function paragraph(setting, element2, width2, flow) {
  const text2 = inlineText(setting, element2)
  if (flow.unfilled) return [lineOf(text2, element2)]
  const { hang, first, keepUrls: keepUrls2 } = flow
  const indent = wholeNumber(element2, 'indent', { otherwise: 0 })
  return linesOf(
    breakLines(text2, { width: width2, indent, first, hang, keepUrls: keepUrls2 }),
    element2,
  )
}

// src/document/print/text/text-or-blocks.ts
function textOrBlocks(setting, element2, width2, flow) {
  if (hasText(element2))
    return { isText: true, lines: asParagraph(setting, element2, width2, flow) }
  const lines = []
  let inner = flow
  for (const child of element2.children) {
    if (child.type === 'text') continue
    if (child.type === 'element') attach(setting, lines, child, width2, inner)
    if (inner.first !== 0) inner = { ...inner, first: 0 }
  }
  return { isText: false, lines }
}
function linesWithin(setting, element2, width2, flow) {
  const printed = textOrBlocks(setting, element2, width2, flow)
  if (!printed.isText || !flow.unfilled) return printed
  const text2 = printed.lines.map(wholeText).join('\n')
  return { isText: true, lines: linesOf(splitLines(text2), element2) }
}
function hasText(element2) {
  return element2.children.some(child =>
    child.type === 'text'
      ? child.value.trim() !== ''
      : child.type === 'element' && (isInline(child.name) || isOld(child.name)),
  )
}
function asParagraph(setting, element2, width2, flow) {
  const join5 = joinOf(flow.joins, 't')
  const lines = paragraph(setting, element2, width2 - join5.indent, { ...flow, hang: join5.hang })
  if (lines.at(-1)?.text === '' && !flow.unfilled) lines.pop()
  indentLines(lines, join5.indent, join5.hang)
  return lines
}

// src/document/print/text/definition-list.ts
var belowTerm = /* @__PURE__ */ new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'figure',
  'ol',
  'sourcecode',
  'table',
  'ul',
])
var gap = 2
function definitionList(setting, list6, width2, flow) {
  const { newline, spacing: spacing2 } = list6.attributes
  const indent = wholeNumber(list6, 'indent', { otherwise: 3 })
  const blank = spacing2 === 'compact' ? 0 : 1
  const below2 = joinsBelow(blank, indent)
  const beside = joinsBeside(blank, indent)
  const usual2 = newline === 'true' ? below2 : beside
  const lines = []
  let termLength = indent
  for (const child of childElements(list6)) {
    const joins = usual2 === beside && isBelow(child, width2 - gap - termLength) ? below2 : usual2
    attach(setting, lines, child, width2, { ...flow, joins, termLength })
    const last = lines.at(-1)
    if (child.name === 'dt' && last !== void 0) termLength = last.indent + lengthOf(last.text)
  }
  return lines
}
function isBelow(child, room) {
  const first = child.children.find(node => node.type !== 'text')
  if (first?.type === 'element' && belowTerm.has(first.name)) return true
  if (child.name !== 'dd') return false
  const [word2 = ''] = strip(leadText(child)).split(/\s/)
  return lengthOf(word2) > room
}
function term(setting, element2, width2, flow) {
  const { hang, first, keepUrls: keepUrls2 } = flow
  const text2 = inlineText(setting, element2)
  const texts2 = breakLines(text2, { width: width2 - 3, hang, first, keepUrls: keepUrls2 })
  const { indent, overlap } = joinOf(flow.joins, 'dd')
  const length = texts2.reduce((sum2, line2) => sum2 + lengthOf(line2) + 1, -1)
  if (length < indent) {
    const room = indent - (overlap?.length ?? 1)
    const last = texts2.pop() ?? ''
    texts2.push(last + ' '.repeat(Math.max(0, room - Math.max(0, length))))
  }
  return linesOf(
    texts2.filter((line2, i) => line2 !== '' || i < texts2.length - 1),
    element2,
  )
}
function definition(setting, element2, width2, flow) {
  const { overlap, indent } = joinOf(flow.joins, 'dd')
  const first = overlap === void 0 ? 0 : flow.termLength + overlap.length - indent
  const { lines } = linesWithin(setting, element2, width2, { ...flow, first: Math.max(0, first) })
  if (lines[0] !== void 0) lines[0].staysWithPrevious = true
  return lines
}

// src/document/print/text/heading.ts
function heading(setting, name3, form) {
  const { label: label4, gap: gap4, width: width2, indent } = form
  const texts2 = breakLines(inlineText(setting, name3), { width: width2 - indent })
  const margin = ' '.repeat(indent)
  const lines = texts2.map(text2 => (isBlank(text2) ? '' : margin + text2))
  if (label4 === '') return lines
  const start = lines.findIndex(text2 => text2 !== '')
  if (start === -1) return [isBlank(gap4) ? label4 + gap4 : label4]
  const [first = '', ...rest] = lines.slice(start)
  return [label4 + gap4 + stripStart(first), ...rest]
}

// src/document/print/text/caption.ts
function leadingName(element2) {
  const first = element2.children.find(child => child.type !== 'text')
  return first?.type === 'element' && first.name === 'name' ? first : void 0
}
function captionText(setting, element2, { kind: kind3, width: width2 }) {
  const number = element2.attributes.pn?.split('-')[1] ?? ''
  const label4 = `${kind3} ${number.charAt(0).toUpperCase()}${number.slice(1).toLowerCase()}`
  const name3 = leadingName(element2)
  return name3 === void 0
    ? [label4]
    : heading(setting, name3, { label: label4, gap: ': ', width: width2, indent: 0 })
}
function captionLines(texts2, element2, width2) {
  return linesOf(['', ...centredLines(texts2, width2)], element2)
}
function centredLines(texts2, width2) {
  const lines = texts2.some(text2 => lengthOf(text2) > width2)
    ? breakLines(texts2.join('\n'), { width: width2 - 4 })
    : texts2
  return lines.map(line2 => stripEnd(centre(line2, width2)).replaceAll('\xA0', ' '))
}

// src/document/print/text/setting.ts
function withJoins(flow, table5) {
  return { ...flow, joins: extendJoins(flow.joins, table5) }
}

// src/document/print/text/figure.ts
function figure(setting, element2, width2, flow) {
  const name3 = leadingName(element2)
  const inner = withJoins(flow, figureJoins)
  const lines = []
  for (const child of childElements(element2))
    if (child !== name3) attach(setting, lines, child, width2, inner)
  const caption2 = captionText(setting, element2, { kind: 'Figure', width: width2 })
  lines.push(...captionLines(caption2, element2, width2))
  return lines
}

// src/document/print/text/calendar.ts
var months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
function readDate(date, today) {
  const { year, month, day } = date.attributes
  return {
    ...part2('year', year, () => today.year),
    ...part2('month', month, monthByName),
    ...part2('day', day, () => today.day),
  }
}
function part2(name3, value, otherwise) {
  if (value === void 0 || value === '') return {}
  const number = /^\d+$/.test(value) ? Number(value) : otherwise(value)
  return number === void 0 ? {} : { [name3]: number }
}
function monthByName(name3) {
  const index2 = months.findLastIndex(month => month.toLowerCase().startsWith(name3.toLowerCase()))
  return index2 === -1 ? void 0 : index2 + 1
}
function completeDate(date, today) {
  const year = date.year ?? today.year
  const month = date.month ?? (year === today.year ? today.month : void 0)
  return { ...date, year, ...(month === void 0 ? {} : { month }) }
}
function formatDate({ year, month, day }, legacy) {
  const name3 = month === void 0 ? void 0 : months[month - 1]
  if (name3 === void 0) return year === void 0 ? '' : String(year)
  if (day === void 0) return `${name3} ${year ?? ''}`
  return legacy ? `${name3} ${day}, ${year ?? ''}` : `${day} ${name3} ${year ?? ''}`
}
var validity = 185
function expiryOf(date, today) {
  const { year = today.year, month = today.month } = date
  const day = date.day ?? dayOfExpiry(year, month, today)
  const end = new Date(Date.UTC(year, month - 1, day + validity))
  return { year: end.getUTCFullYear(), month: end.getUTCMonth() + 1, day: end.getUTCDate() }
}
function dayOfExpiry(year, month, today) {
  const distance = (year - today.year) * 12 + (month - today.month)
  if (distance === 0) return today.day
  if (distance < 0) return new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
}

// src/document/print/text/columns.ts
import { eastAsianWidth } from 'get-east-asian-width'

var ascii2 = /^[\x20-\x7e]*$/
var zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u2028\u2029]/u
var control = /[\x01-\x1f\x7f-\x9f]/
function columnsOf(text2) {
  if (ascii2.test(text2)) return text2.length
  if (control.test(text2)) return -1
  let columns = 0
  for (const character of text2)
    if (!zeroWidth.test(character)) columns += eastAsianWidth(character.codePointAt(0) ?? 0)
  return columns
}

// src/document/print/text/reference.ts
var labelWidth = 11
function reference2(setting, element2, width2) {
  const isGrouped = setting.parents.get(element2)?.name === 'referencegroup'
  const texts2 = breakLines(entry(setting, element2), {
    width: width2 - labelWidth,
    sentences: false,
    keepUrls: true,
  })
  const lines = linesOf(texts2, element2)
  if (lines[0] !== void 0) label(lines[0], '')
  indentLines(lines, labelWidth)
  return isGrouped ? lines : labelled(lines, labelOf(setting, element2), element2)
}
function labelOf(setting, element2) {
  const anchor2 = element2.attributes.anchor ?? ''
  return `[${setting.citations.get(anchor2) ?? anchor2}]`
}
function labelled(lines, label4, from) {
  const [first, ...rest] = lines
  if (lengthOf(label4) >= labelWidth || first === void 0) return [lineOf(label4, from), ...lines]
  label(first, padEnd(label4, labelWidth))
  return [first, ...rest]
}
var entryParts = ['title', 'refcontent', 'stream', 'seriesInfo', 'date']
var parts = {
  title: (_, title4, reference4) => titleText(title4, reference4),
  refcontent: (setting, refcontent) => inlineText(setting, refcontent),
  stream: (_, stream) => leadText(stream),
  seriesInfo: (_, { attributes: { name: name3 = '', value = '' } }) =>
    name3 === 'Internet-Draft'
      ? `${name3}, ${value}`
      : `${name3}\xA0${value.replaceAll('/', '/\uE060')}`,
  date: (setting, date) => dateText(setting, date),
}
function entry(setting, reference4) {
  const found = /* @__PURE__ */ new Map()
  collect2(reference4, found)
  const told = [
    authors(reference4, found.get('author') ?? []),
    ...entryParts.flatMap(name3 =>
      (found.get(name3) ?? []).map(part4 => parts[name3](setting, part4, reference4)),
    ),
    target2(reference4),
  ].map(oneLine)
  const text2 = `${told.filter(part4 => !isBlank(part4)).join(', ')}.`
  return (found.get('annotation') ?? []).reduce(
    (before, annotation) => `${before}  ${stripStart(annotationText(setting, annotation))}`,
    text2,
  )
}
function collect2(element2, found) {
  for (const child of element2.children) {
    if (child.type !== 'element') continue
    const same = found.get(child.name)
    if (same === void 0) found.set(child.name, [child])
    else same.push(child)
    collect2(child, found)
  }
}
var oneLine = text2 => stripStart(text2.replaceAll('\u2028', '\n'))
var target2 = ({ attributes: { target: target3 } }) => (target3 ? `<${target3}>` : '')
function annotationText(setting, annotation) {
  return breakLines(inlineText(setting, annotation), { width: 72, keepUrls: true }).join('\n')
}
function titleText(title4, reference4) {
  const text2 = withoutMarks(texts(title4).join(' '))
  return reference4.attributes.quoteTitle === 'true' ? `"${text2}"` : text2
}
function texts(element2) {
  return element2.children.flatMap(child =>
    child.type === 'text' ? [child.value] : child.type === 'element' ? texts(child) : [],
  )
}
function dateText(setting, date) {
  const text2 = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(readDate(date, setting.today), setting.legacyDates)
  if (text2 === '') return formatted
  return day || month || year ? `${text2} (${formatted})` : text2
}
function authors(reference4, people) {
  const oneInitial = isOld2(reference4)
  let text2 = ''
  for (const [i, author3] of people.entries()) {
    const isLast = i === people.length - 1 && people.length > 1
    const { name: name3, latin: latin3 } = referenceName(author3, { isLast, oneInitial })
    if (isLast) text2 += 'and '
    text2 += latin3 === void 0 ? name3 : `${name3} (${latin3})`
    if (author3.attributes.role === 'editor') text2 += ', Ed.'
    if (people.length === 2 && i === 0) text2 += ' '
    else if (i < people.length - 1) text2 += ', '
  }
  return text2
}
var lastOldRfc = 1272
function isOld2(reference4) {
  const series2 = reference4.children.find(
    child =>
      child.type === 'element' && child.name === 'seriesInfo' && child.attributes.name === 'RFC',
  )
  const number = series2?.attributes.value ?? ''
  return /^\d+$/.test(number) && Number(number) <= lastOldRfc
}
var subseries = /* @__PURE__ */ new Map([
  ['STD', 'Internet Standard'],
  ['BCP', 'Best Current Practice'],
  ['FYI', 'For Your Information'],
])
function referenceGroup(setting, group, width2, flow) {
  const series2 = seriesOf(group)
  const inner = withJoins(flow, referenceGroupJoins(series2 === void 0 ? 1 : 0))
  const say = (lines2, text2) =>
    attach(setting, lines2, element('t', {}, [text2], group.origin), width2, inner)
  const { target: target3 } = group.attributes
  const lines = []
  if (series2 !== void 0) {
    lines.push(...seriesLines(group, series2, width2))
    say(lines, `At the time of writing, this ${series2.attributes.name} comprises the following:`)
  }
  for (const child of childElements(group)) attach(setting, lines, child, width2, inner)
  if (target3 && series2 === void 0) say(lines, `<${target3}>`)
  return labelled(lines, labelOf(setting, group), group)
}
function seriesOf(group) {
  for (const element2 of elements(group))
    if (element2.name === 'seriesInfo' && subseries.has(element2.attributes.name ?? ''))
      return element2
  return void 0
}
function seriesLines(group, series2, width2) {
  const { name: name3 = '', value = '' } = series2.attributes
  const { target: target3 } = group.attributes
  const title4 = `${subseries.get(name3) ?? name3} ${value}`
  const filling = { width: width2 - labelWidth, keepUrls: true, sentences: false }
  const text2 = target3 ? `${title4}, <${target3}>.` : `${title4}.`
  const lines = linesOf(breakLines(text2, filling), group)
  indentLines(lines, labelWidth)
  return lines
}

// src/document/print/text/series.ts
var categories = {
  rfc: 'Request for Comments',
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  exp: 'Experimental',
  info: 'Informational',
  historic: 'Historic',
}
var streams = {
  IETF: 'Internet Engineering Task Force (IETF)',
  IAB: 'Internet Architecture Board (IAB)',
  IRTF: 'Internet Research Task Force (IRTF)',
  independent: 'Independent Submission',
  editorial: 'Editorial Stream',
}

// src/document/print/text/front-page.ts
var pageWidth = 72
var notBelow = /* @__PURE__ */ new Set([
  'title',
  'seriesInfo',
  'author',
  'date',
  'area',
  'workgroup',
  'keyword',
])
function front(setting, element2, width2, flow) {
  const top = [
    '',
    '',
    '',
    '',
    ...titleBlock(setting, element2),
    '',
    '',
    ...title2(setting, element2),
  ]
  const lines = linesOf(top, element2)
  for (const child of childElements(element2)) {
    if (notBelow.has(child.name)) continue
    lines.push(blankLine(), ...setting.print(setting, child, width2, flow))
  }
  return lines
}
function titleBlock(setting, front3) {
  const right = rightColumn(setting, front3)
  const left = leftColumn(setting, front3, right)
  const rows2 = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [before = '', after2 = ''] = [left[i], right[i]]
    const room = pageWidth - columnsOf(before) - columnsOf(after2)
    return before + ' '.repeat(Math.max(0, room)) + after2
  })
  return stripEnd(rows2.join('\n')).split('\n')
}
function rightColumn(setting, front3) {
  const column = []
  let previous = ''
  for (const author3 of childElements(front3, 'author')) {
    const { name: name3, organization: organization2 } = onFrontPage(author3)
    if (column.length > 0 && name3 !== '' && organization2 && organization2 === previous)
      column[column.length - 1] = name3
    else if (name3 !== '') column.push(name3)
    if (organization2 !== void 0) column.push(organization2)
    previous = organization2
  }
  if (previous === '') column.pop()
  const date = childElement(front3, 'date')
  column.push(date === void 0 ? '' : documentDate(setting, date))
  return column
}
function onFrontPage(author3) {
  const element2 = childElement(author3, 'organization')
  const isShown = element2 === void 0 || element2.attributes.showOnFrontPage !== 'false'
  const organization2 = isShown ? frontOrganization(author3) : void 0
  const person = frontName(author3)
  const stands = person === '' && organization2
  const name3 = stands ? organization2 : person
  const role = author3.attributes.role === 'editor' ? ', Ed.' : ''
  return { name: name3 + role, organization: stands ? void 0 : organization2 }
}
function documentDate(setting, date) {
  const { today, legacyDates } = setting
  const text2 = leadText(date)
  const { day, month, year } = date.attributes
  const formatted = formatDate(completeDate(readDate(date, today), today), legacyDates)
  if (text2 === '') return formatted
  return day || month || year ? `${text2} (${formatted})` : text2
}
function leftColumn(setting, front3, right) {
  const { attributes } = setting.root
  const groups2 = childElements(front3, 'workgroup')
    .map(leadText)
    .map(strip)
    .filter(group => group !== '')
  if (attributes.ipr === 'none') return groups2
  return setting.rfcNumber === void 0
    ? draftColumn(setting, front3, { groups: groups2, right })
    : rfcColumn(setting, front3, right)
}
function rfcColumn(setting, front3, right) {
  const { submissionType = 'IETF', category = '' } = setting.root.attributes
  const column = [streams[submissionType] ?? submissionType]
  for (const { attributes } of childElements(front3, 'seriesInfo')) {
    const name3 = attributes.name === 'RFC' ? 'Request for Comments' : attributes.name
    column.push(`${name3}: ${attributes.value}`)
  }
  addRelations(setting, column, right, '')
  if (categories[category] !== void 0) column.push(`Category: ${categories[category]}`)
  column.push('ISSN: 2070-1721')
  return column
}
function draftColumn(setting, front3, { groups: groups2, right }) {
  const { category = '' } = setting.root.attributes
  const column = groups2.length === 0 ? ['Network Working Group'] : [...groups2]
  column.push('Internet-Draft')
  addRelations(setting, column, right, ' (if approved)')
  if (categories[category] !== void 0) column.push(`Intended status: ${categories[category]}`)
  const date = childElement(front3, 'date')
  const expiry2 = expiryOf(date === void 0 ? {} : readDate(date, setting.today), setting.today)
  column.push(`Expires: ${formatDate(expiry2, setting.legacyDates)}`)
  return column
}
function addRelations(setting, column, right, ending) {
  const { obsoletes, updates } = setting.root.attributes
  for (const [label4, numbers] of [
    ['Obsoletes: ', obsoletes],
    ['Updates: ', updates],
  ]) {
    if (!numbers) continue
    const list6 = numbers.replace(/,\s*/g, ', ').replace(/^[, ]+|[, ]+$/g, '')
    const beside = right[column.length]
    const width2 = beside === void 0 ? 48 : Math.min(48, pageWidth - 4 - lengthOf(beside))
    const filling = { width: width2, hang: label4.length, sentences: false }
    column.push(...breakLines(`${label4}${list6}${ending}`, filling))
  }
}
function title2(setting, front3) {
  const element2 = childElement(front3, 'title')
  const text2 = element2 === void 0 ? '' : strip(texts(element2).join('\u2028'))
  const lines = centredLines(breakLines(text2, { width: pageWidth }), pageWidth)
  const { docName: docName2 } = setting.root.attributes
  if (setting.rfcNumber !== void 0 || !docName2) return lines
  return [...lines, stripEnd(centre(strip(docName2), pageWidth))]
}

// src/document/print/text/numbering.ts
var digitsIn = base => items2 =>
  items2 < 1 ? 1 : Math.floor(Math.log(items2) / Math.log(base)) + 1
var upper = write2 => counter => write2(counter).toUpperCase()
var letters2 = { write: letterOf, digits: digitsIn(26) }
var decimal = { write: String, digits: digitsIn(10) }
var octal = { write: counter => counter.toString(8), digits: digitsIn(8) }
var hexadecimal = { write: counter => counter.toString(16), digits: digitsIn(16) }
var roman = { write: romanOf, digits: widestRoman }
var countings = {
  1: decimal,
  a: letters2,
  A: { ...letters2, write: upper(letterOf) },
  c: letters2,
  C: { ...letters2, write: upper(letterOf) },
  d: decimal,
  i: roman,
  I: { ...roman, write: upper(romanOf) },
  o: octal,
  O: octal,
  x: hexadecimal,
  X: { ...hexadecimal, write: upper(hexadecimal.write) },
}
var counterMark = /%([cCdiIoOxX])/
function numberingOf(setting, list6) {
  const type = (list6.attributes.type || '1').replaceAll('%p', () => parentCounter(setting, list6))
  const mark2 = type.length > 1 ? counterMark.exec(type) : null
  const counting = countings[mark2?.[1] ?? type] ?? decimal
  const format = number => {
    if (mark2 !== null) return type.replaceAll(mark2[0], () => number)
    return type.length > 1 ? number : `${number}.`
  }
  return {
    label: counter => format(counting.write(counter)),
    widthFor: items2 => lengthOf(format(' '.repeat(counting.digits(items2)))),
  }
}
function parentCounter(setting, list6) {
  let at = setting.parents.get(list6)
  while (at !== void 0 && at.name !== 'li') at = setting.parents.get(at)
  return at === void 0 ? '%p' : (at.attributes.derivedCounter ?? '')
}
function letterOf(counter) {
  let text2 = ''
  for (let rest = counter - 1; rest > 0; rest = Math.floor(rest / 26))
    text2 = String.fromCharCode(97 + (rest % 26)) + text2
  return text2 === '' ? 'a' : text2
}
var numerals = [
  [1e3, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
function romanOf(counter) {
  if (counter > 3999) return String(counter)
  let text2 = ''
  let rest = counter
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text2 += numeral
  return text2
}
function widestRoman(items2) {
  const last = items2 <= 29 ? items2 : items2 + 31
  let width2 = 0
  for (let i = 1; i <= last; i++) width2 = Math.max(width2, romanOf(i).length)
  return width2
}

// src/document/print/text/list.ts
var symbols = ['*', '-', 'o', '+']
function unorderedList(setting, list6, width2, flow) {
  const isEmpty = list6.attributes.empty === 'true'
  const isBare = isEmpty && list6.attributes.bare === 'true'
  const symbol = isEmpty ? ' ' : symbols[depthOf(setting, list6) % symbols.length]
  const usual2 = isBare ? bareIndent(setting, list6, width2, flow) : symbol.length + 2
  const indent = wholeNumber(list6, 'indent', { otherwise: usual2 })
  const hang = Math.max(0, usual2 - indent)
  const label4 = isBare ? '' : padEnd(symbol, indent)
  const inner = withJoins(flow, listJoins(blankLines(list6), indent, hang))
  return items(setting, list6, width2, inner, () => label4)
}
function depthOf(setting, list6) {
  let depth = 0
  for (let at = setting.parents.get(list6); at !== void 0; at = setting.parents.get(at))
    if (at.name === list6.name) depth++
  return depth
}
function bareIndent(setting, list6, width2, flow) {
  const last = list6.children.findLast(child => child.type !== 'text')
  if (last?.type !== 'element') return 3
  const printed = setting.print(setting, last, width2, { ...flow, label: '' })
  const [word2] = printed.map(wholeText).join('\n').trim().split(/\s/)
  return word2 === void 0 || word2 === '' ? 3 : Math.min(8, lengthOf(word2) + 2)
}
function orderedList(setting, list6, width2, flow) {
  const numbering = numberingOf(setting, list6)
  const otherwise = list6.attributes.indent ? adaptiveIndent(numbering, list6) : 3
  const indent = wholeNumber(list6, 'indent', { otherwise })
  let counter = wholeNumber(list6, 'start', { otherwise: 1, most: mostItems })
  const inner = withJoins(flow, listJoins(blankLines(list6), indent, 0))
  return items(setting, list6, width2, inner, () => padEnd(numbering.label(counter++), indent))
}
var mostItems = 1e15
var adaptiveIndent = (numbering, list6) =>
  // Comments between items count as items.
  numbering.widthFor(list6.children.filter(child => child.type !== 'text').length) + 2
var blankLines = list6 => (list6.attributes.spacing === 'compact' ? 0 : 1)
function items(setting, list6, width2, flow, nextLabel) {
  const lines = []
  for (const child of childElements(list6)) {
    const label4 = child.name === 'li' ? nextLabel() : ''
    attach(setting, lines, child, width2, { ...flow, label: label4 })
  }
  return lines
}
var unlabelled = /* @__PURE__ */ new Set(['artwork', 'figure', 'sourcecode', 'li'])
function item(setting, element2, width2, flow) {
  const printed = textOrBlocks(setting, element2, width2, { ...flow, label: '' })
  const lines = printed.isText
    ? labelText(printed.lines, flow, element2)
    : labelBlocks(printed.lines, flow.label)
  if (setting.paginated) for (const line2 of lines) expandLeader(line2, width2)
  return lines
}
function labelText(lines, { label: text2, unfilled: isUnfilled }, from) {
  const [only] = lines
  if (only !== void 0 && isUnfilled)
    return linesOf(splitLines(text2 + stripStart(wholeText(only))), from)
  let start = 0
  while (start < lines.length && isBlank(lines[start].text)) start++
  const labelled3 = start === 0 ? [...lines] : lines.slice(start)
  const first = labelled3[0]
  if (first === void 0) return text2 === '' ? [] : [lineOf(text2, from)]
  label(first, text2)
  return labelled3
}
function labelBlocks(lines, text2) {
  const stripped = stripLines(lines)
  const first = stripped[0]
  if (first !== void 0 && !unlabelled.has(first.from?.name ?? '')) label(first, text2)
  return stripped
}

// src/document/print/text/quotation.ts
function quoted(setting, element2, options) {
  const { width: width2, mark: mark2, flow, under } = options
  const inner = { ...flow, joins: quoteJoins }
  const lines = refilled(setting, element2, width2 - 3, inner)
  if (under.by || under.cite) lines.push(lineOf('', element2))
  const below2 = { width: width2 - 6, hang: 3 }
  if (under.by) lines.push(...named(breakLines(under.by, below2), '-- ', element2))
  if (under.cite) lines.push(...named(breakLines(under.cite, below2), '   ', element2))
  for (const line2 of lines) prefix(line2, `${mark2}  `)
  return lines
}
function named(texts2, lead, from) {
  const [first = '', ...rest] = texts2
  return linesOf([lead + first, ...rest], from)
}
function refilled(setting, element2, width2, flow) {
  const { isText, lines } = textOrBlocks(setting, element2, width2, flow)
  if (!isText) return lines
  const text2 = lines.map(wholeText).join('\n')
  return linesOf(breakLines(text2, { ...flow, width: width2 }), element2)
}
function blockquote(setting, element2, width2, flow) {
  const { quotedFrom, cite: cite2 } = element2.attributes
  return quoted(setting, element2, {
    width: width2,
    mark: '|',
    flow,
    under: { by: quotedFrom, cite: cite2 },
  })
}
function aside(setting, element2, width2, flow) {
  const mark2 = '   |  '
  const lines = refilled(setting, element2, width2 - mark2.length, withJoins(flow, asideJoins))
  for (const line2 of lines) prefix(line2, mark2)
  return lines
}

// src/document/print/text/section.ts
var gap2 = '  '
function section(setting, element2, width2, flow) {
  const label4 = element2.attributes.numbered === 'true' ? sectionLabel(element2) : ''
  const indent = label4 === '' ? 0 : label4.length + gap2.length
  const lines = []
  const name3 = childElement(element2, 'name')
  if (name3 !== void 0)
    lines.push(
      ...linesOf(
        heading(setting, name3, { label: label4, gap: gap2, width: width2, indent }),
        element2,
      ),
    )
  const inner = withJoins(flow, sectionJoins)
  for (const child of childElements(element2))
    if (child.name !== 'name') attach(setting, lines, child, width2, inner)
  return lines
}
var kinds = /* @__PURE__ */ new Set(['appendix', 'boilerplate', 'note', 'toc'])
function sectionLabel(element2) {
  const pn = element2.attributes.pn ?? 'unknown-unknown'
  const number = sectionNumber(pn)
  const isTop = !number.replace(/\.+$/, '').includes('.')
  const isAppendix2 = /^section-(?:[a-z]|appendix)\./.test(pn)
  return `${isAppendix2 && isTop ? 'Appendix ' : ''}${titleCase(number)}.`
}
function sectionNumber(pn) {
  const number = pn.split('-')[1] ?? ''
  const dot = number.indexOf('.')
  return dot !== -1 && kinds.has(number.slice(0, dot)) ? number.slice(dot + 1) : number
}
var titleCase = text2 =>
  text2.replace(/\p{L}+/gu, run => run.charAt(0).toUpperCase() + run.slice(1).toLowerCase())
function abstract(setting, element2, width2, flow) {
  const lines = linesOf(['Abstract'], element2)
  const inner = withJoins(flow, abstractJoins)
  for (const child of childElements(element2)) attach(setting, lines, child, width2, inner)
  return lines
}
function note(setting, element2, width2, flow) {
  const [first, ...rest] = childElements(element2)
  const lines = first?.name === 'name' ? [] : linesOf(['Note'], element2)
  const inner = withJoins(flow, noteJoins)
  for (const child of first === void 0 ? [] : [first, ...rest])
    attach(setting, lines, child, width2, inner)
  return lines
}
function name(setting, element2, width2) {
  return linesOf(
    heading(setting, element2, { label: '', gap: gap2, width: width2, indent: 0 }),
    element2,
  )
}
function references(setting, element2, width2, flow) {
  const lines = []
  const name3 = childElement(element2, 'name')
  if (name3 !== void 0) {
    const pn = element2.attributes.pn ?? ''
    const number = pn.slice(pn.indexOf('-') + 1).replaceAll('-', ' ')
    const label4 = setting.numberedReferences ? `${titleCase(number)}.` : ''
    lines.push(
      ...linesOf(
        heading(setting, name3, { label: label4, gap: gap2, width: width2, indent: 0 }),
        element2,
      ),
    )
  }
  const inner = withJoins(flow, referencesJoins)
  for (const child of childElements(element2))
    if (child !== name3) attach(setting, lines, child, width2, inner)
  return lines
}
function preparedSections(setting, element2, width2, flow) {
  const keepUrls2 = setting.rfcNumber !== void 0
  return children(setting, element2, width2, { ...flow, keepUrls: keepUrls2 })
}
function children(setting, element2, width2, flow) {
  const lines = []
  for (const child of childElements(element2)) attach(setting, lines, child, width2, flow)
  return lines
}

// src/document/print/text/table-border.ts
var pens = {
  full: { strong: '=', weak: '-', corner: '+', side: '|' },
  light: { strong: '-', weak: '', corner: '+', side: '|' },
  minimal: { strong: '-', weak: '', corner: ' ', side: ' ' },
}
function drawTable(drawing2) {
  const { grid, element: element2 } = drawing2
  const boxes = drawBoxes(drawing2)
  const drawn = /* @__PURE__ */ new Map()
  const texts2 = []
  let bottom
  for (let row2 = 0; row2 < grid.rows; row2++) {
    const crossing = cellsOf(grid, row2)
    const own = crossing.filter(cell3 => cell3.row === row2).map(cell3 => boxes.get(cell3))
    if (own.length === 0) continue
    const hasTop = own.some(box => box.hasTop)
    const hasBottom = own.some(box => box.hasBottom)
    const height = Math.min(...own.map(box => box.lines.length)) - (hasBottom ? 1 : 0)
    for (let i = 0; i < height; i++) {
      const line2 = rowLine(crossing, boxes, drawn)
      if (bottom === void 0) texts2.push(line2)
      else if (hasTop) texts2.push(merged(bottom, line2))
      else texts2.push(bottom, line2)
      bottom = void 0
      for (const cell3 of crossing) drawn.set(cell3, (drawn.get(cell3) ?? 0) + 1)
    }
    bottom = hasBottom ? rowLine(crossing, boxes, drawn) : void 0
  }
  if (bottom !== void 0) texts2.push(bottom)
  return linesOf(texts2, element2)
}
function cellsOf(grid, row2) {
  const cells = []
  for (let column = 0; column < grid.columns; column++) {
    const cell3 = grid.at(row2, column)
    if (cell3 !== void 0 && cell3.column === column) cells.push(cell3)
  }
  return cells
}
function rowLine(cells, boxes, drawn) {
  let text2 = ''
  for (const cell3 of cells) {
    const part4 = boxes.get(cell3)?.lines[drawn.get(cell3) ?? 0] ?? ''
    if (text2 === '' || part4 === '') text2 += part4
    else text2 = text2.slice(0, -1) + mergedMark(text2.at(-1), part4.charAt(0)) + part4.slice(1)
  }
  return text2
}
var mergedWith = {
  '=': { '=': '=', '-': '=', '+': '+' },
  '-': { '=': '=', '-': '-', '+': '+' },
  '+': { '=': '+', '-': '+', '+': '+', '|': '+' },
  '|': { '+': '+', '|': '|' },
}
var mergedMark = (above2, below2) => mergedWith[above2]?.[below2] ?? above2
function merged(above2, below2) {
  const marks2 = [...above2]
  return [...below2].map((mark2, i) => mergedMark(marks2[i] ?? mark2, mark2)).join('')
}
function drawBoxes(drawing2) {
  const { grid, contents: contents3, layout: layout2, borders } = drawing2
  const pen = pens[borders]
  const heights = rowHeights(drawing2)
  const room = leastRoom(drawing2)
  const boxes = /* @__PURE__ */ new Map()
  for (const content of contents3) {
    const { cell: cell3 } = content
    const width2 = widthOf(cell3, layout2.widths)
    const spanned = heights.slice(cell3.row, cell3.row + cell3.rows)
    const height = spanned.reduce((a, b) => a + b, 0) + cell3.rows - 1
    const texts2 = layout2.lines.get(content) ?? []
    const rows2 = Array.from({ length: height }, (_, i) =>
      justified(texts2[i] ?? '', cell3, { width: width2, room: room[cell3.column] ?? 0 }),
    )
    const own = cell3.isHead ? pen.strong : pen.weak
    const top = own || (cell3.row === 0 ? pen.strong : '')
    const bottom = own || (cell3.row + cell3.rows === grid.rows ? pen.strong : '')
    const rule = mark2 => (mark2 === '' ? [] : [pen.corner + mark2.repeat(width2) + pen.corner])
    const lines = [...rule(top), ...rows2.map(row2 => pen.side + row2 + pen.side), ...rule(bottom)]
    boxes.set(cell3, { cell: cell3, lines, hasTop: top !== '', hasBottom: bottom !== '' })
  }
  return boxes
}
function widthOf({ column, columns }, widths) {
  return widths.slice(column, column + columns).reduce((a, b) => a + b, 0) + columns - 1
}
function rowHeights({ grid, contents: contents3, layout: layout2 }) {
  const heights = new Array(grid.rows).fill(0)
  for (const content of contents3) {
    const height = layout2.lines.get(content)?.length ?? 0
    heights[content.cell.row] = Math.max(heights[content.cell.row] ?? 0, height)
  }
  return heights
}
function leastRoom({ grid, contents: contents3, layout: layout2 }) {
  const room = new Array(grid.columns).fill(Number.POSITIVE_INFINITY)
  for (const content of contents3) {
    const { cell: cell3 } = content
    const width2 = widthOf(cell3, layout2.widths)
    for (const line2 of layout2.lines.get(content) ?? [])
      room[cell3.column] = Math.min(room[cell3.column], width2 - columnsOf(line2))
  }
  return room
}
function justified(line2, { element: element2 }, { width: width2, room }) {
  const how = element2.attributes.align ?? 'left'
  if (how === 'center') return centre(line2, width2)
  const left = width2 - columnsOf(line2)
  const inner = width2 - Math.min(2, left)
  const before = left > 1 && room > 1
  if (how === 'right') {
    const text3 = padStart(line2, inner)
    const padded2 = left > 1 ? (before ? `${text3} ` : ` ${text3}`) : text3
    return left > 0 ? ` ${padded2}` : padded2
  }
  const text2 = padEnd(line2, inner)
  const padded = left > 1 ? (before ? ` ${text2}` : `${text2} `) : text2
  return left > 0 ? `${padded} ` : padded
}

// src/document/print/text/table-cell.ts
function contentOf(setting, cell3, width2, flow) {
  const { isText, lines } = textOrBlocks(setting, holder(cell3.element), width2, {
    ...flow,
    unfilled: true,
  })
  const text2 = lines.map(wholeText).join('\u2028')
  const filled = { ...flow, unfilled: false }
  const lay = room =>
    isText
      ? breakLines(text2, { width: room })
      : textOrBlocks(setting, cell3.element, room, filled).lines.map(wholeText)
  return { cell: cell3, isText, text: isText ? strip(text2) : text2, atWidth: remembered(lay) }
}
function holder(element2) {
  const nodes = element2.children.filter(child => child.type !== 'text')
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'element' && only.name === 't' ? only : element2
}
function remembered(lay) {
  let known3 = -1
  let lines = []
  return width2 => {
    if (width2 !== known3) lines = lay(width2)
    known3 = width2
    return lines
  }
}
function longestPiece(content, atHyphens) {
  const cutting = atHyphens ? 'cellAtHyphens' : 'cell'
  const lines = content.isText ? [content.text] : splitLines(content.text)
  let longest2 = 0
  for (const line2 of lines)
    for (const piece of splitWords(line2, cutting))
      longest2 = Math.max(longest2, lengthOf(strip(piece)))
  return longest2
}

// src/document/print/text/table-grid.ts
function gridOf(table5) {
  const places = []
  const cells = []
  const parts3 = childElements(table5).filter(({ name: name3 }) =>
    /^t(?:head|body|foot)$/.test(name3),
  )
  const rows2 = parts3.flatMap(part4 => childElements(part4, 'tr'))
  for (const [row2, tr2] of rows2.entries()) {
    let column = 0
    for (const element2 of childElements(tr2)) {
      if (element2.name !== 'td' && element2.name !== 'th') continue
      while (places[row2]?.[column] !== void 0) column++
      const cell3 = {
        element: element2,
        row: row2,
        column,
        columns: span(element2, 'colspan'),
        // A cell cannot reach below the last row.
        rows: Math.min(span(element2, 'rowspan'), rows2.length - row2),
        isHead: element2.name === 'th',
      }
      cells.push(cell3)
      occupy(places, cell3)
    }
  }
  const columns = Math.max(0, ...places.map(row2 => row2.length))
  return { rows: rows2.length, columns, cells, at: (row2, column) => places[row2]?.[column] }
}
var widestSpan = 200
function span(element2, name3) {
  return Math.max(1, wholeNumber(element2, name3, { otherwise: 1, most: widestSpan }))
}
function occupy(places, cell3) {
  for (let row2 = cell3.row; row2 < cell3.row + cell3.rows; row2++) {
    places[row2] ??= []
    for (let column = cell3.column; column < cell3.column + cell3.columns; column++)
      places[row2][column] = cell3
  }
}

// src/document/print/text/table-width.ts
function layOut(grid, contents3, { width: width2, atHyphens }) {
  const borders = grid.columns + 1
  let widths = leastWidths(grid, contents3, atHyphens)
  if (sum(widths) + borders > width2) widths = leastWidths(grid, contents3, true)
  const room = width2 - sum(widths) - borders
  const padding = pad(widths, room)
  const lines = /* @__PURE__ */ new Map()
  for (const content of contents3) lines.set(content, firstLines(content, widths))
  widen({ grid, contents: contents3, widths, padding, lines }, room - sum(padding))
  return { widths, lines }
}
var sum = numbers => numbers.reduce((a, b) => a + b, 0)
function leastWidths(grid, contents3, atHyphens) {
  const widths = new Array(grid.columns).fill(0)
  for (const content of contents3) {
    const { column, columns } = content.cell
    const least = Math.floor(longestPiece(content, atHyphens) / columns)
    widths[column] = Math.max(widths[column] ?? 0, least)
  }
  return widths
}
function pad(widths, room) {
  const padding = new Array(widths.length).fill(0)
  const order = widths.map((width2, column) => ({ width: width2, column }))
  order.sort((a, b) => b.width - a.width || b.column - a.column)
  let left = room
  for (const { column } of order) {
    if (left <= 2) break
    left -= 2
    widths[column] += 2
    padding[column] = 2
  }
  return padding
}
function firstLines(content, widths) {
  if (content.text === '') return []
  const width2 = widths[content.cell.column] ?? 0
  return content.isText ? content.atWidth(width2) : splitLines(content.text)
}
function widen(table5, room) {
  let left = room
  while (left > 0) {
    const highest = layAll(table5)
    if (highest === void 0) return
    const gain = leastGain(table5, highest, left)
    if (gain === void 0) return
    left -= gain
    table5.widths[highest.cell.column] += gain
  }
}
function layAll(table5) {
  let highest
  let most = 1
  for (const content of table5.contents) {
    if (content.text === '') continue
    const lines = content.atWidth(roomOf(table5, content))
    table5.lines.set(content, lines)
    if (lines.length > most) {
      most = lines.length
      highest = content
    }
  }
  return highest
}
function roomOf({ widths, padding }, { cell: cell3 }) {
  const { column, columns } = cell3
  return sum(widths.slice(column, column + columns)) + columns - 1 - (padding[column] ?? 0)
}
function leastGain(table5, content, room) {
  const width2 = roomOf(table5, content)
  const height = table5.lines.get(content)?.length ?? 0
  for (let gain = 1; gain <= room; gain++)
    if (breakLines(content.text, { width: width2 + gain }).length < height) return gain
  return void 0
}

// src/document/print/text/table.ts
var captionRoom = 26
function table2(setting, element2, width2, flow) {
  const caption2 = captionText(setting, element2, { kind: 'Table', width: width2 })
  const inner = withJoins(flow, tableJoins)
  const grid = gridOf(element2)
  const contents3 = grid.cells.map(cell3 => contentOf(setting, cell3, width2, inner))
  const layout2 = layOut(grid, contents3, { width: width2, atHyphens: setting.hyphenBreaksInCells })
  const borders = setting.borders.get(element2) ?? setting.defaultBorders
  const lines = drawTable({
    element: element2,
    grid,
    contents: contents3,
    layout: layout2,
    borders,
  })
  const room = Math.min(captionRoom, lengthOf(caption2.join('\n')))
  let tableWidth = Math.min(width2, widest(lines))
  if (tableWidth < room) {
    tableWidth = room
    align(lines, 'center', tableWidth)
  }
  lines.push(...captionLines(caption2, element2, tableWidth))
  align(lines, element2.attributes.align ?? 'center', width2)
  return lines
}

// src/document/print/text/blocks.ts
var blocks = {
  abstract,
  artset,
  artwork,
  aside,
  author,
  back: children,
  blockquote,
  boilerplate: preparedSections,
  contact: author,
  cref: comment,
  dd: definition,
  dl: definitionList,
  dt: term,
  email,
  figure,
  front,
  li: item,
  middle: children,
  name,
  note,
  ol: orderedList,
  phone,
  reference: reference2,
  referencegroup: referenceGroup,
  references,
  rfc: children,
  section,
  sourcecode,
  t: paragraph,
  table: table2,
  toc: preparedSections,
  ul: unorderedList,
  uri,
}
var handlers = new Map(Object.entries(blocks))
var printBlock = (setting, element2, width2, flow) => {
  const { name: name3 } = element2
  const handler = handlers.get(name3)
  if (handler !== void 0) return handler(setting, element2, width2, flow)
  if (isPart(name3)) return []
  const text2 = isInline(name3) ? inlineElement(setting, element2) : plainText(element2)
  return linesOf(breakLines(text2.trim(), { width: width2 }), element2)
}
function comment(setting, element2, width2, flow) {
  const under = { by: element2.attributes.source }
  return quoted(setting, element2, { width: width2, mark: '//', flow, under })
}

// src/document/print/text/page-block.ts
var joining = /* @__PURE__ */ new Set(['t', 'dl', 'dt', 'figure', 'ol', 'table', 'ul'])
function blocksOf(setting, lines) {
  const blocks5 = []
  const unended = -1
  let element2
  let block4
  let staysTogether = false
  for (const [at, line2] of lines.entries()) {
    if (line2.from === void 0) {
      if (block4 !== void 0 && !staysTogether && block4.end === unended) block4.end = at
      blocks5.push(void 0)
      continue
    }
    if (line2.from !== element2) {
      element2 = line2.from
      if (!joining.has(element2.name)) staysTogether = line2.staysWithPrevious
      if (!staysTogether) {
        if (block4 !== void 0 && block4.end === unended) block4.end = at
        block4 = { start: at, end: unended }
      }
      staysTogether = keepsNext(setting, element2)
    }
    blocks5.push(block4)
  }
  if (block4 !== void 0) block4.end = lines.length - 1
  return blocks5
}
function keepsNext(setting, element2) {
  return (
    element2.name === 'section' ||
    element2.attributes.keepWithNext === 'true' ||
    setting.keptByNext.has(element2)
  )
}

// src/document/print/text/running-title.ts
var pageWidth2 = 72
var titleLength = 40
function pageHead(setting) {
  const front3 = childElement(setting.root, 'front')
  return justified2(headLeft(setting, front3), headTitle(front3), headDate(setting, front3))
}
function headLeft({ root: root2 }, front3) {
  const { ipr, number } = root2.attributes
  if (ipr === 'none') return ''
  if (number !== void 0) return `RFC ${number}`
  const series2 = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  const rfc = series2.find(({ attributes }) => attributes.name === 'RFC')
  return rfc === void 0 ? 'Internet-Draft' : `RFC ${rfc.attributes.value}`
}
function headTitle(front3) {
  const title4 = front3 === void 0 ? void 0 : childElement(front3, 'title')
  if (title4 === void 0) return ''
  const text2 = title4.attributes.abbrev || texts(title4).join(' ')
  return [...text2].slice(0, titleLength).join('')
}
function headDate(setting, front3) {
  const { year, month } = completeDate(documentDate2(setting, front3), setting.today)
  return formatDate({ ...(year && { year }), ...(month && { month }) }, true)
}
function documentDate2(setting, front3) {
  const date = front3 === void 0 ? void 0 : childElement(front3, 'date')
  return date === void 0 ? {} : readDate(date, setting.today)
}
function pageFoot(setting) {
  const front3 = childElement(setting.root, 'front')
  const left = footAuthors(front3)
  const middle = footMiddle(setting, front3)
  const blank = justified2(left, middle, '')
  return page => {
    const number = `[Page ${page}]`
    const end = pageWidth2 - number.length
    const hasRoom = lengthOf(left) + lengthOf(middle) <= end && blank.length === pageWidth2
    if (hasRoom && isBlank(blank.slice(end))) return blank.slice(0, end) + number
    return justified2(left, middle, number)
  }
}
function footAuthors(front3) {
  const surnames = (front3 === void 0 ? [] : childElements(front3, 'author'))
    .filter(author3 => author3.attributes.role !== 'contributor')
    .map(footerSurname)
    .filter(surname => surname !== '')
  const [first = '', second = ''] = surnames
  if (surnames.length > 2) return `${first}, et al.`
  return surnames.length === 2 ? `${first} & ${second}` : first
}
function footMiddle(setting, front3) {
  const { ipr, category = '' } = setting.root.attributes
  if (setting.rfcNumber !== void 0 || ipr === 'none') return categories[category] ?? ''
  const expiry2 = expiryOf(documentDate2(setting, front3), setting.today)
  return `Expires ${formatDate(expiry2, setting.legacyDates)}`
}
function justified2(...given) {
  const parts3 = [given[0].trimEnd(), given[1].trim(), given[2].trim()].map(part4 => [...part4])
  const excess = parts3.reduce((sum2, part4) => sum2 + part4.length, 0) - pageWidth2
  if (excess > 0) {
    const longest2 = Math.max(...parts3.map(part4 => part4.length))
    const at = parts3.findIndex(part4 => part4.length === longest2)
    parts3[at] = parts3[at].slice(0, -excess)
  }
  const [left = '', middle = '', right = ''] = parts3.map(part4 => part4.join(''))
  const centred = [...centre(middle, lengthOf(middle) % 2 === 0 ? pageWidth2 : pageWidth2 + 1)]
  const atRight = [...padStart(right, pageWidth2)]
  const line2 = [...padEnd(left, pageWidth2)].map((char, i) => {
    if (centred[i] !== void 0 && centred[i] !== ' ') return centred[i]
    return atRight[i] !== void 0 && atRight[i] !== ' ' ? atRight[i] : char
  })
  return line2.join('')
}

// src/document/print/text/page.ts
var pageLength = 48
var leastUnderHeading = 5
var leastOfBlock = 2
var lookBack = 12
var whole = /* @__PURE__ */ new Set(['artset', 'artwork', 'figure', 'sourcecode', 'table'])
function paginate(setting, lines) {
  const blocks5 = blocksOf(setting, lines)
  const head2 = splitLines(pageHead(setting))
  const foot = pageFoot(setting)
  const pageOf = /* @__PURE__ */ new Map()
  const output = []
  let start = 0
  let target3 = 4 + pageLength
  for (let page = 1; start < lines.length; page++) {
    if (page > 1) addFurniture(output, ['\f', ...head2, '', ''])
    const end =
      target3 >= lines.length
        ? lines.length
        : breakBefore(lines, blocks5, { start, target: target3 })
    for (let i = start; i < end; i++) {
      const line2 = lines[i]
      output.push(line2)
      if (line2.from !== void 0) pageOf.set(line2.from, page)
    }
    for (let i = end; i < target3; i++) output.push(blankLine())
    addFurniture(output, ['', '', '', ...splitLines(foot(page))])
    start = end
    while (start < lines.length && isBlank(lines[start].text)) start++
    target3 = start + pageLength
  }
  return { lines: output, pageOf }
}
function addFurniture(output, texts2) {
  for (const text2 of texts2) output.push(lineOf(text2, void 0))
}
function breakBefore(lines, blocks5, { start, target: target3 }) {
  const block4 = blocks5[target3]
  const end =
    block4 === void 0
      ? headingAbove(lines, target3)
      : target3 - heldBack(lines, block4, { start, target: target3 })
  return end > start ? end : target3
}
function headingAbove(lines, target3) {
  let at = target3
  while (at > target3 - lookBack) {
    const heading3 = [at - 1, at - 2, at - 3].find(i => lines[i]?.from?.name === 'section')
    if (heading3 === void 0) break
    at = heading3
  }
  return at
}
function heldBack(lines, block4, { start, target: target3 }) {
  const before = target3 - block4.start
  const after2 = block4.end - target3
  const length = block4.end - block4.start
  const name3 = lines[block4.start]?.from?.name ?? ''
  if (name3 === 'section') {
    let count = 0
    for (let i = block4.start; i < target3; i++) {
      const from = lines[i]?.from
      if (from !== void 0 && from.name !== 'section') count++
    }
    return count <= leastUnderHeading ? before : 0
  }
  if (whole.has(name3)) return length < pageLength || before <= leastUnderHeading ? before : 0
  const leavesFew = before >= 1 && before <= leastOfBlock && length > before
  const takesFew = after2 >= 1 && after2 <= leastOfBlock && length > after2
  return (leavesFew || takesFew) && start < target3 - before ? before : 0
}

// src/document/print/text/reasons.ts
var quoteLength = 60
function tooLong(place2, { length, limit: limit3, text: text2 }) {
  const quote2 = clip(text2.trim())
  return {
    ruleId: 'text-line-length',
    severity: 'warning',
    place: place2,
    reason: `A line of the text has ${length} characters, ${limit3} are possible: "${quote2}"`,
    see: ['RFC 7994, Section 4.3'],
  }
}
function clip(text2) {
  const characters3 = [...text2]
  const clipped2 =
    characters3.length > quoteLength
      ? `${characters3.slice(0, quoteLength - 1).join('')}\u2026`
      : text2
  return clipped2.replace(/\p{Cc}/gu, char => `\\x${(char.codePointAt(0) ?? 0).toString(16)}`)
}

// src/document/print/text/table-of-contents.ts
function contentsOf(root2) {
  const front3 = childElement(root2, 'front')
  const toc = front3 === void 0 ? void 0 : childElement(front3, 'toc')
  return toc === void 0 ? void 0 : childElement(toc, 'section')
}
function pageReferences(contents3) {
  const found = []
  for (const child of childElements(contents3)) found.push(...pageReferences(child))
  const own = childElements(contents3, 'xref')[1]
  if (own !== void 0) found.push(own)
  return found
}
function numberContents(setting, lines, pageOf) {
  const isWanted = setting.root.attributes.tocInclude === 'true'
  const targets = elementsById(setting)
  const references3 = setting.pageReferences.values()
  let next = references3.next()
  for (const line2 of lines) {
    if (next.done === true) return
    if (!line2.text.includes(unknownPage)) continue
    const target3 = targets(next.value.attributes.target ?? '')
    const page = target3 === void 0 ? void 0 : pageOfNearest(setting, target3, pageOf)
    const shown = isWanted && page !== void 0 ? String(page).padStart(4) : '0000'
    line2.text = line2.text.replace(unknownPage, shown)
    next = references3.next()
  }
}
var headed = /* @__PURE__ */ new Set(['section', 'references', 'abstract', 'note', 'name'])
function elementsById(setting) {
  const names4 = ['anchor', 'pn', 'slugifiedName']
  const found = names4.map(() => /* @__PURE__ */ new Map())
  for (const element2 of setting.parents.keys())
    if (headed.has(element2.name))
      for (const [i, name3] of names4.entries()) {
        const id = element2.attributes[name3]
        if (id !== void 0 && !found[i].has(id)) found[i].set(id, element2)
      }
  return id => found.map(byId => byId.get(id)).find(element2 => element2 !== void 0)
}
function pageOfNearest(setting, target3, pageOf) {
  let at = target3
  while (at !== void 0 && !pageOf.has(at)) at = setting.parents.get(at)
  return at === void 0 ? void 0 : pageOf.get(at)
}

// src/document/print/text/setting-of.ts
function settingOf(prepared, root2, options) {
  const { number } = root2.attributes
  const facts = gather(prepared)
  const paginated = options.pagination ?? !number
  const contents3 = contentsOf(root2)
  return {
    root: root2,
    parents: facts.parents,
    rfcNumber: number || void 0,
    citations: citations(root2, facts),
    keptByNext: facts.keptByNext,
    isTarget: targetsIn(root2),
    numberedReferences: areReferencesNumbered(root2),
    borders: facts.borders,
    defaultBorders: options.tableBorders ?? 'full',
    paginated,
    today: options.today,
    legacyDates: options.legacyDates ?? false,
    hyphenBreaksInCells: options.hyphenBreaksInCells ?? false,
    unicodeName: options.unicodeName ?? (() => void 0),
    print: options.print,
    moves: /* @__PURE__ */ new Map(),
    pageReferences: new Set(paginated && contents3 !== void 0 ? pageReferences(contents3) : []),
  }
}
function gather(prepared) {
  const facts = {
    parents: /* @__PURE__ */ new Map(),
    keptByNext: /* @__PURE__ */ new Set(),
    borders: /* @__PURE__ */ new Map(),
    references: [],
    displayReferences: [],
  }
  walk(prepared, void 0, facts)
  return facts
}
function walk(node, around, facts) {
  let borders = around
  let previous
  for (const child of node.children) {
    if (child.type === 'text') continue
    if (child.type === 'instruction') borders = bordersOf(child) ?? borders
    if (child.type === 'element' && child.attributes.keepWithPrevious === 'true') {
      if (previous?.type === 'element') facts.keptByNext.add(previous)
    }
    previous = child
    if (child.type !== 'element' || isInline(child.name)) continue
    if (node.type === 'element') facts.parents.set(child, node)
    note2(child, node, facts)
    if (child.name === 'table') {
      const own = child.children.map(instructionBorders).find(found2 => found2 !== void 0)
      const found = own ?? borders
      if (found !== void 0) facts.borders.set(child, found)
    }
    walk(child, borders, facts)
  }
}
function note2(element2, parent, facts) {
  if (element2.name === 'displayreference') facts.displayReferences.push(element2)
  else if (
    (element2.name === 'reference' || element2.name === 'referencegroup') &&
    parent.type === 'element' &&
    parent.name === 'references'
  )
    facts.references.push(element2)
}
var instructionBorders = node => (node.type === 'instruction' ? bordersOf(node) : void 0)
var borderNames = {
  full: 'full',
  light: 'light',
  minimal: 'minimal',
  min: 'minimal',
}
function bordersOf({ name: name3, value }) {
  if (name3 !== 'v3xml2rfc') return void 0
  return borderNames[/\btable_borders\s*=\s*["']([^"']*)["']/.exec(value)?.[1] ?? '']
}
function targetsIn(root2) {
  let targets
  return anchor2 => {
    targets ??= new Set(
      [...elements(root2)]
        .filter(({ name: name3 }) => name3 === 'xref')
        .map(xref2 => xref2.attributes.target),
    )
    return targets.has(anchor2)
  }
}
function citations(root2, facts) {
  const areSymbols = (root2.attributes.symRefs ?? 'true') === 'true'
  const found = /* @__PURE__ */ new Map()
  for (const [i, { attributes }] of facts.references.entries()) {
    const { anchor: anchor2 = '' } = attributes
    found.set(anchor2, areSymbols ? anchor2 : String(i + 1))
  }
  for (const { attributes } of facts.displayReferences)
    if (attributes.target !== void 0 && attributes.to !== void 0)
      found.set(attributes.target, attributes.to)
  return found
}
function areReferencesNumbered(root2) {
  const middle = childElement(root2, 'middle')
  const last = middle === void 0 ? void 0 : childElements(middle, 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}

// src/document/print/text/to-text.ts
var lineLength = 72
function toText(prepared, options) {
  const root2 = childElement(prepared, 'rfc') ?? childElements(prepared)[0]
  if (root2 === void 0) return { text: '\n', origins: [void 0], findings: [] }
  const setting = settingOf(prepared, root2, { ...options, print: printBlock })
  const lines = setting.paginated ? inPages(setting) : printRoot(setting)
  return finish(setting, lines)
}
function printRoot(setting) {
  return setting.print(setting, setting.root, lineLength, baseFlow)
}
function inPages(setting) {
  const { lines, pageOf } = paginate(setting, printRoot(setting))
  numberContents(setting, lines, pageOf)
  return lines
}
function finish(setting, lines) {
  const last = lines.findLastIndex(line2 => !isBlank(line2.text))
  const parts3 = []
  const origins = []
  for (let i = 0; i <= last; i++) {
    const { text: text3, indent, from } = lines[i]
    if (i > 0) parts3.push('\n')
    if (indent > 0) parts3.push(marginOf(indent))
    parts3.push(marks.test(text3) ? withoutMarks2(text3) : text3)
    origins.push(placeOf(setting, from))
  }
  const text2 = `${stripEnd(parts3.join(''))}
`
  return {
    text: text2,
    origins: last === -1 ? [void 0] : origins,
    findings: longLines(setting, lines),
  }
}
var marks = /[\u00a0\u2011\u200b\u2060]/
function withoutMarks2(text2) {
  return text2
    .replaceAll('\xA0', ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u200b\u2060]/g, '')
}
function placeOf(setting, from) {
  let at = from
  while (at !== void 0 && at.origin === void 0) at = setting.parents.get(at)
  return at?.origin
}
function longLines(setting, lines) {
  const findings = []
  for (const [i, line2] of lines.entries()) {
    if (line2.indent + line2.text.length <= lineLength) continue
    const length = line2.indent + lengthOf(line2.text)
    if (length <= lineLength) continue
    const place2 = placeOf(setting, line2.from) ?? { path: '', line: i + 1, column: lineLength + 1 }
    findings.push(tooLong(place2, { length, limit: lineLength, text: line2.text }))
  }
  return findings
}

// src/document/print/html/html.ts
var special =
  /[&<>"\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue060\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu
var replacements = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\uE060': '\u2060',
}
var harmless = /^[\t\n !#-%'-;=?-~]*$/
function escapeHtml(text2) {
  if (harmless.test(text2)) return text2
  return text2.replace(special, found => replacements[found] ?? '\uFFFD')
}
function tag(name3, attributes, content) {
  return settle([open(name3, attributes), content, `</${name3}>`])
}
function settle(pieces) {
  let text2 = ''
  for (const piece of pieces) {
    const settled = typeof piece === 'string' || 'origin' in piece ? piece : settle(piece)
    if (typeof settled !== 'string') return pieces
    text2 += settled
  }
  return text2
}
function open(name3, attributes = {}) {
  let text2 = `<${name3}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== void 0) text2 += value === '' ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`
  }
  return `${text2}>`
}
function join(pieces, separator) {
  return pieces
    .filter(piece => piece !== '')
    .flatMap((piece, i) => (i ? [separator, piece] : [piece]))
}
function printHtml(html) {
  const lines = new Lines()
  lines.add(html, void 0)
  return lines.finish()
}
var Lines = class {
  text = ''
  origins = []
  origin
  blank = true
  add(html, origin) {
    if (typeof html === 'string') this.addText(html, origin)
    else if ('origin' in html) this.add(html.html, html.origin)
    else for (const piece of html) this.add(piece, origin)
  }
  addText(text2, origin) {
    this.text += text2
    let from = 0
    for (let end = text2.indexOf('\n'); end >= 0; end = text2.indexOf('\n', from)) {
      if (this.blank && end > from) this.origin = origin
      this.endLine()
      from = end + 1
    }
    if (this.blank && from < text2.length) {
      this.origin = origin
      this.blank = false
    }
  }
  endLine() {
    this.origins.push(this.origin)
    this.origin = void 0
    this.blank = true
  }
  finish() {
    if (!this.blank) {
      this.text += '\n'
      this.endLine()
    }
    return { text: this.text, origins: this.origins }
  }
}

// src/document/print/html/link.ts
function link(address2, text2, attributes = {}) {
  const href = safeAddress(address2)
  return href === void 0 ? escapeHtml(text2) : tag('a', { ...attributes, href }, escapeHtml(text2))
}
function safeAddress(address2) {
  if (address2 === void 0) return void 0
  const href = address2.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '')
  if (href === '') return void 0
  const [, scheme] = /^([^/?#]*?):/.exec(href) ?? []
  if (scheme === void 0) return /^[/\\]{2}/.test(href) ? void 0 : href
  return schemes.has(scheme.toLowerCase()) ? href : void 0
}
var schemes = /* @__PURE__ */ new Set([
  'http',
  'https',
  'mailto',
  'ftp',
  'ftps',
  'tel',
  'urn',
  'doi',
  'sip',
  'sips',
  'xmpp',
  'imap',
  'nntp',
  'news',
  'ldap',
])

// src/document/print/html/page.ts
function inline2(node, page) {
  return settle(
    node.children.map(child =>
      child.type === 'element'
        ? page.element(child, page)
        : child.type === 'text'
          ? characters(child.value)
          : '',
    ),
  )
}
function blocks2(nodes, page) {
  return nodes.map(child =>
    child.type === 'element'
      ? page.element(child, page)
      : child.type === 'text' && child.value.trim() !== ''
        ? characters(child.value)
        : '',
  )
}
function characters(text2) {
  const tidied = text2.includes('\n') ? text2.replace(/[ \t]*\n\s*/g, '\n') : text2
  const escaped = escapeHtml(tidied)
  return escaped.includes('\u2028') ? escaped.replaceAll('\u2028', '<br>') : escaped
}
function block2(element2, html) {
  return ['\n', element2.origin === void 0 ? html : marked(element2.origin, html)]
}
function marked(origin, html) {
  return { origin, html }
}
function ids(element2, page) {
  const { anchor: anchor2, pn } = element2.attributes
  const first = anchor2 !== void 0 && page.owners.get(anchor2) === element2 ? anchor2 : void 0
  const second = pn !== void 0 && page.owners.get(pn) === element2 ? pn : void 0
  if (first === void 0) return second === void 0 ? none : { id: second }
  return second === void 0 || second === first ? { id: first } : { id: first, other: second }
}
var none = {}
function collectOwners(draft) {
  const anchors = /* @__PURE__ */ new Map()
  const others = []
  const visit = element2 => {
    const { anchor: anchor2, pn, slugifiedName } = element2.attributes
    if (anchor2 !== void 0 && isId(anchor2) && !anchors.has(anchor2)) anchors.set(anchor2, element2)
    if (pn !== void 0 && isId(pn)) others.push([pn, element2])
    if (slugifiedName !== void 0 && isId(slugifiedName)) others.push([slugifiedName, element2])
    for (const child of element2.children) if (child.type === 'element') visit(child)
  }
  for (const root2 of childElements(draft)) visit(root2)
  for (const [id, element2] of others) if (!anchors.has(id)) anchors.set(id, element2)
  return anchors
}
function isId(id) {
  return id !== '' && !/[\s\0]/.test(id) && !/^page-/.test(id)
}
function collectCitations(draft) {
  const citations2 = /* @__PURE__ */ new Map()
  const visit = (element2, section4) => {
    if (element2.name === 'toc' || element2.name === 'references') return
    const here = element2.name === 'section' ? element2 : section4
    const target3 = element2.name === 'xref' ? element2.attributes.target : void 0
    if (target3 !== void 0 && here !== void 0) {
      const known3 = citations2.get(target3)
      if (known3 === void 0) citations2.set(target3, [here])
      else if (known3.at(-1) !== here) known3.push(here)
    }
    for (const child of element2.children) if (child.type === 'element') visit(child, here)
  }
  for (const root2 of childElements(draft)) visit(root2, void 0)
  return citations2
}

// src/document/print/html/address.ts
var author2 = element2 => {
  const address2 = childElement(element2, 'address')
  const postal = address2 === void 0 ? void 0 : childElement(address2, 'postal')
  const lines = [
    name2(element2),
    organization(element2),
    ...(postal === void 0 ? [] : postalLines2(postal)),
    ...(address2 === void 0 ? [] : reachable(address2)),
  ]
  return block2(
    element2,
    tag(
      'address',
      { class: 'h-card' },
      lines.filter(line2 => line2 !== '').map(line2 => ['\n', tag('div', {}, line2)]),
    ),
  )
}
function contactLine2(element2) {
  const { fullname = '' } = element2.attributes
  return tag('span', { class: 'contact' }, both(fullname, element2.attributes.asciiFullname))
}
function shownName(element2) {
  const { fullname, initials, surname } = element2.attributes
  const made = [initials, surname].filter(part4 => part4 !== void 0 && part4 !== '').join(' ')
  const own = fullname || made
  if (own !== '') return own
  const organized = childElement(element2, 'organization')
  return organized === void 0 ? '' : plainText(organized).trim()
}
function name2(element2) {
  const { asciiFullname, fullname, role } = element2.attributes
  if (!fullname && !element2.attributes.surname) return ''
  const editor = role === 'editor' ? ' (editor)' : ''
  const shown = both(shownName(element2), asciiFullname)
  return [tag('span', { class: 'p-name' }, shown), editor]
}
function organization(element2) {
  const organized = childElement(element2, 'organization')
  if (organized === void 0 || plainText(organized).trim() === '') return ''
  return tag('span', { class: 'p-org' }, textAndAscii(organized))
}
var above = ['pobox', 'extaddr', 'street', 'cityarea']
function postalLines2(postal) {
  const free = childElements(postal, 'postalLine')
  if (free.length > 0) return free.map(textAndAscii)
  const parts3 = (part4, className) =>
    childElements(postal, part4)
      .filter(element2 => plainText(element2).trim() !== '')
      .map(element2 => tag('span', { class: className }, textAndAscii(element2)))
  const code = parts3('code', 'p-postal-code')
  const city = parts3('city', 'p-locality')
  const region = parts3('region', 'p-region')
  const country = childElement(postal, 'country')
  const named4 = country === void 0 ? '' : plainText(country).trim()
  return [
    ...above.flatMap(part4 => parts3(part4, 'p-street-address')),
    codeFirst.has(named4)
      ? spaced([...code, ...city, ...region], ' ')
      : spaced([spaced([...city, ...region], ', '), ...code], ' '),
    ...parts3('country', 'p-country-name'),
  ]
}
var codeFirst = /* @__PURE__ */ new Set([
  ...[
    'Austria',
    'Belgium',
    'Bulgaria',
    'Croatia',
    'Czech Republic',
    'Czechia',
    'Denmark',
    'Estonia',
  ],
  ...['Finland', 'France', 'Germany', 'Greece', 'Hungary', 'Iceland', 'Israel', 'Italy', 'Latvia'],
  ...['Lithuania', 'Luxembourg', 'Netherlands', 'The Netherlands', 'Norway', 'Poland', 'Portugal'],
  ...['Romania', 'Serbia', 'Slovakia', 'Slovenia', 'Spain', 'Sweden', 'Switzerland', 'Turkey'],
  ...['AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'IT', 'NL', 'NO', 'PL', 'PT', 'SE'],
])
function reachable(address2) {
  const line2 = (label4, part4, print2) =>
    childElements(address2, part4)
      .map(element2 => plainText(element2).trim())
      .filter(text2 => text2 !== '')
      .map(text2 => [tag('span', { class: 'label' }, `${label4}:`), ' ', print2(text2)])
  return [
    ...line2('Phone', 'phone', text2 =>
      link(`tel:${text2.replace(/[^+\d]/g, '')}`, text2, { class: 'p-tel' }),
    ),
    ...line2('Email', 'email', text2 => link(`mailto:${text2}`, text2, { class: 'u-email' })),
    ...line2('URI', 'uri', text2 => link(text2, text2, { class: 'u-url' })),
  ]
}
function textAndAscii(element2) {
  return both(plainText(element2).trim(), element2.attributes.ascii)
}
function both(text2, ascii3) {
  return ascii3 === void 0 || ascii3 === '' || ascii3 === text2
    ? escapeHtml(text2)
    : [tag('bdi', {}, escapeHtml(text2)), ` (${escapeHtml(ascii3)})`]
}
function spaced(pieces, separator) {
  const shown = pieces.filter(piece => piece !== '')
  return shown.length === 0 ? '' : shown.flatMap((piece, i) => (i ? [separator, piece] : [piece]))
}

// src/document/print/html/date.ts
var months2 = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]
function showDate(date) {
  const { day, month, year } = date.attributes
  if (year === void 0 || year === '') return escapeHtml(plainText(date).trim())
  const text2 = [day === void 0 ? '' : String(Number(day)), monthName(month), year]
  const machine = isoDate(date)
  const shown = escapeHtml(text2.filter(part4 => part4 !== '').join(' '))
  return machine === void 0 ? shown : tag('time', { datetime: machine }, shown)
}
function isoDate(date) {
  const { day, month, year = '' } = date.attributes
  if (!/^\d{4}$/.test(year)) return void 0
  const number = monthNumber(month)
  if (number === void 0) return year
  const iso = `${year}-${String(number).padStart(2, '0')}`
  return day !== void 0 && /^\d{1,2}$/.test(day) ? `${iso}-${day.padStart(2, '0')}` : iso
}
function longDate(iso) {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)} ${monthName(month)} ${year}`
}
function isoOf(text2) {
  const [, day, month, year] = /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text2) ?? []
  const number = monthNumber(month)
  if (day === void 0 || year === void 0 || number === void 0) return void 0
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}
function monthName(month) {
  const number = monthNumber(month)
  return number === void 0 ? (month ?? '') : (months2[number - 1] ?? '')
}
function monthNumber(month) {
  if (month === void 0 || month === '') return void 0
  const number = /^\d+$/.test(month)
    ? Number(month)
    : months2.findIndex(name3 => name3.toLowerCase().startsWith(month.toLowerCase().slice(0, 3))) +
      1
  return number >= 1 && number <= 12 ? number : void 0
}

// src/document/print/html/status.ts
function statusOf(draft) {
  const rfc = childElement(draft, 'rfc')
  const front3 = rfc === void 0 ? void 0 : childElement(rfc, 'front')
  if (rfc === void 0 || front3 === void 0) return void 0
  const {
    number,
    docName: docName2 = '',
    category = '',
    submissionType = 'IETF',
    ipr,
  } = rfc.attributes
  const title4 = childElement(front3, 'title')
  const text2 = title4 === void 0 ? '' : tidy(plainText(title4))
  const date = childElement(front3, 'date')
  const isRfc = number !== void 0
  return {
    title: text2,
    shortTitle: title4?.attributes.abbrev || text2,
    isRfc,
    name: isRfc ? `RFC ${number}` : docName2.replace(/\.xml$/, ''),
    category: ipr === 'none' ? void 0 : categories2[category],
    stream: streams2[submissionType] ?? submissionType,
    date: date === void 0 ? void 0 : isoDate(date),
    expires: isRfc || ipr === 'none' ? void 0 : expiry(front3, date),
    language: /^[A-Za-z\d-]+$/.exec(rfc.attributes['xml:lang'] ?? '')?.[0] ?? 'en',
    rfc,
    front: front3,
  }
}
function tidy(text2) {
  return text2.replace(/\s+/g, ' ').trim()
}
function abstractText(front3) {
  const abstract3 = childElement(front3, 'abstract')
  return abstract3 === void 0 ? '' : tidy(childElements(abstract3).map(plainText).join(' '))
}
var categories2 = {
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  info: 'Informational',
  exp: 'Experimental',
  historic: 'Historic',
}
var streams2 = {
  IETF: 'Internet Engineering Task Force (IETF)',
  IAB: 'Internet Architecture Board (IAB)',
  IRTF: 'Internet Research Task Force (IRTF)',
  independent: 'Independent Submission',
  editorial: 'Editorial Stream',
}
var validDays = 185
function expiry(front3, date) {
  const boilerplate = childElement(front3, 'boilerplate')
  if (boilerplate !== void 0)
    for (const paragraph4 of elements(boilerplate)) {
      const said = paragraph4.name === 't' ? tidy(plainText(paragraph4)) : ''
      if (said.includes('will expire on ')) return isoOf(said)
    }
  const iso = date === void 0 ? void 0 : isoDate(date)
  if (iso === void 0 || iso.length < 10) return void 0
  const day = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(day)
    ? void 0
    : new Date(day + validDays * 24 * 3600 * 1e3).toISOString().slice(0, 10)
}

// src/document/print/html/front.ts
function banner(status, page, expired) {
  const title4 = childElement(status.front, 'title')
  const facts = status.isRfc ? rfcFacts(status) : draftFacts(status)
  return [
    '\n',
    tag('header', { class: 'banner' }, [
      '\n',
      tag('p', { class: 'kind' }, escapeHtml(kind(status))),
      title4 === void 0
        ? ''
        : block2(title4, tag('h1', { id: 'page-title' }, inline2(title4, page))),
      expired && status.expires !== void 0
        ? ['\n', tag('p', { class: 'expired', role: 'note' }, expiredText(status.expires))]
        : '',
      '\n',
      tag('dl', { class: 'facts' }, [facts.map(fact), '\n']),
      '\n',
    ]),
  ]
}
function draftFacts(status) {
  const { rfc, front: front3, category, expires } = status
  return present([
    ['Document', tag('span', { class: 'name' }, breakable(status.name))],
    ['Workgroup', workgroups(front3)],
    ['Published', published(front3)],
    ['Intended status', escapeHtml(category ?? '')],
    ['Expires', expires === void 0 ? '' : time(expires)],
    ['Obsoletes', documents(rfc.attributes.obsoletes, ' (if approved)')],
    ['Updates', documents(rfc.attributes.updates, ' (if approved)')],
    [plural('Author', front3), authors2(front3)],
  ])
}
function rfcFacts(status) {
  const { rfc, front: front3, category, stream } = status
  return present([
    ['Stream', escapeHtml(stream)],
    ...childElements(front3, 'seriesInfo').map(info => {
      const { name: name3 = '', value = '' } = info.attributes
      return [escapeHtml(name3), escapeHtml(value)]
    }),
    ['Obsoletes', documents(rfc.attributes.obsoletes, '')],
    ['Updates', documents(rfc.attributes.updates, '')],
    ['Category', escapeHtml(category ?? '')],
    ['Published', published(front3)],
    ['ISSN', '2070-1721'],
    [plural('Author', front3), authors2(front3)],
  ])
}
function fact([label4, value]) {
  return ['\n', tag('div', {}, [tag('dt', {}, label4), ' ', tag('dd', {}, value)])]
}
function present(facts) {
  return facts.filter(([, value]) => value !== '')
}
function kind({ isRfc, name: name3, rfc }) {
  if (isRfc) return name3
  return rfc.attributes.ipr === 'none' ? '' : 'Internet-Draft'
}
function workgroups(front3) {
  const names4 = childElements(front3, 'workgroup')
    .map(group => tidy(plainText(group)))
    .filter(name3 => name3 !== '')
  return escapeHtml(names4.length === 0 ? 'Network Working Group' : names4.join(', '))
}
function published(front3) {
  const date = childElement(front3, 'date')
  return date === void 0 ? '' : showDate(date)
}
function documents(list6, note5) {
  const numbers = (list6 ?? '').split(/[\s,]+/).filter(number => number !== '')
  if (numbers.length === 0) return ''
  const links2 = numbers.map(number =>
    /^\d+$/.test(number)
      ? tag(
          'a',
          { href: `https://www.rfc-editor.org/rfc/rfc${Number(number)}` },
          escapeHtml(number),
        )
      : escapeHtml(number),
  )
  return [join(links2, ', '), note5]
}
function authors2(front3) {
  const people = childElements(front3, 'author').map(author3 => {
    const editor = author3.attributes.role === 'editor' ? ', Editor' : ''
    return tag('li', {}, [
      tag('span', { class: 'person' }, escapeHtml(shownName(author3) + editor)),
      affiliation(author3),
    ])
  })
  return people.length === 0 ? '' : tag('ul', { class: 'people' }, people)
}
function affiliation(author3) {
  const element2 = childElement(author3, 'organization')
  if (element2 === void 0 || element2.attributes.showOnFrontPage === 'false') return ''
  const name3 = element2.attributes.abbrev || tidy(plainText(element2))
  return name3 === '' || name3 === shownName(author3)
    ? ''
    : [' ', tag('span', { class: 'organization' }, escapeHtml(name3))]
}
function plural(label4, front3) {
  return childElements(front3, 'author').length > 1 ? `${label4}s` : label4
}
function expiredText(expires) {
  return [
    'This Internet-Draft expired on ',
    time(expires),
    '. It is work that was not finished, or has been replaced.',
  ]
}
function time(iso) {
  return tag('time', { datetime: iso }, longDate(iso))
}
function breakable(name3) {
  return escapeHtml(name3).replaceAll('-', '-<wbr>')
}

// src/document/print/html/pilcrow.ts
function pilcrow(element2, page, name3) {
  const { id, other } = ids(element2, page)
  if (id === void 0) return ''
  const label4 = isRule(element2) ? `rule ${id.slice('rule-'.length)}` : name3
  const reach =
    label4 === void 0
      ? { 'aria-hidden': 'true', tabindex: '-1' }
      : { 'aria-label': `Link to ${label4}` }
  return tag('a', { class: 'pilcrow', id: other, href: `#${id}`, ...reach }, '\xB6')
}
function place(element2, page, ...classes) {
  const { id } = ids(element2, page)
  if (isRule(element2)) classes.push('rule')
  return { id, class: classes.length === 0 ? void 0 : classes.join(' ') }
}
function otherId(element2, page) {
  const { other } = ids(element2, page)
  return other === void 0 ? '' : tag('span', { id: other }, '')
}
function isRule(element2) {
  return element2.attributes.anchor?.startsWith('rule-') === true
}

// src/document/print/html/svg.ts
function cleanSvg(svg, label4, prefix2) {
  const ink = isInk(svg)
  const root2 = { ...svg.attributes, ...size(svg) }
  const { width: width2, height, viewBox, class: name3 = '' } = root2
  const keep = cleanAttributes({ ...root2, class: '' }, prefix2, ink)
  const classes = [
    ink ? 'ink' : 'sheet',
    ...(name3.split(/\s+/).includes('aasvg') ? ['aasvg'] : []),
  ]
  return tag(
    'svg',
    {
      ...keep,
      xmlns: 'http://www.w3.org/2000/svg',
      width: width2,
      height,
      viewBox,
      class: classes.join(' '),
      role: 'img',
      'aria-label': label4,
    },
    children2(svg, prefix2, ink),
  )
}
var elementNames2 = /* @__PURE__ */ new Set([
  ...['svg', 'g', 'defs', 'use', 'title', 'desc', 'a', 'path', 'rect', 'circle', 'ellipse', 'line'],
  ...['polyline', 'polygon', 'text', 'tspan', 'textPath', 'marker', 'symbol', 'clipPath', 'mask'],
  ...['pattern', 'linearGradient', 'radialGradient', 'stop', 'switch'],
])
var attributeNames = /* @__PURE__ */ new Set([
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
function clean(element2, prefix2, ink) {
  const name3 = element2.name.replace(/^svg:/, '')
  if (!elementNames2.has(name3)) return ''
  const attributes = cleanAttributes(element2.attributes, prefix2, ink)
  if (name3 === 'use' && attributes.href?.startsWith('#') !== true) return ''
  return tag(name3, attributes, children2(element2, prefix2, ink))
}
function children2(element2, prefix2, ink) {
  return element2.children.map(child =>
    child.type === 'element'
      ? clean(child, prefix2, ink)
      : child.type === 'text'
        ? escapeHtml(child.value)
        : '',
  )
}
function cleanAttributes(attributes, prefix2, ink) {
  const kept = {}
  const all2 = { ...attributes, ...declarations(attributes.style ?? '') }
  for (const [name3, value] of Object.entries(all2)) {
    if (name3 === 'href' || name3 === 'xlink:href') {
      const href = value.startsWith('#') ? `#${prefix2}-${value.slice(1)}` : safeAddress(value)
      if (href !== void 0) kept.href = href
    } else if (name3 === 'id') kept.id = `${prefix2}-${value.replace(/\s/g, '')}`
    else if (attributeNames.has(name3) && value !== '') {
      const safe = safeValue(value, prefix2)
      if (safe !== void 0) kept[name3] = ink ? inked(safe) : safe
    }
  }
  return kept
}
function declarations(style) {
  return Object.fromEntries(
    style
      .split(';')
      .map(declaration => declaration.split(':').map(part4 => part4.trim()))
      .filter(([name3, value]) => name3 && value && attributeNames.has(name3) && name3 !== 'id')
      .map(([name3 = '', value = '']) => [name3, value]),
  )
}
function safeValue(value, prefix2) {
  if (!/[\\@(]/.test(value)) return value
  const local = value.replace(/url\(\s*(["']?)#([\w.:-]+)\1\s*\)/gi, `url(#${prefix2}-$2)`)
  const rest = local.replace(/url\(#[\w.:-]+\)/g, '')
  return /url|image|src|expression|@|\\|javascript/i.test(rest) ? void 0 : local
}
var blacks = /* @__PURE__ */ new Set(['black', '#000', '#000000', 'rgb(0,0,0)'])
var whites = /* @__PURE__ */ new Set(['white', '#fff', '#ffffff', 'rgb(255,255,255)'])
var colourless = /* @__PURE__ */ new Set(['none', 'currentcolor', 'inherit', 'transparent'])
function isInk(element2) {
  const all2 = {
    ...element2.attributes,
    ...declarations(element2.attributes.style ?? ''),
  }
  const plain2 = ['fill', 'stroke', 'color', 'stop-color'].every(name3 => {
    const colour = (all2[name3] ?? 'none').toLowerCase().replace(/\s/g, '')
    return blacks.has(colour) || whites.has(colour) || colourless.has(colour)
  })
  return plain2 && element2.children.every(child => child.type !== 'element' || isInk(child))
}
function inked(value) {
  const colour = value.toLowerCase().replace(/\s/g, '')
  if (blacks.has(colour)) return 'currentColor'
  return whites.has(colour) ? 'var(--paper)' : value
}
function size(svg) {
  const { width: width2, height, viewBox = '' } = svg.attributes
  const [, , boxWidth, boxHeight] = viewBox.trim().split(/[\s,]+/)
  if (width2 !== void 0 || boxWidth === void 0 || boxHeight === void 0)
    return width2 === void 0 || height === void 0 || viewBox !== '' || !/^\d/.test(width2)
      ? {}
      : { viewBox: `0 0 ${Number.parseFloat(width2)} ${Number.parseFloat(height)}` }
  return { width: boxWidth, height: boxHeight }
}
function describe(svg) {
  const said = svg.children.find(
    child => child.type === 'element' && (child.name === 'title' || child.name === 'desc'),
  )
  return said === void 0 ? void 0 : plainText(said).trim() || void 0
}

// src/document/print/html/artwork.ts
function artwork2(element2, page, title4) {
  return block2(
    element2,
    tag('div', place(element2, page, 'artwork', `at-${element2.attributes.align ?? 'left'}`), [
      drawing(element2, title4),
      title4 === void 0 ? pilcrow(element2, page) : '',
    ]),
  )
}
function artset2(element2, page, title4) {
  const drawings = childElements(element2, 'artwork')
  const image = drawings.find(hasImage)
  const text2 = drawings.find(drawing2 => !hasImage(drawing2))
  const shown = image ?? text2
  if (shown === void 0) return ''
  return block2(
    element2,
    tag('div', place(element2, page, 'artset'), [
      artwork2(shown, page, title4 ?? ''),
      image === void 0 || text2 === void 0 ? '' : alternative(text2, page),
      title4 === void 0 ? pilcrow(element2, page) : '',
      '\n',
    ]),
  )
}
function sourcecode2(element2, page) {
  const { name: name3, type, markers } = element2.attributes
  const code = characters2(element2)
  const [begin, end] = markers === 'true' ? codeMarkers(name3) : ['', '']
  const language = type === void 0 || type === '' ? void 0 : `language-${type.split(/\s/)[0]}`
  return block2(
    element2,
    tag('div', place(element2, page, 'sourcecode'), [
      name3 === void 0 || name3 === '' ? '' : tag('div', { class: 'file' }, escapeHtml(name3)),
      pre(code, {}, [begin, tag('code', { class: language }, escapeHtml(code)), end]),
      pilcrow(element2, page),
    ]),
  )
}
function drawing(element2, title4) {
  const svg = childElement(element2, 'svg')
  const own = element2.attributes.alt || (svg === void 0 ? void 0 : describe(svg))
  const label4 = own || title4 || element2.attributes.name || 'Diagram'
  if (svg !== void 0) {
    const image = cleanSvg(svg, label4, element2.attributes.pn ?? 'art')
    return tag(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label4 },
      image,
    )
  }
  const code = characters2(element2)
  if (code.trim() !== '') {
    const alt = element2.attributes.alt
    return pre(
      code,
      alt === void 0 || alt === '' ? {} : { role: 'img', 'aria-label': alt },
      escapeHtml(code),
    )
  }
  return elsewhere2(element2, label4)
}
function elsewhere2(element2, label4) {
  const href = safeAddress(element2.attributes.src)
  const text2 = escapeHtml(`[${label4}: not part of this page]`)
  return tag('p', { class: 'absent' }, href === void 0 ? text2 : tag('a', { href }, text2))
}
function alternative(text2, page) {
  const code = characters2(text2)
  return block2(
    text2,
    tag('details', { ...place(text2, page), class: 'alternative' }, [
      tag('summary', {}, 'As text'),
      pre(code, {}, escapeHtml(code)),
    ]),
  )
}
function pre(code, attributes, content) {
  const width2 = code.split('\n').reduce((longest2, line2) => Math.max(longest2, line2.length), 0)
  const size2 = printSizes.find(([columns]) => width2 > columns)?.[1]
  return tag('pre', { class: size2, tabindex: width2 > 24 ? '0' : void 0, ...attributes }, [
    '\n',
    content,
  ])
}
var printSizes = [
  [158, 'w4'],
  [132, 'w3'],
  [112, 'w2'],
  [92, 'w1'],
]
function characters2(element2) {
  return plainText(element2)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n')
    .map(expandTabs2)
    .join('\n')
}
function expandTabs2(line2) {
  const [first = '', ...rest] = line2.split('	')
  return rest.reduce(
    (text2, piece) => text2.padEnd(8 * Math.floor(text2.length / 8 + 1)) + piece,
    first,
  )
}
function codeMarkers(name3) {
  const file = name3 === void 0 || name3 === '' ? '' : ` file "${name3}"`
  const marker = text2 => tag('span', { class: 'code-marker' }, escapeHtml(text2))
  return [
    [marker(`<CODE BEGINS>${file}`), '\n'],
    ['\n', marker('<CODE ENDS>')],
  ]
}
function hasImage(element2) {
  return childElement(element2, 'svg') !== void 0
}

// src/document/print/html/section.ts
var section2 = (element2, page) => {
  const { id, other } = ids(element2, page)
  const classes = [
    element2.name === 'references' ? 'references' : '',
    element2.attributes.anchor === 'authors-addresses' ? 'authors' : '',
    isIndex(element2) ? 'index' : '',
  ].filter(name4 => name4 !== '')
  const name3 = childElement(element2, 'name')
  return block2(
    element2,
    tag('section', { id, class: classes.join(' ') || void 0 }, [
      name3 === void 0 ? '' : heading2(element2, name3, other, page),
      contents(element2, page),
      '\n',
    ]),
  )
}
var abstract2 = (element2, page) => frontSection(element2, 'Abstract', page)
var note3 = (element2, page) => frontSection(element2, 'Note', page)
function sectionNumber2(element2) {
  if (element2.attributes.numbered === 'false') return ''
  const [, number] =
    /^section-((?:appendix\.)?[a-z0-9.]+)$/.exec(element2.attributes.pn ?? '') ?? []
  if (number === void 0) return ''
  if (!number.startsWith('appendix.')) return /^\d/.test(number) ? `${number}.` : ''
  const letters4 = number.slice('appendix.'.length)
  const [letter, ...rest] = letters4.split('.')
  const label4 = [letter?.toUpperCase(), ...rest].join('.')
  return rest.length === 0 ? `Appendix ${label4}.` : `${label4}.`
}
function sectionName(element2) {
  const number = sectionNumber2(element2).replace(/\.$/, '')
  if (number === '')
    return `\u201C${plainText(childElement(element2, 'name') ?? element2).trim()}\u201D`
  if (number.startsWith('Appendix')) return number
  return /^[A-Z]/.test(number) ? `Appendix ${number}` : `Section ${number}`
}
function heading2(element2, name3, id, page) {
  const number = sectionNumber2(element2)
  const { id: target3 } = ids(element2, page)
  const numbered =
    number === ''
      ? ''
      : [
          tag('a', { class: 'number', href: `#${id ?? target3 ?? ''}`, tabindex: '-1' }, number),
          ' ',
        ]
  return [
    '\n',
    tag(`h${Math.min(page.level, 6)}`, { id }, [
      numbered,
      tag('span', { id: nameId(name3, page) }, inline2(name3, page)),
      ' ',
      target3 === void 0
        ? ''
        : tag(
            'a',
            {
              class: 'pilcrow',
              href: `#${target3}`,
              'aria-label': `Link to ${sectionName(element2)}`,
            },
            '\xB6',
          ),
    ]),
  ]
}
function contents(element2, page) {
  const inner = { ...page, level: page.level + 1 }
  const rest = element2.children.filter(child => child.type !== 'element' || child.name !== 'name')
  const entries = element2.name === 'references' && childElement(element2, 'references') === void 0
  if (entries) return tag('dl', { class: 'references' }, blocks2(rest, inner))
  return rest.map(child =>
    child.type === 'element' && child.name === 'contact'
      ? author2(child, inner)
      : blocks2([child], inner),
  )
}
function nameId(name3, page) {
  const id = name3.attributes.slugifiedName
  return id !== void 0 && page.owners.get(id) === name3 ? id : void 0
}
function frontSection(element2, fallback2, page) {
  const name3 = childElement(element2, 'name')
  const { id, other } = ids(element2, page)
  const title4 = name3 === void 0 ? fallback2 : inline2(name3, page)
  const label4 = name3 === void 0 ? fallback2 : plainText(name3)
  const rest = element2.children.filter(child => child !== name3)
  return block2(
    element2,
    tag('section', { id, class: element2.name }, [
      '\n',
      tag(`h${page.level}`, { id: other }, [
        tag('span', { id: name3 === void 0 ? void 0 : nameId(name3, page) }, title4),
        ' ',
        id === void 0
          ? ''
          : tag(
              'a',
              { class: 'pilcrow', href: `#${id}`, 'aria-label': `Link to ${label4}` },
              '\xB6',
            ),
      ]),
      blocks2(rest, page),
      '\n',
    ]),
  )
}
function isIndex(element2) {
  return childElement(element2, 't')?.attributes.anchor === 'rfc.index.index'
}

// src/document/print/html/text-blocks.ts
var t = (element2, page) => {
  const classes = indentClass(Number(element2.attributes.indent ?? 0))
  return block2(
    element2,
    tag('p', place(element2, page, ...classes), [inline2(element2, page), pilcrow(element2, page)]),
  )
}
var blockquote2 = (element2, page) => {
  const { cite: cite2, quotedFrom } = element2.attributes
  const source = quotedFrom === void 0 && cite2 === void 0 ? '' : attribution(cite2, quotedFrom)
  return block2(
    element2,
    tag('blockquote', { ...place(element2, page), cite: httpOnly(cite2) }, [
      body(element2, page),
      source,
    ]),
  )
}
var aside2 = (element2, page) =>
  block2(element2, tag('aside', place(element2, page), body(element2, page)))
function body(element2, page) {
  return holdsBlocks(element2)
    ? [otherId(element2, page), blocks2(element2.children, page), '\n']
    : [inline2(element2, page), pilcrow(element2, page)]
}
function holdsBlocks(element2) {
  return element2.children.some(child => child.type === 'element' && blockNames.has(child.name))
}
function indentClass(indent) {
  if (!(indent > 0)) return []
  return [indent <= 4 ? 'in-1' : indent <= 8 ? 'in-2' : indent <= 14 ? 'in-3' : 'in-4']
}
var blockNames = /* @__PURE__ */ new Set([
  't',
  'ul',
  'ol',
  'dl',
  'artwork',
  'artset',
  'sourcecode',
  'figure',
  'table',
  'blockquote',
  'aside',
])
function attribution(cite2, quotedFrom) {
  const name3 = quotedFrom ?? cite2 ?? ''
  const said = tag('cite', {}, cite2 === void 0 ? link(void 0, name3) : link(cite2, name3))
  return ['\n', tag('footer', {}, ['\u2014 ', said])]
}
function httpOnly(url) {
  return url !== void 0 && /^https?:/i.test(url) ? url : void 0
}

// src/document/print/html/table.ts
var table3 = (element2, page) => {
  const label4 = `Table ${partNumber(element2)}`
  const alignment = element2.attributes.align ?? 'center'
  const rows2 = element2.children.filter(child => child.type !== 'element' || child.name !== 'name')
  return block2(
    element2,
    tag('div', place(element2, page, 'table', `at-${alignment}`), [
      tag(
        'div',
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label4 },
        tag('table', {}, [caption(element2, label4, page), blocks2(rows2, page), '\n']),
      ),
      '\n',
    ]),
  )
}
function rows(name3) {
  return (element2, page) =>
    block2(element2, tag(name3, place(element2, page), blocks2(element2.children, page)))
}
var tr = (element2, page) => ['\n', rows('tr')(element2, page)]
var td = (element2, page) => cell('td', element2, page, void 0)
var th = (element2, page) =>
  cell('th', element2, page, spans(element2, 'rowspan') ? 'rowgroup' : 'row')
var thead = (element2, page) =>
  block2(
    element2,
    tag(
      'thead',
      place(element2, page),
      childElements(element2, 'tr').map(row2 => [
        '\n',
        tag(
          'tr',
          place(row2, page),
          childElements(row2).map(child =>
            cell(child.name, child, page, spans(child, 'colspan') ? 'colgroup' : 'col'),
          ),
        ),
      ]),
    ),
  )
function partNumber(element2) {
  return /-([\w.-]+)$/.exec(element2.attributes.pn ?? '')?.[1] ?? ''
}
function cell(name3, element2, page, scope) {
  const { align: align3 = 'left' } = element2.attributes
  const classes = align3 === 'left' ? [] : [align3 === 'right' ? 'right' : 'center']
  const content = holdsBlocks(element2)
    ? [blocks2(element2.children, page), '\n']
    : inline2(element2, page)
  return block2(
    element2,
    tag(
      name3 === 'th' ? 'th' : 'td',
      {
        ...place(element2, page, ...classes),
        scope: name3 === 'th' ? scope : void 0,
        colspan: spans(element2, 'colspan') ? element2.attributes.colspan : void 0,
        rowspan: spans(element2, 'rowspan') ? element2.attributes.rowspan : void 0,
      },
      content,
    ),
  )
}
function spans(element2, attribute) {
  return Number(element2.attributes[attribute] ?? 1) > 1
}
function caption(element2, label4, page) {
  const name3 = childElement(element2, 'name')
  const link3 = pilcrow(element2, page, label4)
  if (name3 === void 0) return tag('caption', {}, [label4, link3])
  const title4 = tag('span', { id: nameId(name3, page) }, inline2(name3, page))
  return ['\n', tag('caption', {}, [`${label4}: `, title4, link3])]
}

// src/document/print/html/figure.ts
var figure2 = (element2, page) => {
  const label4 = `Figure ${partNumber(element2)}`
  const name3 = childElement(element2, 'name')
  const title4 = name3 === void 0 ? label4 : `${label4}: ${plainText(name3).trim()}`
  const inside = element2.children.filter(child => child !== name3)
  return block2(
    element2,
    tag('figure', place(element2, page), [
      inside.map(child => {
        if (child.type !== 'element') return ''
        if (child.name === 'artwork') return artwork2(child, page, title4)
        return child.name === 'artset' ? artset2(child, page, title4) : blocks2([child], page)
      }),
      '\n',
      tag('figcaption', {}, [
        name3 === void 0
          ? escapeHtml(label4)
          : [`${escapeHtml(label4)}: `, captionText2(name3, page)],
        pilcrow(element2, page, label4),
      ]),
      '\n',
    ]),
  )
}
function captionText2(name3, page) {
  return tag('span', { id: nameId(name3, page) }, inline2(name3, page))
}

// src/document/print/html/inline.ts
function as(name3, className) {
  return (element2, page) =>
    tag(name3, { id: ids(element2, page).id, class: className }, inline2(element2, page))
}
var br = () => open('br')
var eref = (element2, page) => {
  const target3 = element2.attributes.target ?? ''
  const [before, after2] = element2.attributes.brackets === 'angle' ? ['&lt;', '&gt;'] : ['', '']
  if (plainText(element2).trim() === '')
    return [before, link(target3, target3, { class: 'address' }), after2]
  const inside = target3.startsWith('#') && !page.owners.has(target3.slice(1))
  const href = inside ? void 0 : safeAddress(target3)
  return href === void 0 ? inline2(element2, page) : tag('a', { href }, inline2(element2, page))
}
var iref = (element2, page) => {
  const { id } = ids(element2, page)
  return id === void 0 ? '' : tag('span', { id }, '')
}
var cref = (element2, page) => {
  if (element2.attributes.display === 'false') return ''
  const { source } = element2.attributes
  return tag('span', { class: 'cref', id: ids(element2, page).id, role: 'note' }, [
    '[',
    inline2(element2, page),
    source === void 0 ? '' : [' \u2014 ', escapeHtml(source)],
    ']',
  ])
}
var nothing = () => ''

// src/document/print/html/lists.ts
var ul = (element2, page) => {
  const { bare, empty } = element2.attributes
  const classes = [...spacing(element2), ...(empty === 'true' || bare === 'true' ? ['plain'] : [])]
  if (bare === 'true') classes.push('bare')
  return list2('ul', element2, page, {}, classes)
}
var ol = (element2, page) => {
  const { type = '1', start = '1' } = element2.attributes
  const items2 = childElements(element2, 'li')
  if (!countable(type, Number(start), items2.length))
    return list2('ol', element2, page, {}, [...spacing(element2), 'labelled'])
  return list2('ol', element2, page, { type, start }, spacing(element2))
}
var li = (element2, page) =>
  block2(element2, tag('li', place(element2, page), body(element2, page)))
var dl = (element2, page) => {
  const { newline } = element2.attributes
  const classes = [...spacing(element2), ...(newline === 'true' ? ['newline'] : ['hanging'])]
  const indent = indentClass(Number(element2.attributes.indent ?? 3))
  if (childElements(element2, 'dt').some(isRule)) classes.push('rules')
  return list2('dl', element2, page, {}, [...classes, ...indent])
}
var dt = (element2, page) => {
  const named4 = element2.attributes.anchor !== void 0
  return block2(
    element2,
    tag('dt', place(element2, page), [
      inline2(element2, page),
      named4 ? pilcrow(element2, page, 'this term') : '',
    ]),
  )
}
var dd = (element2, page) =>
  block2(element2, tag('dd', place(element2, page), body(element2, page)))
function list2(name3, element2, page, attributes, classes) {
  const labelled3 = classes.includes('labelled')
  const items2 = labelled3 ? element2.children.map(child => labelledItem(child, page)) : void 0
  const around = place(element2, page, ...classes)
  return block2(element2, [
    otherId(element2, page),
    tag(name3, { ...attributes, ...around, role: labelled3 ? 'list' : void 0 }, [
      items2 ?? blocks2(element2.children, page),
      '\n',
    ]),
  ])
}
function labelledItem(child, page) {
  if (child.type !== 'element') return ''
  if (child.name !== 'li') return page.element(child, page)
  const label4 = child.attributes.derivedCounter ?? ''
  const marker = tag('span', { class: 'marker' }, escapeHtml(label4))
  return block2(
    child,
    tag('li', place(child, page), [marker, ' ', tag('div', {}, body(child, page))]),
  )
}
function countable(type, start, count) {
  if (!/^[1aAiI]$/.test(type) || !Number.isInteger(start) || start < 1) return false
  return /[aA]/.test(type) ? start + count - 1 <= 26 : true
}
function spacing(element2) {
  return element2.attributes.spacing === 'compact' ? ['compact'] : []
}

// src/document/print/html/author-names.ts
function authorNames(authors4) {
  const names4 = authors4
    .map((author3, i) => authorName(author3, authors4.length > 1 && i === authors4.length - 1))
    .filter(name3 => name3 !== '')
  if (names4.length < 2) return names4.join('')
  const last = names4.at(-1) ?? ''
  const before = names4.slice(0, -1).join(', ')
  return names4.length === 2 ? `${before} and ${last}` : `${before}, and ${last}`
}
function authorName(author3, last) {
  const editor = author3.attributes.role === 'editor' ? ', Ed.' : ''
  const { initials, surname } = nameParts2(author3)
  if (surname !== '') {
    if (initials === '') return surname + editor
    return (last ? `${initials} ${surname}` : `${surname}, ${initials}`) + editor
  }
  const organization2 = childElement(author3, 'organization')
  if (organization2 === void 0) return ''
  const shown = organization2.attributes.abbrev || plainText(organization2).trim()
  return shown === '' ? '' : shown + editor
}
function nameParts2(author3) {
  const { fullname = '', initials = '', surname = '' } = author3.attributes
  const words3 = fullname
    .trim()
    .split(/\s+/)
    .filter(word2 => word2 !== '')
  const given = words3.slice(0, -1).map(word2 => `${word2[0]}.`)
  return {
    initials: dotted2(initials !== '' ? initials : surname === '' ? given.join(' ') : ''),
    surname: surname !== '' ? surname : (words3.at(-1) ?? ''),
  }
}
function dotted2(initials) {
  return initials === '' || initials.endsWith('.') ? initials : `${initials}.`
}

// src/document/print/html/reference.ts
var reference3 = (element2, page) =>
  entry2(element2, page, [description(element2, page), annotations(element2, page)])
var referencegroup = (element2, page) => {
  const { target: target3 } = element2.attributes
  const series2 = /^(BCP|STD|FYI)\s*0*(\d+)$/i.exec(element2.attributes.anchor ?? '')
  const kind3 = series2 === null ? void 0 : seriesNames[series2[1]?.toUpperCase() ?? '']
  const about =
    kind3 === void 0
      ? ''
      : [`${kind3} ${series2?.[2] ?? ''}`, target3 === void 0 ? '' : [', ', address(target3)], '. ']
  const members = childElements(element2, 'reference')
  return entry2(element2, page, [
    about,
    tag(
      'ul',
      { class: 'members' },
      members.map(member =>
        block2(
          member,
          tag('li', place(member, page), [description(member, page), annotations(member, page)]),
        ),
      ),
    ),
    kind3 === void 0 && target3 !== void 0 ? [address(target3), '.'] : '',
  ])
}
var seriesNames = {
  BCP: 'Best Current Practice',
  STD: 'Internet Standard',
  FYI: 'For Your Information',
}
function entry2(element2, page, content) {
  const label4 = element2.attributes.derivedAnchor ?? element2.attributes.anchor ?? ''
  return [
    block2(element2, tag('dt', place(element2, page), [`[${escapeHtml(label4)}]`])),
    block2(
      element2,
      tag('dd', {}, [
        content,
        pilcrow(element2, page, `reference ${label4}`),
        citedIn(element2, page),
      ]),
    ),
  ]
}
function description(element2, page) {
  const front3 = childElement(element2, 'front')
  const authors4 = authorNames(front3 === void 0 ? [] : childElements(front3, 'author'))
  const date = front3 === void 0 ? void 0 : childElement(front3, 'date')
  const { target: target3 } = element2.attributes
  const parts3 = [
    escapeHtml(authors4),
    front3 === void 0 ? '' : title3(front3, element2),
    ...childElements(element2, 'refcontent').map(part4 => inline2(part4, page)),
    ...series(element2),
    date === void 0 ? '' : showDate(date),
    target3 === void 0 || target3 === '' ? '' : address(target3),
  ]
  return [join(parts3, ', '), '.']
}
function title3(front3, reference4) {
  const element2 = childElement(front3, 'title')
  const text2 = element2 === void 0 ? '' : plainText(element2).replace(/\s+/g, ' ').trim()
  if (text2 === '') return ''
  const href = safeAddress(reference4.attributes.target)
  const cited = tag(
    'cite',
    {},
    href === void 0 ? escapeHtml(text2) : tag('a', { href }, escapeHtml(text2)),
  )
  return reference4.attributes.quoteTitle === 'false' ? cited : ['\u201C', cited, '\u201D']
}
function series(element2) {
  const front3 = childElement(element2, 'front')
  const infos = [
    ...childElements(element2, 'seriesInfo'),
    ...(front3 === void 0 ? [] : childElements(front3, 'seriesInfo')),
  ]
  return infos.map(info => {
    const { name: name3 = '', value = '' } = info.attributes
    return escapeHtml(
      name3 === 'Internet-Draft' ? `${name3}, ${value}` : `${name3} ${value}`.trim(),
    )
  })
}
function address(target3) {
  return ['&lt;', link(target3, target3, { class: 'address' }), '&gt;']
}
function annotations(element2, page) {
  return childElements(element2, 'annotation').map(annotation => [' ', inline2(annotation, page)])
}
function citedIn(element2, page) {
  const sections3 = page.citations.get(element2.attributes.anchor ?? '') ?? []
  const links2 = sections3.flatMap(section4 => {
    const id = section4.attributes.pn ?? section4.attributes.anchor
    if (id === void 0 || !page.owners.has(id)) return []
    const number = sectionNumber2(section4).replace(/\.$/, '')
    return [
      tag('a', { href: `#${id}` }, escapeHtml(number === '' ? sectionName(section4) : number)),
    ]
  })
  if (links2.length === 0) return ''
  return ['\n', tag('span', { class: 'cited' }, ['Cited in ', join(links2, ', ')])]
}

// src/document/print/html/unicode.ts
var u = (element2, page) => {
  const text2 = plainText(element2).trim()
  const shown = isCited(element2, page) ? text2 : expand(element2, text2, page)
  return tag('span', { class: 'unicode', id: ids(element2, page).id }, [
    otherId(element2, page),
    escapeHtml(shown),
  ])
}
function expand(element2, text2, page) {
  const { format = 'lit-name-num', ascii: ascii3 } = element2.attributes
  const parts3 = partsOf(text2, ascii3, page)
  if (format.includes('{'))
    return format.replace(/\{(\w+)\}/g, (all2, part4) => parts3.get(part4) ?? all2)
  const known3 = format.split('-').flatMap(part4 => parts3.get(part4) ?? [])
  const [first = parts3.get('num') ?? '', ...rest] = known3
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}
function partsOf(text2, ascii3, page) {
  const codes = [...text2].map(character => character.codePointAt(0) ?? 0)
  const numbers = codes.map(code => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
  const names4 = codes.map((code, i) => page.characterName(code) ?? numbers[i])
  return new Map([
    ['lit', `"${text2}"`],
    ['char', text2],
    ['num', numbers.join(' ')],
    ['name', names4.join(', ')],
    ...(ascii3 === void 0 ? [] : [['ascii', `"${ascii3}"`]]),
  ])
}
function isCited(element2, page) {
  const { anchor: anchor2 } = element2.attributes
  return anchor2 !== void 0 && page.citations.has(anchor2)
}

// src/document/print/html/xref.ts
var xref = (element2, page) => {
  const { section: section4 } = element2.attributes
  return section4 === void 0 || section4 === ''
    ? whole2(element2, page)
    : ofSection(element2, section4, page)
}
function whole2(element2, page) {
  const { format, derivedContent: derivedContent2 = '' } = element2.attributes
  const derived = derivedContent2 === '' ? '' : escapeHtml(label2(element2, page, derivedContent2))
  const text2 = inline2(element2, page)
  const own = plainText(element2).trim() !== ''
  if (format === 'none' || derived === '') return anchor(element2, page, own ? text2 : derived)
  if (!own) return anchor(element2, page, derived)
  return anchor(element2, page, [text2, ' ', isCitation(element2, page) ? derived : `(${derived})`])
}
function ofSection(element2, section4, page) {
  const { sectionFormat = 'of', derivedLink } = element2.attributes
  const own = plainText(element2).trim() !== ''
  const part4 = sectionFormat === 'bare' ? section4 : `${partName(section4)}\xA0${section4}`
  const href = safeAddress(derivedLink)
  const there = href === void 0 ? escapeHtml(part4) : tag('a', { href }, escapeHtml(part4))
  if (sectionFormat === 'bare') return own ? [there, ' (', inline2(element2, page), ')'] : there
  const document = whole2(element2, page)
  if (sectionFormat === 'comma') return [document, ', ', there]
  return sectionFormat === 'parens' ? [document, ' (', there, ')'] : [there, ' of ', document]
}
function partName(section4) {
  if (/^\d/.test(section4)) return 'Section'
  return /^[A-Za-z](\.|$)/.test(section4) ? 'Appendix' : 'Part'
}
function anchor(element2, page, content) {
  const target3 = element2.attributes.target ?? ''
  const owner = page.owners.get(target3)
  if (owner === void 0 || content === '') return content
  const attributes = { class: isReference(owner) ? 'cite' : 'xref', href: `#${target3}` }
  return tag('a', { ...attributes, title: isReference(owner) ? titleOf(owner) : void 0 }, content)
}
function label2(element2, page, derived) {
  if (isCitation(element2, page)) return `[${derived}]`
  return derived.replace(/\b(Section|Appendix|Figure|Table) (?=[\dA-Z])/g, '$1\xA0')
}
function isCitation(element2, page) {
  const owner = page.owners.get(element2.attributes.target ?? '')
  const { format = 'default' } = element2.attributes
  return format === 'default' && owner !== void 0 && isReference(owner)
}
function isReference(element2) {
  return element2.name === 'reference' || element2.name === 'referencegroup'
}
function titleOf(reference4) {
  const front3 = childElement(reference4, 'front')
  const title4 = front3 === void 0 ? void 0 : childElement(front3, 'title')
  return title4 === void 0 ? void 0 : plainText(title4).replace(/\s+/g, ' ').trim()
}

// src/document/print/html/handlers.ts
var through = (element2, page) => blocks2(element2.children, page)
var words = (element2, page) => inline2(element2, page)
var handlers2 = {
  abstract: abstract2,
  address: nothing,
  annotation: words,
  area: nothing,
  artset: (element2, page) => artset2(element2, page),
  artwork: (element2, page) => artwork2(element2, page),
  aside: aside2,
  author: author2,
  back: through,
  bcp14: as('strong', 'bcp14'),
  blockquote: blockquote2,
  boilerplate: through,
  br,
  c: words,
  city: words,
  cityarea: words,
  code: words,
  contact: contactLine2,
  country: words,
  cref,
  date: nothing,
  dd,
  displayreference: nothing,
  dl,
  dt,
  em: as('em'),
  email: words,
  eref,
  extaddr: words,
  facsimile: words,
  figure: figure2,
  format: nothing,
  front: nothing,
  iref,
  keyword: nothing,
  li,
  link: nothing,
  list: through,
  middle: through,
  name: words,
  note: note3,
  ol,
  organization: words,
  phone: words,
  pobox: words,
  postal: through,
  postalLine: words,
  postamble: words,
  preamble: words,
  refcontent: words,
  reference: reference3,
  referencegroup,
  references: section2,
  region: words,
  relref: xref,
  rfc: nothing,
  section: section2,
  seriesInfo: nothing,
  sortingcode: words,
  sourcecode: sourcecode2,
  spanx: words,
  stream: nothing,
  street: words,
  strong: as('strong'),
  sub: as('sub'),
  sup: as('sup'),
  t,
  table: table3,
  tbody: rows('tbody'),
  td,
  texttable: through,
  tfoot: rows('tfoot'),
  th,
  thead,
  title: words,
  toc: nothing,
  tr,
  tt: as('code'),
  ttcol: words,
  u,
  ul,
  uri: words,
  vspace: nothing,
  workgroup: nothing,
  xref,
}

// src/document/print/html/head.ts
import { createHash } from 'node:crypto'

function head(status, style, expired) {
  const hash = createHash('sha256').update(style).digest('base64')
  return [
    '\n<head>',
    meta({ charset: 'utf-8' }),
    meta({
      'http-equiv': 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    }),
    named2('viewport', 'width=device-width, initial-scale=1'),
    '\n',
    tag('title', {}, escapeHtml(pageTitle(status))),
    named2('description', clip2(abstractText(status.front), 300)),
    ...authors3(status).map(name3 => named2('author', name3)),
    named2('generator', 'profilewright'),
    named2('keywords', keywords2(status).join(', ')),
    named2('color-scheme', 'light dark'),
    named2('referrer', 'no-referrer'),
    named2('dcterms.identifier', status.name),
    named2('dcterms.issued', status.date ?? ''),
    named2('dcterms.valid', status.expires === void 0 ? '' : `end=${status.expires}`),
    named2('document-status', documentStatus(status, expired)),
    ...links(status),
    // Style is raw text in HTML; ours is constant and holds no end tag.
    `
<style>${style}</style>
</head>`,
  ]
}
function pageTitle({ isRfc, name: name3, title: title4 }) {
  if (name3 === '') return title4
  return isRfc ? `${name3}: ${title4}` : `${title4} (${name3})`
}
function documentStatus(status, expired) {
  const kind3 = status.isRfc ? 'RFC' : 'Internet-Draft'
  const words3 = [kind3, status.category ?? '', expired ? 'expired' : '']
  return words3.filter(word2 => word2 !== '').join(', ')
}
function authors3({ front: front3 }) {
  return childElements(front3, 'author')
    .map(shownName)
    .filter(name3 => name3 !== '')
}
function keywords2({ front: front3 }) {
  return childElements(front3, 'keyword')
    .map(keyword2 => tidy(plainText(keyword2)))
    .filter(keyword2 => keyword2 !== '')
}
var relations = /* @__PURE__ */ new Set([
  ...[
    'alternate',
    'author',
    'canonical',
    'convertedFrom',
    'describedby',
    'item',
    'license',
    'prev',
  ],
  ...['next', 'related', 'replaces', 'successor-version', 'predecessor-version', 'version-history'],
])
function links({ rfc }) {
  return childElements(rfc, 'link').flatMap(link3 => {
    const { rel = '' } = link3.attributes
    const href = safeAddress(link3.attributes.href)
    return href !== void 0 && relations.has(rel) ? ['\n', open('link', { rel, href })] : []
  })
}
function named2(name3, content) {
  return content === '' ? '' : meta({ name: name3, content })
}
function meta(attributes) {
  return ['\n', open('meta', attributes)]
}
function clip2(text2, length) {
  if (text2.length <= length) return text2
  return `${text2.slice(0, text2.lastIndexOf(' ', length))} \u2026`
}

// src/document/print/html/style/blocks.ts
var blocks3 = `
.banner .kind { margin: 0 0 .5rem; color: var(--accent); font-weight: 600; font-size: .9375rem;
  letter-spacing: .02em }
.facts { margin: 0; padding: .9rem 0; border: solid var(--line); border-width: 1px 0;
  font-size: .9375rem; line-height: 1.5 }
.facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding: .12rem 0 }
.facts dt { color: var(--muted); font-weight: 400 }
.facts dd { margin: 0 }
.name { font-size: .9375em }
.people { list-style: none; margin: 0; padding: 0 }
.people > li { margin: 0 }
.organization { color: var(--muted) }
.organization::before { content: "\xB7 " }
.expired { padding: .7rem 1rem; border-left: 4px solid; color: var(--alarm); background: var(--alarm-wash) }
.intro > .abstract p { font-size: 1.0625rem }
.intro > .abstract h2 { margin-top: 2.25rem }
.intro > section:not(.abstract) { font-size: .9375rem }
.intro > section:not(.abstract) > h2 { font-size: 1.0625rem; margin-top: 2rem }
.in-1 { --in: 1.25em } .in-2 { --in: 3em } .in-3 { --in: 5.5em } .in-4 { --in: 8.5em }
p.in-1, p.in-2, p.in-3, p.in-4 { margin-left: var(--in) }
ul, ol { margin: 0 0 1rem; padding-left: 1.6em }
ol { padding-left: 2em }
li { margin-bottom: .5rem }
li > :last-child, dd > :last-child, td > :last-child, blockquote > :last-child,
aside > :last-child { margin-bottom: 0 }
li > ul, li > ol { margin-top: .5rem }
.compact > li, .compact > dd { margin-bottom: .15rem }
.compact > li > p, .compact > dd > p { margin-bottom: .25rem }
.plain { list-style: none }
.bare { padding-left: 0 }
.labelled { list-style: none; padding-left: 0 }
.labelled > li { display: flex; gap: .7em }
.labelled > li > div { flex: 1; min-width: 0 }
.labelled > li > .marker { min-width: 1.6em; font-size: .875em; line-height: 1.85; color: var(--muted) }
dl { margin: 0 0 1rem }
dt { font-weight: 600 }
dd { margin: 0 0 .75rem var(--in, 1.6em) }
.hanging { --in: 1.6em }
.hanging > dt { float: left; clear: left; margin-right: .75em; max-width: 100% }
.hanging > dt:has(+ dd:empty) { float: none }
.hanging > dd::after { content: ""; display: table }
.hanging > dd:has(> :is(ul, ol, dl, .artwork, .sourcecode, .artset, figure, .table, blockquote,
  aside):first-child) { clear: left; padding-top: .25rem }
.rule, .rules > dd { border-left: 3px solid var(--accent); background: var(--accent-wash);
  padding: .7rem 1rem .75rem }
.rule::before, dt.rule { color: var(--accent); font: 600 .8125rem/1.5 ui-monospace, "SF Mono",
  "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
.rule::before { content: attr(id); display: block; margin-bottom: .15rem }
dt.rule { padding-bottom: 0; scroll-margin-top: 1rem } dt.rule::before { content: none }
.rules > dd { margin: 0 0 1rem; padding-top: .3rem; padding-bottom: .35rem }
.rules > dd > p { margin-bottom: .45rem }
.rules > dd > p ~ p { font-size: .9375rem; color: var(--muted) }
blockquote { margin: 0 0 1rem; padding: .1rem 0 .1rem 1.25rem; border-left: 3px solid var(--line) }
blockquote footer { margin-top: .5rem; color: var(--muted); font-size: .9375em }
aside { margin: 0 0 1rem; padding: .8rem 1.1rem; background: var(--wash); border-radius: .4rem;
  font-size: .9375rem }
figure { margin: 1.5rem 0 }
figcaption, caption { color: var(--muted); font-size: .875rem; line-height: 1.45; text-wrap: balance }
figcaption { margin-top: .5rem }
figure:has(> .at-center, > * > .at-center) > figcaption { text-align: center }
figure:has(> .at-right, > * > .at-right) > figcaption { text-align: right }
.artwork, .sourcecode, .artset { margin: 0 0 1rem }
figure > .artwork, figure > .sourcecode, figure > .artset, .artset > .artwork { margin-bottom: 0 }
.artwork, .sourcecode { position: relative }
.artwork > .pilcrow, .sourcecode > .pilcrow, .artset > .pilcrow { position: absolute; right: .3rem;
  bottom: .2rem; margin: 0; background: var(--paper) }
.artset { position: relative }
pre { margin: 0; padding: .85rem 1rem; overflow-x: auto; font-size: .8125rem; line-height: 1.3;
  tab-size: 8; border: 1px solid var(--line); border-radius: .4rem }
pre code { font-size: inherit; background: none; padding: 0; overflow-wrap: normal }
.sourcecode pre { line-height: 1.45 }
.at-center > pre, .at-right > pre { width: fit-content; max-width: 100%; margin-left: auto }
.at-center > pre { margin-right: auto }
.code-marker, .file { color: var(--muted) }
.file { font-size: .78rem; margin: 0 0 .25rem .1rem }
.scroll { overflow-x: auto; --ground: var(--paper) }
pre { --ground: var(--wash) }
/* A shadow at the edge behind which more is hidden: the covers move with the content. */
.scroll, pre { background:
  linear-gradient(to right, var(--ground) 40%, transparent) 0 0 / 2.2rem 100% no-repeat local,
  linear-gradient(to left, var(--ground) 40%, transparent) 100% 0 / 2.2rem 100% no-repeat local,
  linear-gradient(to right, var(--shade), transparent) 0 0 / .6rem 100% no-repeat scroll,
  linear-gradient(to left, var(--shade), transparent) 100% 0 / .6rem 100% no-repeat scroll,
  var(--ground) }
svg { display: block; margin: 0; max-width: none; height: auto }
svg.sheet { background: #fff; color: #000; border-radius: .4rem }
svg.ink { color: var(--ink) }
svg.ink:not(.aasvg) { fill: currentColor }
svg text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }
svg.aasvg { stroke: currentColor; fill: none; stroke-linecap: round }
svg.aasvg text { stroke: none; fill: currentColor; font-size: 13px; text-anchor: middle }
svg.aasvg .arrowhead { fill: currentColor; stroke: none }
.alternative { margin-top: .4rem; font-size: .875rem }
.alternative summary { color: var(--muted); cursor: pointer; width: fit-content }
.artset:has(> .at-center) > .alternative > summary { margin: 0 auto }
.alternative pre { margin-top: .4rem }
.at-center > .scroll > svg { margin: 0 auto }
.at-right > .scroll > svg { margin-left: auto }
.absent { color: var(--muted) }
.table { margin: 1.5rem 0 }
.scroll > table { border-collapse: collapse; font-size: .9375rem; line-height: 1.45;
  font-variant-numeric: tabular-nums }
.at-center > .scroll > table { margin: 0 auto }
.at-right > .scroll > table { margin-left: auto }
caption { caption-side: bottom; padding-top: .6rem; text-align: center }
th, td { padding: .4rem .8rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
thead th { vertical-align: bottom }
thead > tr:last-child > * { border-bottom: 2px solid var(--muted) }
table > :first-child > tr:first-child > *, caption + * > tr:first-child > * { border-top: 1px solid var(--line) }
th { font-weight: 600 }
.center { text-align: center } .right { text-align: right }
td p, td ul, td ol, td dl, td pre { margin-bottom: .4rem }
.references { display: grid; grid-template-columns: fit-content(10.5rem) minmax(0, 1fr); gap: .8rem 1.2rem }
section.references { display: block }
.references > dt { font-weight: 600; overflow-wrap: anywhere }
.references > dd { margin: 0 }
.references cite, blockquote cite { font-style: normal }
.cited { display: block; margin-top: .15rem; font-size: .8125rem; color: var(--muted) }
.members { margin: .4rem 0 0; padding-left: 0; list-style: none }
address { font-style: normal; margin: 0 0 1.5rem; line-height: 1.5; break-inside: avoid }
.p-name { font-weight: 600 }
.h-card .label { color: var(--muted) }
.index { font-size: .9375rem }
.index dl { margin: 0 } .index dd { margin-bottom: .1rem } .index dt { font-weight: 400 }
.index ul { padding-left: 0 } .index ul ul { padding-left: 1rem; margin: 0 }
.index a { text-decoration: none } .index a:hover { text-decoration: underline }
.index > p a { display: inline-block; padding: .1rem .35rem }
.index > ul > li > p { font-weight: 650; margin: 1.1rem 0 .2rem } .index > ul > li > p a { color: inherit }
.index li > ul > li { margin-bottom: .1rem }
@media (max-width: 40rem) {
  h2 { font-size: 1.3125rem; margin-top: 2.5rem }
  .facts > div { grid-template-columns: 6.75rem minmax(0, 1fr) }
  .in-1, .in-2, .in-3, .in-4 { --in: 1.25em }
  .references { display: block }
  .references > dd { margin-bottom: 1rem }
  pre { font-size: .75rem; padding: .7rem .8rem }
  th, td { padding: .35rem .6rem }
  caption { position: sticky; left: 0; max-width: calc(100vw - 2.5rem); text-align: left }
}
`

// src/document/print/html/style/colours.ts
var colours = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1e23; --muted: #5a606c; --line: #d8dbe2; --wash: #f5f6f8;
  --link: #0b5394; --accent: #8a3b12; --accent-wash: #fdf5ef; --target: #fff3bf;
  --note: #5f4b00; --note-wash: #fdf7dd; --alarm: #8f1d1d; --alarm-wash: #fdeeee; --shade: #00000033;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b; --ink: #e3e5e9; --muted: #a4abb7; --line: #383d47; --wash: #1e2127;
    --link: #8fbcff; --accent: #f0a878; --accent-wash: #251d18; --target: #4a3f12;
    --note: #e8d28a; --note-wash: #262213; --alarm: #ffb0a8; --alarm-wash: #331a1a; --shade: #000000a0;
  }
}
`

// src/document/print/html/style/layout.ts
var layout = `
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink) }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 6rem }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; padding: .6rem 1rem; background: var(--paper); z-index: 2 }
.to-contents { position: fixed; right: 1rem; bottom: 1rem; z-index: 1; padding: .5rem .9rem;
  border: 1px solid var(--line); border-radius: 2rem; background: var(--paper); color: var(--link);
  font-size: .875rem; text-decoration: none; box-shadow: 0 2px 8px var(--shade) }
#page-contents { margin: 3rem 0; font-size: .9375rem; line-height: 1.45 }
#page-contents ol { list-style: none; margin: 0; padding: 0 }
#page-contents li { margin: 0 }
#page-contents ol ol { padding-left: 1.25rem }
#page-contents a { display: block; padding: .22rem .4rem .22rem 2.4rem; margin-left: -.4rem;
  text-indent: -2rem; color: var(--ink); text-decoration: none; border-radius: .25rem }
#page-contents a:hover { color: var(--link); background: var(--wash) }
#page-contents .number { color: var(--muted); font-variant-numeric: tabular-nums; margin-right: .25em }
@media (min-width: 72rem) {
  .with-contents main { display: grid; grid-template-columns: 18.5rem minmax(0, 44rem);
    column-gap: 4rem; max-width: none; justify-content: center; padding-top: 0 }
  .with-contents .banner, .with-contents .intro, .with-contents .matter { grid-column: 2 }
  .with-contents .banner { padding-top: 3.5rem }
  #page-contents { grid-column: 1; grid-row: 1 / span 4; position: sticky; top: 0; align-self: start;
    height: 100vh; overflow-y: auto; overscroll-behavior: contain; margin: 0;
    padding: 3.5rem 1rem 3rem .4rem; font-size: .84375rem; scrollbar-width: thin;
    border-right: 1px solid var(--line); scroll-target-group: auto }
  #page-contents h2 { font-size: .8125rem; margin: 0 0 .75rem; color: var(--muted);
    text-transform: uppercase; letter-spacing: .06em; border: 0; padding: 0 }
  #page-contents a:target-current { color: var(--link); background: var(--wash); font-weight: 600 }
  .to-contents { display: none }
}
@media (min-width: 90rem) {
  .with-contents main { grid-template-columns: 20rem minmax(0, 46rem); column-gap: 6rem }
}
`

// src/document/print/html/style/print.ts
var print = `
@media print {
  body { font-size: 10.25pt; line-height: 1.45 }
  main { max-width: none; padding: 0 }
  .skip, .to-contents, .pilcrow, .alternative, .cited { display: none }
  a, .number { color: inherit; text-decoration: none }
  h1 { font-size: 21pt }
  h2 { font-size: 14pt; margin-top: 22pt }
  h3 { font-size: 11.5pt }
  h1, h2, h3, h4, h5, h6, dt { break-after: avoid }
  h1 + *, h2 + *, h3 + *, h4 + * { break-before: avoid }
  p, li, dd { orphans: 3; widows: 3 }
  pre, figure, tr, .rule, .rules > dd, blockquote, aside, address, .artwork { break-inside: avoid }
  figcaption { break-before: avoid }
  thead { display: table-header-group }
  pre, .scroll { overflow: visible; background: none }
  pre { font-size: 8.25pt; padding: 5pt 7pt; white-space: pre-wrap }
  pre.w1 { font-size: 6.9pt } pre.w2 { font-size: 5.9pt } pre.w3 { font-size: 4.9pt } pre.w4 { font-size: 4.2pt }
  .scroll > table { font-size: 9pt; max-width: 100% }
  td, th { overflow-wrap: anywhere }
  svg { max-width: 100% }
  code { background: none; padding: 0 }
  .intro > section:not(.abstract) { font-size: 8.75pt; line-height: 1.4 }
  .intro > section:not(.abstract) > h2 { font-size: 11pt; margin-top: 14pt }
  .intro > section:not(.abstract) > p { margin-bottom: 5pt }
  #page-contents { font-size: 9pt; margin: 20pt 0 }
  #page-contents > ol { columns: 2; column-gap: 9mm }
  #page-contents li { break-inside: avoid-column }
  #page-contents li:has(> ol) { break-inside: auto }
  #page-contents a { padding-top: .05rem; padding-bottom: .05rem; color: inherit }
  .index, .references { font-size: 9.25pt }
}
`
function runningHeads({ name: name3, shortTitle }) {
  return `@page {
  margin: 21mm 19mm 20mm;
  @top-left { content: ${cssString(shortTitle)}; font: 8pt sans-serif; color: #555 }
  @top-right { content: ${cssString(name3)}; font: 8pt sans-serif; color: #555 }
  @bottom-center { content: counter(page); font: 8pt sans-serif; color: #555 }
}
@page :first { @top-left { content: none } @top-right { content: none } }
`
}
function cssString(text2) {
  const safe = text2.replace(
    /[^\p{L}\p{N} .,:-]/gu,
    found => `\\${(found.codePointAt(0) ?? 65533).toString(16)} `,
  )
  return `"${safe}"`
}

// src/document/print/html/style/text.ts
var text = `
body { font: 1rem/1.62 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
  "DejaVu Sans", sans-serif; overflow-wrap: break-word; text-rendering: optimizeLegibility }
p { margin: 0 0 1rem; text-wrap: pretty }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.25rem 0 .75rem; font-weight: 650;
  text-wrap: balance; letter-spacing: -.005em }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.375rem); margin: 0 0 1.5rem; letter-spacing: -.018em;
  line-height: 1.15 }
h2 { font-size: 1.5rem; margin-top: 3.25rem; letter-spacing: -.012em }
h3 { font-size: 1.2rem }
h4 { font-size: 1.05rem }
h5, h6 { font-size: 1rem }
h1, h2, h3, h4, h5, h6, dt { hyphens: manual }
.number { color: var(--muted); font-weight: 500; text-decoration: none; margin-right: .2em;
  font-variant-numeric: tabular-nums }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .16em }
a:hover { text-decoration-thickness: .12em }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 2px solid var(--link);
  outline-offset: 2px; border-radius: 2px }
.xref, .cite { text-decoration-color: color-mix(in srgb, currentColor 35%, transparent) }
.address { overflow-wrap: anywhere }
/* Takes no room in its line, so that no paragraph grows by a line for it. */
.pilcrow { display: inline-block; width: 1em; font-size: min(1em, 1rem);
  margin: 0 -1.25em 0 .25em; text-align: center; color: var(--muted); font-weight: 400;
  text-decoration: none; user-select: none; opacity: 0; letter-spacing: 0 }
:hover > .pilcrow, .pilcrow:focus-visible { opacity: 1 }
.pilcrow:hover { color: var(--link) }
code, pre, .name, .file, .marker { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo,
  Consolas, "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", monospace; font-variant-ligatures: none }
code { font-size: .875em; overflow-wrap: anywhere; border-radius: .2em;
  background: color-mix(in srgb, currentColor 7%, transparent);
  padding: .08em .28em; box-decoration-break: clone; -webkit-box-decoration-break: clone }
a code { color: inherit }
h1 code, h2 code, h3 code, h4 code, h5 code, h6 code, dt code { background: none; padding: 0 }
.bcp14 { font-weight: 650; letter-spacing: .02em; font-size: .95em }
sub, sup { line-height: 0; font-size: .75em }
.cref { background: var(--note-wash); color: var(--note); padding: .05em .3em; border-radius: .2em;
  font-style: italic }
.unicode, .contact { unicode-bidi: isolate }
[id] { scroll-margin-top: 1rem }
p:target, li:target, dd:target, dt:target, figure:target, blockquote:target, aside:target,
tr:target, td:target, h2:target, section:target > h2, section:target > h3, section:target > h4,
section:target > h5, section:target > h6, .table:target, .artwork:target, .sourcecode:target {
  background: var(--target); box-shadow: 0 0 0 .35rem var(--target); border-radius: .1rem }
`

// src/document/print/html/style/style.ts
function styleFor(status) {
  return [colours, layout, text, blocks3, print, runningHeads(status)]
    .map(part4 => part4.trim())
    .join('\n')
}

// src/document/print/html/toc.ts
function contents2(toc, page) {
  const section4 = toc === void 0 ? void 0 : childElement(toc, 'section')
  const entries = section4 === void 0 ? void 0 : childElement(section4, 'ul')
  if (section4 === void 0 || entries === void 0) return ''
  const name3 = childElement(section4, 'name')
  return [
    '\n',
    tag('nav', { id: 'page-contents', 'aria-labelledby': 'page-contents-title' }, [
      '\n',
      tag(
        'h2',
        { id: 'page-contents-title' },
        name3 === void 0 ? 'Table of Contents' : inline2(name3, page),
      ),
      list3(entries, page),
      '\n',
    ]),
  ]
}
function list3(entries, page) {
  return [
    '\n',
    tag('ol', {}, [childElements(entries, 'li').map(item3 => entry3(item3, page)), '\n']),
  ]
}
function entry3(item3, page) {
  const paragraph4 = childElement(item3, 't')
  const below2 = childElement(item3, 'ul')
  return [
    '\n',
    tag('li', {}, [
      paragraph4 === void 0 ? '' : entryLink(paragraph4, page),
      below2 === void 0 ? '' : list3(below2, page),
    ]),
  ]
}
function entryLink(paragraph4, page) {
  const [first, last = first] = childElements(paragraph4, 'xref')
  if (first === void 0 || last === void 0) return inline2(paragraph4, page)
  const target3 = first.attributes.target ?? ''
  const number = first === last ? '' : (first.attributes.derivedContent ?? '')
  const label4 =
    number === '' ? '' : [tag('span', { class: 'number' }, escapeHtml(`${number}.`)), ' ']
  const title4 = escapeHtml(plainText(last).trim() || (last.attributes.derivedContent ?? ''))
  const href = page.owners.has(target3) ? `#${target3}` : void 0
  return tag(href === void 0 ? 'span' : 'a', { href }, [label4, title4])
}

// src/document/print/to-html.ts
function toHtml(prepared, options = {}) {
  const status = statusOf(prepared)
  if (status === void 0) return printHtml('')
  const page = {
    level: 2,
    owners: collectOwners(prepared),
    citations: collectCitations(prepared),
    characterName: options.characterName ?? (() => void 0),
    element: options.strict === true ? strictly : leniently,
  }
  const { front: front3, rfc } = status
  const expired =
    options.today !== void 0 && status.expires !== void 0 && status.expires < options.today
  const toc = contents2(childElement(front3, 'toc'), page)
  const intro = front3.children.filter(
    child => child.type === 'element' && introductory.has(child.name),
  )
  const matter = rfc.children.filter(child => child.type === 'element' && child.name !== 'front')
  return printHtml([
    '<!DOCTYPE html>\n',
    tag('html', { lang: status.language }, [
      head(status, styleFor(status), expired),
      '\n',
      tag('body', toc === '' ? {} : { class: 'with-contents' }, [
        skipLinks(toc !== ''),
        '\n',
        tag('main', { id: 'page-main' }, [
          banner(status, page, expired),
          '\n',
          tag('div', { class: 'intro' }, [blocks2(intro, page), '\n']),
          toc,
          '\n',
          tag('div', { class: 'matter', id: 'page-matter' }, [blocks2(matter, page), '\n']),
          '\n',
        ]),
        '\n',
      ]),
      '\n',
    ]),
    '\n',
  ])
}
var introductory = /* @__PURE__ */ new Set(['abstract', 'note', 'boilerplate'])
var table4 = handlers2
var leniently = (element2, page) =>
  Object.hasOwn(table4, element2.name) && table4[element2.name] !== void 0
    ? table4[element2.name](element2, page)
    : inline2(element2, page)
var strictly = (element2, page) => {
  if (!Object.hasOwn(table4, element2.name)) throw new Error(`No handler for <${element2.name}>`)
  return leniently(element2, page)
}
function skipLinks(hasContents) {
  return [
    '\n',
    tag('a', { class: 'skip', href: '#page-matter' }, 'Skip to the text'),
    hasContents
      ? ['\n', tag('a', { class: 'to-contents', href: '#page-contents' }, 'Contents')]
      : '',
  ]
}

// src/document/print/to-xml.ts
function toXml(draft) {
  const printer = { parts: [], origins: [void 0], place: void 0, isFresh: true }
  put(printer, '<?xml version="1.0" encoding="utf-8"?>\n')
  for (const child of draft.children) {
    printNode(printer, child)
    put(printer, '\n')
  }
  printer.origins.pop()
  return { text: printer.parts.join(''), origins: printer.origins }
}
function put(printer, text2) {
  printer.parts.push(text2)
  const { origins, place: place2 } = printer
  let at = text2.indexOf('\n')
  while (at !== -1) {
    origins.push(place2)
    printer.isFresh = true
    at = text2.indexOf('\n', at + 1)
  }
}
function printNode(printer, node) {
  if (node.type === 'text') put(printer, escapeText(node.value))
  else if (node.type === 'comment') put(printer, `<!--${node.value}-->`)
  else if (node.type === 'instruction')
    put(printer, node.value === '' ? `<?${node.name}?>` : `<?${node.name} ${node.value}?>`)
  else printElement(printer, node)
}
function printElement(printer, node) {
  const outer = printer.place
  printer.place = node.origin ?? outer
  if (printer.isFresh) printer.origins[printer.origins.length - 1] = printer.place
  printer.isFresh = false
  let tag2 = `<${node.name}`
  for (const [name3, value] of Object.entries(node.attributes))
    tag2 += ` ${name3}="${escapeAttribute(value)}"`
  if (node.children.length === 0) {
    put(printer, `${tag2}/>`)
  } else {
    put(printer, `${tag2}>`)
    for (const child of node.children) printNode(printer, child)
    put(printer, `</${node.name}>`)
  }
  printer.place = outer
}
function escapeText(value) {
  if (!/[&<>\r]/.test(value)) return value
  return value.replace(/[&<>\r]/g, char => escapes[char] ?? char)
}
function escapeAttribute(value) {
  if (!/[&<"\r\n\t]/.test(value)) return value
  return value.replace(/[&<"\r\n\t]/g, char => escapes[char] ?? char)
}
var escapes = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '	': '&#9;',
}

// src/document/rfcxml/grammar.ts
var grammar = {
  rfc: {
    content: 'link* front middle back?',
    attributes:
      'number obsoletes updates category{std|bcp|exp|info|historic} mode consensus=false{no|yes|false|true} seriesNo ipr iprExtract:IDREF submissionType=IETF{IETF|IAB|IRTF|independent|editorial} docName sortRefs=false{true|false} symRefs=true{true|false} tocInclude=true{true|false} tocDepth=3 prepTime indexInclude=true{true|false} version scripts=Common,Latin expiresDate',
  },
  link: { content: '', attributes: 'href! rel' },
  front: {
    content:
      'title seriesInfo* author+ date? area* workgroup* keyword* abstract? note* boilerplate? toc?',
    attributes: '',
  },
  title: { content: '(text | br)*', attributes: 'abbrev ascii' },
  author: {
    content: 'organization? address?',
    attributes:
      'anchor:ID initials asciiInitials surname asciiSurname fullname role{editor} asciiFullname',
  },
  contact: {
    content: 'organization? address?',
    attributes: 'anchor:ID initials asciiInitials surname asciiSurname fullname asciiFullname',
  },
  organization: {
    content: 'text',
    attributes: 'abbrev ascii asciiAbbrev showOnFrontPage=true{true|false}',
  },
  address: { content: 'postal? phone? facsimile? email* uri?', attributes: '' },
  postal: {
    content:
      '((city | cityarea | code | country | extaddr | pobox | region | sortingcode | street)* | postalLine+)',
    attributes: '',
  },
  extaddr: { content: 'text', attributes: 'ascii' },
  pobox: { content: 'text', attributes: 'ascii' },
  street: { content: 'text', attributes: 'ascii' },
  cityarea: { content: 'text', attributes: 'ascii' },
  city: { content: 'text', attributes: 'ascii' },
  region: { content: 'text', attributes: 'ascii' },
  code: { content: 'text', attributes: 'ascii' },
  sortingcode: { content: 'text', attributes: 'ascii' },
  country: { content: 'text', attributes: 'ascii' },
  postalLine: { content: 'text', attributes: 'ascii' },
  phone: { content: 'text', attributes: '' },
  facsimile: { content: 'text', attributes: '' },
  email: { content: 'text', attributes: 'ascii' },
  uri: { content: 'text', attributes: '' },
  date: { content: 'text', attributes: 'day month year' },
  area: { content: 'text', attributes: '' },
  workgroup: { content: 'text', attributes: '' },
  keyword: { content: 'text', attributes: '' },
  abstract: { content: '(dl | ol | t | ul)+', attributes: 'anchor:ID pn:ID' },
  note: {
    content: 'name? (dl | ol | t | ul)+',
    attributes: 'title pn:ID removeInRFC=false{true|false}',
  },
  boilerplate: { content: 'section+', attributes: '' },
  toc: { content: 'section*', attributes: '' },
  middle: { content: 'section+', attributes: '' },
  section: {
    content:
      'name? (artset | artwork | aside | author | blockquote | contact | dl | figure | iref | ol | sourcecode | t | table | texttable | ul)* section*',
    attributes:
      'anchor:ID pn:ID title numbered=true{true|false} toc=default{include|exclude|default} removeInRFC=false{true|false}',
  },
  name: {
    content:
      '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'slugifiedName:ID',
  },
  br: { content: '', attributes: '' },
  t: {
    content:
      '(text | bcp14 | br | contact | cref | em | eref | iref | list | relref | spanx | strong | sub | sup | tt | u | vspace | xref)*',
    attributes:
      'anchor:ID pn:ID hangText indent=0 keepWithNext=false{true|false} keepWithPrevious=false{true|false}',
  },
  aside: {
    content: '(artset | artwork | blockquote | dl | figure | iref | ol | t | table | ul)*',
    attributes: 'anchor:ID pn:ID',
  },
  blockquote: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID pn:ID cite quotedFrom',
  },
  list: { content: 't+', attributes: 'style=empty hangIndent counter pn:ID' },
  ol: {
    content: 'li+',
    attributes:
      'anchor:ID type=1 start=1 group spacing=normal{normal|compact} indent=adaptive pn:ID',
  },
  ul: {
    content: 'li+',
    attributes:
      'anchor:ID spacing=normal{normal|compact} empty=false{true|false} bare=false{true|false} indent=3 pn:ID',
  },
  li: {
    content:
      '((artset | artwork | blockquote | dl | figure | ol | sourcecode | t | table | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID derivedCounter pn:ID',
  },
  dl: {
    content: '(dt dd)+',
    attributes: 'anchor:ID spacing=normal{normal|compact} newline=false{true|false} indent=3 pn:ID',
  },
  dt: {
    content:
      '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'anchor:ID pn:ID',
  },
  dd: {
    content:
      '((artset | artwork | aside | blockquote | dl | figure | ol | sourcecode | t | table | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)+)',
    attributes: 'anchor:ID pn:ID',
  },
  xref: {
    content: '(text | em | strong | sub | sup | tt)*',
    attributes:
      'target!:IDREF pageno=false{true|false} format=default{default|title|counter|none} derivedContent sectionFormat=of{of|comma|parens|bare} section relative derivedLink',
  },
  relref: {
    content: 'text',
    attributes:
      'target!:IDREF displayFormat=of{of|comma|parens|bare} derivedContent section! relative derivedLink',
  },
  eref: { content: 'text', attributes: 'brackets=none{none|angle} target!' },
  iref: { content: '', attributes: 'item! subitem primary=false{true|false} pn:ID' },
  cref: {
    content: '(text | br | em | eref | relref | strong | sub | sup | tt | xref)*',
    attributes: 'anchor:ID source display=true{true|false}',
  },
  tt: {
    content: '(text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | xref)*',
    attributes: '',
  },
  strong: {
    content: '(text | bcp14 | br | cref | em | eref | iref | relref | sub | sup | tt | xref)*',
    attributes: '',
  },
  em: {
    content: '(text | bcp14 | br | cref | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  sub: {
    content: '(text | bcp14 | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  sup: {
    content: '(text | bcp14 | cref | em | eref | iref | relref | strong | sub | sup | tt | xref)*',
    attributes: '',
  },
  spanx: { content: 'text', attributes: 'xml:space=preserve{default|preserve} style=emph' },
  vspace: { content: '', attributes: 'blankLines=0' },
  figure: {
    content: 'name? iref* preamble? (artset | artwork | sourcecode)+ postamble?',
    attributes:
      'anchor:ID pn:ID title suppress-title=false{true|false} src originalSrc align=left{left|center|right} alt width height',
  },
  table: {
    content: 'name? iref* thead? tbody+ tfoot?',
    attributes: 'align=center{left|center|right} anchor:ID pn:ID',
  },
  preamble: {
    content:
      '(text | bcp14 | cref | em | eref | iref | relref | spanx | strong | sub | sup | tt | u | xref)*',
    attributes: '',
  },
  artset: { content: 'artwork+', attributes: 'anchor:ID pn:ID' },
  artwork: {
    content: '(text* | svg)',
    attributes:
      'anchor:ID pn:ID xml:space name type src align=left{left|center|right} alt width height originalSrc',
  },
  sourcecode: {
    content: 'text',
    attributes: 'anchor:ID pn:ID name type markers=false{true|false} src originalSrc',
  },
  thead: { content: 'tr+', attributes: 'anchor:ID' },
  tbody: { content: 'tr+', attributes: 'anchor:ID' },
  tfoot: { content: 'tr+', attributes: 'anchor:ID' },
  tr: { content: '(td | th)+', attributes: 'anchor:ID' },
  td: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)*)',
    attributes: 'anchor:ID colspan=1 rowspan=1 align=left{left|center|right}',
  },
  th: {
    content:
      '((artset | artwork | dl | figure | ol | sourcecode | t | ul)+ | (text | bcp14 | br | cref | em | eref | iref | relref | strong | sub | sup | tt | u | xref)*)',
    attributes: 'anchor:ID colspan=1 rowspan=1 align=left{left|center|right}',
  },
  postamble: { content: '(text | cref | eref | iref | spanx | xref)*', attributes: '' },
  texttable: {
    content: 'name? preamble? ttcol+ c* postamble?',
    attributes:
      'anchor:ID title suppress-title=false{true|false} align=center{left|center|right} style=full{all|none|headers|full}',
  },
  ttcol: {
    content: '(cref | eref | iref | xref | text)*',
    attributes: 'width align=left{left|center|right}',
  },
  c: { content: '(text | cref | eref | iref | spanx | xref)*', attributes: '' },
  bcp14: { content: 'text', attributes: '' },
  back: { content: 'displayreference* references* section*', attributes: '' },
  displayreference: { content: '', attributes: 'target!:IDREF to!' },
  references: {
    content: 'name? (references+ | (reference | referencegroup)*)',
    attributes: 'pn:ID anchor:ID title',
  },
  reference: {
    content: 'stream? front (annotation | format | refcontent | seriesInfo)*',
    attributes:
      'anchor!:ID derivedAnchor target quoteTitle=true{true|false} quote-title{true|false}',
  },
  stream: { content: 'text', attributes: '' },
  referencegroup: { content: 'reference+', attributes: 'anchor!:ID derivedAnchor target' },
  seriesInfo: {
    content: '',
    attributes:
      'name! value! asciiName asciiValue status stream{IETF|IAB|IRTF|independent|editorial}',
  },
  format: { content: '', attributes: 'target type! octets' },
  annotation: {
    content:
      '(text | bcp14 | cref | em | eref | iref | relref | spanx | strong | sub | sup | tt | u | xref)*',
    attributes: '',
  },
  refcontent: { content: '(text | bcp14 | em | strong | sub | sup | tt)*', attributes: '' },
  u: { content: 'text', attributes: 'anchor:ID ascii format=lit-name-num pn:ID' },
}

// src/document/rfcxml/attribute-rules.ts
var known = new Set(elementNames)
function isElementName(name3) {
  return known.has(name3)
}
var rules = /* @__PURE__ */ new Map()
function attributeRules(name3) {
  const made = rules.get(name3)
  if (made !== void 0) return made
  const parsed = /* @__PURE__ */ new Map()
  for (const word2 of grammar[name3].attributes.split(' ')) {
    const parts3 = /^([\w-]+|xml:space)(!?)(?::(ID|IDREF))?(?:=([^{]*))?(?:\{(.*)\})?$/.exec(word2)
    if (parts3 === null) continue
    const [, attribute, required, kind3, standard, values] = parts3
    parsed.set(attribute ?? '', {
      isRequired: required === '!',
      kind: kind3 === 'ID' || kind3 === 'IDREF' ? kind3 : 'text',
      ...(standard === void 0 ? {} : { standard }),
      ...(values === void 0 ? {} : { values: new Set(values.split('|')) }),
    })
  }
  rules.set(name3, parsed)
  return parsed
}
var unwritten = /* @__PURE__ */ new Set([
  'keepWithNext',
  'keepWithPrevious',
  'toc',
  'pageno',
  'consensus',
])
var defaults = /* @__PURE__ */ new Map()
function attributeDefaults(name3) {
  const made = defaults.get(name3)
  if (made !== void 0) return made
  const found = []
  if (isElementName(name3)) {
    for (const [attribute, { standard }] of attributeRules(name3))
      if (standard !== void 0 && !unwritten.has(attribute)) found.push([attribute, standard])
  }
  if (isElementName(name3)) defaults.set(name3, found)
  return found
}

// src/document/rfcxml/content-model.ts
var starts = /* @__PURE__ */ new Map()
function startState(name3) {
  const known3 = starts.get(name3)
  if (known3 !== void 0) return known3
  const start = toState(parseModel(grammar[name3].content))
  starts.set(name3, start)
  return start
}
var nothing2 = { first: [], last: [], isEmpty: true }
function parseModel(text2) {
  const words3 = text2.match(/[\w-]+|[()|*+?]/g) ?? []
  const names4 = []
  const follow = []
  let at = 0
  const parseChoice = () => {
    let part4 = parseSequence()
    while (words3[at] === '|') {
      at += 1
      const other = parseSequence()
      part4 = {
        first: [...part4.first, ...other.first],
        last: [...part4.last, ...other.last],
        isEmpty: part4.isEmpty || other.isEmpty,
      }
    }
    return part4
  }
  const parseSequence = () => {
    let part4 = nothing2
    while (at < words3.length && words3[at] !== ')' && words3[at] !== '|') {
      const next = parseRepeated()
      for (const from of part4.last) for (const to of next.first) follow[from]?.add(to)
      part4 = {
        first: part4.isEmpty ? [...part4.first, ...next.first] : part4.first,
        last: next.isEmpty ? [...part4.last, ...next.last] : next.last,
        isEmpty: part4.isEmpty && next.isEmpty,
      }
    }
    return part4
  }
  const parseRepeated = () => {
    let part4 = parseOne()
    for (
      let mark2 = words3[at];
      mark2 === '*' || mark2 === '+' || mark2 === '?';
      mark2 = words3[at]
    ) {
      at += 1
      if (mark2 !== '?')
        for (const from of part4.last) for (const to of part4.first) follow[from]?.add(to)
      if (mark2 !== '+') part4 = { ...part4, isEmpty: true }
    }
    return part4
  }
  const parseOne = () => {
    const word2 = words3[at] ?? ''
    at += 1
    if (word2 === '(') {
      const part4 = parseChoice()
      at += 1
      return part4
    }
    const position = names4.push(word2) - 1
    follow.push(/* @__PURE__ */ new Set())
    if (word2 === 'text') follow[position]?.add(position)
    return { first: [position], last: [position], isEmpty: word2 === 'text' }
  }
  return { whole: parseChoice(), names: names4, follow }
}
function toState({ whole: whole3, names: names4, follow }) {
  const last = new Set(whole3.last)
  const made = /* @__PURE__ */ new Map()
  const stateAfter = positions => {
    const key = positions.join(' ')
    const known3 = made.get(key)
    if (known3 !== void 0) return known3
    const next2 = /* @__PURE__ */ new Map()
    const state = { next: next2, isEnd: positions.some(position => last.has(position)) }
    made.set(key, state)
    addSteps(next2, new Set(positions.flatMap(position => [...(follow[position] ?? [])])))
    return state
  }
  const addSteps = (next2, reachable2) => {
    const byName2 = /* @__PURE__ */ new Map()
    for (const position of [...reachable2].sort((a, b) => a - b)) {
      const name3 = names4[position] ?? ''
      byName2.set(name3, [...(byName2.get(name3) ?? []), position])
    }
    for (const [name3, positions] of byName2) next2.set(name3, stateAfter(positions))
  }
  const next = /* @__PURE__ */ new Map()
  addSteps(next, new Set(whole3.first))
  return { next, isEnd: whole3.isEmpty }
}

// src/document/rfcxml/reasons.ts
function findingAt(place2, wording2) {
  return { ...wording2, place: place2 }
}
function quote(input) {
  const clipped2 = input.length > 60 ? `${input.slice(0, 59)}\u2026` : input
  return clipped2.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
var syntax = (reason, hint) => ({
  ruleId: 'xml-syntax',
  severity: 'error',
  reason,
  ...(hint === void 0 ? {} : { hint }),
})
var entity = (reason, hint) => ({
  ruleId: 'xml-entity',
  severity: 'error',
  reason,
  hint,
})
var limit = (reason, hint) => ({
  ruleId: 'xml-limit',
  severity: 'error',
  reason,
  hint,
})
var withSeverity = severity => (ruleId, reason, hint) => ({
  ruleId,
  severity,
  reason,
  ...(hint === void 0 ? {} : { hint }),
})
var fault = withSeverity('error')
var doubt = withSeverity('warning')
var remark = withSeverity('info')
var reasons = {
  // Reading: XML 1.0.
  noRoot: () => syntax('The file has no XML element.'),
  secondRoot: name3 =>
    syntax(`Unexpected second document element <${quote(name3)}>, expected the end of the file.`),
  textOutsideRoot: seen2 =>
    syntax(`Unexpected text \u201C${quote(seen2)}\u201D outside the document element.`),
  badEncoding: label4 =>
    syntax(`The file is not in the encoding ${quote(label4)}.`, 'Save it as UTF-8.'),
  strayLessThan: () =>
    syntax('Unexpected \u201C<\u201D that starts no tag.', 'Write &lt; for the character itself.'),
  strayAmpersand: () =>
    syntax(
      'Unexpected \u201C&\u201D that starts no reference.',
      'Write &amp; for the character itself.',
    ),
  strayEndOfData: () => syntax('Unexpected \u201C]]>\u201D in text.', 'Write ]]&gt; instead.'),
  unterminated: what => syntax(`Unexpected end of the file inside ${what}.`),
  doubleHyphen: () =>
    syntax('Unexpected \u201C--\u201D inside a comment.', 'Write a single hyphen.'),
  unclosedElement: (name3, by) =>
    syntax(`The element <${quote(name3)}> is not closed before ${quote(by)}.`),
  strayEndTag: name3 =>
    syntax(`The end tag </${quote(name3)}> closes no element that is open here.`),
  badEndTag: seen2 => syntax(`Unexpected \u201C${quote(seen2)}\u201D in an end tag.`),
  badTag: (seen2, name3) =>
    syntax(
      `Unexpected \u201C${quote(seen2)}\u201D in the tag <${quote(name3)}>, expected an attribute or \u201C>\u201D.`,
    ),
  attributeWithoutValue: name3 =>
    syntax(`The attribute ${quote(name3)} has no value.`, `Write ${quote(name3)}="\u2026".`),
  attributeWithoutQuotes: name3 =>
    syntax(`The value of the attribute ${quote(name3)} is not quoted.`),
  lessThanInAttribute: name3 =>
    syntax(`Unexpected \u201C<\u201D in the attribute ${quote(name3)}.`, 'Write &lt; instead.'),
  repeatedAttribute: name3 =>
    syntax(`The attribute ${quote(name3)} stands twice in one tag; the first one counts.`),
  forbiddenCharacter: code =>
    syntax(`The character U+${hex(code)} is not allowed in XML.`, 'It is read as U+FFFD.'),
  badCharacterReference: seen2 =>
    syntax(`The reference ${quote(seen2)} names no character that XML allows.`),
  badDeclaration: seen2 =>
    syntax(`Unexpected \u201C${quote(seen2)}\u201D in the document type declaration.`),
  unknownEntity: name3 =>
    entity(
      `The entity &${quote(name3)}; is not declared.`,
      'Write the character itself or a numeric reference.',
    ),
  externalEntity: name3 =>
    entity(
      `The entity ${quote(name3)} stands in another file, which is not read.`,
      'Use <xi:include href="\u2026"/> for references.',
    ),
  recursiveEntity: name3 =>
    entity(`The entity &${quote(name3)}; contains itself.`, 'Write its text out.'),
  unbalancedEntity: name3 =>
    entity(`The entity &${quote(name3)}; ends inside an element that it began.`, 'Balance it.'),
  tooDeep: most =>
    limit(`More than ${most} elements stand inside each other.`, 'What is deeper was left out.'),
  tooMuchExpansion: most =>
    limit(
      `The entities of this file expand to more than ${most} characters.`,
      'What goes beyond was left out.',
    ),
  tooManyFaults: most =>
    limit(`The file has more than ${most} faults of syntax.`, 'The others are not listed.'),
  // Preparation: what stands in the document.
  oldVersion: (version, element2) =>
    fault(
      'rfcxml-version',
      element2 === void 0
        ? `Unexpected version ${quote(version ?? '')} of RFCXML, expected 3.`
        : `Unexpected <${quote(element2)}> of RFCXML version 2, expected version 3.`,
      'Convert the document: xml2rfc --v2v3 FILE.xml.',
    ),
  noRfc: name3 =>
    fault('rfcxml-root', `Unexpected document element <${quote(name3)}>, expected <rfc>.`),
  notIncluded: href =>
    fault(
      'include',
      `The file ${quote(href)} was not included.`,
      'Only files beside or below the document are read; nothing is fetched.',
    ),
  tooManyIncludes: () => limit('Files include too many files.', 'Include each file once.'),
  sourceAndContent: name3 =>
    fault('include', `The element <${quote(name3)}> has both a src attribute and content.`),
  notANumber: (name3, attribute, value) =>
    fault(
      'attribute-value',
      `Unexpected ${attribute}="${quote(value)}" on <${quote(name3)}>, expected a whole number.`,
    ),
  unknownStream: stream =>
    fault(
      'status',
      `Unexpected submissionType="${quote(stream)}".`,
      'Write one of IETF, IAB, IRTF, independent, editorial.',
    ),
  unknownCategory: (category, stream, expected) =>
    fault(
      'status',
      `Unexpected category="${quote(category)}" in the ${stream} stream, expected one of ${expected.join(', ')}.`,
    ),
  consensusNotAsked: stream =>
    doubt('status', `The consensus attribute says nothing in the ${stream} stream.`),
  consensusNotAllowed: (seen2, expected) =>
    doubt(
      'status',
      `Unexpected consensus="${quote(seen2)}" for this stream and category, expected ${expected.join(' or ')}.`,
    ),
  noStatus: (stream, category, consensus) =>
    fault(
      'status',
      `RFC 7841 has no text for submissionType="${quote(stream)}", category="${quote(category)}", consensus="${quote(consensus)}".`,
    ),
  noCopyright: ipr =>
    fault(
      'copyright',
      `The Trust Legal Provisions have no text for ipr="${quote(ipr)}" on this date.`,
      'Write ipr="trust200902".',
    ),
  replacedByOurs: name3 =>
    doubt('boilerplate', `What <${name3}> held was replaced.`, 'Leave the element out.'),
  unknownMonth: month =>
    fault(
      'date',
      `Unexpected month \u201C${quote(month)}\u201D, expected an English name or a number.`,
    ),
  noSuchDate: date => fault('date', `The calendar has no day ${quote(date)}.`),
  dateWithoutMonth: year =>
    doubt('date', `The date names the year ${quote(year)}, which is not this one, and no month.`),
  dateFarFromToday: (year, month, day) =>
    remark(
      'date',
      `The document date ${[year, month, day].filter(Boolean).join('-')} is more than three days from today.`,
    ),
  namelessAuthor: name3 => fault('author', `The <${name3}> has no name and no organization.`),
  asciiWithoutName: (seen2, expected) =>
    fault('author', `The attribute ${seen2} has no ${expected} beside it.`),
  nameWithoutAscii: (name3, expected) =>
    fault('author', `The ${name3} is not in Latin script and has no ${expected} beside it.`),
  titleAndName: () =>
    doubt('deprecated', 'The element has both a title attribute and a <name>; the name counts.'),
  streamsDiffer: (seen2, expected) =>
    fault('status', `The series is of the ${quote(seen2)} stream, the document of ${expected}.`),
  repeatedDisplayReference: to =>
    fault('reference', `Two references are displayed as \u201C${quote(to)}\u201D.`),
  seriesWithoutValue: name3 =>
    fault('reference', `The <seriesInfo name="${quote(name3)}"> has no value.`),
  numberedAfterUnnumbered: () =>
    fault('section', 'A numbered section stands after or in an unnumbered one.'),
  listedInUnlisted: () =>
    fault('section', 'A section that the table of contents leaves out holds one that it lists.'),
  namelessSection: name3 => fault('section', `The <${name3}> has no <name>.`),
  tooManyAppendices: () =>
    fault(
      'section',
      'The back matter has more than 26 sections, and the alphabet no more letters.',
    ),
  badListType: type =>
    fault(
      'list',
      `Unexpected type="${quote(type)}" of a list.`,
      'Write one of 1 a A i I, or a text with one of %c %C %d %i %I %o %O %x %X.',
    ),
  noOuterList: () => fault('list', 'The type has %p, but there is no list around this one.'),
  anchorsInArtset: anchors =>
    doubt(
      'anchor',
      `The <artset> holds ${anchors.length} anchors, of which one can be kept.`,
      'Set the anchor on <artset>.',
    ),
  markWithoutItem: () => fault('index', 'The <iref> has no item.'),
  xrefWithoutTarget: () => fault('xref', 'The <xref> has no target.'),
  danglingXref: target3 =>
    fault(
      'dangling-xref',
      `Nothing in the document has the anchor \u201C${quote(target3)}\u201D.`,
      'Set the anchor on what is meant, or correct the target.',
    ),
  relativeWithoutSection: () => fault('xref', 'The relative attribute needs a section beside it.'),
  sectionOfNoReference: (target3, name3) =>
    fault(
      'xref',
      `The section attribute speaks of a reference, but \u201C${quote(target3)}\u201D is a <${quote(name3)}>.`,
    ),
  noSectionAddress: target3 =>
    fault(
      'xref',
      `The address of a section of \u201C${quote(target3)}\u201D is not known.`,
      'Write a relative attribute, such as relative="#section-3".',
    ),
  emptySectionOf: target3 =>
    fault(
      'xref',
      `The section of \u201C${quote(target3)}\u201D is shown without the name of the document.`,
    ),
  unknownXrefFormat: format =>
    fault(
      'xref',
      `Unexpected format="${quote(format)}", expected default, title, counter or none.`,
    ),
  formatForTarget: (format, name3) =>
    fault('xref', `The format \u201C${format}\u201D says nothing about a <${quote(name3)}>.`),
  badCharacterFormat: format =>
    fault(
      'characters',
      `Unexpected format="${quote(format)}" of <u>.`,
      'Name one to three of lit, char, name, num, ascii; num must be among them.',
    ),
  // Checks.
  unknownElement: name3 => fault('unknown-element', `RFCXML has no element <${quote(name3)}>.`),
  unexpectedElement: (name3, parent, expected) =>
    fault(
      'nesting',
      `Unexpected <${quote(name3)}> in <${parent}>, expected ${expected || 'nothing more'}.`,
    ),
  unexpectedText: (seen2, parent, expected) =>
    fault(
      'nesting',
      `Unexpected text \u201C${quote(seen2)}\u201D in <${parent}>, expected ${expected || 'nothing'}.`,
    ),
  missingChild: (name3, expected) =>
    fault('missing-element', `The element <${name3}> ends too early, expected ${expected}.`),
  unknownAttribute: (name3, element2) =>
    fault('unknown-attribute', `The element <${element2}> has no attribute ${quote(name3)}.`),
  missingAttribute: (name3, element2) =>
    fault('missing-attribute', `The element <${element2}> lacks the attribute ${name3}.`),
  badValue: (name3, value, expected) =>
    fault(
      'attribute-value',
      `Unexpected ${name3}="${quote(value)}", expected one of ${expected.join(', ')}.`,
    ),
  repeatedAnchor: (anchor2, line2) =>
    fault(
      'repeated-anchor',
      `The anchor \u201C${quote(anchor2)}\u201D stands ${line2 === void 0 ? 'elsewhere' : `on line ${line2}`} already.`,
      'Each anchor may stand once; what points at it finds the first.',
    ),
  reservedAnchor: anchor2 =>
    fault(
      'reserved-anchor',
      `The anchor \u201C${quote(anchor2)}\u201D looks like a part number.`,
      'Begin it otherwise than with section-, figure-, table-, iref- or u-.',
    ),
  moreFaults: most =>
    limit(`The document has more than ${most} faults of structure.`, 'The others are not listed.'),
  unusedReference: anchor2 =>
    doubt('unused-reference', `Nothing in the document refers to \u201C${quote(anchor2)}\u201D.`),
  namesDiffer: (seen2, expected) =>
    fault(
      'document-name',
      `The series says \u201C${quote(seen2)}\u201D, and docName \u201C${quote(expected)}\u201D.`,
      'Write the same name in both.',
    ),
  activeDrawing: what =>
    fault('active-drawing', `The drawing holds ${quote(what)}, which was left out.`),
  noDraftLink: () =>
    remark('link', 'Neither a <link rel="prev"> nor docName tells which draft became this RFC.'),
}
function hex(code) {
  return code.toString(16).toUpperCase().padStart(4, '0')
}

// src/document/rfcxml/work.ts
function newWork(rfc, options) {
  return {
    rfc,
    options,
    findings: [],
    number: rfc.attributes.number === '' ? void 0 : rfc.attributes.number,
    date: options.today,
    labels: /* @__PURE__ */ new Map(),
    slugs: /* @__PURE__ */ new Set(),
    slugCounts: /* @__PURE__ */ new Map(),
    indexEntries: [],
    counters: { middle: 0, back: 0, toc: 0 },
    index: {},
  }
}
function all(work, name3) {
  const { index: index2 } = work
  if (index2.byName === void 0) {
    index2.byName = /* @__PURE__ */ new Map()
    noteNames(index2.byName, work.rfc)
  }
  return index2.byName.get(name3) ?? []
}
function parentOf(work, node) {
  const { index: index2 } = work
  if (index2.parents === void 0) {
    index2.parents = /* @__PURE__ */ new Map()
    noteParents(index2.parents, work.rfc)
  }
  return index2.parents.get(node)
}
function* ancestors(work, node) {
  for (let p = parentOf(work, node); p !== void 0; p = parentOf(work, p)) yield p
}
function changed(work) {
  delete work.index.byName
  delete work.index.parents
}
function append2(work, parent, node) {
  parent.children.push(node)
  const { byName: byName2, parents } = work.index
  if (byName2 !== void 0) noteNames(byName2, node)
  parents?.set(node, parent)
  if (parents !== void 0) noteParents(parents, node)
}
function noteNames(byName2, node) {
  const same = byName2.get(node.name)
  if (same === void 0) byName2.set(node.name, [node])
  else same.push(node)
  if (isSvg(node)) return
  for (const child of node.children) if (child.type === 'element') noteNames(byName2, child)
}
function noteParents(parents, node) {
  for (const child of node.children)
    if (child.type === 'element') {
      parents.set(child, node)
      noteParents(parents, child)
    }
}
function isSvg(node) {
  return node.name === 'svg' || node.name.startsWith('svg:')
}
function make(name3, attributes = {}, children3 = []) {
  return element(
    name3,
    { ...Object.fromEntries(attributeDefaults(name3)), ...attributes },
    children3,
  )
}
function copyElement(node) {
  return {
    type: 'element',
    name: node.name,
    attributes: { ...node.attributes },
    children: node.children.map(shareOrCopy),
    ...(node.origin === void 0 ? {} : { origin: node.origin }),
  }
}
function shareOrCopy(node) {
  return node.type === 'element' ? copyElement(node) : node
}
function report(work, node, wording2) {
  work.findings.push(findingAt(placeOf2(work, node), wording2))
}
function placeOf2(work, node) {
  if (node.origin !== void 0) return node.origin
  for (const parent of ancestors(work, node)) if (parent.origin !== void 0) return parent.origin
  return work.rfc.origin ?? { path: '', line: 1, column: 1 }
}
function rootElement(draft) {
  return draft.children.find(child => child.type === 'element')
}

// src/document/rfcxml/passes/check-structure.ts
var maxFaults = 200
function checkStructure(work) {
  const state = { work, left: maxFaults, anchors: /* @__PURE__ */ new Map() }
  check(state, work.rfc)
}
function fault2(state, node, wording2) {
  state.left -= 1
  if (state.left > 0) report(state.work, node, wording2)
  else if (state.left === 0) report(state.work, node, reasons.moreFaults(maxFaults))
}
function check(state, node) {
  if (isSvg(node)) return
  if (!isElementName(node.name)) {
    checkChildren(state, node)
    return
  }
  checkAttributes(state, node)
  checkContent(state, node)
  checkChildren(state, node)
}
function checkChildren(state, node) {
  for (const child of node.children) if (child.type === 'element') check(state, child)
}
function checkAttributes(state, node) {
  if (!isElementName(node.name)) return
  const rules2 = attributeRules(node.name)
  for (const name3 in node.attributes) {
    const value = node.attributes[name3] ?? ''
    const rule = rules2.get(name3)
    if (rule === void 0) {
      if (!isCommon(name3)) fault2(state, node, reasons.unknownAttribute(name3, node.name))
    } else if (rule.values !== void 0 && !rule.values.has(value)) {
      const isOld3 = rule.values.has('true') && (value === 'yes' || value === 'no')
      if (!isOld3) fault2(state, node, reasons.badValue(name3, value, [...rule.values]))
    } else if (rule.kind === 'ID') checkAnchor(state, node, name3, value)
  }
  for (const [name3, rule] of rules2)
    if (rule.isRequired && node.attributes[name3] === void 0)
      fault2(state, node, reasons.missingAttribute(name3, node.name))
}
function isCommon(name3) {
  return name3.startsWith('xml:') || name3 === 'xmlns' || name3.startsWith('xmlns:')
}
var reserved = /^(?:section|figure|table|iref|u)-/
function checkAnchor(state, node, name3, value) {
  const first = state.anchors.get(value)
  if (first !== void 0) fault2(state, node, reasons.repeatedAnchor(value, first.origin?.line))
  else state.anchors.set(value, node)
  const isOurs = name3 !== 'anchor' || state.work.rfc.attributes.prepTime !== void 0
  if (!isOurs && reserved.test(value)) fault2(state, node, reasons.reservedAnchor(value))
}
function checkContent(state, node) {
  if (!isElementName(node.name)) return
  let at = startState(node.name)
  for (const child of node.children) {
    const symbol = symbolOf(child)
    if (symbol === void 0) continue
    const next = at.next.get(symbol)
    if (next === void 0) {
      const where = child.type === 'element' ? child : node
      fault2(state, where, unexpected(child, node, [...at.next.keys()]))
      continue
    }
    at = next
  }
  if (!at.isEnd)
    fault2(state, node, reasons.missingChild(node.name, shortList([...at.next.keys()])))
}
function symbolOf(child) {
  if (child.type === 'element') return child.name
  return child.type === 'text' && /\S/.test(child.value) ? 'text' : void 0
}
function unexpected(child, parent, expected) {
  if (child.type !== 'element')
    return reasons.unexpectedText(child.value.trim(), parent.name, shortList(expected))
  if (!isElementName(child.name) && !isSvg(child)) return reasons.unknownElement(child.name)
  return reasons.unexpectedElement(child.name, parent.name, shortList(expected))
}
function shortList(names4) {
  const elements2 = names4.filter(name3 => name3 !== 'text').map(name3 => `<${name3}>`)
  const shown = names4.includes('text') ? ['text', ...elements2] : elements2
  if (shown.length === 0) return ''
  return shown.length > 6 ? `${shown.slice(0, 5).join(', ')}, \u2026` : shown.join(', ')
}

// src/document/rfcxml/edit.ts
function leadingText(node) {
  const first = node.children[0]
  return first?.type === 'text' ? first.value : ''
}
function setLeadingText(node, value) {
  if (node.children[0]?.type === 'text') node.children[0] = textNode(value)
  else if (value !== '') node.children.unshift(textNode(value))
}
function textPieces(node, into = []) {
  for (const child of node.children)
    if (child.type === 'text') into.push(child.value)
    else if (child.type === 'element') textPieces(child, into)
  return into
}
function keepChildren(node, accept) {
  const first = node.children.findIndex(child => !accept(child))
  if (first === -1) return false
  const rest = node.children.slice(first + 1).filter(accept)
  node.children = joinTexts([...node.children.slice(0, first), ...rest])
  return true
}
function joinTexts(nodes) {
  const joined2 = []
  for (const node of nodes) {
    const last = joined2.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined2[joined2.length - 1] = textNode(last.value + node.value)
    else joined2.push(node)
  }
  return joined2
}

// src/document/rfcxml/passes/disarm-drawings.ts
function disarmDrawings(work) {
  for (const name3 of ['svg', 'svg:svg']) for (const svg of all(work, name3)) disarm(work, svg)
}
function disarm(work, node) {
  for (const name3 of Object.keys(node.attributes)) {
    const value = node.attributes[name3] ?? ''
    const isHandler = /^on/i.test(name3)
    const isScript = /(?:^|:)href$/.test(name3) && /^\s*(?:javascript|data):/i.test(value)
    if (!isHandler && !isScript) continue
    report(work, node, reasons.activeDrawing(name3))
    delete node.attributes[name3]
  }
  const isActive = name3 => /^(?:svg:)?(?:script|foreignObject)$/.test(name3)
  keepChildren(node, child => {
    if (child.type !== 'element' || !isActive(child.name)) return true
    report(work, child, reasons.activeDrawing(`<${child.name}>`))
    return false
  })
  for (const child of node.children) if (child.type === 'element') disarm(work, child)
}

// src/document/rfcxml/passes/check-usage.ts
function checkUsage(work) {
  const used = /* @__PURE__ */ new Set()
  for (const name3 of ['xref', 'relref'])
    for (const node of all(work, name3)) used.add(node.attributes.target ?? '')
  for (const list6 of all(work, 'references'))
    for (const node of childElements(list6)) {
      if (node.name !== 'reference' && node.name !== 'referencegroup') continue
      const { anchor: anchor2 = '' } = node.attributes
      if (!used.has(anchor2)) report(work, node, reasons.unusedReference(anchor2))
    }
}
function checkNames(work) {
  const { docName: docName2 } = work.rfc.attributes
  if (work.number !== void 0 || !docName2) return
  const front3 = childElement(work.rfc, 'front')
  for (const info of front3 === void 0 ? [] : childElements(front3, 'seriesInfo')) {
    const { name: name3, value = '' } = info.attributes
    if (name3 === 'Internet-Draft' && value !== '' && value !== docName2)
      report(work, info, reasons.namesDiffer(value, docName2))
  }
}

// src/document/rfcxml/boilerplate/sentences.ts
function paragraph2(...sentences) {
  return sentences.filter(sentence => sentence !== void 0).join('  ')
}

// src/document/rfcxml/boilerplate/status-of-rfc.ts
var streams3 = {
  IETF: {
    std: ['true'],
    bcp: ['true'],
    exp: ['true', 'false'],
    historic: ['true', 'false'],
    info: ['true', 'false'],
  },
  IAB: { historic: ['true', 'false'], info: ['true', 'false'] },
  IRTF: {
    exp: ['true', 'false', 'n/a'],
    historic: ['true', 'false', 'n/a'],
    info: ['true', 'false', 'n/a'],
  },
  independent: { exp: ['n/a'], historic: ['n/a'], info: ['n/a'] },
  editorial: { info: ['n/a'] },
}
function statusOfRfc(status) {
  return [
    kinds2[status.category] ?? '',
    paragraph2(openers[status.category], ...(sources[status.stream]?.(status) ?? [])),
    'Information about the current status of this document, any errata, and how to provide feedback on it may be obtained at <{scheme}://www.rfc-editor.org/info/rfc{number}>.',
  ]
}
var notStandard =
  'This document is not an Internet Standards Track specification; it is published for'
var kinds2 = {
  std: 'This is an Internet Standards Track document.',
  bcp: 'This memo documents an Internet Best Current Practice.',
  exp: `${notStandard} examination, experimental implementation, and evaluation.`,
  info: `${notStandard} informational purposes.`,
  historic: `${notStandard} the historical record.`,
}
var openers = {
  exp: 'This document defines an Experimental Protocol for the Internet community.',
  historic: 'This document defines a Historic Document for the Internet community.',
}
var noStandard = 'candidates for any level of Internet Standard; see Section 2 of RFC 7841.'
var sources = {
  IETF: ({ category, consensus }) => [
    'This document is a product of the Internet Engineering Task Force (IETF).',
    consensus === 'true'
      ? paragraph2(
          'It represents the consensus of the IETF community.',
          'It has received public review and has been approved for publication by the Internet Engineering Steering Group (IESG).',
        )
      : 'It has been approved for publication by the Internet Engineering Steering Group (IESG).',
    further[category] ?? `Not all documents approved by the IESG are ${noStandard}`,
  ],
  IAB: ({ consensus }) => [
    'This document is a product of the Internet Architecture Board (IAB) and represents information that the IAB has deemed valuable to provide for permanent record.',
    consensus === 'true'
      ? 'It represents the consensus of the Internet Architecture Board (IAB).'
      : void 0,
    `Documents approved for publication by the IAB are not ${noStandard}`,
  ],
  IRTF: ({ consensus }) => [
    'This document is a product of the Internet Research Task Force (IRTF).',
    'The IRTF publishes the results of Internet-related research and development activities.',
    'These results might not be suitable for deployment.',
    groups[consensus],
    `Documents approved for publication by the IRSG are not ${noStandard}`,
  ],
  independent: () => [
    'This is a contribution to the RFC Series, independently of any other RFC stream.',
    'The RFC Editor has chosen to publish this document at its discretion and makes no statement about its value for implementation or deployment.',
    `Documents approved for publication by the RFC Editor are not ${noStandard}`,
  ],
  editorial: () => [
    'This document is a product of the RFC Series Policy Definition Process.',
    'It represents the consensus of the RFC Series Working Group approved by the RFC Series Approval Board.',
    `Such documents are not ${noStandard}`,
  ],
}
var further = {
  std: 'Further information on Internet Standards is available in Section 2 of RFC 7841.',
  bcp: 'Further information on BCPs is available in Section 2 of RFC 7841.',
}
var groups = {
  true: 'This RFC represents the consensus of the {group} Research Group of the Internet Research Task Force (IRTF).',
  false:
    'This RFC represents the individual opinion(s) of one or more members of the {group} Research Group of the Internet Research Task Force (IRTF).',
  'n/a': void 0,
}

// src/document/rfcxml/passes/normalize-attributes.ts
var spacious = /* @__PURE__ */ new Set(['u format', 'iref item', 'iref subitem'])
var numeric = {
  rfc: ['number', 'version'],
  date: ['year', 'day'],
  dl: ['indent'],
  format: ['octets'],
  ol: ['indent'],
  t: ['indent'],
  ul: ['indent'],
}
function normalizeAttributes(work) {
  trimBelow(work, work.rfc)
  for (const [name3, attributes] of Object.entries(numeric))
    for (const node of all(work, name3)) checkNumbers(work, node, attributes)
  checkSpans(work)
}
function trimBelow(work, node) {
  const { attributes } = node
  for (const name3 in attributes) {
    const value = attributes[name3] ?? ''
    if (name3 === 'quote-title') {
      delete attributes[name3]
      if (value !== '') attributes.quoteTitle = value
      continue
    }
    const trimmed = value.trim()
    if (trimmed.length !== value.length && !spacious.has(`${node.name} ${name3}`))
      attributes[name3] = trimmed
  }
  for (const child of node.children) if (child.type === 'element') trimBelow(work, child)
}
var widest2 = 1e3
function checkSpans(work) {
  for (const name3 of ['td', 'th'])
    for (const cell3 of all(work, name3))
      for (const span2 of ['colspan', 'rowspan']) {
        const value = cell3.attributes[span2]
        if (!value || (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= widest2)) continue
        report(work, cell3, reasons.notANumber(name3, span2, value))
        cell3.attributes[span2] = '1'
      }
}
function checkNumbers(work, node, names4) {
  for (const name3 of names4) {
    const value = node.attributes[name3]
    if (value === void 0 || value === '' || /^\d+$/.test(value)) continue
    const isDefault = attributeDefaults(node.name).some(([n, v]) => n === name3 && v === value)
    if (!isDefault) report(work, node, reasons.notANumber(node.name, name3, value))
  }
}
function writeTruthValues(work) {
  writeBelow(work.rfc)
}
function writeBelow(node) {
  writeTruth(node)
  for (const child of node.children) if (child.type === 'element') writeBelow(child)
}
function writeTruth(node) {
  const { attributes } = node
  for (const name3 in attributes)
    if (attributes[name3] === 'yes') attributes[name3] = 'true'
    else if (attributes[name3] === 'no') attributes[name3] = 'false'
}
function insertDefaults(work) {
  insertBelow(work.rfc, 2)
}
function insertBelow(node, fromReference) {
  if (fromReference >= 2) insertOn(node)
  if (isSvg(node)) return
  const below2 = node.name === 'reference' ? 0 : fromReference + 1
  for (const child of node.children) if (child.type === 'element') insertBelow(child, below2)
}
function insertOn(node) {
  for (const [name3, value] of attributeDefaults(node.name)) node.attributes[name3] ??= value
}
function replaceRelref(work) {
  const found = all(work, 'relref')
  if (found.length === 0) return
  for (const node of found) {
    node.name = 'xref'
    node.attributes.sectionFormat = node.attributes.displayFormat ?? 'of'
    delete node.attributes.displayFormat
    const outer = parentOf(work, node)
    if (outer?.name !== 'reference') insertOn(node)
  }
  changed(work)
}

// src/document/rfcxml/passes/choose-consensus.ts
function chooseConsensus(work) {
  const { rfc } = work
  writeTruth(rfc)
  const { attributes } = rfc
  let stream = attributes.submissionType
  if (stream === void 0 || !Object.hasOwn(streams3, stream)) {
    if (stream !== void 0) report(work, rfc, reasons.unknownStream(stream))
    stream = 'IETF'
  }
  const categories3 = streams3[stream] ?? {}
  const category = attributes.category ?? ''
  const allowed = categories3[category]
  if (allowed === void 0) {
    report(work, rfc, reasons.unknownCategory(category, stream, Object.keys(categories3)))
    return
  }
  const isGroupless =
    (stream === 'IRTF' && all(work, 'workgroup').length === 0) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = attributes.consensus
  if (isGroupless) {
    if (given !== void 0) report(work, rfc, reasons.consensusNotAsked(stream))
    return
  }
  const wanted = given ?? (allowed.length > 1 ? 'false' : (allowed[0] ?? 'false'))
  if (allowed.some(value => value === wanted)) attributes.consensus = wanted
  else {
    report(work, rfc, reasons.consensusNotAllowed(wanted, allowed))
    attributes.consensus = allowed.includes('false') ? 'false' : (allowed[0] ?? wanted)
  }
}

// src/document/rfcxml/scripts.ts
var names =
  'Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square'.split(
    ' ',
  )
var known2
function scripts() {
  known2 ??= names.flatMap(name3 => {
    try {
      return [{ name: name3, pattern: new RegExp(`\\p{Script=${name3}}`, 'u') }]
    } catch {
      return []
    }
  })
  return known2
}
var seen = /* @__PURE__ */ new Map()
function scriptOf(character) {
  if (/^[A-Za-z]/.test(character)) return 'Latin'
  if (character < '\xA9') return 'Common'
  if (seen.has(character)) return seen.get(character)
  const name3 = scripts().find(({ pattern }) => pattern.test(character))?.name
  if (seen.size < 1e4) seen.set(character, name3)
  return name3
}
function isLatin2(text2) {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u.test(text2)
}

// src/document/rfcxml/passes/clean-up.ts
var honoured = 'v3xml2rfc'
function removeInstructions(work) {
  removeBelow(work, node => node.type !== 'instruction' || node.name === honoured)
}
function removeSectionsForRfc(work) {
  if (work.number === void 0) return
  const isForDrafts = node =>
    node.type === 'element' && node.name === 'section' && node.attributes.removeInRFC === 'true'
  removeBelow(work, node => !isForDrafts(node))
}
function removeForRfc(work) {
  if (work.number === void 0) return
  removeBelow(
    work,
    node =>
      node.type !== 'comment' &&
      (node.type !== 'element' ||
        (node.attributes.removeInRFC !== 'true' &&
          node.name !== 'cref' &&
          !(node.name === 'link' && node.attributes.rel === 'alternate'))),
  )
  removeAttributes(work.rfc)
}
function removeBelow(work, keep) {
  if (keepBelow(work.rfc, keep)) changed(work)
}
function keepBelow(node, keep) {
  let hasChanged = keepChildren(node, keep)
  for (const child of node.children)
    if (child.type === 'element') hasChanged = keepBelow(child, keep) || hasChanged
  return hasChanged
}
function removeAttributes(node) {
  delete node.attributes.originalSrc
  for (const child of node.children)
    if (child.type === 'element') {
      delete child.attributes['xml:base']
      removeAttributes(child)
    }
}
function insertLinks(work) {
  const { rfc, number } = work
  if (number === void 0) return
  const links2 = childElements(rfc, 'link').map(link3 => link3.attributes)
  const issn = 'urn:issn:2070-1721'
  const doi = `https://dx.doi.org/10.17487/rfc${number}`
  const added = []
  if (!links2.some(({ rel, href }) => rel === 'item' && href === issn))
    added.unshift(make('link', { href: issn, rel: 'alternate' }))
  if (!links2.some(({ href }) => href === doi))
    added.unshift(make('link', { href: doi, rel: 'alternate' }))
  if (!links2.some(({ rel }) => rel === 'prev')) {
    const { docName: docName2 } = rfc.attributes
    const href = `https://datatracker.ietf.org/doc/${docName2}`
    if (docName2) added.unshift(make('link', { href, rel: 'prev' }))
    else report(work, rfc, reasons.noDraftLink())
  }
  rfc.children.unshift(...added)
  changed(work)
}
function nameScripts(work) {
  const found = /* @__PURE__ */ new Set()
  let left = 100
  const visit = node => {
    for (const child of node.children)
      if (child.type === 'element') visit(child)
      else if (child.type === 'text') {
        if (left > 0) {
          for (const char of child.value.slice(0, left)) add(found, char)
          left -= child.value.length
        }
        if (!/[^\u0000-\u007f]/.test(child.value)) continue
        for (const [char] of child.value.matchAll(/[^\u0000-\u007f]/gu)) add(found, char)
      }
  }
  visit(work.rfc)
  work.rfc.attributes.scripts = [...found].sort().join(',')
}
function add(found, char) {
  const script = scriptOf(char)
  if (script !== void 0) found.add(script)
}

// src/document/rfcxml/passes/complete-references.ts
var documentTargets = {
  RFC: 'https://www.rfc-editor.org/rfc/rfc',
  'Internet-Draft': 'https://datatracker.ietf.org/doc/html/',
  DOI: 'https://doi.org/',
}
var groupTargets = {
  BCP: 'https://www.rfc-editor.org/info/bcp',
  STD: 'https://www.rfc-editor.org/info/std',
  FYI: 'https://www.rfc-editor.org/info/fyi',
}
var seriesOrder = ['STD', 'BCP', 'FYI', 'RFC', 'DOI']
function completeReferences(work) {
  for (const reference4 of all(work, 'reference')) {
    const series2 = below(reference4, 'seriesInfo')
    insertTarget(work, reference4, series2, documentTargets)
    markWorkInProgress(reference4, series2)
    sortSeries(reference4)
  }
  for (const group of all(work, 'referencegroup'))
    insertTarget(work, group, below(group, 'seriesInfo'), groupTargets)
}
function insertTarget(work, node, series2, targets) {
  if (node.attributes.target) return
  for (const info of series2) {
    const { name: name3 = '', value } = info.attributes
    const base = Object.hasOwn(targets, name3) ? targets[name3] : void 0
    if (base === void 0) continue
    if (value) {
      node.attributes.target = base + value
      return
    }
    report(work, info, reasons.seriesWithoutValue(name3))
  }
}
function markWorkInProgress(reference4, series2) {
  if (!series2.some(info => info.attributes.name === 'Internet-Draft')) return
  const words3 = 'Work in Progress'
  if (below(reference4, 'refcontent').some(content => leadingText(content) === words3)) return
  reference4.children.push(make('refcontent', {}, [words3]))
}
function sortSeries(reference4) {
  const front3 = childElement(reference4, 'front')
  const series2 = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  if (front3 === void 0 || series2[0] === void 0 || series2.length < 2) return
  const sorted = series2.toSorted((a, b) => rank(a) - rank(b))
  const first = front3.children.indexOf(series2[0])
  const others = front3.children.filter(
    child => child.type !== 'element' || child.name !== 'seriesInfo',
  )
  front3.children = [...others.slice(0, first), ...sorted, ...others.slice(first)]
}
function rank(info) {
  const at = seriesOrder.indexOf(info.attributes.name ?? '')
  return at === -1 ? seriesOrder.length : at
}
function below(node, name3, into = []) {
  for (const child of node.children) {
    if (child.type !== 'element' || isSvg(child)) continue
    if (child.name === name3) into.push(child)
    below(child, name3, into)
  }
  return into
}
function sortReferences(work) {
  const { sortRefs = 'true', symRefs = 'true' } = work.rfc.attributes
  let hasMoved = false
  const isSorted = sortRefs === 'true' && symRefs === 'true'
  for (const list6 of all(work, 'references')) {
    const isReference2 = child => child.name === 'reference' || child.name === 'referencegroup'
    const references3 = childElements(list6).filter(isReference2)
    if (isSorted && references3.length > 0) {
      const keyed = references3.map(node => ({ node, key: labelOf2(work, node).toUpperCase() }))
      keyed.sort((a, b) => compare(a.key, b.key) || compare(kind2(a.node), kind2(b.node)))
      const rest = list6.children.filter(child => child.type !== 'element' || !isReference2(child))
      list6.children = [...rest, ...keyed.map(({ node }) => node)]
      hasMoved ||= keyed.some(({ node }, i) => node !== references3[i])
    }
    for (const node of references3) node.attributes.derivedAnchor = labelOf2(work, node)
  }
  if (hasMoved) changed(work)
}
function labelOf2(work, node) {
  const anchor2 = node.attributes.anchor ?? ''
  return work.labels.get(anchor2) ?? anchor2
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
function kind2(node) {
  return node.name === 'reference' ? '0' : '1'
}

// src/document/rfcxml/character.ts
function isXmlCharacter(code) {
  if (code < 32) return code === 9 || code === 10 || code === 13
  if (code < 55296) return true
  return (code >= 57344 && code <= 65533) || (code >= 65536 && code <= 1114111)
}
var forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
function isSpace3(code) {
  return code === 32 || code === 10 || code === 9 || code === 13
}
var nameClasses = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (/[A-Za-z_:]/.test(char)) nameClasses[code] = 2
  else if (/[-.0-9]/.test(char)) nameClasses[code] = 1
}
function endOfName(text2, start) {
  const first = text2.charCodeAt(start)
  if (first < 128 ? nameClasses[first] !== 2 : Number.isNaN(first)) return start
  let end = start + 1
  for (;;) {
    const code = text2.charCodeAt(end)
    if (code < 128 ? nameClasses[code] === 0 : Number.isNaN(code)) return end
    end += 1
  }
}

// src/document/rfcxml/locate.ts
function locator(path, text2) {
  let line2 = 1
  let start = 0
  let next = text2.indexOf('\n')
  return offset => {
    if (offset < start) {
      line2 = 1
      start = 0
      next = text2.indexOf('\n')
    }
    while (next !== -1 && next < offset) {
      line2 += 1
      start = next + 1
      next = text2.indexOf('\n', start)
    }
    return { path, line: line2, column: offset - start + 1 }
  }
}

// src/document/rfcxml/reader.ts
function newReader(options) {
  const root2 = { type: 'root', children: [] }
  const bounds = { maxDepth: 200, maxExpansion: 1e6, maxFaults: 100, ...options }
  return {
    root: root2,
    findings: [],
    open: [],
    into: root2.children,
    skipped: 0,
    reached: /* @__PURE__ */ new Set(),
    entities: /* @__PURE__ */ new Map(),
    expanding: /* @__PURE__ */ new Set(),
    expansionLeft: bounds.maxExpansion,
    names: /* @__PURE__ */ new Map(),
    bounds,
  }
}
function fault3(reader, place2, wording2) {
  const { findings, bounds } = reader
  if (findings.length < bounds.maxFaults) findings.push(findingAt(place2, wording2))
  else limit2(reader, place2, reasons.tooManyFaults(bounds.maxFaults))
}
function limit2(reader, place2, wording2) {
  if (reader.reached.has(wording2.reason)) return
  reader.reached.add(wording2.reason)
  reader.findings.push(findingAt(place2, wording2))
}
function addText(reader, value, place2) {
  if (reader.skipped > 0) return
  if (reader.open.length === 0) {
    if (value.trim() !== '') fault3(reader, place2(), reasons.textOutsideRoot(value.trim()))
    return
  }
  const last = reader.into.at(-1)
  if (last?.type === 'text') last.value += value
  else reader.into.push(textNode(value))
}
function openElement(reader, element2, place2) {
  const { open: open2, root: root2, bounds } = reader
  if (open2.length >= bounds.maxDepth) {
    limit2(reader, place2, reasons.tooDeep(bounds.maxDepth))
    reader.skipped += 1
    return
  }
  if (open2.length === 0 && root2.children.some(child => child.type === 'element'))
    fault3(reader, place2, reasons.secondRoot(element2.name))
  else reader.into.push(element2)
  open2.push(element2)
  reader.into = element2.children
}
function closeElement(reader) {
  if (reader.skipped > 0) {
    reader.skipped -= 1
    return void 0
  }
  const closed = reader.open.pop()
  reader.into = reader.open.at(-1)?.children ?? reader.root.children
  return closed
}
function intern(reader, name3) {
  const known3 = reader.names.get(name3)
  if (known3 !== void 0) return known3
  reader.names.set(name3, name3)
  return name3
}

// src/document/rfcxml/references.ts
var predefined = /* @__PURE__ */ new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
])
var maxEntityDepth = 20
function characterReference(seen2) {
  const digits = /^&#(?:([0-9]{1,9})|x([0-9a-fA-F]{1,8}));$/.exec(seen2)
  if (digits === null) return void 0
  const code = digits[1] === void 0 ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1])
  return isXmlCharacter(code) ? String.fromCodePoint(code) : void 0
}
function resolveReferences(reader, text2, place2) {
  const parts3 = []
  eachReference(text2, {
    literal: value => parts3.push(value),
    reference: seen2 => {
      const replacement = resolveReference(reader, seen2, place2)
      if (replacement === void 0) return
      if (replacement.isFinal) parts3.push(replacement.text)
      else parts3.push(resolveEntity(reader, replacement, place2))
    },
  })
  return parts3.join('')
}
function resolveEntity(reader, replacement, place2) {
  return expand2(reader, replacement.name, () =>
    resolveReferences(reader, replacement.text, place2),
  )
}
function eachReference(text2, handlers5) {
  const reference4 = /&(?:[^\s&;<]{1,100};)?/g
  let at = 0
  for (;;) {
    const next = text2.indexOf('&', at)
    if (next === -1) break
    reference4.lastIndex = next
    const seen2 = reference4.exec(text2)?.[0] ?? '&'
    if (next > at) handlers5.literal(text2.slice(at, next))
    handlers5.reference(seen2)
    at = next + seen2.length
  }
  if (at < text2.length) handlers5.literal(text2.slice(at))
}
function resolveReference(reader, seen2, place2) {
  const name3 = seen2.slice(1, -1)
  const keep = { name: name3, text: seen2, isFinal: true }
  if (seen2 === '&') {
    fault3(reader, place2(), reasons.strayAmpersand())
    return keep
  }
  const known3 = name3.startsWith('#') ? characterReference(seen2) : predefined.get(name3)
  if (known3 !== void 0) return { name: name3, text: known3, isFinal: true }
  if (name3.startsWith('#')) {
    fault3(reader, place2(), reasons.badCharacterReference(seen2))
    return { ...keep, text: '\uFFFD' }
  }
  const declared = reader.entities.get(name3)
  if (declared === void 0) {
    const isExternal = reader.entities.has(name3)
    fault3(
      reader,
      place2(),
      isExternal ? reasons.externalEntity(name3) : reasons.unknownEntity(name3),
    )
    return keep
  }
  if (reader.expanding.has(name3)) {
    fault3(reader, place2(), reasons.recursiveEntity(name3))
    return void 0
  }
  reader.expansionLeft -= declared.length + 1
  if (reader.expansionLeft < 0 || reader.expanding.size >= maxEntityDepth) {
    limit2(reader, place2(), reasons.tooMuchExpansion(reader.bounds.maxExpansion))
    return void 0
  }
  return { name: name3, text: declared, isFinal: !/[&<]/.test(declared) }
}
function expand2(reader, name3, work) {
  reader.expanding.add(name3)
  try {
    return work()
  } finally {
    reader.expanding.delete(name3)
  }
}

// src/document/rfcxml/document-type.ts
function readDocumentType(text2, start) {
  const entities = /* @__PURE__ */ new Map()
  let at = start + '<!DOCTYPE'.length
  let external = ''
  let inside = false
  const stop = fault6 => ({
    entities,
    external,
    end: afterBracket(text2, fault6),
    fault: fault6,
  })
  while (at < text2.length) {
    const code = text2.charCodeAt(at)
    if (isSpace3(code)) {
      at += 1
    } else if (code === 91 && !inside) {
      inside = true
      at += 1
    } else if (code === 93 && inside) {
      inside = false
      at += 1
    } else if (code === 62 && !inside) {
      return { entities, external, end: at + 1 }
    } else if (!inside) {
      const literal = readLiteral(text2, at)
      if (literal !== void 0) external = literal.value
      const end = literal?.end ?? endOfName(text2, at)
      if (end === at) return stop(at)
      at = end
    } else {
      const end = readDeclaration(text2, at, entities)
      if (end === void 0) return stop(at)
      at = end
    }
  }
  return stop(text2.length)
}
function readDeclaration(text2, at, entities) {
  if (text2.startsWith('<!--', at)) return after(text2, '-->', at + 4)
  if (text2.startsWith('<?', at)) return after(text2, '?>', at + 2)
  if (text2.startsWith('<!ENTITY', at)) return readEntity(text2, at + 8, entities)
  if (text2.startsWith('<!', at)) return endOfDeclaration(text2, at + 2)
  if (text2[at] === '%') return after(text2, ';', endOfName(text2, at + 1))
  return void 0
}
function readEntity(text2, start, entities) {
  let at = skipSpace(text2, start)
  const isParameter = text2[at] === '%'
  if (isParameter) at = skipSpace(text2, at + 1)
  const nameEnd = endOfName(text2, at)
  if (nameEnd === at) return void 0
  const name3 = text2.slice(at, nameEnd)
  const literal = readLiteral(text2, skipSpace(text2, nameEnd))
  if (!isParameter && !entities.has(name3))
    entities.set(name3, literal === void 0 ? void 0 : replacementText(literal.value))
  return endOfDeclaration(text2, literal?.end ?? nameEnd)
}
function replacementText(value) {
  return value.replace(/&#[^;&]*;/g, seen2 => characterReference(seen2) ?? seen2)
}
function endOfDeclaration(text2, start) {
  let at = start
  while (at < text2.length) {
    const char = text2[at]
    if (char === '>') return at + 1
    if (char === '"' || char === "'") {
      const end = text2.indexOf(char, at + 1)
      if (end === -1) return void 0
      at = end
    }
    at += 1
  }
  return void 0
}
function readLiteral(text2, at) {
  const mark2 = text2[at]
  if (mark2 !== '"' && mark2 !== "'") return void 0
  const end = text2.indexOf(mark2, at + 1)
  return end === -1 ? void 0 : { value: text2.slice(at + 1, end), end: end + 1 }
}
function skipSpace(text2, start) {
  let at = start
  while (isSpace3(text2.charCodeAt(at))) at += 1
  return at
}
function after(text2, mark2, from) {
  const at = text2.indexOf(mark2, from)
  return at === -1 ? void 0 : at + mark2.length
}
function afterBracket(text2, from) {
  return after(text2, ']>', from) ?? after(text2, '>', from) ?? text2.length
}

// src/document/rfcxml/html-characters.ts
var runs = [
  'a0 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  '152 OElig oelig',
  '160 Scaron scaron',
  '178 Yuml',
  '192 fnof',
  '2c6 circ',
  '2dc tilde',
  '391 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho',
  '3a3 Sigma Tau Upsilon Phi Chi Psi Omega',
  '3b1 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  '3d1 thetasym upsih',
  '3d6 piv',
  '2002 ensp emsp',
  '2009 thinsp',
  '200c zwnj zwj lrm rlm',
  '2013 ndash mdash',
  '2018 lsquo rsquo sbquo',
  '201c ldquo rdquo bdquo',
  '2020 dagger Dagger bull',
  '2026 hellip',
  '2030 permil',
  '2032 prime Prime',
  '2039 lsaquo rsaquo',
  '203e oline',
  '2044 frasl',
  '20ac euro',
  '2111 image',
  '2118 weierp',
  '211c real',
  '2122 trade',
  '2135 alefsym',
  '2190 larr uarr rarr darr harr',
  '21b5 crarr',
  '21d0 lArr uArr rArr dArr hArr',
  '2200 forall',
  '2202 part exist',
  '2205 empty',
  '2207 nabla isin notin',
  '220b ni',
  '220f prod',
  '2211 sum minus',
  '2217 lowast',
  '221a radic',
  '221d prop infin',
  '2220 ang',
  '2227 and or cap cup int',
  '2234 there4',
  '223c sim',
  '2245 cong',
  '2248 asymp',
  '2260 ne equiv',
  '2264 le ge',
  '2282 sub sup nsub',
  '2286 sube supe',
  '2295 oplus',
  '2297 otimes',
  '22a5 perp',
  '22c5 sdot',
  '2308 lceil rceil lfloor rfloor',
  '2329 lang rang',
  '25ca loz',
  '2660 spades',
  '2663 clubs',
  '2665 hearts diams',
]
var names2
function htmlCharacters() {
  names2 ??= new Map(
    runs.flatMap(run => {
      const [first = '', ...inRun] = run.split(' ')
      const start = Number.parseInt(first, 16)
      return inRun.map((name3, i) => [name3, String.fromCodePoint(start + i)])
    }),
  )
  return names2
}

// src/document/rfcxml/read-tag.ts
function readStartTag(reader, source, at) {
  const { text: text2, locate } = source
  const nameEnd = endOfName(text2, at + 1)
  const place2 = locate(at)
  const element2 = {
    type: 'element',
    name: intern(reader, text2.slice(at + 1, nameEnd)),
    attributes: {},
    children: [],
    origin: place2,
  }
  let end = nameEnd
  let isEmpty = false
  for (;;) {
    const code = text2.charCodeAt(end)
    if (isSpace3(code)) {
      end += 1
    } else if (code === 62) {
      end += 1
      break
    } else if (code === 47 && text2.charCodeAt(end + 1) === 62) {
      isEmpty = true
      end += 2
      break
    } else if (Number.isNaN(code)) {
      fault3(reader, place2, reasons.unterminated('a tag'))
      break
    } else if (code === 60) {
      fault3(reader, locate(end), reasons.badTag('<', element2.name))
      break
    } else {
      end = readAttribute(reader, source, end, element2)
    }
  }
  openElement(reader, element2, place2)
  if (isEmpty) closeElement(reader)
  return end
}
function readAttribute(reader, source, at, element2) {
  const { text: text2, locate } = source
  const nameEnd = endOfName(text2, at)
  if (nameEnd === at) {
    fault3(reader, locate(at), reasons.badTag(text2.charAt(at), element2.name))
    return at + 1
  }
  const name3 = intern(reader, text2.slice(at, nameEnd))
  const equals = skipSpace2(text2, nameEnd)
  if (text2.charCodeAt(equals) !== 61) {
    fault3(reader, locate(at), reasons.attributeWithoutValue(name3))
    return nameEnd
  }
  const start = skipSpace2(text2, equals + 1)
  const mark2 = text2.charAt(start)
  const isQuoted = mark2 === '"' || mark2 === "'"
  let end = isQuoted ? text2.indexOf(mark2, start + 1) : endOfBareValue(text2, start)
  if (!isQuoted) fault3(reader, locate(at), reasons.attributeWithoutQuotes(name3))
  if (end === -1) {
    fault3(reader, locate(at), reasons.unterminated(`the attribute ${name3}`))
    end = text2.length
  }
  const value = attributeValue(reader, source, text2.slice(isQuoted ? start + 1 : start, end), at)
  if (value.includes('<') && text2.slice(start, end).includes('<'))
    fault3(reader, locate(at), reasons.lessThanInAttribute(name3))
  if (Object.hasOwn(element2.attributes, name3))
    fault3(reader, locate(at), reasons.repeatedAttribute(name3))
  else if (name3 !== '__proto__') element2.attributes[name3] = value
  return isQuoted ? end + 1 : end
}
function attributeValue(reader, source, raw, at) {
  const value = raw.includes('\n') || raw.includes('	') ? raw.replace(/[\n\t]/g, ' ') : raw
  return value.includes('&') ? resolveReferences(reader, value, () => source.locate(at)) : value
}
function endOfBareValue(text2, start) {
  let end = start
  while (end < text2.length && !/[\s<>]/.test(text2.charAt(end))) end += 1
  return end
}
function skipSpace2(text2, start) {
  let at = start
  while (isSpace3(text2.charCodeAt(at))) at += 1
  return at
}
function readEndTag(reader, source, at) {
  const { text: text2, locate } = source
  const nameEnd = endOfName(text2, at + 2)
  const name3 = text2.slice(at + 2, nameEnd)
  let end = skipSpace2(text2, nameEnd)
  if (text2.charCodeAt(end) !== 62) {
    const seen2 = text2.slice(end, end + 20)
    fault3(
      reader,
      locate(end),
      seen2 === '' ? reasons.unterminated('a tag') : reasons.badEndTag(seen2),
    )
    const bracket = text2.indexOf('>', end)
    end = bracket === -1 ? text2.length : bracket
  }
  if (reader.skipped > 0 || reader.open.at(-1)?.name === name3) closeElement(reader)
  else closeAcross(reader, name3, locate(at))
  return end + 1
}
function closeAcross(reader, name3, place2) {
  if (!reader.open.some(element2 => element2.name === name3)) {
    fault3(reader, place2, reasons.strayEndTag(name3))
    return
  }
  for (;;) {
    const closed = closeElement(reader)
    if (closed === void 0 || closed.name === name3) return
    fault3(reader, closed.origin ?? place2, reasons.unclosedElement(closed.name, `</${name3}>`))
  }
}

// src/document/rfcxml/read-content.ts
function readContent(reader, source) {
  const { text: text2, locate } = source
  let at = 0
  while (at < text2.length) {
    const next = text2.indexOf('<', at)
    const end = next === -1 ? text2.length : next
    if (end > at) readText(reader, source, at, end)
    if (next === -1) return
    const code = text2.charCodeAt(next + 1)
    if (code === 47) at = readEndTag(reader, source, next)
    else if (code === 33) at = readDeclaration2(reader, source, next)
    else if (code === 63) at = readInstruction(reader, source, next)
    else if (endOfName(text2, next + 1) > next + 1) at = readStartTag(reader, source, next)
    else {
      fault3(reader, locate(next), reasons.strayLessThan())
      addText(reader, '<', () => locate(next))
      at = next + 1
    }
  }
}
function readText(reader, source, start, end) {
  const value = source.text.slice(start, end)
  const place2 = () => source.locate(start)
  if (value.includes(']]>'))
    fault3(reader, source.locate(start + value.indexOf(']]>')), reasons.strayEndOfData())
  if (!value.includes('&')) {
    addText(reader, value, place2)
    return
  }
  let offset = start
  let pending = []
  const flush = () => {
    if (pending.length > 0) addText(reader, pending.join(''), place2)
    pending = []
  }
  eachReference(value, {
    literal: part4 => {
      pending.push(part4)
      offset += part4.length
    },
    reference: seen2 => {
      const at = offset
      const here = () => source.locate(at)
      const replacement = resolveReference(reader, seen2, here)
      offset += seen2.length
      if (replacement?.isFinal) {
        pending.push(replacement.text)
      } else if (replacement !== void 0) {
        flush()
        readEntity2(reader, replacement, { text: replacement.text, locate: here })
      }
    },
  })
  flush()
}
function readEntity2(reader, entity2, source) {
  const depth = reader.open.length + reader.skipped
  expand2(reader, entity2.name, () => readContent(reader, source))
  if (reader.open.length + reader.skipped <= depth) return
  fault3(reader, source.locate(0), reasons.unbalancedEntity(entity2.name))
  while (reader.open.length + reader.skipped > depth) closeElement(reader)
}
function readDeclaration2(reader, source, at) {
  const { text: text2, locate } = source
  if (text2.startsWith('<!--', at)) {
    const end = findEnd(reader, source, at, { mark: '-->', skip: 4, what: 'a comment' })
    const value = text2.slice(at + 4, end)
    if (value.includes('--')) fault3(reader, locate(at), reasons.doubleHyphen())
    if (reader.skipped === 0) reader.into.push({ type: 'comment', value })
    return end + 3
  }
  if (text2.startsWith('<![CDATA[', at)) {
    const end = findEnd(reader, source, at, { mark: ']]>', skip: 9, what: 'a CDATA section' })
    if (end > at + 9) addText(reader, text2.slice(at + 9, end), () => locate(at))
    return end + 3
  }
  if (text2.startsWith('<!DOCTYPE', at) && reader.open.length === 0) {
    const type = readDocumentType(text2, at)
    reader.entities = type.entities
    if (/(?:^|\/)rfc2629-xhtml\.ent$/.test(type.external)) {
      for (const [name3, value] of htmlCharacters())
        if (!reader.entities.has(name3)) reader.entities.set(name3, value)
    }
    if (type.fault !== void 0)
      fault3(
        reader,
        locate(type.fault),
        reasons.badDeclaration(text2.slice(type.fault, type.fault + 20)),
      )
    return type.end
  }
  fault3(reader, locate(at), reasons.strayLessThan())
  addText(reader, '<', () => locate(at))
  return at + 1
}
function readInstruction(reader, source, at) {
  const { text: text2 } = source
  const end = findEnd(reader, source, at, {
    mark: '?>',
    skip: 2,
    what: 'a processing instruction',
  })
  const nameEnd = Math.min(endOfName(text2, at + 2), end)
  const name3 = text2.slice(at + 2, nameEnd)
  const value = text2.slice(nameEnd, end).trimStart()
  if (name3.toLowerCase() !== 'xml' && reader.skipped === 0)
    reader.into.push({ type: 'instruction', name: name3, value })
  return end + 2
}
function findEnd(reader, source, at, wanted) {
  const end = source.text.indexOf(wanted.mark, at + wanted.skip)
  if (end !== -1) return end
  fault3(reader, source.locate(at), reasons.unterminated(wanted.what))
  return source.text.length
}

// src/document/rfcxml/read-draft.ts
function readDraft(input, path, options = {}) {
  const reader = newReader(options)
  const text2 = cleanInput(reader, input, path)
  const locate = locator(path, text2)
  readContent(reader, { text: text2, locate })
  closeAll(reader)
  const draft = reader.root
  const { findings } = reader
  if (draft.children.some(child => child.type === 'element')) return { draft, findings }
  if (findings.length === 0) fault3(reader, locate(0), reasons.noRoot())
  return { findings }
}
function cleanInput(reader, input, path) {
  let text2 = input.charCodeAt(0) === 65279 ? input.slice(1) : input
  if (text2.includes('\r')) text2 = text2.replace(/\r\n?/g, '\n')
  if (text2.search(forbiddenCharacters) === -1) return text2
  const locate = locator(path, text2)
  return text2.replace(forbiddenCharacters, (char, offset) => {
    fault3(reader, locate(offset), reasons.forbiddenCharacter(char.charCodeAt(0)))
    return '\uFFFD'
  })
}
function closeAll(reader) {
  reader.skipped = 0
  for (;;) {
    const closed = closeElement(reader)
    if (closed?.origin === void 0) return
    fault3(reader, closed.origin, reasons.unclosedElement(closed.name, 'the end of the file'))
  }
}

// src/document/rfcxml/passes/include-artwork.ts
function moveArtAnchors(work) {
  for (const set of all(work, 'artset')) {
    const art = childElements(set, 'artwork').filter(node => node.attributes.anchor !== void 0)
    const anchors = art.map(node => node.attributes.anchor ?? '').sort()
    if (anchors[0] === void 0) continue
    set.attributes.anchor ||= anchors[0]
    if (anchors.length > 1) report(work, set, reasons.anchorsInArtset(anchors))
    for (const node of art) delete node.attributes.anchor
  }
}
function includeArtwork(work) {
  for (const node of all(work, 'artwork')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    if (node.attributes.type === 'ascii-art') trimLines(node)
  }
}
function includeSourceCode(work) {
  for (const node of all(work, 'sourcecode')) {
    const src = node.attributes.src?.trim()
    if (src) includeSource(work, node, src)
    trimLines(node)
  }
}
function includeSource(work, node, src) {
  const { attributes } = node
  if (attributes.type === 'binary-art') return
  if (textPieces(node).join('').trim() !== '')
    report(work, node, reasons.sourceAndContent(node.name))
  const text2 = dataOf(src) ?? work.options.include?.(src, node.origin?.path ?? '')?.text
  if (text2 === void 0) {
    report(work, node, reasons.notIncluded(src))
    return
  }
  if (!src.startsWith('data:')) attributes.originalSrc ??= src
  delete attributes.src
  if (node.name === 'artwork' && attributes.type === 'svg') includeDrawing(work, node, src, text2)
  else node.children = [{ type: 'text', value: text2 }]
  changed(work)
}
function includeDrawing(work, node, src, text2) {
  const { draft, findings } = readDraft(text2, src)
  work.findings.push(...findings)
  const svg = draft && rootElement(draft)
  if (svg === void 0) return
  const { alt } = node.attributes
  if (alt && childElement(svg, 'desc') === void 0) {
    svg.children.unshift(make('desc', {}, [alt]))
    delete node.attributes.alt
  }
  node.children = [svg]
}
function dataOf(src) {
  const parts3 = /^data:([^,]*),(.*)$/s.exec(src)
  if (parts3 === null) return void 0
  const [, type = '', data = ''] = parts3
  try {
    const bytes = decodeURIComponent(data)
    if (!/;\s*base64$/i.test(type)) return bytes
    return new TextDecoder().decode(Uint8Array.from(atob(bytes), char => char.charCodeAt(0)))
  } catch {
    return void 0
  }
}
function trimLines(node) {
  const text2 = leadingText(node)
  if (!/[ \t\r\f\v\u00a0]$|\t/m.test(text2)) return
  setLeadingText(node, text2.split('\n').map(trimLine).join('\n'))
}
function trimLine(line2) {
  const trimmed = line2.trimEnd()
  if (!trimmed.includes('	')) return trimmed
  let result = ''
  for (const char of trimmed) result += char === '	' ? ' '.repeat(8 - (result.length % 8)) : char
  return result
}

// src/document/rfcxml/passes/include-files.ts
var maxDepth = 8
var maxFiles = 2e3
function includeFiles(work) {
  const context = { work, left: maxFiles, depth: 0, from: work.rfc.origin?.path ?? '' }
  if (includeBelow(context, work.rfc)) changed(work)
}
function includeBelow(context, node) {
  let hasIncluded = false
  for (let i = 0; i < node.children.length; i++) {
    const child = node.children[i]
    if (child === void 0) continue
    const href = includedFile(child)
    if (href === void 0) {
      if (child.type === 'element') hasIncluded = includeBelow(context, child) || hasIncluded
      continue
    }
    const content = readIncluded(context, node, child, href)
    node.children.splice(i, 1, ...content)
    i += content.length - 1
    hasIncluded = true
  }
  return hasIncluded
}
function includedFile(node) {
  if (node.type === 'element' && node.name === 'xi:include') return node.attributes.href ?? ''
  if (node.type !== 'instruction' || node.name !== 'rfc') return void 0
  return /(?:^|\s)include=(?:"([^"]*)"|'([^']*)')/.exec(node.value)?.slice(1).find(Boolean)
}
function readIncluded(context, parent, node, href) {
  const { work, from } = context
  const at = node.type === 'element' ? node : parent
  context.left -= 1
  if (context.left < 0 || context.depth >= maxDepth) {
    report(work, at, reasons.tooManyIncludes())
    return []
  }
  const file = work.options.include?.(href, from)
  if (file === void 0) {
    report(work, at, reasons.notIncluded(href))
    return fallback(context, node)
  }
  if (node.type === 'element' && node.attributes.parse === 'text')
    return [{ type: 'text', value: file.text }]
  const { draft, findings } = readDraft(file.text, file.path)
  const root2 = draft === void 0 ? void 0 : rootElement(draft)
  for (const found of findings)
    work.findings.push(
      at.origin === void 0 ? found : findingAt({ ...found.place, via: at.origin }, found),
    )
  if (root2 === void 0) return fallback(context, node)
  const inner = { ...context, depth: context.depth + 1, from: file.path }
  const holder2 = { type: 'element', name: '', attributes: {}, children: [root2] }
  includeBelow(inner, holder2)
  context.left = inner.left
  return holder2.children
}
function fallback(context, node) {
  if (node.type !== 'element') return []
  for (const child of node.children)
    if (child.type === 'element' && child.name === 'xi:fallback') {
      const copy = copyElement(child)
      includeBelow(context, copy)
      return copy.children
    }
  return []
}

// src/document/rfcxml/passes/number-parts.ts
function numberParts(work) {
  const { rfc } = work
  const front3 = childElement(rfc, 'front')
  const middle = childElement(rfc, 'middle')
  const back = childElement(rfc, 'back')
  if (front3 !== void 0) numberFront(front3)
  if (middle !== void 0) work.counters.middle = numberSections(middle, 'section-')
  for (const [i, table5] of all(work, 'table').entries()) setNumber(table5, `table-${i + 1}`)
  for (const [i, figure3] of all(work, 'figure').entries()) setNumber(figure3, `figure-${i + 1}`)
  if (back === void 0) return
  numberReferences(back, 'section-', work.counters.middle)
  for (const section4 of childElements(back, 'section')) numberAppendix(work, section4)
}
function setNumber(node, pn) {
  node.attributes.pn ??= pn
}
function numberFront(front3) {
  const boilerplate = childElement(front3, 'boilerplate')
  if (boilerplate !== void 0) numberSections(boilerplate, 'section-boilerplate.')
  const abstract3 = childElement(front3, 'abstract')
  if (abstract3 !== void 0) setNumber(abstract3, 'section-abstract')
  for (const [i, note5] of childElements(front3, 'note').entries())
    setNumber(note5, `section-note.${i + 1}`)
}
function numberSections(outer, prefix2) {
  const sections3 = childElements(outer, 'section')
  sections3.forEach((section4, i) => {
    setNumber(section4, `${prefix2}${i + 1}`)
    numberSections(section4, `${prefix2}${i + 1}.`)
  })
  return sections3.length
}
function numberReferences(outer, prefix2, after2) {
  childElements(outer, 'references').forEach((list6, i) => {
    setNumber(list6, `${prefix2}${after2 + i + 1}`)
    numberReferences(list6, `${prefix2}${after2 + i + 1}.`, 0)
  })
}
function numberAppendix(work, section4) {
  work.counters.back += 1
  if (work.counters.back === 27) report(work, section4, reasons.tooManyAppendices())
  const pn = `section-appendix.${String.fromCharCode(96 + work.counters.back)}`
  setNumber(section4, pn)
  numberSections(section4, `${pn}.`)
}
var paragraphs = /* @__PURE__ */ new Set([
  'artset',
  'artwork',
  'aside',
  'blockquote',
  'list',
  'dl',
  'dd',
  'ol',
  'ul',
  'dt',
  'li',
  'sourcecode',
  't',
  'figure',
  'table',
])
var counted = /* @__PURE__ */ new Set(['thead', 'tbody', 'tfoot', 'tr', 'td'])
var sections = /* @__PURE__ */ new Set(['abstract', 'note', 'section', 'references'])
function numberParagraphs(node) {
  numberBelow(node, '', '')
}
function numberBelow(node, prefix2, outer) {
  const isSection = sections.has(node.name)
  const start = isSection ? `${node.attributes.pn ?? 'unknown-unknown'}-` : prefix2
  const path = isSection || outer === '' ? '' : `${outer}.`
  let count = 0
  for (const child of node.children) {
    if (child.type !== 'element' || child.name === 'reference' || isSvg(child)) continue
    const isParagraph = paragraphs.has(child.name)
    if (isParagraph || counted.has(child.name)) count += 1
    if (isParagraph && child.name !== 'figure' && child.name !== 'table')
      setNumber(child, `${start}${path}${count}`)
    numberBelow(child, start, `${path}${count}`)
  }
}

// src/document/rfcxml/passes/slug-names.ts
function slugNames(work) {
  for (const name3 of all(work, 'name')) {
    const text2 = textPieces(name3).join(' ')
    if (text2 !== '') name3.attributes.slugifiedName = slug(work, `name-${text2}`)
  }
}
var shortest = 32
var longest = 40
function slug(work, text2) {
  const { slugs } = work
  const plain2 = text2
    .normalize('NFKD')
    .replace(/[^\u0000-\u007f]/g, '')
    .replace(/[^\w\s/-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s/]+/g, '-')
  let length = shortest
  while (slugs.has(plain2.slice(0, length)) && length < plain2.length && length < longest)
    length += 1
  let result = plain2.slice(0, length)
  if (slugs.has(result)) {
    let count = work.slugCounts.get(result) ?? 2
    while (slugs.has(`${result}-${count}`)) count += 1
    work.slugCounts.set(result, count + 1)
    result = `${result}-${count}`
  }
  slugs.add(result)
  return result
}

// src/document/rfcxml/passes/insert-addresses.ts
function insertAddresses(work) {
  const front3 = childElement(work.rfc, 'front')
  const back = childElement(work.rfc, 'back')
  if (front3 === void 0 || back === void 0) return
  const old3 = childElements(back, 'section')
  if (old3.some(section5 => section5.attributes.anchor === 'authors-addresses')) return
  const authors4 = childElements(front3, 'author')
  const isOne = authors4.filter(author3 => author3.attributes.role !== 'contributor').length < 2
  const title4 = isOne ? "Author's Address" : "Authors' Addresses"
  const name3 = make('name', {}, [title4])
  name3.attributes.slugifiedName = slug(work, `name-${title4}`)
  const section4 = make(
    'section',
    { toc: 'include', numbered: 'false', anchor: 'authors-addresses' },
    [name3, ...authors4.map(copyElement)],
  )
  for (const author3 of authors4) delete author3.attributes.anchor
  numberAppendix(work, section4)
  numberParagraphs(section4)
  append2(work, back, section4)
}

// src/document/rfcxml/calendar.ts
var months3 = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
function monthNumber2(month) {
  if (/^\d+$/.test(month)) {
    const number = Number(month)
    return number >= 1 && number <= 12 ? number : void 0
  }
  if (month.length < 3) return void 0
  const found = months3.findIndex(name3 => name3.toLowerCase().startsWith(month.toLowerCase()))
  return found === -1 ? void 0 : found + 1
}
function isDate({ year, month, day }) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
function addDays(date, days) {
  const sum2 = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
  return { year: sum2.getUTCFullYear(), month: sum2.getUTCMonth() + 1, day: sum2.getUTCDate() }
}
function isBefore(a, b) {
  return toNumber(a) < toNumber(b)
}
function daysBetween(a, b) {
  return Math.abs(toNumber(a) - toNumber(b)) / 864e5
}
function toNumber({ year, month, day }) {
  return Date.UTC(year, month - 1, day)
}
function formatDate2(date, style) {
  const month = months3[date.month - 1] ?? ''
  return style === 'day-first'
    ? `${date.day} ${month} ${date.year}`
    : `${month} ${date.day}, ${date.year}`
}
function twoDigits(value) {
  return String(value).padStart(2, '0')
}

// src/document/rfcxml/boilerplate/copyright-notice.ts
function copyrightNotice({ date, ipr, stream }) {
  const terms = ipr.toLowerCase()
  if (!terms.endsWith('trust200902') || isBefore(date, { year: 2009, month: 2, day: 15 }))
    return void 0
  const restriction = restrictions.find(([prefix2]) => terms.startsWith(prefix2))
  return [claim, subject(date, stream), ...(restriction === void 0 ? [] : [restriction[1]])]
}
var claim = paragraph2(
  'Copyright (c) {year} IETF Trust and the persons identified as the document authors.',
  'All rights reserved.',
)
var legal = "This document is subject to BCP 78 and the IETF Trust's Legal Provisions"
var review =
  'Please review these documents carefully, as they describe your rights and restrictions with respect to this document.'
function subject(date, stream) {
  if (isBefore(date, { year: 2009, month: 9, day: 12 }))
    return paragraph2(
      `${legal} Relating to IETF Documents in effect on the date of publication of this document (http://trustee.ietf.org/license-info).`,
      review,
    )
  const effect = 'in effect on the date of publication of this document.'
  if (isBefore(date, { year: 2009, month: 12, day: 28 }))
    return paragraph2(
      `${legal} Relating to IETF Documents (http://trustee.ietf.org/license-info) ${effect}`,
      review,
      'Code Components extracted from this document must include Simplified BSD License text as described in Section 4.e of the Trust Legal Provisions and are provided without warranty as described in the BSD License.',
    )
  return paragraph2(
    `${legal} Relating to IETF Documents (<{scheme}://trustee.ietf.org/license-info>) ${effect}`,
    review,
    stream === 'IETF'
      ? 'Code Components extracted from this document must include Revised BSD License text as described in Section 4.e of the Trust Legal Provisions and are provided without warranty as described in the Revised BSD License.'
      : void 0,
  )
}
var restrictions = [
  [
    'nomodification',
    'This document may not be modified, and derivative works of it may not be created, except to format it for publication as an RFC or to translate it into languages other than English.',
  ],
  [
    'noderivatives',
    'This document may not be modified, and derivative works of it may not be created, and it may not be published except as an Internet-Draft.',
  ],
  [
    'pre5378',
    paragraph2(
      'This document may contain material from IETF Documents or IETF Contributions published or made publicly available before November 10, 2008.',
      'The person(s) controlling the copyright in some of this material may not have granted the IETF Trust the right to allow modifications of such material outside the IETF Standards Process.',
      'Without obtaining an adequate license from the person(s) controlling the copyright in such materials, this document may not be modified outside the IETF Standards Process, and derivative works of it may not be created outside the IETF Standards Process, except to format it for publication as an RFC or to translate it into languages other than English.',
    ),
  ],
]

// src/document/rfcxml/boilerplate/status-of-draft.ts
var statusOfDraft = [
  'This Internet-Draft is submitted in full conformance with the provisions of BCP 78 and BCP 79.',
  paragraph2(
    'Internet-Drafts are working documents of the Internet Engineering Task Force (IETF).',
    'Note that other groups may also distribute working documents as Internet-Drafts.',
    'The list of current Internet-Drafts is at <{scheme}://datatracker.ietf.org/drafts/current/>.',
  ),
  paragraph2(
    'Internet-Drafts are draft documents valid for a maximum of six months and may be updated, replaced, or obsoleted by other documents at any time.',
    'It is inappropriate to use Internet-Drafts as reference material or to cite them other than as "work in progress."',
  ),
  'This Internet-Draft will expire on {expires}.',
]

// src/document/rfcxml/passes/insert-boilerplate.ts
var validDays2 = 185
var secureSince = { year: 2017, month: 8, day: 21 }
function makeRoom(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  const names4 = work.rfc.attributes.ipr === 'none' ? ['toc'] : ['boilerplate', 'toc']
  for (const name3 of names4) {
    const old3 = childElement(front3, name3)
    if (old3 === void 0) front3.children.push(make(name3))
    else {
      if (old3.children.some(child => child.type === 'element'))
        report(work, old3, reasons.replacedByOurs(name3))
      old3.children = []
    }
  }
}
function insertBoilerplate(work) {
  const { rfc } = work
  const front3 = childElement(rfc, 'front')
  const boilerplate = front3 && childElement(front3, 'boilerplate')
  if (boilerplate === void 0 || rfc.attributes.ipr === 'none') return
  boilerplate.children.push(
    section3(work, 'status-of-memo', 'Status of This Memo', statusParagraphs(work)),
  )
  const { ipr = '', submissionType: stream = 'IETF' } = rfc.attributes
  const notice = copyrightNotice({ date: work.date, ipr, stream })
  if (notice === void 0) report(work, rfc, reasons.noCopyright(ipr))
  else boilerplate.children.push(section3(work, 'copyright', 'Copyright Notice', notice))
  changed(work)
}
function statusParagraphs(work) {
  if (work.number === void 0) return statusOfDraft
  const { rfc } = work
  const { submissionType: stream = 'IETF', category = '' } = rfc.attributes
  const isGroupless =
    (stream === 'IRTF' && groupName(work) === void 0) ||
    stream === 'independent' ||
    stream === 'editorial'
  const given = rfc.attributes.consensus === 'true' ? 'true' : 'false'
  const consensus = isGroupless ? 'n/a' : given
  if (!streams3[stream]?.[category]?.includes(consensus)) {
    report(work, rfc, reasons.noStatus(stream, category, consensus))
    return []
  }
  return statusOfRfc({ stream, category, consensus })
}
function section3(work, anchor2, title4, paragraphs2) {
  return make('section', { numbered: 'false', toc: 'exclude', anchor: anchor2 }, [
    make('name', {}, [title4]),
    ...paragraphs2.map(text2 => make('t', {}, inline3(fill(work, text2)))),
  ])
}
function fill(work, text2) {
  const { date, options } = work
  const values = {
    scheme: () => (isBefore(date, secureSince) ? 'http' : 'https'),
    number: () => work.number ?? '',
    group: () => groupName(work) ?? '',
    year: () => String(date.year),
    expires: () => formatDate2(addDays(date, validDays2), options.dateStyle ?? 'day-first'),
  }
  return text2.replace(/\{(\w+)\}/g, (_, name3) => values[name3]?.() ?? '')
}
function groupName(work) {
  const group = all(work, 'workgroup')[0]
  return group && leadingText(group)
}
function inline3(text2) {
  return text2
    .split(/<([^>]*)>/)
    .map((part4, i) => (i % 2 === 0 ? textNode(part4) : make('eref', { target: part4 })))
    .filter(node => node.type !== 'text' || node.value !== '')
}

// src/document/rfcxml/part-number.ts
var named3 = /* @__PURE__ */ new Set(['appendix', 'boilerplate', 'note', 'toc'])
function splitPartNumber(pn) {
  const [kind3 = '', middle = '', ...rest] = pn.split('-')
  const dot = middle.indexOf('.')
  const isNamed = dot !== -1 && named3.has(middle.slice(0, dot))
  return {
    kind: isAppendix(pn) ? 'appendix' : kind3,
    number: isNamed ? middle.slice(dot + 1) : middle,
    paragraph: rest.length === 0 ? void 0 : rest.join('-'),
  }
}
function isAppendix(pn) {
  return /^section-(?:[a-z]|appendix)\./.test(pn)
}
function titleCase2(text2) {
  return text2.replace(
    /\p{L}+/gu,
    word2 => word2.charAt(0).toUpperCase() + word2.slice(1).toLowerCase(),
  )
}

// src/document/rfcxml/expand-characters.ts
var parts2 = {
  lit: text2 => `"${text2}"`,
  char: text2 => text2,
  num: text2 => [...text2].map(codePoint).join(' '),
  name: (text2, _, work) =>
    [...text2].map(char => work.options.unicodeName?.(char) ?? unnamed(char)).join(', '),
  ascii: (_, node) => node.attributes.ascii && `"${node.attributes.ascii}"`,
}
var simple = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/
function expandCharacters(work, node) {
  const text2 = leadingText(node)
  if (text2 === '') return ''
  const format = node.attributes.format || 'lit-name-num'
  const isSimple2 = simple.test(format)
  const names4 = isSimple2
    ? format.split('-')
    : [...format.matchAll(/\{([a-z]+)\}/g)].map(match => match[1] ?? '')
  const values = new Map(
    names4.map(name3 => [
      name3,
      Object.hasOwn(parts2, name3) ? parts2[name3]?.(text2, node, work) : void 0,
    ]),
  )
  const isFaulty = !names4.includes('num') || names4.length > 3
  if (isFaulty || [...values.values()].includes(void 0)) {
    report(work, node, reasons.badCharacterFormat(format))
    return text2
  }
  if (!isSimple2) return format.replace(/\{([a-z]+)\}/g, (_, name3) => values.get(name3) ?? '')
  const [first = '', ...rest] = names4.map(name3 => values.get(name3) ?? '')
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}
function unnamed(char) {
  return codePoint(char).replace(/[A-F]/g, digit => digit.toLowerCase())
}
function codePoint(char) {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

// src/document/rfcxml/person.ts
function fullName2(node) {
  const name3 = ownName(node)
  const ascii3 = name3 === '' ? organizationAscii(node) : isLatin2(name3) ? '' : asciiName(node)
  const shown = name3 === '' ? organizationName(node) : name3
  return ascii3 === '' || ascii3 === shown ? shown : `${shown} (${ascii3})`
}
function ownName(node) {
  const { fullname, initials, surname } = node.attributes
  if (fullname) return fullname
  return [initials && withFullStop(initials), surname].filter(Boolean).join(' ')
}
function asciiName(node) {
  const { asciiFullname, asciiInitials, asciiSurname, initials, surname } = node.attributes
  if (asciiFullname) return asciiFullname
  const first = asciiInitials || initials
  const parts3 = [first && withFullStop(first), asciiSurname || surname]
  return parts3.filter(Boolean).join(' ') || ownName(node)
}
function withFullStop(initials) {
  return initials.endsWith('.') || !isLatin2(initials) ? initials : `${initials}.`
}
function organizationName(node) {
  const organization2 = childElement(node, 'organization')
  return organization2 === void 0 ? '' : leadingText(organization2)
}
function organizationAscii(node) {
  const name3 = organizationName(node)
  if (isLatin2(name3)) return name3
  return childElement(node, 'organization')?.attributes.ascii ?? ''
}

// src/document/rfcxml/passes/derived-content.ts
function derivedContent(work, xref2, target3) {
  const format = xref2.attributes.format ?? 'default'
  const build = Object.hasOwn(formats, format) ? formats[format] : void 0
  if (build !== void 0) return build(work, target3, xref2)
  report(work, xref2, reasons.unknownXrefFormat(format))
  return ''
}
var formats = {
  default: byName,
  counter: byNumber,
  title: byTitle,
  none: () => '',
}
var names3 = {
  reference: label3,
  referencegroup: label3,
  t: paragraph3,
  ul: paragraph3,
  ol: paragraph3,
  dl: paragraph3,
  li: item2,
  u: (work, target3) => expandCharacters(work, target3),
  author: (_, target3) => fullName2(target3),
  contact: (_, target3) => fullName2(target3),
  abstract: () => 'Abstract',
  cref: (_, target3, xref2) => `Comment ${xref2.attributes.target ?? target3.attributes.anchor}`,
}
function byName(work, target3, xref2) {
  const name3 = Object.hasOwn(names3, target3.name) ? names3[target3.name] : void 0
  return (name3 ?? part3)(work, target3, xref2)
}
function label3(work, target3) {
  const anchor2 = target3.attributes.anchor ?? ''
  return work.labels.get(anchor2) ?? anchor2
}
function partOf(work, target3) {
  const {
    kind: kind3,
    number,
    paragraph: paragraph4,
  } = splitPartNumber(partNumber2(work, target3) ?? '')
  return { kind: titleCase2(kind3), number: titleCase2(number), paragraph: paragraph4 ?? '' }
}
function partNumber2(work, node) {
  for (let at = node; at !== void 0; at = parentOf(work, at))
    if (at.attributes.pn !== void 0) return at.attributes.pn
  return void 0
}
function paragraph3(work, target3) {
  const { kind: kind3, number, paragraph: paragraph4 } = partOf(work, target3)
  return `${kind3} ${number}, Paragraph ${paragraph4}`
}
function item2(work, target3) {
  const { kind: kind3, number, paragraph: paragraph4 } = partOf(work, target3)
  const [list6 = '', ...rest] = paragraph4.split('.')
  return `${kind3} ${number}, Paragraph ${list6}, Item ${rest.join('.')}`
}
function part3(work, target3, xref2) {
  const { kind: kind3, number } = partOf(work, target3)
  if (target3.attributes.numbered !== 'false') return `${kind3} ${number}`
  return `${kind3} "${nameOf(target3) || (xref2.attributes.target ?? '')}"`
}
var countable2 = /* @__PURE__ */ new Set([
  'section',
  'table',
  'figure',
  'li',
  'reference',
  'references',
  't',
  'dt',
])
function byNumber(work, target3, xref2) {
  if (!countable2.has(target3.name)) {
    report(work, xref2, reasons.formatForTarget('counter', target3.name))
    return byName(work, target3, xref2)
  }
  if (target3.name === 'reference') {
    const { section: section4 } = xref2.attributes
    if (!section4) report(work, xref2, reasons.formatForTarget('counter', target3.name))
    return section4 ?? ''
  }
  if (target3.name !== 'li') return partOf(work, target3).number
  if (parentOf(work, target3)?.name !== 'ol')
    report(work, xref2, reasons.formatForTarget('counter', 'ul'))
  return (target3.attributes.derivedCounter ?? '').replace(/\.+$/, '')
}
function byTitle(work, target3, xref2) {
  if (['u', 'author', 'contact'].includes(target3.name)) {
    report(work, xref2, reasons.formatForTarget('title', target3.name))
    return byName(work, target3, xref2)
  }
  if (target3.name === 'abstract') return 'Abstract'
  if (target3.name !== 'reference') return nameOf(target3) ?? xref2.attributes.target ?? ''
  const front3 = childElement(target3, 'front')
  const title4 = front3 && childElement(front3, 'title')
  return title4 === void 0 ? '' : cleanText(leadingText(title4))
}
function nameOf(target3) {
  const name3 = target3.name === 'name' ? target3 : childElement(target3, 'name')
  return name3 && cleanText(textPieces(name3).join(''))
}
function cleanText(text2) {
  return text2
    .replace(/[\u00a0\u2028]/g, ' ')
    .replace(/[\u200b\u2060\ue060]/g, '')
    .trim()
}

// src/document/rfcxml/passes/insert-contents.ts
var gap3 = '\xA0\xA0'
var keptEntries = 3
function insertContents(work) {
  const front3 = childElement(work.rfc, 'front')
  const toc = front3 && childElement(front3, 'toc')
  if (toc === void 0 || work.rfc.attributes.tocInclude !== 'true') return
  const name3 = make('name', {}, ['Table of Contents'])
  name3.attributes.slugifiedName = slug(work, 'name-Table of Contents')
  const context = { work, left: keptEntries, isListNumbered: areReferencesNumbered2(work) }
  const lists = childElements(work.rfc).flatMap(part4 => [align2(entriesOf(context, part4))])
  const section4 = make('section', { numbered: 'false', toc: 'exclude', anchor: 'toc' }, [
    name3,
    list4(align2(lists.flat())),
  ])
  work.counters.toc += 1
  section4.attributes.pn = `section-toc.${work.counters.toc}`
  toc.children.push(section4)
  numberParagraphs(section4)
  changed(work)
}
function areReferencesNumbered2(work) {
  const middle = childElement(work.rfc, 'middle')
  const last = middle && childElements(middle, 'section').at(-1)
  return (last?.attributes.numbered ?? 'true') === 'true'
}
function entriesOf(context, outer) {
  const entries = []
  for (const child of childElements(outer)) {
    const isListed =
      child.name === 'references' ||
      (child.name === 'section' && child.attributes.toc === 'include')
    if (!isListed) continue
    const inner = align2(entriesOf(context, child))
    const made = entry4(context, child)
    if (inner.length > 0) made.item.children.push(list4(inner))
    entries.push(made)
  }
  return entries
}
function list4(entries) {
  return make(
    'ul',
    { empty: 'true', spacing: 'compact', bare: 'true', indent: '2' },
    entries.map(({ item: item3 }) => item3),
  )
}
function entry4(context, section4) {
  const { work } = context
  const pn = section4.attributes.pn ?? ''
  const isNumbered =
    section4.attributes.numbered === 'true' ||
    (section4.name === 'references' && context.isListNumbered)
  const plain2 = isNumbered ? titleCase2(splitPartNumber(pn).number) : ''
  const isTopAppendix = isNumbered && isAppendix(pn) && !plain2.includes('.')
  const number = isTopAppendix ? `Appendix ${plain2}` : plain2
  const format = isNumbered ? (isTopAppendix ? 'default' : 'counter') : 'none'
  const paragraph4 = make('t', context.left > 0 ? { keepWithNext: 'true' } : {}, [
    make('xref', { target: pn, format, derivedContent: number }),
    ...(number === '' ? [] : [`.${gap3}`]),
  ])
  context.left -= 1
  const name3 = childElement(section4, 'name')
  if (name3 === void 0) report(work, section4, reasons.namelessSection(section4.name))
  else if (cleanText(textPieces(name3).join('')) !== '') paragraph4.children.push(nameLink(name3))
  if (section4.origin !== void 0) paragraph4.origin = section4.origin
  return { number, paragraph: paragraph4, item: make('li', {}, [paragraph4]) }
}
function nameLink(name3) {
  const target3 = name3.attributes.slugifiedName ?? ''
  const link3 = make('xref', { target: target3, format: 'title', derivedContent: '' })
  link3.children = reduce(copyElement(name3).children)
  return link3
}
var inXref = /* @__PURE__ */ new Set(['em', 'strong', 'sub', 'sup', 'tt'])
function reduce(nodes) {
  const reduced = []
  let hasElement = false
  for (const node of nodes) {
    if (node.type === 'text') reduced.push(node)
    if (node.type !== 'element') continue
    if (inXref.has(node.name)) {
      node.children = reduce(node.children)
      reduced.push(node)
      hasElement = true
    } else {
      const value = shownText(node, hasElement)
      if (value !== '') reduced.push({ type: 'text', value })
    }
  }
  return joinTexts(reduced)
}
function shownText(node, hasElement) {
  const text2 = leadingText(node)
  if (text2 !== '') return text2
  if (node.name === 'xref') return node.attributes.derivedContent ?? ''
  if (node.name === 'eref' && hasElement) return node.attributes.target ?? ''
  return ''
}
function align2(entries) {
  const width2 = entries[0]?.number.length ?? 0
  for (const { number, paragraph: paragraph4 } of entries) {
    if (number.length <= width2 || number.startsWith('Appendix')) continue
    const between = paragraph4.children[1]
    if (between?.type === 'text' && between.value.endsWith(gap3))
      between.value = between.value.slice(0, -1)
  }
  return entries
}

// src/document/rfcxml/passes/insert-date.ts
function insertDate(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  const { today } = work.options
  const old3 = childElement(front3, 'date')
  if (old3 === void 0) {
    const date2 = make('date', {
      year: String(today.year),
      month: twoDigits(today.month),
      day: twoDigits(today.day),
    })
    front3.children.splice(placeForDate(front3), 0, date2)
    changed(work)
    return
  }
  const { attributes } = old3
  const given = { year: attributes.year, month: attributes.month, day: attributes.day }
  const year = given.year || String(today.year)
  const number = given.month ? monthNumber2(given.month) : void 0
  if (given.month && number === void 0) report(work, old3, reasons.unknownMonth(given.month))
  const month = number === void 0 ? today.month : number
  const isMonthGiven = number !== void 0
  const monthText =
    isMonthGiven && /^\d+$/.test(given.month ?? '') ? (given.month ?? '') : twoDigits(month)
  const day = isMonthGiven ? given.day : twoDigits(today.day)
  const date = { year: Number(year), month, day: day ? Number(day) : 1 }
  if (isDate(date)) work.date = date
  else report(work, old3, reasons.noSuchDate(`${year}-${monthText}-${day ?? '01'}`))
  if (!isMonthGiven && year !== String(today.year))
    report(work, old3, reasons.dateWithoutMonth(year))
  if (work.number === void 0 && daysBetween(work.date, today) > 3)
    report(work, old3, reasons.dateFarFromToday(year, monthText, day))
  old3.attributes = { year, month: monthText, ...(day ? { day } : {}) }
  old3.children = []
}
function placeForDate(front3) {
  const before = ['title', 'seriesInfo', 'author']
  return (
    front3.children.findLastIndex(
      child => child.type === 'element' && before.includes(child.name),
    ) + 1
  )
}

// src/document/rfcxml/passes/insert-index.ts
function insertIndex(work) {
  const back = childElement(work.rfc, 'back')
  if (back === void 0 || work.rfc.attributes.indexInclude !== 'true') return
  if (work.indexEntries.length === 0 || hasIndex(back)) return
  const entries = sortEntries(withoutDoubles(work.indexEntries))
  const letters4 = [...new Set(entries.map(letterOf2))].sort(compareLetters)
  const byLetter = groupBy(entries, letterOf2)
  const name3 = make('name', {}, ['Index'])
  name3.attributes.slugifiedName = slug(work, 'name-Index')
  const section4 = make('section', { numbered: 'false', toc: 'include' }, [
    name3,
    make(
      't',
      { anchor: 'rfc.index.index' },
      letters4.flatMap(letter => ['\n', letterLink(letter)]),
    ),
    make(
      'ul',
      { empty: 'true', spacing: 'normal' },
      letters4.map(letter => letterItem(letter, byLetter.get(letter) ?? [])),
    ),
  ])
  numberAppendix(work, section4)
  numberParagraphs(section4)
  append2(work, back, section4)
}
function hasIndex(back) {
  return childElements(back, 'section').some(section4 =>
    childElements(section4, 't').some(t2 => t2.attributes.anchor === 'rfc.index.index'),
  )
}
function withoutDoubles(entries) {
  const first = /* @__PURE__ */ new Map()
  for (const entry5 of entries) {
    const key = JSON.stringify([entry5.item, entry5.anchor])
    if (!first.has(key)) first.set(key, entry5)
  }
  return [...first.values()]
}
function sortEntries(entries) {
  const key = entry5 => `${entry5.item}~${entry5.subitem ?? ''}`
  return entries.toSorted((a, b) => compare2(key(a), key(b)))
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
function letterOf2(entry5) {
  return (entry5.item[Symbol.iterator]().next().value ?? '').toUpperCase()
}
function compareLetters(a, b) {
  const isWord = letter => Number(/^[\p{L}\p{N}]+$/u.test(letter))
  return isWord(a) - isWord(b) || compare2(a, b)
}
function letterAnchor(letter) {
  let number = 0n
  for (const octet of new TextEncoder().encode(letter)) number = number * 256n + BigInt(octet)
  return `rfc.index.u${number}`
}
function letterLink(letter) {
  return make('xref', { target: letterAnchor(letter), format: 'none' }, [letter])
}
function letterItem(letter, entries) {
  const head2 = { anchor: letterAnchor(letter), keepWithNext: 'true' }
  return make('li', {}, [
    make('t', head2, ['\n', letterLink(letter), '\n']),
    make('ul', { empty: 'true', spacing: 'compact' }, [make('li', {}, [itemList(entries)])]),
  ])
}
function itemList(entries) {
  const byItem = groupBy(entries, entry5 => entry5.item)
  const items2 = [...byItem.keys()].sort((a, b) => compare2(fold(a), fold(b)))
  return make(
    'dl',
    { spacing: 'compact' },
    items2.flatMap(item3 => {
      const all2 = byItem.get(item3) ?? []
      const own = all2.filter(entry5 => entry5.subitem === void 0)
      const sub = all2.filter(entry5 => entry5.subitem !== void 0)
      const pair = labelled2(item3, own)
      return sub.length === 0 ? pair : [...pair, make('dt'), make('dd', {}, [subitemList(sub)])]
    }),
  )
}
function subitemList(entries) {
  const bySubitem = groupBy(entries, entry5 => entry5.subitem ?? '')
  return make(
    'dl',
    { spacing: 'compact' },
    [...bySubitem.keys()].sort(compare2).flatMap(sub => labelled2(sub, bySubitem.get(sub) ?? [])),
  )
}
function labelled2(label4, entries) {
  const links2 = entries.flatMap((entry5, i) => [
    entryLink2(entry5),
    i < entries.length - 1 ? '; \n' : '\n',
  ])
  return [
    make('dt', {}, label4 === '' ? [] : [label4]),
    make('dd', {}, links2.length === 0 ? [] : [make('t', {}, ['\n', ...links2])]),
  ]
}
function entryLink2(entry5) {
  const isReference2 = entry5.anchorName === 'reference' || entry5.anchorName === 'referencegroup'
  const link3 = make('xref', { target: entry5.anchor }, isReference2 ? ['Reference'] : [])
  return entry5.isPrimary ? make('strong', {}, [make('em', {}, [link3])]) : link3
}
function groupBy(entries, key) {
  const groups2 = /* @__PURE__ */ new Map()
  for (const entry5 of entries) {
    const group = groups2.get(key(entry5))
    if (group === void 0) groups2.set(key(entry5), [entry5])
    else group.push(entry5)
  }
  return groups2
}
function fold(text2) {
  return text2.toLowerCase().replaceAll('\xDF', 'ss')
}

// src/document/rfcxml/address.ts
function resolveAddress(base, relative) {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return relative
  const withoutFragment = base.replace(/#.*$/s, '')
  if (relative === '') return base
  if (relative.startsWith('#')) return withoutFragment + relative
  const parts3 = /^([A-Za-z][A-Za-z0-9+.-]*:)?(\/\/[^/?]*)?([^?]*)/.exec(withoutFragment)
  const [, scheme = '', authority = '', path = ''] = parts3 ?? []
  if (relative.startsWith('//')) return scheme + relative
  if (relative.startsWith('/')) return scheme + authority + withoutDots(relative)
  if (relative.startsWith('?')) return scheme + authority + path + relative
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return scheme + authority + withoutDots((folder === '' && authority ? '/' : folder) + relative)
}
function withoutDots(address2) {
  const end = address2.search(/[?#]/)
  const path = end === -1 ? address2 : address2.slice(0, end)
  if (!path.includes('.')) return address2
  const kept = []
  const segments = path.split('/')
  for (const [i, segment] of segments.entries()) {
    const isLast = i === segments.length - 1
    if (segment === '..') {
      if (kept.length > 1) kept.pop()
    } else if (segment !== '.') {
      kept.push(segment)
      continue
    }
    if (isLast) kept.push('')
  }
  return kept.join('/') + (end === -1 ? '' : address2.slice(end))
}

// src/document/rfcxml/passes/link-references.ts
function linkReferences(work) {
  const targets = targetsOf(work)
  for (const xref2 of all(work, 'xref')) link2(work, xref2, targets)
}
function targetsOf(work) {
  const maps = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()]
  collect3(work.rfc, maps)
  const [anchors, parts3, slugs] = maps
  return name3 => anchors.get(name3) ?? parts3.get(name3) ?? slugs.get(name3)
}
function collect3(node, maps) {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const { anchor: anchor2, pn, slugifiedName } = child.attributes
    note4(maps[0], anchor2, child)
    note4(maps[1], pn, child)
    note4(maps[2], slugifiedName, child)
    collect3(child, maps)
  }
}
function note4(found, id, node) {
  if (id !== void 0 && !found.has(id)) found.set(id, node)
}
function link2(work, xref2, targets) {
  const { target: name3 = '', section: section4, relative } = xref2.attributes
  const target3 = targets(name3)
  if (target3 === void 0) {
    report(work, xref2, name3 === '' ? reasons.xrefWithoutTarget() : reasons.danglingXref(name3))
    xref2.attributes.derivedContent = name3
    return
  }
  const content = derivedContent(work, xref2, target3)
  xref2.attributes.derivedContent = content
  if (!section4) {
    if (relative) report(work, xref2, reasons.relativeWithoutSection())
    return
  }
  if (target3.name !== 'reference') {
    report(work, xref2, reasons.sectionOfNoReference(name3, target3.name))
    return
  }
  const address2 = sectionAddress(target3, section4, relative)
  if (address2 === void 0) report(work, xref2, reasons.noSectionAddress(name3))
  else xref2.attributes.derivedLink = address2
  if (content === '' && xref2.attributes.sectionFormat !== 'bare')
    report(work, xref2, reasons.emptySectionOf(name3))
}
function sectionAddress(reference4, section4, relative) {
  const series2 = seriesOf2(reference4)
  const rfc = series2.find(info => info.attributes.name === 'RFC')
  const draft = series2.find(info => info.attributes.name === 'Internet-Draft')
  const isPart2 = rfc !== void 0 || draft !== void 0
  const part4 = /^\d/.test(section4) ? 'section' : 'appendix'
  const inner = relative ?? (isPart2 ? `#${part4}-${titleCase2(section4)}` : void 0)
  if (!inner) return void 0
  let base = reference4.attributes.target
  if (rfc !== void 0) base = `https://rfc-editor.org/rfc/rfc${rfc.attributes.value ?? ''}`
  if (draft !== void 0)
    base = resolveAddress('https://datatracker.ietf.org/doc/html/', draft.attributes.value ?? '')
  return base === void 0 ? void 0 : resolveAddress(base, inner)
}
function seriesOf2(reference4) {
  const front3 = childElement(reference4, 'front')
  return [...(front3?.children ?? []), ...reference4.children].filter(
    child => child.type === 'element' && child.name === 'seriesInfo',
  )
}

// src/document/rfcxml/passes/mark-sections.ts
function markForContents(work) {
  const depth = work.rfc.attributes.tocDepth ?? '3'
  if (!/^\d+$/.test(depth)) report(work, work.rfc, reasons.notANumber('rfc', 'tocDepth', depth))
  const deepest2 = /^\d+$/.test(depth) ? Number(depth) : 3
  for (const part4 of childElements(work.rfc))
    for (const section4 of childElements(part4, 'section'))
      mark({ work, deepest: deepest2 }, section4, 1, part4)
}
function mark(to, section4, level, outer) {
  const toc = section4.attributes.toc
  const inner = childElements(section4, 'section')
  const isAsked = inner.some(asksToBeListed)
  if (toc === 'exclude') {
    if (isAsked) report(to.work, section4, reasons.listedInUnlisted())
  } else if (toc !== 'include') {
    const isParentOut = outer.attributes.toc === 'exclude'
    const isIn = isAsked || (!isParentOut && level <= to.deepest)
    section4.attributes.toc = isIn ? 'include' : 'exclude'
  }
  for (const child of inner) mark(to, child, level + 1, section4)
}
function asksToBeListed(section4) {
  if (section4.attributes.toc === 'include') return true
  return childElements(section4, 'section').some(asksToBeListed)
}
function announceRemovals(work) {
  if (work.number !== void 0) return
  let hasChanged = false
  for (const name3 of ['note', 'section'])
    for (const node of all(work, name3))
      if (node.attributes.removeInRFC === 'true') hasChanged = announce(node) || hasChanged
  if (hasChanged) changed(work)
}
function announce(node) {
  const warning = `This ${node.name} is to be removed before publishing as an RFC.`
  const first = node.children.findIndex(child => child.type === 'element' && child.name === 'name')
  const next = node.children.findIndex((child, i) => i > first && child.type === 'element')
  const head2 = node.children[next]
  if (head2?.type === 'element' && head2.name === 't' && leadingText(head2) === warning)
    return false
  node.children.splice(first + 1, 0, make('t', {}, [warning]))
  return true
}
function checkUnnumbered(work) {
  for (const part4 of childElements(work.rfc)) checkOrder(work, part4)
}
function checkOrder(work, outer) {
  let unnumbered = outer.name === 'section' && outer.attributes.numbered === 'false'
  for (const section4 of childElements(outer, 'section')) {
    const isNumbered = (section4.attributes.numbered ?? 'true') === 'true'
    if (isNumbered && unnumbered) report(work, section4, reasons.numberedAfterUnnumbered())
    if (!isNumbered) unnumbered = true
    checkOrder(work, section4)
  }
}

// src/document/rfcxml/passes/normalize-names.ts
function dropRedundantAscii(work) {
  eachElement(work.rfc, node => {
    const ascii3 = node.attributes.ascii
    if (ascii3 !== void 0 && ascii3.trim() === leadingText(node).trim())
      delete node.attributes.ascii
  })
}
function completeNames(work) {
  const front3 = childElement(work.rfc, 'front')
  if (front3 === void 0) return
  for (const author3 of childElements(front3, 'author')) completeName(work, author3)
  for (const contact of all(work, 'contact')) completeName(work, contact)
}
function completeName(work, node) {
  const { attributes } = node
  const { fullname, initials, surname } = attributes
  const organization2 = childElement(node, 'organization')
  const isNamed =
    (initials && surname) || fullname || (organization2 && leadingText(organization2) !== '')
  if (!isNamed) report(work, node, reasons.namelessAuthor(node.name))
  if ((initials || surname) && !fullname)
    attributes.fullname = [initials, surname].filter(Boolean).join(' ')
  for (const name3 of ['fullname', 'initials', 'surname']) {
    const asciiName2 = `ascii${name3.charAt(0).toUpperCase()}${name3.slice(1)}`
    const value = attributes[name3]
    const ascii3 = attributes[asciiName2]
    if (value === void 0 && ascii3 !== void 0)
      report(work, node, reasons.asciiWithoutName(asciiName2, name3))
    if (value !== void 0 && ascii3 === void 0 && !isLatin2(value))
      report(work, node, reasons.nameWithoutAscii(name3, asciiName2))
    if (value !== void 0 && value.trim() === ascii3?.trim()) delete attributes[asciiName2]
  }
}
function numberMonth(work) {
  const front3 = childElement(work.rfc, 'front')
  const date = front3 && childElement(front3, 'date')
  const month = date?.attributes.month
  if (date === void 0 || month === void 0 || /^\d+$/.test(month)) return
  const number = monthNumber2(month)
  if (number !== void 0) date.attributes.month = twoDigits(number)
}
function replaceTitles(work) {
  let hasChanged = false
  eachElement(work.rfc, node => {
    const title4 = node.attributes.title
    if (title4 === void 0) return
    delete node.attributes.title
    if (title4 === '') return
    if (childElement(node, 'name') !== void 0) {
      report(work, node, reasons.titleAndName())
      return
    }
    const name3 = make('name', {}, [title4])
    if (node.origin !== void 0) name3.origin = node.origin
    node.children.unshift(name3)
    hasChanged = true
  })
  if (hasChanged) changed(work)
}
function replaceKeepWithPrevious(work) {
  eachElement(work.rfc, node => {
    let previous
    for (const child of node.children) {
      if (child.type === 'text') continue
      if (child.type === 'element' && child.attributes.keepWithPrevious === 'true') {
        if (previous !== void 0 && takesKeepWithNext(previous)) {
          previous.attributes.keepWithNext = 'true'
          delete child.attributes.keepWithPrevious
        }
      }
      previous = child.type === 'element' ? child : void 0
    }
  })
}
function takesKeepWithNext(node) {
  return isElementName(node.name) && attributeRules(node.name).has('keepWithNext')
}
function eachElement(node, visit) {
  visit(node)
  if (isSvg(node)) return
  for (const child of node.children) if (child.type === 'element') eachElement(child, visit)
}

// src/document/rfcxml/passes/normalize-texts.ts
var wordElements = [
  'area',
  'bcp14',
  'cityarea',
  'code',
  'country',
  'date',
  'email',
  'extaddr',
  'keyword',
  'organization',
  'phone',
  'pobox',
  'postalLine',
  'sortingcode',
  'street',
  'uri',
  'workgroup',
  'region',
  'title',
]
function normalizeTexts(work) {
  for (const name3 of wordElements)
    for (const node of all(work, name3)) {
      const text2 = leadingText(node)
      if (text2 !== '') setLeadingText(node, normalize(text2))
    }
}
function normalize(text2) {
  if (!/[\t\n\r\f\v]| {2}|^\s|\s$/.test(text2)) return text2
  return text2
    .replace(/[ \t\n\r\f\v]/g, ' ')
    .replace(/\. {3,}/g, '.  ')
    .replace(/([^.]) {2,}/g, '$1 ')
    .trim()
}

// src/document/rfcxml/list-label.ts
var styles = {
  a: letters3,
  A: count => letters3(count).toUpperCase(),
  c: letters3,
  C: count => letters3(count).toUpperCase(),
  1: String,
  d: String,
  i: roman2,
  I: count => roman2(count).toUpperCase(),
  o: count => count.toString(8),
  O: count => count.toString(8),
  x: count => count.toString(16),
  X: count => count.toString(16).toUpperCase(),
}
function listLabel(type) {
  if (type.length === 1) {
    const style2 = Object.hasOwn(styles, type) ? styles[type] : void 0
    return style2 && (count => `${style2(count)}.`)
  }
  const letter = /%([cCdiIoOxX])/.exec(type)?.[1] ?? ''
  const style = styles[letter]
  if (style === void 0) return void 0
  const [before = '', ...after2] = type.split(`%${letter}`)
  return count => [before, ...after2].join(style(count)).replaceAll('%%', '%')
}
function letters3(count) {
  let rest = Math.max(count - 1, 0)
  let text2 = ''
  do {
    text2 = String.fromCharCode(97 + (rest % 26)) + text2
    rest = Math.floor(rest / 26)
  } while (rest > 0)
  return text2
}
var numerals2 = [
  [1e3, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
function roman2(count) {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let text2 = ''
  for (const [value, numeral] of numerals2)
    while (rest >= value) {
      text2 += numeral
      rest -= value
    }
  return text2
}

// src/document/rfcxml/passes/number-lists.ts
function startGroups(work) {
  const next = /* @__PURE__ */ new Map()
  for (const list6 of all(work, 'ol')) {
    const { group, start } = list6.attributes
    if (group === void 0) continue
    const count = childElements(list6, 'li').length
    if (start !== void 0 && start !== '' && !/^\d+$/.test(start))
      report(work, list6, reasons.notANumber('ol', 'start', start))
    const first = start && /^\d+$/.test(start) ? Number(start) : (next.get(group) ?? 1)
    if (!start) list6.attributes.start = String(first)
    next.set(group, first + count)
  }
}
function countItems(work) {
  for (const list6 of all(work, 'ol')) countList(work, list6)
}
function countList(work, list6) {
  const { start = '1', type = '1' } = list6.attributes
  if (!/^\d+$/.test(start)) report(work, list6, reasons.notANumber('ol', 'start', start))
  let counter = /^\d+$/.test(start) ? Number(start) : 1
  let format = type === '' ? '1' : type
  if (format.length > 1 && format.includes('%p')) {
    const outer = outerCounter(work, list6)
    if (outer === void 0) report(work, list6, reasons.noOuterList())
    else format = format.replaceAll('%p', outer)
  }
  const label4 = listLabel(format)
  if (label4 === void 0) report(work, list6, reasons.badListType(type))
  for (const item3 of childElements(list6, 'li')) {
    item3.attributes.derivedCounter = label4?.(counter) ?? `${counter}.`
    counter += 1
  }
}
function outerCounter(work, list6) {
  for (const outer of ancestors(work, list6))
    if (outer.name === 'li' && outer.attributes.derivedCounter)
      return outer.attributes.derivedCounter
  return void 0
}

// src/document/rfcxml/passes/number-marks.ts
function numberIndexMarks(work) {
  all(work, 'iref').forEach((mark2, i) => {
    const { item: item3, subitem, primary } = mark2.attributes
    if (!item3) {
      report(work, mark2, reasons.markWithoutItem())
      return
    }
    const words3 = subitem ? `${item3}-${subitem}` : item3
    mark2.attributes.pn ??= slug(work, `iref-${words3}-${i + 1}`)
    const [anchor2, anchorName] = anchorAround(work, mark2)
    if (anchor2 === void 0 || anchorName === void 0) return
    work.indexEntries.push({
      item: item3.replace(/\s+/g, ' '),
      subitem,
      anchor: anchor2,
      anchorName,
      isPrimary: primary === 'true',
    })
  })
}
function anchorAround(work, mark2) {
  for (const outer of ancestors(work, mark2)) {
    if (outer.name === 'reference' && parentOf(work, outer)?.name === 'referencegroup') continue
    const anchor2 = outer.attributes.anchor || outer.attributes.pn
    if (anchor2) return [anchor2, outer.name]
  }
  return []
}
function numberCharacters(work) {
  all(work, 'u').forEach((node, i) => {
    node.attributes.pn ??= `u-${i + 1}`
  })
}

// src/document/rfcxml/passes/set-document-attributes.ts
function setVersion(work) {
  work.rfc.attributes.version = '3'
}
function setPrepTime(work) {
  const { year, month, day } = work.options.today
  work.rfc.attributes.prepTime = `${year}-${twoDigits(month)}-${twoDigits(day)}T00:00:00`
}
function agreeOnStream(work) {
  const front3 = childElements(work.rfc, 'front')[0]
  const series2 = front3 === void 0 ? [] : childElements(front3, 'seriesInfo')
  const stream = work.rfc.attributes.submissionType ?? 'IETF'
  const other = series2.find(
    info => info.attributes.stream !== void 0 && info.attributes.stream !== stream,
  )
  if (other !== void 0) {
    report(work, other, reasons.streamsDiffer(other.attributes.stream ?? '', stream))
    return
  }
  for (const info of series2) info.attributes.stream = stream
}
function collectLabels(work) {
  const isSymbolic = (work.rfc.attributes.symRefs ?? 'true') === 'true'
  let count = 0
  const label4 = node => {
    count += 1
    const anchor2 = node.attributes.anchor ?? ''
    work.labels.set(anchor2, isSymbolic ? anchor2 : String(count))
  }
  for (const list6 of all(work, 'references'))
    for (const node of childElements(list6))
      if (node.name === 'reference' || node.name === 'referencegroup') label4(node)
  const seen2 = /* @__PURE__ */ new Map()
  for (const node of all(work, 'displayreference')) {
    const { target: target3 = '', to = '' } = node.attributes
    if (seen2.has(to)) report(work, node, reasons.repeatedDisplayReference(to))
    seen2.set(to, node)
    work.labels.set(target3, to)
  }
}

// src/document/rfcxml/passes.ts
var pass = (name3, clause, run) => ({
  name: name3,
  clause,
  run,
})
var passes = [
  pass('include-files', 'RFC 7998, 5.1.1', includeFiles),
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
  pass('make-room', 'RFC 7998, 5.4.2', makeRoom),
  pass('agree-on-stream', 'RFC 7998, 5.4.2.1', agreeOnStream),
  pass('insert-boilerplate', 'RFC 7998, 5.4.2.2', insertBoilerplate),
  pass('complete-references', 'RFC 7998, 5.4.3', completeReferences),
  pass('slug-names', 'RFC 7998, 5.4.4', slugNames),
  pass('sort-references', 'RFC 7998, 5.4.5', sortReferences),
  pass('check-usage', 'RFC 7322, 4.8.6', checkUsage),
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

// src/document/rfcxml/prepare.ts
function prepare(draft, options) {
  const root2 = rootElement(draft)
  if (root2 === void 0) return { findings: [] }
  const work = newWork(copyElement(root2), options)
  if (isRefused(work)) return { findings: work.findings }
  if (root2.attributes.prepTime !== void 0) {
    checkStructure(work)
    disarmDrawings(work)
  } else for (const { run } of passes) run(work)
  return { draft: { type: 'root', children: [work.rfc] }, findings: work.findings }
}
var old2 = /* @__PURE__ */ new Set([
  'list',
  'vspace',
  'spanx',
  'texttable',
  'facsimile',
  'preamble',
  'postamble',
])
function isRefused(work) {
  const { rfc } = work
  if (rfc.name !== 'rfc') {
    report(work, rfc, reasons.noRfc(rfc.name))
    return true
  }
  const { version } = rfc.attributes
  if (version === '3') return false
  const found = findOld(rfc)
  if (version === void 0 && found === void 0) return false
  report(work, found ?? rfc, reasons.oldVersion(version, found?.name))
  return true
}
function findOld(node) {
  if (old2.has(node.name)) return node
  if (isSvg(node)) return void 0
  for (const child of node.children) {
    const found = child.type === 'element' ? findOld(child) : void 0
    if (found !== void 0) return found
  }
  return void 0
}

// src/document/compose/reasons.ts
var reasons2 = {
  'text-too-large': (octets, most) => `The file has ${octets} characters, expected at most ${most}`,
  'block-too-complex': (what, seen2, most) =>
    `The paragraph has ${seen2} ${what}, expected at most ${most}`,
  'nesting-too-deep': (seen2, most) => `Blocks nest ${seen2} deep, expected at most ${most}`,
  'character-forbidden': code => `Unexpected character U+${code}, which XML cannot hold`,
  'source-missing': name3 => `Missing file drafts/${name3}, which the document needs`,
  'abstract-missing': () => 'The document has no section named Abstract',
  'unsupported-markdown': what => `Unexpected ${what}, which has no form in a draft`,
  'unsafe-link': url => `Unexpected link ${url}, expected http, https or mailto`,
  'raw-html': () => 'Unexpected comment or mark-up, expected Markdown',
  'heading-level': (seen2, wanted) =>
    `Unexpected heading of level ${seen2}, expected at most ${wanted}`,
  'heading-inside': () => 'Unexpected heading inside another block',
  'text-before-heading': () => 'Unexpected text before the first heading',
  'keyword-in-prose': seen2 =>
    `Unexpected BCP 14 keyword ${seen2} in prose, expected it in rules only`,
  'unknown-reference': anchor2 => `Unknown reference ${anchor2}`,
  'caption-alone': () => 'Unexpected table caption without a table before it',
  'unknown-directive': (name3, known3) => `Unknown directive ${name3}, expected one of ${known3}`,
  'unknown-attribute': (directive2, name3) => `Unexpected attribute ${name3} of ${directive2}`,
  'attribute-missing': (directive2, name3) => `Missing attribute ${name3} of ${directive2}`,
  'unknown-chapter': name3 => `Unknown chapter ${name3}`,
  'unknown-topic': (topic, chapter) => `Chapter ${chapter} has no rule of topic ${topic}`,
  'unknown-rule': id => `Unknown rule ${id}`,
  'unknown-example': (rule, file) => `Rule ${rule} has no example ${file}`,
  'example-not-text': file =>
    `Example ${file} has octets that a draft cannot show, expected UTF-8 text`,
  'text-not-exact': (file, why) => `File ${file} ${why}, so a draft cannot show it`,
  'template-missing': name3 => `Missing template ${name3}`,
  'template-fault': fault6 => `The template cannot be used: ${fault6}`,
  'rule-unplaced': id => `Rule ${id} stands in no document`,
  'rule-placed-twice': (id, other) => `Rule ${id} is placed twice, first at ${other}`,
  'unused-reference': anchor2 => `Reference ${anchor2} is cited nowhere`,
}

// src/document/compose/check-documents.ts
function checkDocuments(profile, compositions, citedElsewhere = /* @__PURE__ */ new Set()) {
  const findings = []
  for (const rule of rulesOf(profile)) {
    const placings = compositions.flatMap(({ placed }) => placed.get(rule) ?? [])
    const [first, ...more] = placings
    if (first === void 0)
      findings.push({
        ruleId: 'rule-unplaced',
        severity: 'error',
        place: rule.place,
        reason: reasons2['rule-unplaced'](rule.id),
        hint: `Write ::rules{chapter=${rule.chapter} topic=${rule.topic}} in a section of a draft.`,
      })
    else
      for (const { place: place2 } of more)
        findings.push({
          ruleId: 'rule-placed-twice',
          severity: 'error',
          place: place2,
          reason: reasons2['rule-placed-twice'](rule.id, formatPlace(first.place)),
        })
  }
  const cited = /* @__PURE__ */ new Set([
    ...compositions.flatMap(({ cited: cited2 }) => [...cited2]),
    ...rulesOf(profile).flatMap(({ refs }) => refs.map(({ anchor: anchor2 }) => anchor2)),
    ...citedElsewhere,
  ])
  for (const anchor2 of Object.keys(profile.facts.references))
    if (!cited.has(anchor2))
      findings.push({
        ruleId: 'unused-reference',
        severity: 'warning',
        place: profile.locate(`/references/${anchor2}`),
        reason: reasons2['unused-reference'](anchor2),
      })
  return findings
}

// src/document/compose/context.ts
function newNotes() {
  return {
    findings: [],
    cited: /* @__PURE__ */ new Map(),
    placed: /* @__PURE__ */ new Map(),
    section: void 0,
  }
}
function report2(notes, place2, ruleId, ...values) {
  const word2 = reasons2[ruleId]
  notes.findings.push({ ruleId, severity: 'error', place: place2, reason: word2(...values) })
}
function cite(notes, anchor2, binds) {
  notes.cited.set(anchor2, binds || notes.cited.get(anchor2) === true)
}

// src/document/compose/front.ts
function docName({ name: name3, revision }) {
  return `${name3}-${revision}`
}
function front2(profile, document, sections3) {
  const { facts } = profile
  const index2 = facts.documents.indexOf(document)
  const origin = profile.locate(`/documents/${index2}`)
  const at = key => profile.locate(`/documents/${index2}/${key}`)
  const [year = '', month = '', day = ''] = facts.date.split('-')
  const date = { year, month: monthNames[Number(month) - 1] ?? '', day: String(Number(day)) }
  return element(
    'front',
    {},
    [
      element('title', { abbrev: document.abbrev }, [document.title], at('title')),
      element('seriesInfo', { name: 'Internet-Draft', value: docName(document) }, [], at('name')),
      ...facts.authors.map((author3, position) => {
        const place2 = profile.locate(`/authors/${position}`)
        const contacts = [
          ...(author3.email === void 0 ? [] : [element('email', {}, [author3.email], place2)]),
          ...(author3.uri === void 0 ? [] : [element('uri', {}, [author3.uri], place2)]),
        ]
        return element(
          'author',
          author3.fullname === void 0 ? {} : { fullname: author3.fullname },
          [
            element('organization', {}, [author3.organization], place2),
            ...(contacts.length === 0 ? [] : [element('address', {}, contacts, place2)]),
          ],
          place2,
        )
      }),
      element('date', date, [], profile.locate('/date')),
      ...optional('area', document.area, at('area')),
      ...optional('workgroup', document.workgroup, at('workgroup')),
      ...(document.keywords ?? []).map(word2 => element('keyword', {}, [word2], at('keywords'))),
      ...(sections3.abstract === void 0 ? [] : [sections3.abstract]),
      ...sections3.notes,
    ],
    origin,
  )
}
function optional(name3, value, place2) {
  return value === void 0 ? [] : [element(name3, {}, [value], place2)]
}
var monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

// src/document/compose/lay-out.ts
var inlineParents = /* @__PURE__ */ new Set([
  ...['t', 'name', 'dt', 'title', 'organization', 'email', 'uri', 'area', 'workgroup', 'keyword'],
  ...['artwork', 'sourcecode', 'refcontent'],
])
var mixedParents = /* @__PURE__ */ new Set(['li', 'dd', 'td', 'th', 'blockquote'])
var blockNames2 = new Set(
  ['t', 'ul', 'ol', 'dl', 'table', 'figure', 'sourcecode', 'artwork'].concat('blockquote', 'aside'),
)
function layOut2(parent) {
  if (inlineParents.has(parent.name) || parent.children.length === 0) return parent
  if (mixedParents.has(parent.name) && !holdsBlocks2(parent)) return parent
  const seen2 = laidOut.get(parent)
  if (seen2 !== void 0) return seen2
  const children3 = parent.children.flatMap(child => [
    lineEnd,
    child.type === 'element' ? layOut2(child) : child,
  ])
  const done = { ...parent, children: [...children3, lineEnd] }
  laidOut.set(parent, done)
  return done
}
var lineEnd = textNode('\n')
var laidOut = /* @__PURE__ */ new WeakMap()
function holdsBlocks2({ children: children3 }) {
  return children3.some(child => child.type === 'element' && blockNames2.has(child.name))
}

// src/document/compose/limits.ts
var mostCharacters = 1e6
var mostInBlock = { characters: 3e4, emphases: 1e3, brackets: 1e3 }
var forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
var mostNesting = 30
function excessOf(text2, path) {
  const at = (line2, column = 1) => ({ path, line: line2, column })
  if (text2.length > mostCharacters)
    return [
      fault4('text-too-large', at(1), reasons2['text-too-large'](text2.length, mostCharacters)),
    ]
  const findings = []
  let block4 = { line: 1, characters: 0, emphases: 0, brackets: 0 }
  const close = next => {
    for (const what of ['characters', 'emphases', 'brackets'])
      if (block4[what] > mostInBlock[what]) {
        const reason = reasons2['block-too-complex'](what, block4[what], mostInBlock[what])
        findings.push(fault4('block-too-complex', at(block4.line), reason))
      }
    block4 = { line: next, characters: 0, emphases: 0, brackets: 0 }
  }
  let fence
  for (const [index2, line2] of text2.split('\n').entries()) {
    const number = index2 + 1
    const forbidden = line2.search(forbiddenCharacter)
    if (forbidden !== -1) {
      const code = line2.charCodeAt(forbidden).toString(16).toUpperCase().padStart(4, '0')
      const reason = reasons2['character-forbidden'](code)
      findings.push(fault4('character-forbidden', at(number, forbidden + 1), reason))
    }
    fence = fenceAfter(fence, line2)
    if (fence !== void 0) continue
    if (line2.trim() === '') {
      close(number + 1)
      continue
    }
    const depth = nesting(line2)
    if (depth > mostNesting)
      findings.push(
        fault4('nesting-too-deep', at(number), reasons2['nesting-too-deep'](depth, mostNesting)),
      )
    block4.characters += line2.length
    for (const char of line2) {
      if (char === '*' || char === '_') block4.emphases += 1
      else if (char === '[' || char === '<' || char === '!') block4.brackets += 1
    }
  }
  close(0)
  return findings
}
function fenceAfter(open2, line2) {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line2)?.[1]
  if (open2 === void 0) return fence
  const closes = fence?.startsWith(open2) === true && line2.trim() === fence
  return closes ? void 0 : open2
}
function nesting(line2) {
  const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line2)?.[0] ?? ''
  return markers.replaceAll(/[\s\d]/g, '').length
}
function fault4(ruleId, place2, reason) {
  return { ruleId, severity: 'error', place: place2, reason }
}

// src/document/compose/parse-markdown.ts
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// src/document/compose/memoized.ts
function memory(most) {
  const known3 = /* @__PURE__ */ new Map()
  return {
    get: key => {
      const value = known3.get(key)
      if (value === void 0) return void 0
      known3.delete(key)
      known3.set(key, value)
      return value
    },
    set: (key, value) => {
      known3.set(key, value)
      if (known3.size > most) {
        for (const key2 of known3.keys()) if (known3.delete(key2)) break
      }
      return value
    },
  }
}
function memoized2(most, compute) {
  const known3 = memory(most)
  return text2 => known3.get(text2) ?? known3.set(text2, compute(text2))
}

// src/document/compose/parse-markdown.ts
function parseMarkdown(text2) {
  return stretches(text2).map(({ before, text: text3 }) => ({ before, nodes: parse(text3) }))
}
var parse = memoized2(5e3, text2 => parser.parse(text2).children)
var parser = unified().use(remarkParse).use(dialect).freeze()
function dialect() {
  const { text: _text, ...blocks5 } = directive()
  const off = ['htmlText', 'htmlFlow', 'codeIndented', 'definition', 'setextUnderline']
  const data = this.data()
  data.micromarkExtensions = [gfmTable(), blocks5, { disable: { null: off } }]
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), directiveFromMarkdown()]
}
function stretches(text2) {
  const lines = text2.split('\n')
  const starts2 = [0]
  let fence
  let container = 0
  for (const [index2, line2] of lines.entries()) {
    fence = fenceAfter(fence, line2)
    if (fence !== void 0) continue
    const colons = /^(:{3,})(.?)/.exec(line2)
    if (colons !== null) container += colons[2] === '' ? -1 : 1
    else if (container <= 0 && index2 > 0 && /^#{1,6} /.test(line2)) starts2.push(index2)
  }
  return starts2.map((start, index2) => ({
    before: start,
    text: lines.slice(start, starts2[index2 + 1]).join('\n'),
  }))
}

// src/document/compose/references.ts
function references2({ profile, notes }) {
  const lists = { normative: [], informative: [] }
  for (const [anchor2, reference4] of Object.entries(profile.facts.references)) {
    const binds = notes.cited.get(anchor2)
    if (binds === void 0) continue
    const use = reference4.use ?? (binds ? 'normative' : 'informative')
    lists[use].push(referenceElement(anchor2, reference4, profile.locate(`/references/${anchor2}`)))
  }
  const origin = profile.locate('/references')
  const list6 = (title4, anchor2, items2) =>
    element(
      'references',
      { anchor: anchor2 },
      [element('name', {}, [title4], origin), ...items2],
      origin,
    )
  const { normative, informative } = lists
  const second = normative.length === 0 ? '' : ' and Background'
  return [
    ...(normative.length === 0
      ? []
      : [list6('Normative References', 'normative-references', normative)]),
    ...(informative.length === 0
      ? []
      : [list6(`Informative References${second}`, 'informative-references', informative)]),
  ]
}
function referenceElement(anchor2, reference4, origin) {
  const {
    title: title4,
    authors: authors4,
    date,
    series: series2 = {},
    doi,
    url,
    note: note5,
  } = reference4
  const target3 =
    url ?? (series2.RFC === void 0 ? void 0 : `https://www.rfc-editor.org/info/rfc${series2.RFC}`)
  const info = (name3, value) =>
    element('seriesInfo', { name: name3, value: String(value) }, [], origin)
  return element(
    'reference',
    { anchor: anchor2, ...(target3 === void 0 ? {} : { target: target3 }) },
    [
      element(
        'front',
        {},
        [
          element('title', {}, [title4.trim()], origin),
          ...authors4.map(({ initials, surname, organization: organization2, role }) =>
            element(
              'author',
              {
                ...(initials === void 0 ? {} : { initials }),
                ...(surname === void 0 ? {} : { surname }),
                ...(surname === void 0 || initials === void 0
                  ? {}
                  : { fullname: `${initials} ${surname}` }),
                ...(role === void 0 ? {} : { role }),
              },
              organization2 === void 0
                ? []
                : [element('organization', {}, [organization2], origin)],
              origin,
            ),
          ),
          ...(date === void 0 ? [] : [element('date', dateAttributes(date), [], origin)]),
        ],
        origin,
      ),
      ...Object.entries(series2).map(([name3, value]) => info(name3, value)),
      ...(doi === void 0 ? [] : [info('DOI', doi)]),
      ...(note5 === void 0 ? [] : [element('refcontent', {}, [note5], origin)]),
    ],
    origin,
  )
}
function dateAttributes(date) {
  const [year = '', month, day] = date.split('-')
  return {
    year,
    ...(month === void 0 ? {} : { month: monthNames[Number(month) - 1] ?? '' }),
    ...(day === void 0 ? {} : { day: String(Number(day)) }),
  }
}

// src/document/compose/attributes.ts
var none2 = { classes: [], values: {} }
function splitAttributes(text2) {
  const match = /^(.*?)\s*\{((?:[#.][A-Za-z][\w.:-]*\s*)+)\}\s*$/s.exec(text2)
  if (match === null) return { text: text2, attributes: none2 }
  return { text: match[1], attributes: readAttributes(match[2]) }
}
function readAttributes(text2) {
  const words3 = text2.matchAll(/([#.]?)([\w.:/-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)
  let anchor2
  const classes = []
  const values = {}
  for (const [, mark2, name3, quoted2, bare] of words3) {
    if (mark2 === '#') anchor2 = name3
    else if (mark2 === '.') classes.push(name3)
    else values[name3] = quoted2 ?? bare ?? ''
  }
  return { ...(anchor2 === void 0 ? {} : { anchor: anchor2 }), classes, values }
}

// src/document/compose/definitions.ts
function definitionsIn(paragraph4) {
  const lines = linesOf2(paragraph4.children)
  if (!lines.some(startsMeaning)) return []
  const definitions = []
  let term2 = []
  for (const [index2, line2] of lines.entries()) {
    const next = lines[index2 + 1]
    if (startsMeaning(line2)) {
      definitions.push({ term: term2, meaning: withoutColon(line2) })
      term2 = []
    } else if (next !== void 0 && startsMeaning(next)) term2 = line2
    else definitions.at(-1)?.meaning.push({ type: 'text', value: '\n' }, ...line2)
  }
  return definitions
}
function linesOf2(nodes) {
  const lines = [[]]
  for (const node of nodes) {
    if (node.type !== 'text' || !node.value.includes('\n')) {
      lines.at(-1).push(node)
      continue
    }
    for (const [index2, value] of node.value.split('\n').entries()) {
      if (index2 > 0) lines.push([])
      if (value !== '') lines.at(-1).push(textOfLine(node, value, index2))
    }
  }
  return lines
}
function textOfLine(node, value, index2) {
  const start = node.position?.start
  if (start === void 0 || index2 === 0) return { ...node, value }
  const line2 = start.line + index2
  const position = {
    start: { line: line2, column: 1 },
    end: { line: line2, column: value.length + 1 },
  }
  return { type: 'text', value, position }
}
function startsMeaning(line2) {
  const first = line2[0]
  return first?.type === 'text' && first.value.startsWith(': ')
}
function withoutColon([first, ...rest]) {
  const text2 = first
  return [{ ...text2, value: text2.value.slice(2) }, ...rest]
}

// src/document/compose/fold-lines.ts
function foldLines(text2, width2) {
  const lines = text2.split('\n')
  if (lines.every(line2 => line2.length <= width2)) return text2
  const single = foldAll(lines, width2, '')
  const folded = single ?? foldAll(lines, width2, '\\') ?? lines
  const note5 = ` NOTE: '${single === void 0 ? '\\\\' : '\\'}' line wrapping per RFC 8792 `
  const left = Math.floor((width2 - note5.length) / 2)
  const head2 = `${'='.repeat(left)}${note5}`.padEnd(width2, '=')
  return [head2, '', ...folded].join('\n')
}
function foldAll(lines, width2, mark2) {
  const folded = []
  for (const [index2, line2] of lines.entries()) {
    if (line2.endsWith('\\') && (mark2 === '' || lines[index2 + 1]?.trimStart().startsWith('\\')))
      return void 0
    let rest = line2
    let room = width2
    while (rest.length > room) {
      const at = foldingPoint(rest, room - 1, mark2 === '')
      if (at === void 0) return void 0
      folded.push(`${rest.slice(0, at)}\\`)
      rest = `${mark2}${rest.slice(at)}`
      room = width2
    }
    folded.push(rest)
  }
  return folded
}
function foldingPoint(text2, most, keepsBlanks) {
  const canCut = at =>
    !/[\ud800-\udbff]/.test(text2[at - 1] ?? '') && !(keepsBlanks && text2[at] === ' ')
  const least = Math.max(2, text2.length - text2.trimStart().length + 1)
  for (let at = most; at > most / 2 && at >= least; at -= 1)
    if (text2[at - 1] === ' ' && canCut(at)) return at
  for (let at = most; at >= least; at -= 1) if (canCut(at)) return at
  return void 0
}

// src/document/compose/exhibits.ts
var width = 69
function exampleBlocks(values, place2, context) {
  const { notes, profile } = context
  const { rule: id = '', file = '', anchor: anchor2, caption: caption2 } = values
  const rule = rulesOf(profile).find(rule2 => rule2.id === id)
  const example = rule?.examples.find(({ name: name4 }) => name4 === file)
  if (rule === void 0 || example === void 0) {
    if (rule === void 0) report2(notes, place2, 'unknown-rule', id)
    else report2(notes, place2, 'unknown-example', id, file)
    return []
  }
  const text2 = textOf2(example.octets)
  if (text2 === void 0) {
    report2(notes, place2, 'example-not-text', file)
    return []
  }
  const origin = { path: example.path, line: 1, column: 1, via: place2 }
  const code = element(
    'sourcecode',
    { name: `examples/${id}/${file}`, type: 'test-vectors' },
    [foldLines(text2.replace(/\n+$/, ''), width)],
    origin,
  )
  const name3 = element('name', {}, [caption2 ?? `${id}: ${file}`], origin)
  return [element('figure', anchor2 === void 0 ? {} : { anchor: anchor2 }, [name3, code], origin)]
}
var decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
function textOf2(octets) {
  try {
    const lines = decoder.decode(octets).replaceAll('\r\n', '\n')
    return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(lines) ? void 0 : lines
  } catch {
    return void 0
  }
}
function sourceBlocks(under, place2, context) {
  const order = context.profile.chapters.map(({ name: name3 }) => `rules/${name3}.yaml`)
  const rank2 = path => (order.indexOf(path) + order.length + 1) % (order.length + 1)
  return [...context.files]
    .filter(([path]) => path.startsWith(under))
    .sort(([a], [b]) => rank2(a) - rank2(b))
    .flatMap(([path, text2]) => {
      const why = whyNotExact(text2)
      if (why !== void 0) {
        report2(context.notes, place2, 'text-not-exact', path, why)
        return []
      }
      const origin = {
        path: `${context.profile.folder}/${path}`,
        line: 1,
        column: 1,
        via: place2,
      }
      const attributes = { name: path, type: typeOf(path), markers: 'true' }
      return element('sourcecode', attributes, [foldLines(text2.slice(0, -1), width)], origin)
    })
}
function whyNotExact(text2) {
  if (!text2.endsWith('\n')) return 'does not end with a line end'
  if (/^\n|\n\n$/.test(text2)) return 'begins or ends with a blank line'
  if (/[^\S\n]\n/.test(text2)) return 'has blanks at a line end'
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(text2))
    return 'has control characters'
  if (text2.startsWith('=====')) return 'begins like the head of folded text'
  return void 0
}
function typeOf(path) {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return extension === 'yml' ? 'yaml' : extension
}

// src/document/compose/parse-worded.ts
function parseWorded(markdown) {
  const nodes = []
  for (const run of runsOf(markdown))
    nodes.push(
      ...(tableOf(run) ?? parseMarkdown(run.join('\n')).flatMap(({ nodes: nodes2 }) => nodes2)),
    )
  return nodes
}
function runsOf(markdown) {
  const runs2 = []
  let inTable
  for (const line2 of markdown.split('\n')) {
    const isRow = line2.startsWith('|')
    if (isRow === inTable) runs2.at(-1)?.push(line2)
    else runs2.push([line2])
    inTable = isRow
  }
  return runs2
}
function tableOf([head2 = '', rule = '', ...body2]) {
  if (!/^\|(\s*:?-+:?\s*\|)+\s*$/.test(rule)) return void 0
  const align3 = cellsOf2(rule).map(cell3 => {
    if (cell3.endsWith(':')) return cell3.startsWith(':') ? 'center' : 'right'
    return cell3.startsWith(':') ? 'left' : null
  })
  return [{ type: 'table', align: align3, children: [head2, ...body2].map(row) }]
}
function row(line2) {
  return { type: 'tableRow', children: cellsOf2(line2).map(cell2) }
}
function cellsOf2(line2) {
  return line2
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(text2 => text2.trim().replaceAll('\\|', '|'))
}
var cell2 = memoized2(2e3, text2 => ({ type: 'tableCell', children: words2(text2) }))
function words2(text2) {
  if (/^[\w .,;:()/-]*$/.test(text2) && !/_/.test(text2)) return [{ type: 'text', value: text2 }]
  const [first] = parseMarkdown(text2).flatMap(({ nodes }) => nodes)
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text2 }]
}

// src/document/compose/templates.ts
import Handlebars from 'handlebars'

var mostCharacters2 = 6e4
var mostNesting2 = 20
var engine = Handlebars.create()
var helpers = { each: true, if: true, unless: true, with: true }
function word(template, data) {
  const { path, text: text2 } = template
  const excess = excessOf2(text2)
  if (excess !== void 0) return { fault: excess, place: { path, line: 1, column: 1 } }
  try {
    return { markdown: compile(text2)(data) }
  } catch (error) {
    return faultOf(error, path)
  }
}
var compile = memoized2(200, text2 =>
  engine.compile(text2, {
    noEscape: true,
    strict: true,
    preventIndent: true,
    knownHelpers: { ...helpers, lookup: false, log: false, helperMissing: false },
    knownHelpersOnly: true,
  }),
)
function excessOf2(text2) {
  if (text2.length > mostCharacters2) return `it has more than ${mostCharacters2} characters`
  let depth = 0
  for (const [, mark2] of text2.matchAll(/\{\{~?([#/>&{*])/g)) {
    if (mark2 === '#') depth += 1
    else if (mark2 === '/') depth -= 1
    else if (mark2 === '>' || mark2 === '*') return 'partials and decorators are not allowed'
    else if (mark2 === '{' || mark2 === '&') return 'marks of unescaped values are not allowed'
    if (depth > mostNesting2) return `blocks nest more than ${mostNesting2} deep`
  }
  return void 0
}
function faultOf(error, path) {
  const { message, lineNumber, column } = error
  const line2 = lineNumber ?? Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const [first = '', ...rest] = message.split('\n')
  const expected = rest.find(each => each.startsWith('Expecting'))
  const said = first.replace(/ - \d+:\d+$/, '').replace(/ on line \d+:?$/, '')
  const fault6 = expected === void 0 ? said : `${said}, ${clipped(expected.toLowerCase())}`
  return { fault: fault6, place: { path, line: line2, column: (column ?? 0) + 1 } }
}
function clipped(text2) {
  return text2.length > 120 ? `${text2.slice(0, 119)}\u2026` : text2
}

// src/document/compose/expand.ts
function expand3(expansion, context) {
  const { template, data, place: place2 } = expansion
  const { notes, templates } = context
  const source = templates.get(template)
  if (source === void 0) {
    report2(notes, place2, 'template-missing', `${template}.md.hbs`)
    return []
  }
  const wording2 = word(source, data)
  if (wording2.fault !== void 0) {
    const known3 = notes.findings.some(
      ({ ruleId, place: place3 }) =>
        ruleId === 'template-fault' && formatPlace(place3) === formatPlace(wording2.place),
    )
    if (!known3)
      report2(notes, { ...wording2.place, via: place2 }, 'template-fault', wording2.fault)
    return []
  }
  const made = make2(wording2.markdown, expansion, context)
  for (const [anchor2, binds] of made.cited) cite(notes, anchor2, binds)
  notes.findings.push(...made.findings)
  return made.elements
}
function make2(markdown, { place: place2, binds }, context) {
  const known3 = memoryFor(context.profile.facts.references)
  const { via } = place2
  const key = [formatPlace(place2), via && formatPlace(via), binds, markdown].join('\n')
  return known3.get(key) ?? known3.set(key, makeAnew(markdown, place2, binds, context))
}
function makeAnew(markdown, place2, binds, context) {
  const excess = excessOf(markdown, place2.path)
  if (excess.length > 0)
    return {
      elements: [],
      cited: /* @__PURE__ */ new Map(),
      findings: excess.map(finding2 => ({ ...finding2, place: place2 })),
    }
  const notes = newNotes()
  const inner = { ...context, notes, locate: () => place2, worded: { binds } }
  const elements2 = blocks4(parseWorded(markdown), inner)
  return { elements: elements2, cited: notes.cited, findings: notes.findings }
}
var memories = memory(4)
var byObject = /* @__PURE__ */ new WeakMap()
function memoryFor(references3) {
  const seen2 = byObject.get(references3)
  if (seen2 !== void 0) return seen2
  const facts = JSON.stringify(references3)
  const found = memories.get(facts) ?? memories.set(facts, memory(5e3))
  byObject.set(references3, found)
  return found
}

// src/document/compose/rule-data.ts
function ruleData(rule, profile) {
  const { id, text: text2, why, level, role, refs, basis, issue, cope, untestable } = rule
  return {
    id,
    text: line(text2),
    why: line(why),
    level,
    role: profile.facts.roles[role]?.name ?? role,
    refs: citationMarks(refs),
    basis,
    mark: basisMarks[basis],
    issue: issue === void 0 ? void 0 : line(issue),
    cope: cope === void 0 ? void 0 : line(cope),
    untestable: untestable === void 0 ? void 0 : line(untestable),
  }
}
var basisMarks = {
  rfc: void 0,
  trace: 'seen in real traffic',
  implementation: 'done by public implementations',
  recall: 'recalled, not verified',
  proposal: 'proposed here',
}
function conformanceData(chapter, context) {
  const { facts } = context.profile
  return {
    title: chapter.title,
    name: chapter.name,
    rules: chapter.rules.map(rule => ({
      id: rule.id,
      level: rule.level,
      status: statuses[rule.level],
      role: facts.roles[rule.role]?.short ?? facts.roles[rule.role]?.name ?? rule.role,
      section: context.notes.placed.get(rule)?.[0]?.section,
      check: rule.untestable === void 0 ? 'yes' : 'no',
    })),
  }
}
var statuses = {
  MUST: 'm',
  'MUST NOT': 'x',
  SHOULD: 'r',
  'SHOULD NOT': 'd',
  MAY: 'o',
}
function issueData(profile) {
  const open2 = rulesOf(profile).filter(({ issue }) => issue !== void 0)
  return {
    groups: ['recall', 'proposal', 'trace', 'implementation', 'rfc']
      .map(basis => ({ basis, issues: issuesOf(open2.filter(rule => rule.basis === basis)) }))
      .filter(({ issues }) => issues.length > 0)
      .map(group => ({ ...group, [group.basis]: true })),
  }
}
function issuesOf(rules2) {
  const byIssue = /* @__PURE__ */ new Map()
  for (const { id, issue } of rules2) {
    const text2 = line(issue ?? '')
    byIssue.set(text2, [...(byIssue.get(text2) ?? []), id])
  }
  return [...byIssue].map(([issue, ids2]) => ({ issue, ids: ids2 }))
}
function citationMarks(refs) {
  const byDocument = /* @__PURE__ */ new Map()
  for (const { anchor: anchor2, unit, number } of refs) {
    const key = unit === void 0 ? anchor2 : `${anchor2}, ${unit}`
    byDocument.set(key, [...(byDocument.get(key) ?? []), ...(number === void 0 ? [] : [number])])
  }
  return [...byDocument].map(([key, numbers]) => {
    const [anchor2, unit] = key.split(', ')
    if (unit === void 0 || numbers.length === 0) return `[${anchor2}]`
    const [last, ...others] = numbers.toReversed()
    if (others.length === 0) return `[${anchor2}, ${unitNames[unit][0]} ${last}]`
    return `[${anchor2}, ${unitNames[unit][1]} ${others.toReversed().join(', ')} and ${last}]`
  })
}
var unitNames = {
  section: ['Section', 'Sections'],
  appendix: ['Appendix', 'Appendices'],
  clause: ['Clause', 'Clauses'],
  table: ['Table', 'Tables'],
  annex: ['Annex', 'Annexes'],
}
function line(text2) {
  return text2.trim().replaceAll(/\s+/g, ' ')
}

// src/document/compose/directives.ts
function directiveBlocks(node, context) {
  const { notes } = context
  const place2 = context.locate(node)
  if (context.worded !== void 0) {
    report2(notes, place2, 'unsupported-markdown', 'directive in a template')
    return []
  }
  const directive2 = Object.hasOwn(directives, node.name) ? directives[node.name] : void 0
  if (directive2 === void 0) {
    report2(notes, place2, 'unknown-directive', node.name, Object.keys(directives).join(', '))
    return []
  }
  const values = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name3, value]) => [name3, value ?? '']),
  )
  const { required, optional: optional3 } = directive2
  for (const name3 of Object.keys(values))
    if (!required.includes(name3) && !optional3.includes(name3))
      report2(notes, place2, 'unknown-attribute', node.name, name3)
  const missing = required.filter(name3 => values[name3] === void 0)
  for (const name3 of missing) report2(notes, place2, 'attribute-missing', node.name, name3)
  return missing.length > 0 ? [] : directive2.blocks(values, place2, context)
}
var worded = (template, data) => ({
  required: [],
  optional: [],
  blocks: (_values, place2, context) =>
    expand3({ template, data: data(context), place: place2, binds: false }, context),
})
var directives = {
  /** The rules of a topic, in order, each where its file says it. */
  rules: {
    required: ['chapter', 'topic'],
    optional: [],
    blocks: ({ chapter, topic }, place2, context) => ruleBlocks(chapter, topic, place2, context),
  },
  /** Who is bound. */
  roles: worded('roles', ({ profile }) => ({ roles: Object.values(profile.facts.roles) })),
  glossary: worded('glossary', ({ profile }) => ({ terms: profile.facts.glossary })),
  /** The paragraph of RFC 8174, section 2. */
  bcp14: {
    required: [],
    optional: [],
    blocks: (_values, place2, context) =>
      expand3({ template: 'bcp14', data: {}, place: place2, binds: true }, context),
  },
  'conformance-table': tables('conformance-table'),
  ics: tables('ics'),
  'open-issues': worded('open-issues', context => issueData(context.profile)),
  example: {
    required: ['rule', 'file'],
    optional: ['anchor', 'caption'],
    blocks: (values, place2, context) => exampleBlocks(values, place2, context),
  },
  'rules-source': {
    required: [],
    optional: [],
    blocks: (_values, place2, context) => sourceBlocks('rules/', place2, context),
  },
}
function tables(template) {
  return {
    required: [],
    optional: ['chapter'],
    blocks: ({ chapter: name3 }, place2, context) => {
      const { chapters } = context.profile
      const wanted = chapters.filter(chapter => name3 === void 0 || chapter.name === name3)
      if (wanted.length === 0) report2(context.notes, place2, 'unknown-chapter', name3 ?? '')
      return wanted.flatMap(chapter =>
        expand3(
          { template, data: conformanceData(chapter, context), place: place2, binds: false },
          context,
        ),
      )
    },
  }
}
function ruleBlocks(chapter, topic, place2, context) {
  const { notes, profile } = context
  const found = profile.chapters.find(({ name: name3 }) => name3 === chapter)
  if (found === void 0) {
    report2(notes, place2, 'unknown-chapter', chapter)
    return []
  }
  const rules2 = found.rules.filter(rule => rule.topic === topic)
  if (rules2.length === 0) report2(notes, place2, 'unknown-topic', topic, chapter)
  const section4 = notes.section?.attributes.anchor
  const made = rules2.flatMap(rule => {
    notes.placed.set(rule, [
      ...(notes.placed.get(rule) ?? []),
      { place: place2, section: section4 },
    ])
    return expand3(
      {
        template: 'rule',
        data: ruleData(rule, profile),
        place: { ...rule.place, via: place2 },
        // What only an option cites is not needed to conform.
        binds: rule.level !== 'MAY',
      },
      context,
    )
  })
  return joinLists(made, place2)
}
function joinLists(made, place2) {
  const joined2 = []
  let list6
  for (const block4 of made) {
    if (block4.name !== 'dl') {
      list6 = void 0
      joined2.push(block4)
      continue
    }
    if (list6 === void 0) {
      list6 = []
      joined2.push({
        type: 'element',
        name: 'dl',
        attributes: { newline: 'true' },
        children: list6,
        origin: place2,
      })
    }
    list6.push(...block4.children)
  }
  return joined2
}

// src/document/compose/inlines.ts
function inlines2(nodes, context) {
  return nodes.flatMap(node => {
    const handle = handlers3[node.type]
    return handle(node, context)
  })
}
var refuse = what => (node, context) => {
  report2(context.notes, context.locate(node), 'unsupported-markdown', what)
  return []
}
var handlers3 = {
  text: (node, context) => textInlines(node, context),
  emphasis: (node, context) => [wrap('em', node, context)],
  strong: (node, context) => [wrap('strong', node, context)],
  inlineCode: (node, context) => [element('tt', {}, [node.value], context.locate(node))],
  link: (node, context) => linkInlines(node, context),
  break: (node, context) => [element('br', {}, [], context.locate(node))],
  html: refuse('mark-up'),
  delete: refuse('struck text'),
  image: refuse('image'),
  imageReference: refuse('image'),
  linkReference: refuse('link by reference'),
  footnoteReference: refuse('footnote'),
  textDirective: refuse('directive in a line'),
}
function wrap(name3, node, context) {
  return element(name3, {}, inlines2(node.children, context), context.locate(node))
}
var citation =
  /(?:\b(Section|Appendix)\s+([\w.]*\w)\s+of\s+)?\[([A-Za-z][\w.-]*)(?:,\s+(Section|Appendix|Clause|Annex|Table|Sections|Appendices|Clauses|Annexes|Tables)\s+([\w., ]*\w))?\]/g
var almostCitation = /\[(?:RFC|BCP|STD|TS|I-D)[^\]]*\]/
function textInlines(node, context) {
  const { value } = node
  const parts3 = []
  let done = 0
  const upTo = end => {
    if (end > done) parts3.push(...plain2(value.slice(done, end), done))
  }
  const plain2 = (text2, offset) => {
    const slip = almostCitation.exec(text2)
    if (slip !== null) {
      const place2 = placeIn(node, offset + slip.index, context)
      report2(context.notes, place2, 'unknown-reference', slip[0])
    }
    if (text2.includes('<!--')) report2(context.notes, context.locate(node), 'raw-html')
    return keywordInlines(text2, index2 => placeIn(node, offset + index2, context), context)
  }
  for (const match of value.matchAll(citation)) {
    const [whole3, unitBefore, numberBefore, anchor2, unit, numbers] = match
    const reference4 = context.profile.facts.references[anchor2]
    if (reference4 === void 0) continue
    upTo(match.index)
    cite(context.notes, anchor2, context.worded?.binds === true)
    const cited = {
      anchor: anchor2,
      reference: reference4,
      place: placeIn(node, match.index, context),
    }
    parts3.push(
      ...(unitBefore === void 0 || numberBefore === void 0
        ? citationInlines(cited, unit, numbers)
        : sectionOf2(cited, unitBefore, numberBefore)),
    )
    done = match.index + whole3.length
  }
  upTo(value.length)
  return parts3
}
function citationInlines(cited, unit, numbers) {
  const { anchor: anchor2, place: place2 } = cited
  const whole3 = element('xref', { target: anchor2 }, [], place2)
  if (unit === void 0 || numbers === void 0) return [whole3]
  if (!hasSections(cited, unit)) return [whole3, `, ${unit.toLowerCase()} ${numbers}`]
  const list6 = numbers.split(/(, | and )/)
  if (list6.length === 1)
    return [
      element('xref', { target: anchor2, section: numbers, sectionFormat: 'comma' }, [], place2),
    ]
  const links2 = list6.map((part4, index2) =>
    index2 % 2 === 1
      ? part4
      : element('xref', { target: anchor2, section: part4, sectionFormat: 'bare' }, [], place2),
  )
  return [whole3, `, ${unit} `, ...links2]
}
function sectionOf2(cited, unit, number) {
  const { anchor: anchor2, place: place2 } = cited
  if (!hasSections(cited, unit))
    return [`${unit} ${number} of `, element('xref', { target: anchor2 }, [], place2)]
  return [element('xref', { target: anchor2, section: number, sectionFormat: 'of' }, [], place2)]
}
function hasSections({ reference: reference4 }, unit) {
  const { RFC: rfc, 'Internet-Draft': draft } = reference4.series ?? {}
  return (rfc ?? draft) !== void 0 && /^(Section|Appendi)/.test(unit)
}
function keywordInlines(text2, locate, context) {
  const found = keywordsIn(text2)
  if (found.length === 0) return [text2]
  if (context.worded === void 0) {
    for (const { keyword: keyword2, index: index2 } of found)
      report2(context.notes, locate(index2), 'keyword-in-prose', keyword2)
    return [text2]
  }
  const parts3 = []
  let done = 0
  for (const { keyword: keyword2, index: index2 } of found) {
    if (index2 > done) parts3.push(text2.slice(done, index2))
    parts3.push(element('bcp14', {}, [keyword2], locate(index2)))
    done = index2 + keyword2.length
  }
  if (done < text2.length) parts3.push(text2.slice(done))
  return parts3
}
function placeIn(node, index2, context) {
  const place2 = context.locate(node)
  if (place2.via !== void 0) return place2
  const before = node.value.slice(0, index2).split('\n')
  const last = before.at(-1).length
  const line2 = place2.line + before.length - 1
  const { endLine: _line, endColumn: _column, ...start } = place2
  return { ...start, line: line2, column: before.length === 1 ? place2.column + last : last + 1 }
}
function linkInlines(node, context) {
  const origin = context.locate(node)
  const first = node.children[0]
  const label4 = node.children.length === 1 && first?.type === 'text' ? first.value : void 0
  if (node.url.startsWith('#')) {
    const target3 = node.url.slice(1)
    if (label4 === '#') return [element('xref', { target: target3, format: 'counter' }, [], origin)]
    const format = target3.startsWith('rule-') ? { format: 'none' } : {}
    return [
      element('xref', { target: target3, ...format }, inlines2(node.children, context), origin),
    ]
  }
  if (node.url === `mailto:${label4}`) return [`<${label4}>`]
  if (!/^(https?|mailto):[^\s<>"]+$/i.test(node.url)) {
    report2(context.notes, origin, 'unsafe-link', node.url.slice(0, 60))
    return inlines2(node.children, context)
  }
  const content = label4 === node.url ? [] : inlines2(node.children, context)
  return [element('eref', { target: node.url }, content, origin)]
}

// src/document/compose/blocks.ts
function blocks4(nodes, context) {
  const done = []
  let list6
  for (const node of nodes) {
    const column = node.position?.start.column ?? 1
    const last = list6?.element.children.at(-1)
    if (list6 !== void 0 && column >= list6.column + 2 && last?.type === 'element') {
      openUp(last)
      last.children.push(...block3(node, context))
      continue
    }
    const definitions = node.type === 'paragraph' ? definitionsIn(node) : []
    if (definitions.length > 0) {
      if (list6 === void 0) {
        list6 = { element: element('dl', {}, [], context.locate(node)), column }
        done.push(list6.element)
      }
      for (const definition2 of definitions)
        list6.element.children.push(...definitionElements(definition2, context))
      continue
    }
    list6 = void 0
    const caption2 = captionOf(node)
    if (caption2 !== void 0) addCaption(done.at(-1), caption2, context)
    else done.push(...block3(node, context))
  }
  return done
}
function block3(node, context) {
  const handle = handlers4[node.type]
  return handle(node, context)
}
var refuse2 = what => (node, context) => {
  report2(context.notes, context.locate(node), 'unsupported-markdown', what)
  return []
}
var stray = refuse2('text outside a paragraph')
var handlers4 = {
  paragraph: (node, context) => [
    element('t', {}, inlines2(node.children, context), context.locate(node)),
  ],
  heading: (node, context) => {
    report2(context.notes, context.locate(node), 'heading-inside')
    return []
  },
  code: (node, context) => [codeElement(node, context)],
  list: (node, context) => [listElement(node, context)],
  table: (node, context) => [tableElement(node, context)],
  blockquote: (node, context) => [
    element('blockquote', {}, blocks4(node.children, context), context.locate(node)),
  ],
  leafDirective: (node, context) => directiveBlocks(node, context),
  containerDirective: (node, context) => {
    if (node.name === 'aside')
      return [element('aside', {}, blocks4(node.children, context), context.locate(node))]
    report2(context.notes, context.locate(node), 'unknown-directive', `:::${node.name}`, ':::aside')
    return []
  },
  html: refuse2('mark-up'),
  thematicBreak: refuse2('rule'),
  definition: refuse2('link definition'),
  footnoteDefinition: refuse2('footnote'),
  yaml: refuse2('front matter'),
  listItem: stray,
  tableRow: stray,
  tableCell: stray,
  text: stray,
  emphasis: stray,
  strong: stray,
  delete: stray,
  inlineCode: stray,
  break: stray,
  image: stray,
  imageReference: stray,
  link: stray,
  linkReference: stray,
  footnoteReference: stray,
  textDirective: stray,
}
function definitionElements({ term: term2, meaning }, context) {
  const place2 = term2[0] === void 0 ? void 0 : context.locate(term2[0])
  const { anchor: anchor2, content } = takeAttributes(inlines2(term2, context))
  return [
    element('dt', anchor2 === void 0 ? {} : { anchor: anchor2 }, content, place2),
    element('dd', {}, inlines2(meaning, context), place2),
  ]
}
function openUp(parent) {
  const first = parent.children[0]
  if (first === void 0 || (first.type === 'element' && blockNames3.has(first.name))) return
  parent.children = [
    { type: 'element', name: 't', attributes: {}, children: parent.children, ...originOf(parent) },
  ]
}
var blockNames3 = /* @__PURE__ */ new Set([
  't',
  'ul',
  'ol',
  'dl',
  'table',
  'figure',
  'sourcecode',
  'artwork',
])
function originOf({ origin }) {
  return origin === void 0 ? {} : { origin }
}
function takeAttributes(content) {
  const last = content.at(-1)
  if (typeof last !== 'string') return { classes: [], content }
  const { text: text2, attributes } = splitAttributes(last)
  const { anchor: anchor2, classes } = attributes
  const rest = [...content.slice(0, -1), text2]
  return { ...(anchor2 === void 0 ? {} : { anchor: anchor2 }), classes, content: rest }
}
function codeElement(node, context) {
  const origin = context.locate(node)
  const { anchor: anchor2, values } = readAttributes(node.meta ?? '')
  const isArt = node.lang == null || node.lang === 'ascii-art'
  const code = isArt
    ? element(
        'artwork',
        { type: 'ascii-art', ...(values.align === void 0 ? {} : { align: values.align }) },
        [node.value],
        origin,
      )
    : element(
        'sourcecode',
        {
          ...(values.file === void 0 ? {} : { name: values.file }),
          type: node.lang,
          ...(values.markers === void 0 ? {} : { markers: 'true' }),
        },
        [node.value],
        origin,
      )
  if (values.caption === void 0 && anchor2 === void 0) return code
  const name3 = values.caption === void 0 ? [] : [element('name', {}, [values.caption], origin)]
  return element('figure', anchor2 === void 0 ? {} : { anchor: anchor2 }, [...name3, code], origin)
}
function listElement(node, context) {
  const attributes = {
    ...(node.spread === true ? {} : { spacing: 'compact' }),
    ...(node.ordered === true && node.start != null && node.start !== 1
      ? { start: String(node.start) }
      : {}),
  }
  const items2 = node.children.map(item3 => {
    const [only, ...more] = item3.children
    const content =
      only?.type === 'paragraph' && more.length === 0
        ? inlines2(only.children, context)
        : blocks4(item3.children, context)
    return element('li', {}, content, context.locate(item3))
  })
  return element(node.ordered === true ? 'ol' : 'ul', attributes, items2, context.locate(node))
}
function tableElement(node, context) {
  const [head2, ...body2] = node.children
  const row2 = (cells, name3) =>
    element(
      'tr',
      {},
      (cells?.children ?? []).map((cell3, column) => {
        const align3 = node.align?.[column]
        return element(
          name3,
          align3 == null ? {} : { align: align3 },
          inlines2(cell3.children, context),
          context.locate(cell3),
        )
      }),
      cells === void 0 ? void 0 : context.locate(cells),
    )
  const origin = context.locate(node)
  return element(
    'table',
    {},
    [
      element('thead', {}, [row2(head2, 'th')], origin),
      element(
        'tbody',
        {},
        body2.map(cells => row2(cells, 'td')),
        origin,
      ),
    ],
    origin,
  )
}
function captionOf(node) {
  if (node.type !== 'paragraph') return void 0
  const first = node.children[0]
  return first?.type === 'text' && first.value.startsWith('Table: ') ? node : void 0
}
function addCaption(table5, caption2, context) {
  const origin = context.locate(caption2)
  if (table5?.name !== 'table') {
    report2(context.notes, origin, 'caption-alone')
    return
  }
  const { anchor: anchor2, content } = takeAttributes(inlines2(caption2.children, context))
  const [first, ...rest] = content
  const name3 = typeof first === 'string' ? [first.slice('Table: '.length), ...rest] : content
  table5.children.unshift(element('name', {}, name3, origin))
  if (anchor2 !== void 0) table5.attributes = { ...table5.attributes, anchor: anchor2 }
}
function wordsOf(content) {
  return content.map(part4 => (typeof part4 === 'string' ? part4 : plainText(part4))).join('')
}

// src/document/compose/sections.ts
var deepest = 4
function sections2(stretches2, path, context) {
  const tops = []
  const open2 = []
  const anchors = /* @__PURE__ */ new Set()
  for (const { before, nodes } of stretches2) {
    const here = { ...context, locate: locator2(path, before) }
    const [first, ...rest] = nodes
    if (first?.type !== 'heading') {
      if (nodes.length > 0 && open2.length === 0) reportStray(nodes, here)
      else open2.at(-1)?.children.push(...blocks4(nodes, here))
      continue
    }
    const { section: section4, classes } = openSection(first, anchors, here)
    const depth = Math.min(first.depth, deepest)
    if (depth > open2.length + 1 || first.depth > deepest)
      report2(
        context.notes,
        here.locate(first),
        'heading-level',
        first.depth,
        Math.min(open2.length + 1, deepest),
      )
    open2.length = Math.min(open2.length, depth - 1)
    const parent = open2.at(-1)
    if (parent === void 0) tops.push({ classes, section: section4 })
    else parent.children.push(section4)
    open2.push(section4)
    context.notes.section = section4
    section4.children.push(...blocks4(rest, here))
  }
  const isAbstract = ({ section: section4 }) => section4.attributes.anchor === 'abstract'
  const of = name3 =>
    tops.filter(({ classes }) => classes.includes(name3)).map(({ section: section4 }) => section4)
  return {
    abstract: renamed(tops.find(isAbstract)?.section, 'abstract'),
    notes: of('note').flatMap(section4 => renamed(section4, 'note') ?? []),
    middle: tops
      .filter(top => !isAbstract(top))
      .filter(({ classes }) => !classes.includes('note') && !classes.includes('appendix'))
      .map(({ section: section4 }) => section4),
    appendices: of('appendix'),
  }
}
function openSection(heading3, anchors, context) {
  const origin = context.locate(heading3)
  const { anchor: anchor2, classes, content } = takeAttributes(inlines2(heading3.children, context))
  const attributes = {
    anchor: anchor2 ?? freeAnchor(wordsOf(content), anchors),
    ...(classes.includes('unnumbered') ? { numbered: 'false' } : {}),
    ...(classes.includes('removed') ? { removeInRFC: 'true' } : {}),
    ...(classes.includes('untoc') ? { toc: 'exclude' } : {}),
  }
  anchors.add(attributes.anchor)
  return {
    section: element('section', attributes, [element('name', {}, content, origin)], origin),
    classes,
  }
}
function freeAnchor(words3, taken) {
  const slug2 = words3
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
  for (let count = 1; ; count += 1) {
    const anchor2 = count === 1 ? slug2 || 'part' : `${slug2 || 'part'}-${count}`
    if (!taken.has(anchor2)) return anchor2
  }
}
function renamed(section4, name3) {
  if (section4 === void 0) return void 0
  const children3 = name3 === 'abstract' ? section4.children.slice(1) : section4.children
  const { removeInRFC } = section4.attributes
  const attributes = removeInRFC === void 0 ? {} : { removeInRFC }
  return element(name3, attributes, children3, section4.origin)
}
function reportStray(nodes, context) {
  const first = nodes[0]
  if (first !== void 0) report2(context.notes, context.locate(first), 'text-before-heading')
}
function locator2(path, before) {
  return ({ position }) => {
    if (position === void 0) return { path, line: before + 1, column: 1 }
    const { start, end } = position
    return {
      path,
      line: start.line + before,
      column: start.column,
      endLine: end.line + before,
      endColumn: end.column,
    }
  }
}

// src/document/compose/compose.ts
function compose(composing) {
  const { profile, document } = composing
  const notes = newNotes()
  const source = profile.sources.get(`drafts/${document.source}`)
  const path = source?.path ?? `${profile.folder}/drafts/${document.source}`
  const start = { path, line: 1, column: 1 }
  const context = { ...composing, notes, locate: () => start }
  if (source === void 0) report2(notes, documentPlace(composing), 'source-missing', document.source)
  const excess = excessOf(source?.text ?? '', path)
  notes.findings.push(...excess)
  const stretches2 = excess.length > 0 ? [] : parseMarkdown(source?.text ?? '')
  const parts3 = sections2(stretches2, path, context)
  if (stretches2.length > 0 && source !== void 0 && parts3.abstract === void 0)
    report2(notes, start, 'abstract-missing')
  const draft = {
    type: 'root',
    children: [layOut2(root(composing, parts3, references2(context)))],
  }
  return {
    draft,
    findings: notes.findings,
    cited: new Set(notes.cited.keys()),
    placed: notes.placed,
  }
}
function root({ profile, document }, parts3, lists) {
  const origin = documentPlace({ profile, document })
  return element(
    'rfc',
    {
      version: '3',
      ipr: 'trust200902',
      docName: docName(document),
      category: document.category,
      submissionType: 'IETF',
      consensus: 'true',
      tocInclude: 'true',
      tocDepth: '2',
      symRefs: 'true',
      sortRefs: 'true',
      'xml:lang': 'en',
    },
    [
      front2(profile, document, parts3),
      element('middle', {}, parts3.middle, origin),
      element('back', {}, [...lists, ...parts3.appendices], origin),
    ],
    origin,
  )
}
function documentPlace({ profile, document }) {
  return profile.locate(`/documents/${profile.facts.documents.indexOf(document)}`)
}

// src/cli/compose-drafts.ts
function composeDrafts(profile, templates, files) {
  const findings = []
  const compositions = []
  const drafts = profile.facts.documents.flatMap(document => {
    const composition = compose({ profile, document, templates, files })
    compositions.push(composition)
    findings.push(...composition.findings)
    const written2 = write(profile, document, composition)
    findings.push(...written2.findings)
    return written2.draft ?? []
  })
  findings.push(...checkDocuments(profile, compositions))
  return { drafts, findings }
}
function write(profile, document, { draft }) {
  const [year, month, day] = profile.facts.date.split('-').map(Number)
  const today = { year, month, day }
  const prepared = prepare(draft, { today })
  if (prepared.draft === void 0) return { findings: prepared.findings }
  const text2 = toText(prepared.draft, { today, pagination: true })
  return {
    draft: {
      name: `${document.name}-${document.revision}`,
      document,
      xml: toXml(draft),
      text: text2,
      unpaginated: toText(prepared.draft, { today, pagination: false }),
      html: toHtml(prepared.draft),
    },
    findings: [...prepared.findings, ...text2.findings],
  }
}

// src/cli/load-profile.ts
import { join as join4 } from 'node:path'

// src/spec/profile-folder.ts
function shownPath(folder, path) {
  return folder.root === '' ? path : `${folder.root}/${path}`
}

// src/spec/reasons.ts
var reasons3 = {
  'yaml-syntax': fault6 => `Unexpected YAML: ${fault6}`,
  'file-missing': name3 => `Missing file ${name3}, expected in every profile`,
  'file-not-text': () => 'Unexpected octets, expected UTF-8 text',
  'schema-fault': (where, fault6) => `Unexpected ${where}: ${fault6}`,
  'chapter-id': (seen2, wanted) => `Unexpected $id ${seen2}, expected ${wanted}`,
  'chapter-unlisted': name3 => `Chapter ${name3} is not in the list of chapters of profile.yaml`,
  'duplicate-rule-id': (id, other) => `Rule id ${id} is used twice, first at ${other}`,
  'retired-rule-id': id => `Rule id ${id} was retired, and ids are never used again`,
  'keyword-missing': () => 'The sentence has no BCP 14 keyword, expected exactly one',
  'keyword-twice': seen2 => `The sentence has ${seen2}, expected exactly one BCP 14 keyword`,
  'keyword-in-reason': (field, seen2) =>
    `Unexpected BCP 14 keyword ${seen2} in ${field}, which states no requirement`,
  'id-names-level': id => `Rule id ${id} names a level, expected what holds`,
  'unknown-role': role => `Unknown role ${role}`,
  'unknown-reference': anchor2 => `Unknown reference ${anchor2}`,
  'check-missing': () => 'The rule has no check, and does not say why it is untestable',
  'check-needless': () => 'The rule is untestable and yet has a check',
  'unknown-pointer': pointer => `Unknown shape ${pointer}`,
  'unknown-fact': (name3, kind3) => `Unknown fact ${name3}, which no ${kind3} has`,
  'example-missing': expect => `The rule has no ${expect} example`,
  'example-of-no-rule': id => `Example of an unknown rule ${id}`,
  'example-name': name3 => `Unexpected name ${name3}, expected pass-\u2026.ext or fail-\u2026.ext`,
  'unknown-rule': id => `Unknown rule ${id}`,
  'unknown-example': name3 => `Unknown example ${name3}`,
  'pattern-backtracks': (pattern, why) =>
    `Pattern ${pattern} can take time that grows faster than its input: ${why}`,
}

// src/spec/read-chapter.ts
function readChapter(file, name3, examples) {
  const top = fields(file.value)
  const subject2 = subjectKinds.find(kind3 => kind3 === top['x-subject'])
  if (subject2 === void 0) return { chapter: void 0, findings: [] }
  const id = String(top.$id ?? '')
  const read = Object.entries(fields(top.$defs))
    .filter(([, definition2]) => fields(definition2)['x-rule'] !== void 0)
    .map(([ruleId, definition2]) => readRule(ruleId, fields(definition2)))
  const chapter = {
    name: name3,
    id,
    title: String(top.title ?? name3),
    subject: subject2,
    rules: read.flatMap(({ rule }) => rule ?? []),
    schema: top,
    path: file.path,
  }
  return { chapter, findings: read.flatMap(({ findings }) => findings) }
  function readRule(ruleId, definition2) {
    const { 'x-rule': annotation, ...schema } = definition2
    const says = fields(annotation)
    const text2 = String(says.text ?? '')
    const pointer = `/$defs/${ruleId}/x-rule`
    const found = keywordsIn(text2)
    const keyword2 = found[0]
    if (keyword2 === void 0 || found.length > 1) {
      const reason =
        keyword2 === void 0
          ? reasons3['keyword-missing']()
          : reasons3['keyword-twice'](found.map(each => each.keyword).join(' and '))
      const ruleName = keyword2 === void 0 ? 'keyword-missing' : 'keyword-twice'
      const hint = 'Split the sentence into two rules, or word it without the further keyword.'
      return {
        findings: [
          {
            ruleId: ruleName,
            severity: 'error',
            place: file.locate(`${pointer}/text`),
            reason,
            hint,
          },
        ],
      }
    }
    const rule = {
      id: ruleId,
      chapter: name3,
      topic: String(says.topic ?? ''),
      subject: subject2,
      text: text2,
      keyword: keyword2.keyword,
      level: keyword2.level,
      why: String(says.why ?? ''),
      role: String(says.role ?? ''),
      refs: list5(says.refs).map(ref => readCitation(String(ref))),
      // The dialect admits only these words; anything else is reported there.
      basis: says.basis ?? 'rfc',
      ...optional2('issue', says.issue),
      ...optional2('cope', says.cope),
      ...optional2('untestable', says.untestable),
      also: Object.fromEntries(
        Object.entries(fields(says.also)).map(([example, ids2]) => [
          example,
          list5(ids2).map(String),
        ]),
      ),
      // What is left of the definition is a schema: the dialect says so.
      schema,
      ref: `${id}#/$defs/${ruleId}`,
      place: file.locateKey(`/$defs/${ruleId}`),
      examples: examples.get(ruleId) ?? [],
    }
    return { rule, findings: [] }
  }
}
function fields(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
function list5(value) {
  return Array.isArray(value) ? value : []
}
function optional2(key, value) {
  return typeof value === 'string' ? { [key]: value } : {}
}

// src/spec/read-yaml.ts
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

var mostAliases = 100
function readYaml(text2, path) {
  const lines = new LineCounter()
  const document = parseDocument(text2, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const placeAt = (offset, end) => {
    const { line: line2, col } = lines.linePos(offset)
    if (end === void 0) return { path, line: line2, column: col, offset }
    const last = lines.linePos(end)
    return { path, line: line2, column: col, offset, endLine: last.line, endColumn: last.col }
  }
  const fault6 = (offset, reason) => ({
    ruleId: 'yaml-syntax',
    severity: 'error',
    place: placeAt(offset),
    reason: reasons3['yaml-syntax'](reason),
    hint: 'Check the indentation, the quotes and the colons of this line and the one above it.',
  })
  const findings = document.errors.map(error => fault6(error.pos[0], firstSentence(error.message)))
  const start = placeAt(0)
  const value =
    findings.length > 0 ? void 0 : plain(() => document.toJS({ maxAliasCount: mostAliases }))
  if (value instanceof Error) {
    return {
      path,
      value: void 0,
      locate: () => start,
      locateKey: () => start,
      findings: [fault6(0, value.message)],
    }
  }
  const find = (pointer, wantKey) => {
    let place2 = start
    let node = document.contents
    const range = rangeOf(node)
    if (range !== void 0) place2 = placeAt(range[0], range[1])
    const steps = pointer.split('/').slice(1).map(unescapeStep)
    for (const [depth, step] of steps.entries()) {
      const pair = pairAt(node, step)
      if (pair === void 0) break
      const key = rangeOf(pair.key)
      node = pair.value
      const value2 = rangeOf(node)
      const last = depth === steps.length - 1
      if (last && wantKey && key !== void 0) place2 = placeAt(key[0], key[1])
      else if (value2 !== void 0) place2 = placeAt(value2[0], value2[1])
    }
    return place2
  }
  return {
    path,
    // `toJS` gives plain JSON values for the core schema of YAML 1.2.
    value,
    locate: pointer => find(pointer, false),
    locateKey: pointer => find(pointer, true),
    findings,
  }
}
function plain(read) {
  try {
    return read()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
function pairAt(node, step) {
  if (isMap(node))
    return node.items.find(
      item3 => isPair(item3) && isScalar(item3.key) && String(item3.key.value) === step,
    )
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return value === void 0 ? void 0 : { key: value, value }
  }
  return void 0
}
function rangeOf(node) {
  const range = node?.range
  return range == null ? void 0 : [range[0], range[1]]
}
function unescapeStep(step) {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
function firstSentence(message) {
  return message.split('\n')[0].replace(/ at line \d+.*$/, '')
}

// src/spec/validate-file.ts
import { Ajv2020 } from 'ajv/dist/2020.js'

var echoes = /* @__PURE__ */ new Set(['if', 'anyOf', 'oneOf', 'allOf', '$ref', '$dynamicRef'])
function fileValidator(schemas, id) {
  const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true })
  for (const schema of schemas.values()) ajv.addSchema(schema)
  const validate = ajv.getSchema(id)
  return file => {
    if (file.value === void 0 || validate(file.value)) return []
    const errors = validate.errors ?? []
    const telling = errors.filter(error => !echoes.has(error.keyword))
    return (telling.length > 0 ? telling : errors).map(error => finding(file, error))
  }
}
function finding(file, error) {
  const name3 = String(error.params.additionalProperty ?? error.params.unevaluatedProperty ?? '')
  const pointer = name3 === '' ? error.instancePath : `${error.instancePath}/${name3}`
  const where = pointer === '' ? 'file' : pointer.slice(1).replaceAll('/', ' \u203A ')
  return {
    ruleId: 'schema-fault',
    severity: 'error',
    place: name3 === '' ? file.locate(pointer) : file.locateKey(pointer),
    reason: reasons3['schema-fault'](where, wording(error)),
    hint: hintOf(error),
  }
}
function wording(error) {
  const { keyword: keyword2, params, message } = error
  if (keyword2 === 'additionalProperties' || keyword2 === 'unevaluatedProperties')
    return 'no such key is known here'
  if (keyword2 === 'required') return `the key ${params.missingProperty} is missing`
  if (keyword2 === 'enum') return `expected one of ${params.allowedValues.join(', ')}`
  if (keyword2 === 'const') return `expected ${JSON.stringify(params.allowedValue)}`
  return message ?? keyword2
}
function hintOf({ keyword: keyword2, params }) {
  if (keyword2 === 'additionalProperties' || keyword2 === 'unevaluatedProperties')
    return 'Look for a slip of spelling.'
  if (keyword2 === 'required') return `Add ${params.missingProperty}.`
  if (keyword2 === 'pattern') return `The form is ${params.pattern}.`
  return 'The schema in schemas/ says what each key means.'
}

// src/spec/read-profile.ts
var sourceFolders = /^(drafts|papers|probes)\//
function readProfile(folder, schemas) {
  const findings = []
  const yaml = /* @__PURE__ */ new Map()
  const decoder2 = new TextDecoder('utf-8', { fatal: true })
  const text2 = path => {
    const octets = folder.files.get(path)
    if (octets === void 0) return void 0
    try {
      return decoder2.decode(octets)
    } catch {
      findings.push(fault5('file-not-text', shownPath(folder, path), reasons3['file-not-text']()))
      return void 0
    }
  }
  const load = path => {
    const source = text2(path)
    if (source === void 0) return void 0
    const file = readYaml(source, shownPath(folder, path))
    findings.push(...file.findings)
    yaml.set(path, file)
    return file
  }
  const head2 = load('profile.yaml')
  if (head2 === void 0 && !folder.files.has('profile.yaml'))
    findings.push(
      fault5(
        'file-missing',
        shownPath(folder, 'profile.yaml'),
        reasons3['file-missing']('profile.yaml'),
      ),
    )
  if (head2 !== void 0) findings.push(...fileValidator(schemas, 'urn:profilewright:profile')(head2))
  const facts = { ...emptyFacts(folder.name), ...object(head2?.value) }
  const examples = readExamples(folder)
  const validateRules = fileValidator(schemas, 'urn:profilewright:rules')
  const chapters = chapterNames(folder, facts).flatMap(name3 => {
    const file = load(`rules/${name3}.yaml`)
    if (file === void 0) {
      const place2 = head2?.locate('/chapters')
      const path = `rules/${name3}.yaml`
      if (!folder.files.has(path))
        findings.push({
          ...fault5(
            'file-missing',
            shownPath(folder, 'profile.yaml'),
            reasons3['file-missing'](path),
          ),
          ...(place2 === void 0 ? {} : { place: place2 }),
        })
      return []
    }
    findings.push(...validateRules(file))
    const read = readChapter(file, name3, examples)
    findings.push(...read.findings)
    return read.chapter ?? []
  })
  const sources2 = /* @__PURE__ */ new Map()
  for (const path of folder.files.keys()) {
    if (!sourceFolders.test(path)) continue
    const source = text2(path)
    if (source !== void 0) sources2.set(path, { path: shownPath(folder, path), text: source })
  }
  if (head2?.value === void 0) return { profile: void 0, findings, yaml }
  const profile = {
    name: facts.name,
    folder: folder.root,
    facts,
    chapters,
    sources: sources2,
    locate: head2.locate,
  }
  return { profile, findings, yaml }
}
function chapterNames(folder, facts) {
  const files = [...folder.files.keys()].flatMap(
    path => /^rules\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  return [.../* @__PURE__ */ new Set([...facts.chapters, ...files])]
}
function readExamples(folder) {
  const examples = /* @__PURE__ */ new Map()
  for (const [path, octets] of folder.files) {
    const match = /^examples\/([^/]+)\/((pass|fail)[^/]*)$/.exec(path)
    if (match === null) continue
    const [, ruleId, name3, expect] = match
    const known3 = examples.get(ruleId) ?? []
    known3.push({ ruleId, name: name3, path: shownPath(folder, path), expect, octets })
    examples.set(ruleId, known3)
  }
  return examples
}
function emptyFacts(name3) {
  return {
    name: name3,
    title: name3,
    date: '1970-01-01',
    chapters: [],
    roles: {},
    glossary: [],
    references: {},
    authors: [],
    documents: [],
    fields: {},
  }
}
function object(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
function fault5(ruleId, path, reason) {
  return { ruleId, severity: 'error', place: { path, line: 1, column: 1 }, reason }
}

// src/cli/installation.ts
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join as join2, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

var packageFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
var tool = (() => {
  const { name: name3, version } = JSON.parse(
    readFileSync(join2(packageFolder, 'package.json'), 'utf8'),
  )
  return { name: name3, version }
})()

// src/cli/read-folder.ts
import { readdirSync, readFileSync as readFileSync2 } from 'node:fs'
import { basename as basename2, join as join3, resolve as resolve2 } from 'node:path'

var leftovers = /(^|\/)(\.|#)|~$/
function readFolder(root2) {
  const names4 = readdirSync(root2, { recursive: true, withFileTypes: true })
    .filter(entry5 => entry5.isFile())
    .map(entry5 =>
      join3(entry5.parentPath, entry5.name)
        .slice(root2.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(name3 => !leftovers.test(name3))
    .sort()
  return {
    name: basename2(resolve2(root2)),
    root: root2,
    files: new Map(
      names4.map(name3 => [name3, new Uint8Array(readFileSync2(join3(root2, name3)))]),
    ),
  }
}
function readSchemas(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry5 => entry5.isFile() && entry5.name.endsWith('.json'))
    .filter(entry5 => !entry5.parentPath.endsWith('editor'))
    .map(entry5 => join3(entry5.parentPath, entry5.name))
    .sort()
  const schemas = files.map(file => JSON.parse(readFileSync2(file, 'utf8')))
  return new Map(schemas.map(schema => [schema.$id, schema]))
}
function readTemplates(folder) {
  const names4 = readdirSync(folder)
    .filter(name3 => name3.endsWith('.md.hbs'))
    .sort()
  return new Map(
    names4.map(name3 => [
      name3.slice(0, -'.md.hbs'.length),
      { path: `templates/${name3}`, text: readFileSync2(join3(folder, name3), 'utf8') },
    ]),
  )
}

// src/cli/load-profile.ts
var schemasFolder = join4(packageFolder, 'schemas')
function loadProfile(root2) {
  const folder = readFolder(root2)
  const schemas = readSchemas(schemasFolder)
  const subjectSchemas = subjectKinds
    .map(kind3 => schemas.get(`urn:profilewright:${kind3}`))
    .filter(schema => schema !== void 0)
  return { ...readProfile(folder, schemas), folder, schemas, subjectSchemas }
}
function textFiles(folder) {
  const decoder2 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const texts2 = /* @__PURE__ */ new Map()
  for (const [path, octets] of folder.files)
    try {
      texts2.set(path, decoder2.decode(octets))
    } catch {}
  return texts2
}

export {
  breakLines,
  composeDrafts,
  loadProfile,
  prepare,
  readDraft,
  readTemplates,
  textFiles,
  toHtml,
  toText,
  toXml,
}
