/*
 * How addresses are laid out by country: facts of Google's address data (the "fmt" and "lfmt" of
 * chromium-i18n), for the reference renderer follows them.
 *
 * A layout is lines parted by "|"; in a line, %N is the name, %O the organization, %E the extended
 * address, %A the street, %D the part of town, %C the town, %S the region, %Z the postal code,
 * %X the sorting code and %Y the country; anything else is printed as it stands.
 * A person's name always comes first. In most countries organization, extended address and street
 * follow, then the *town lines* below, and the country last.
 */

type Layouts = readonly (readonly [layout: string, countries: string])[]

/** The town lines of countries that begin and end like most do. */
const townLines: Layouts = [
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
  ['AX-%Z %C|ÅLAND', 'AX'],
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

/** Whole layouts of the countries that do otherwise. */
const wholeLayouts: Layouts = [
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
  ['%N|%Y|〒%Z|%S|%A|%E|%O', 'JP'],
]

/** The town lines of addresses in Latin script, where a country has a layout of its own for them. */
const latinTownLines: Layouts = [
  ['%D, %C|%S %Z', 'TH'],
  ['', 'MO'],
  ['%D|%C|%S|%Z', 'KR'],
  ['%C|%S', 'HK'],
  ['%D|%C|%S, %Z', 'CN'],
  ['%C, %S %Z', 'TW'],
  ['%C|%S, %Z', 'KP'],
]

/** Whole layouts of addresses in Latin script. */
const latinWholeLayouts: Layouts = [['%N|%O|%E|%A, %S|%Z|%Y', 'JP']]

const usual = (lines: string): string => `%N|%O|%E|%A|${lines === '' ? '' : `${lines}|`}%Y`

const unfold = (layouts: Layouts): Layouts =>
  layouts.map(([lines, countries]) => [usual(lines), countries])

const byCountry = (layouts: Layouts): ReadonlyMap<string, string> =>
  new Map(
    layouts.flatMap(([layout, countries]) => countries.split(' ').map(code => [code, layout])),
  )

const native = byCountry([...unfold(townLines), ...wholeLayouts])
const latin = byCountry([...unfold(latinTownLines), ...latinWholeLayouts])

/** Gives the layout of an address: its lines, with a mark for each part. */
export function addressLayout(country: string, inLatinScript: boolean): readonly string[] {
  const layout = (inLatinScript ? latin.get(country) : undefined) ?? native.get(country)
  return (layout ?? usual('%C')).split('|')
}
