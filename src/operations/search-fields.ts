/** The fields that a search knows: what a person writes, what it finds, and how a value is understood. */
import { domainToASCII } from 'node:url'
import { TRAP_KINDS, type Trap } from '../config/traps.ts'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, MISMATCHES } from '../model/index.ts'
import { ATTACK_TYPES, VERDICTS } from '../model/report.schema.ts'
import type { SearchedField, SearchedState, SearchTerm } from '../ports/index.ts'

/** A value as it was written: stars are told apart from letters only outside quotation marks. */
export interface Written {
  readonly text: string
  readonly isQuoted: boolean
}

export interface FieldSpec {
  readonly finds: string
  readonly example: string
  /** The only values there are. */
  readonly words?: readonly string[]
  /** @returns null for a value that this field cannot have; any of several terms is enough */
  readonly read: (written: Written, traps: readonly Trap[]) => SearchTerm | readonly SearchTerm[] | null
}

const PART_CHARS_MIN = 3
const STATES: readonly SearchedState[] = ['star', 'dull', 'carrier', 'labelled', 'repeated']
const LABELS = ['attack', 'unwanted', 'benign', 'contested'] as const

const value = (field: SearchedField, text: string): SearchTerm => ({ kind: 'value', field, value: text.toLowerCase() })
const words = (of: 'subject' | 'author' | 'brand' | 'body' | 'file', { text, isQuoted }: Written): SearchTerm | null =>
  hasLetters(text) ? { kind: 'words', of, text, isBeginning: !isQuoted && text.endsWith('*') } : null

const oneOf = (field: SearchedField, finds: string, example: string, known: readonly string[]): FieldSpec => ({
  finds,
  example,
  words: known,
  read: ({ text }) => (known.includes(text.toLowerCase()) ? value(field, text) : null),
})

/** `*word*`, `word*`, `*word`: a piece of a name; null where there is no star. Pieces that are too short would fit everything. */
function partOf(field: 'link' | 'from' | 'file', { text, isQuoted }: Written): SearchTerm | null {
  if (isQuoted || !text.includes('*')) return null
  const piece = text.replace(/^\*/, '').replace(/\*$/, '')
  if (piece.includes('*') || [...piece].length < PART_CHARS_MIN) return null
  return { kind: 'part', field, text: piece.toLowerCase(), atStart: !text.startsWith('*'), atEnd: !text.endsWith('*') }
}

/** Addresses are copied from pages that make them unclickable. */
const armed = (text: string): string => text.replace(/[[(]\.[\])]/g, '.').replace(/[[(]:[\])]/g, ':')

/** The host of what was written: a domain, or an address of which only the host is looked at. */
function hostIn(text: string): string {
  const host =
    armed(text)
      .replace(/^[a-z]{2,10}:\/\//i, '')
      .split(/[/?#]/, 1)[0] ?? ''
  const bare = host.replace(/:\d{1,5}$/, '').replace(/\.$/, '')
  return domainToASCII(bare) || bare.toLowerCase()
}

/** `example.com` and `*.example.com` are a domain with all below it. */
const domainIn = ({ text }: Written): string | null => {
  const host = hostIn(text.replace(/^\*?\./, ''))
  return host !== '' && !/[*\s@]/.test(host) ? host : null
}

function readLink(written: Written): SearchTerm | null {
  const { text } = written
  if (text.startsWith('*.') || (!text.includes('*') && text.includes('.'))) {
    const domain = domainIn(written)
    if (domain !== null) return value('link', domain)
  }
  const bare = { text: armed(text), isQuoted: false }
  return partOf('link', text.includes('*') ? bare : { ...bare, text: `*${bare.text}*` })
}

function readFrom(written: Written): SearchTerm | null {
  const text = armed(written.text)
  if (!written.isQuoted && /^(?:\*?@|\*\.)/.test(text)) {
    const domain = domainIn({ ...written, text: text.replace(/^\*?@/, '') })
    if (domain !== null) return value('from', domain)
  }
  if (text.includes('*')) return partOf('from', { ...written, text })
  if (/^[^@\s]{1,64}@[^@\s]{1,190}$/.test(text)) return value('from', text)
  if (/^[^@\s]{1,190}\.[^@\s.]{2,63}$/.test(text)) return value('from', hostIn(text))
  return words('author', written)
}

/** An address, or a domain with all below it. */
const readAddress = (field: 'to' | 'sender', written: Written): SearchTerm | null => {
  const text = armed(written.text).replace(/^\*?@/, '')
  if (/^[^@\s*]{1,64}@[^@\s*]{1,190}$/.test(text)) return value(field, text)
  const network = /^((?:\d{1,3}\.){1,3})\*$/.exec(text)?.[1]
  if (network) return value(field, network.slice(0, -1))
  if (text.includes('::') || /^[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}$/i.test(text)) return value(field, text)
  const domain = domainIn({ ...written, text })
  return domain === null ? null : value(field, domain)
}

function readFile(written: Written): SearchTerm | null {
  const { text } = written
  if (/^[0-9a-f]{64}$/i.test(text)) return value('file', text)
  if (/^\*(?:\.[^.*\s]{1,20}){1,2}$/.test(text)) return value('file', text.slice(1))
  return text.includes('*') && !written.isQuoted ? partOf('file', written) : words('file', written)
}

function readScore({ text }: Written): SearchTerm | null {
  const [, sign = '', first = '', last = first] = /^(>=|<=|>|<|)(\d{1,3})(?:(?:-|\.\.)(\d{1,3}))?$/.exec(text) ?? []
  if (first === '' || (sign !== '' && last !== first)) return null
  const [low, high] = [Number(first), Number(last)]
  if (high < low || high > 100) return null
  if (sign === '>') return { kind: 'score', least: low + 1, most: 100 }
  if (sign === '>=') return { kind: 'score', least: low, most: 100 }
  if (sign === '<') return { kind: 'score', least: 0, most: low - 1 }
  return { kind: 'score', least: sign === '<=' ? 0 : low, most: high }
}

const CAMPAIGN = /^(?:campaign:)?([0-9a-f]{16})$|^(sha256:[0-9a-f]{64})$/i
function readCampaign({ text }: Written): SearchTerm | null {
  const [, short, caseId] = CAMPAIGN.exec(text) ?? []
  if (short) return { kind: 'campaign', id: `campaign:${short.toLowerCase()}` }
  return caseId ? { kind: 'campaign', id: caseId.toLowerCase() } : null
}

/** A kind stands for all traps that are of it now, so that a trap whose kind is learned later is found with its old mail. */
function readTrap(written: Written, traps: readonly Trap[]): SearchTerm | readonly SearchTerm[] | null {
  const kind = TRAP_KINDS.find((one) => one === written.text.toLowerCase())
  return kind ? traps.filter((one) => one.kind === kind).map(({ at }) => value('to', at)) : readAddress('to', written)
}

export const SEARCH_FIELDS: Readonly<Record<string, FieldSpec>> = {
  brand: {
    finds: 'the organisation that the mail says it is from',
    example: 'brand:dhl',
    read: (one) => words('brand', one),
  },
  verdict: oneOf('verdict', 'the verdict', 'verdict:attack,suspicious', VERDICTS),
  type: oneOf('type', 'the kind of attack', 'type:credential-phishing', [...ATTACK_TYPES, 'none']),
  score: { finds: 'the attack score, 0 to 100', example: 'score:>80', read: readScore },
  object: oneOf('object', 'what the lure is about', 'object:parcel', LURE_OBJECTS),
  action: oneOf('action', 'what the reader is to do', 'action:log-in', LURE_ACTIONS),
  persuasion: oneOf('persuasion', 'how the reader is pushed', 'persuasion:fear', LURE_PERSUASIONS),
  language: {
    finds: 'the language of the mail (ISO 639-1)',
    example: 'language:de',
    read: ({ text }) => (/^[a-z]{2,3}$/i.test(text) ? value('language', text) : null),
  },
  signal: {
    finds: 'a telltale, by its id',
    example: 'signal:link-without-https',
    read: ({ text }) => (/^[a-z][a-z0-9-]{1,80}$/i.test(text) ? value('signal', text) : null),
  },
  mismatch: oneOf('mismatch', 'what does not add up', 'mismatch:nohttps', MISMATCHES),
  from: { finds: 'the author: an address, a domain with all below it, or words of the name', example: 'from:example.com', read: readFrom },
  subject: { finds: 'words of the subject', example: 'subject:"final notice"', read: (one) => words('subject', one) },
  body: { finds: 'words that the reader sees in the mail', example: 'body:"customs fee"', read: (one) => words('body', one) },
  link: { finds: 'where links lead: a domain with all below it, or a piece of the host', example: 'link:*.icu', read: readLink },
  file: { finds: 'attached files: words or ending of the name, or the SHA-256', example: 'file:*.html', read: readFile },
  sender: {
    finds: 'who handed it over: an IP address (192.0.2.*), a host, the MAIL FROM',
    example: 'sender:192.0.2.7',
    read: (one) => readAddress('sender', one),
  },
  to: {
    finds: 'the address or domain that it was sent to, by the envelope',
    example: 'to:trap.example',
    read: (one) => readAddress('to', one),
  },
  trap: {
    finds: 'the trap that it came to: an address, a domain, or a kind (pristine, recycled, typo)',
    example: 'trap:pristine',
    read: readTrap,
  },
  campaign: { finds: 'the cases of a campaign', example: 'campaign:0123456789abcdef', read: readCampaign },
  label: {
    finds: 'what a person said that it is',
    example: 'label:contested',
    words: LABELS,
    read: ({ text }) => (LABELS.some((one) => one === text.toLowerCase()) ? { kind: 'label', label: text.toLowerCase() } : null),
  },
  is: {
    finds: 'how the case stands',
    example: 'is:labelled',
    words: STATES,
    read: ({ text }) => {
      const state = STATES.find((one) => one === text.toLowerCase())
      return state ? { kind: 'state', state } : null
    },
  },
}

/** Understood by the parser itself, since they bound the whole search. */
export const PERIOD_FIELDS: Readonly<Record<string, Pick<FieldSpec, 'finds' | 'example'>>> = {
  after: {
    finds: 'first seen in that year, month or on that day (UTC), or later; 7d is seven days ago, today is today',
    example: 'after:2024-01',
  },
  before: { finds: 'first seen before that year, month or day, which is left out', example: 'before:2025' },
}

export const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** For people who ask what there is. */
export const searchFields = (): readonly { readonly field: string; readonly finds: string; readonly example: string }[] =>
  Object.entries({ ...SEARCH_FIELDS, ...PERIOD_FIELDS }).map(([field, { finds, example }]) => ({ field, finds, example }))
