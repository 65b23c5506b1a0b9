/**
 * Which part of the world gives out a network address (IANA's registry of IPv4 /8 blocks), against the country that a mail names beside it.
 * Only blocks that one regional registry has had from the start; American ones are left out, since their holders work everywhere.
 */
const BLOCKS: Readonly<Record<string, string>> = {
  'Asia and the Pacific':
    '1 14 27 36 39 42 43 49 58 59 60 61 101 103 106 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 175 180 182 183 202 203 210 211 218 219 220 221 222 223',
  Europe: '2 5 31 37 46 62 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 109 176 178 185 193 194 195 212 213 217',
  'Latin America': '177 179 181 186 187 189 190 200 201',
  Africa: '41 102 105 197',
}
/** Russia, Turkey and the Near East get theirs from the European registry. Folded, in the languages of the lures. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Europe:
    'russia russland russie rusia rusland germany deutschland allemagne alemania alemanha duitsland france frankreich francia frankrijk ukraine ucrania oekraine poland polen pologne polonia turkey turkei turkiye turquie turquia turkije netherlands niederlande nederland spain spanien espagne espana italy italien italie italia romania rumanien england belarus bulgaria iran kazakhstan',
  'Asia and the Pacific':
    'china chine india indien inde vietnam indonesia indonesien japan japon thailand philippines pakistan bangladesh malaysia korea taiwan singapore',
  'Latin America': 'brazil brasil brasilien bresil argentina colombia mexico mexiko chile peru venezuela ecuador',
  Africa: 'nigeria egypt agypten morocco marokko maroc kenya ghana',
}
const regionOfBlock = tableOf(BLOCKS)
const regionOfCountry = tableOf(COUNTRIES)

function tableOf(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([region, names]) => names.split(' ').map((name) => [name, region] as const)))
}

export interface MisplacedAddress {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly country: string
  readonly region: string
}

const ADDRESS = /(?<![\w.])(\d{1,3})(?:\.\d{1,3}){3}(?![\w.])/g
const ADDRESSES_MAX = 20
const NEAR_CHARS = 200
const COUNTRY =
  /(?:country|location|l[aä]nd|region|pa[ií]s|pays|standort|localiza[cç][aã]o|ubicaci[oó]n|lieu|locatie)[^:\n]{0,20}:\s{0,4}(\p{L}{4,15})(?![\p{L}-])/iu
/** Given out for examples, RFC 5737: they lie nowhere. */
const EXAMPLES = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./

export function misplacedAddressIn(text: string): MisplacedAddress | null {
  let seen = 0
  for (const { 0: address, 1: block = '', index } of text.matchAll(ADDRESS)) {
    seen += 1
    if (seen > ADDRESSES_MAX) return null
    const region = regionOfBlock.get(block)
    if (region === undefined || EXAMPLES.test(address)) continue
    const near = text.slice(Math.max(0, index - NEAR_CHARS), index + NEAR_CHARS)
    const country = COUNTRY.exec(near)?.[1] ?? ''
    const home = regionOfCountry.get(country.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    if (home !== undefined && home !== region) return { text: address, start: index, end: index + address.length, country, region }
  }
  return null
}
