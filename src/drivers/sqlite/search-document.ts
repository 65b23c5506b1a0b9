/** What a judged case is found by: its texts, and its fields as words of the index. */
import { type Report, type Sighting, sharedOf } from '../../model/index.ts'
import type { NewJudgement } from '../../ports/index.ts'
import { namesText, ranksOf, spaced, tokenOf } from './search-tokens.ts'

export interface SearchDocument {
  readonly subject: string
  readonly author: string
  readonly brand: string
  readonly body: string
  readonly file: string
  readonly keys: string
  readonly names: { readonly link: string; readonly author: string; readonly file: string }
}

const HOSTS_MAX = 100
const FILES_MAX = 50
const NAME_CHARS_MAX = 200
const RECIPIENTS_MAX = 20
/** On every document, so that a search of nothing but what is left out has something to leave it out of. */
export const ANY_TOKEN = tokenOf('any', '')
/** On those that lists show: a mail that only carries another one is out of sight. */
export const IN_SIGHT_TOKEN = tokenOf('sight', '')

export function documentOf({ report, keys, visibleWords }: NewJudgement): SearchDocument {
  const { brand, subject, from } = report
  const address = addressOf(from)
  const hosts = hostsOf(report)
  const files = (report.attachments ?? [])
    .slice(0, FILES_MAX)
    .flatMap(({ filename }) => (filename ? [filename.slice(0, NAME_CHARS_MAX)] : []))
  const digests = keys.filter(({ kind }) => kind === 'file').map(({ value }) => sharedOf(value))
  const tokens = [
    ANY_TOKEN,
    ...fieldsOf(report).map(([field, value]) => tokenOf(field, value)),
    ...hosts.flatMap(ranksOf).map((host) => tokenOf('link', host)),
    ...addressTokens('from', address),
    ...files.flatMap(endingsOf).map((ending) => tokenOf('file', ending)),
    ...digests.map((digest) => tokenOf('file', digest)),
  ]
  return {
    subject: spaced(subject),
    author: spaced(from),
    brand: spaced([brand?.name, brand?.organisation].filter(Boolean).join(' ')),
    body: spaced(visibleWords),
    file: spaced(files.join(' ')),
    keys: [...new Set(tokens)].join(' '),
    names: { link: namesText(hosts), author: namesText([address]), file: namesText(files.map((name) => name.toLowerCase())) },
  }
}

/** What a sighting adds: whom the mail was sent to, and who handed it over. */
export function sightingTokens({ envelope }: Sighting): string[] {
  if (!envelope) return []
  const { rcptTo, peerAddress, heloName, mailFrom } = envelope
  return [
    ...rcptTo.slice(0, RECIPIENTS_MAX).flatMap((address) => addressTokens('to', address.toLowerCase())),
    ...[peerAddress, heloName, mailFrom.slice(mailFrom.lastIndexOf('@') + 1)]
      .flatMap((host) => ranksOf(host.toLowerCase().slice(0, NAME_CHARS_MAX)))
      .map((host) => tokenOf('sender', host)),
    ...(mailFrom === '' ? [] : [tokenOf('sender', mailFrom)]),
  ]
}

/** A range of scores as tens and single ones: at most twenty-eight words instead of a hundred. */
export function scoreTokens(least: number, most: number): string[] {
  const tokens: string[] = []
  for (let score = least; score <= most; score += 1) {
    const isTen = score % 10 === 0 && score + 9 <= most
    tokens.push(isTen ? tokenOf('tens', String(score / 10)) : tokenOf('score', String(score)))
    if (isTen) score += 9
  }
  return tokens
}

/** The value of a timeline's dimension. */
export const valuesOf = ({ verdict, brand, lure }: Report) => ({ verdict, brand: brand?.name ?? '', lure: lure?.object ?? '' })

function fieldsOf(report: Report): (readonly [string, string])[] {
  const { verdict, attackType, attackScore, lure, language, mismatch, evidence, brand } = report
  return [
    ['verdict', verdict],
    ['type', attackType ?? 'none'],
    ['score', String(attackScore)],
    ['tens', String(Math.floor(attackScore / 10))],
    ['named', brand?.name ?? ''],
    ['object', lure?.object ?? ''],
    ['action', lure?.action ?? ''],
    ['persuasion', lure?.persuasion ?? ''],
    ['language', language ?? ''],
    ...(mismatch ?? []).map((one) => ['mismatch', one] as const),
    ...(evidence ?? []).map(({ signal }) => ['signal', signal] as const),
  ]
}

function addressTokens(field: string, address: string): string[] {
  if (address === '') return []
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return [tokenOf(field, address), ...ranksOf(domain).map((one) => tokenOf(field, one))]
}

/** Out of `Name <address>`. */
const addressOf = (from: string): string =>
  from
    .slice(from.lastIndexOf('<') + 1)
    .replace(/>\s{0,20}$/, '')
    .trim()
    .toLowerCase()
    .slice(0, NAME_CHARS_MAX)

function hostsOf({ links, attachments, pages }: Report): string[] {
  const hosts = [
    ...(links ?? []).map(({ host }) => host),
    ...(attachments ?? []).flatMap(({ opens }) => opens.map(hostOf)),
    ...(pages ?? []).map(({ finalUrl }) => hostOf(finalUrl)),
  ]
  return [...new Set(hosts.filter((host) => host !== ''))].slice(0, HOSTS_MAX)
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

/** `invoice.pdf.html` ends in `.pdf.html` and `.html`. */
function endingsOf(name: string): string[] {
  const parts = name.toLowerCase().trim().split('.').slice(-3)
  return [name.toLowerCase().trim(), ...parts.slice(1).map((_, at) => `.${parts.slice(at + 1).join('.')}`)]
}
