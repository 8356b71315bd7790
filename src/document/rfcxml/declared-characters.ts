/*
 * The names of characters that two files declare: `rfc2629-xhtml.ent` those of HTML 4 and a few that
 * say where lines break, `rfc2629-other.ent` those of marks that any keyboard has. Many documents
 * name one of the files as their external subset; the files are not read, but what they say is known.
 * Written as runs: the first code point, and the names of it and of those behind it.
 */
import { once } from '../../model/index.js'

const runsOfHtml: readonly string[] = [
  'a0 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg ' +
    'plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute ' +
    'Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
    'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ' +
    'ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
    'oslash ugrave uacute ucirc uuml yacute thorn yuml',
  '152 OElig oelig',
  '160 Scaron scaron',
  '178 Yuml',
  '192 fnof',
  '2c6 circ',
  '2dc tilde',
  '391 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho',
  '3a3 Sigma Tau Upsilon Phi Chi Psi Omega',
  '3b1 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi ' +
    'rho sigmaf sigma tau upsilon phi chi psi omega',
  '3d1 thetasym upsih',
  '3d6 piv',
  '2002 ensp emsp',
  '2009 thinsp',
  '200b zwsp zwnj zwj lrm rlm',
  '2011 nbhy',
  '2013 ndash mdash',
  '2018 lsquo rsquo sbquo',
  '201c ldquo rdquo bdquo',
  '2020 dagger Dagger bull',
  '2026 hellip',
  '2028 br',
  '2030 permil',
  '2032 prime Prime',
  '2039 lsaquo rsaquo',
  '203e oline',
  '2044 frasl',
  '2060 wj',
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

const runsOfOther: readonly string[] = [
  '21 excl',
  '23 num dollar percnt',
  '28 lpar rpar ast plus comma hyphen period sol',
  '3a colon semi',
  '3d equals',
  '3f quest commat',
  '5b lsqb bsol rsqb circ lowbar grave',
  '7b lcub verbar rcub',
  '17d Zcaron zcaron',
  '2010 dash nbhy',
  '2060 wj',
]

type Characters = ReadonlyMap<string, string>

/** Made for the first document that names the file, and never again. */
const declared: ReadonlyMap<string, () => Characters> = new Map([
  ['rfc2629-xhtml.ent', once(() => charactersOf(runsOfHtml))],
  ['rfc2629-other.ent', once(() => charactersOf(runsOfOther))],
])

const none: Characters = new Map()

/** Gives the characters that a file of declarations is known to declare, by name. */
export function declaredCharacters(file: string): Characters {
  return declared.get(file.slice(file.lastIndexOf('/') + 1))?.() ?? none
}

function charactersOf(runs: readonly string[]): Characters {
  return new Map(
    runs.flatMap(run => {
      const [first = '', ...inRun] = run.split(' ')
      const start = Number.parseInt(first, 16)
      return inRun.map((name, i): [string, string] => [name, String.fromCodePoint(start + i)])
    }),
  )
}
