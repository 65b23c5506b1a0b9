/** Phrases that are wrong wherever they stand, each with what is right. Every repeat is bounded. */
import type { Slip } from '../slips.ts'

interface Fault {
  /** ISO 639-1; null for every language but French, which has blanks before its signs. */
  readonly language: string | null
  /** What is in every such phrase, in lower case: looked for first, since it costs next to nothing. */
  readonly holds: readonly string[]
  readonly pattern: RegExp
  readonly right: (found: RegExpMatchArray) => string
}

const NAMED = 'account|wallet|package|parcel|mailbox|card|payment|password|device|profile|order|subscription|bank|message|company|system'
const PLURALS = 'transactions|messages|documents|actions|emails|funds|accounts|payments|packages|invoices'
const SINGULARS = 'information|transaction|message|email|account|document|payment|package|invoice'
/** Base form and participle. */
const VERBS: Readonly<Record<string, string>> = {
  win: 'won',
  receive: 'received',
  select: 'selected',
  suspend: 'suspended',
  approve: 'approved',
  detect: 'detected',
  disable: 'disabled',
  verify: 'verified',
  complete: 'completed',
  decide: 'decided',
  notice: 'noticed',
}
const inCaseOf = (written: string, right: string): string => (written === written.toUpperCase() ? right.toUpperCase() : right)

const FAULTS: readonly Fault[] = [
  {
    language: 'en',
    holds: ['$'],
    pattern: /(?<![\d.,$])(\+?)(\d[\d.,]{0,15})\$(?![\d\p{L}])/u,
    right: ([, sign, figure]) => `${sign}$${figure}`,
  },
  {
    language: 'en',
    holds: ['st', 'nd', 'rd', 'th'],
    pattern:
      // "nw6 6rd" is a postcode.
      /(?<![\p{L}\p{N}.,#-])(?<!\b[a-z]{1,2}\d{1,2}[a-z]? )(?:\d{0,2}(?<!1)1(?: ?th|nd|rd)|\d{0,2}(?<!1)2(?: ?th|st|rd)|\d{0,2}(?<!1)3(?: ?th|st|nd)|\d{0,2}[04-9](?:st|nd|rd)|\d{0,2}1[1-3](?:st|nd|rd))(?![\p{L}\d])/iu,
    right: ([written = '']) => ordinal(written.replace(/\D/g, '')),
  },
  {
    language: 'en',
    holds: ['illion'],
    pattern: /\$ ?(\d[\d.,]{0,15}) ?(million|billion)s? (?:US |USD |United States? )?dollars?(?!\p{L})/iu,
    right: ([, figure, times]) => `$${figure} ${times}`,
  },
  {
    language: null,
    holds: ['united '],
    pattern: /(?<!\p{L})(United) (State|Nation)(?= (?:dollars?|of|government|organi[sz]ation|has|have|is)(?!\p{L}))/iu,
    right: ([written = '']) => written + inCaseOf(written, 's'),
  },
  {
    language: 'en',
    holds: ['have ', 'has '],
    pattern: new RegExp(
      `(?<!\\p{L})(have|has) (been )?(${Object.keys(VERBS).join('|')})(?= (?:a|an|the|your|our|this|to|by|from|for|of|on|in)(?!\\p{L}))`,
      'iu',
    ),
    right: ([written = '', have, been = '', verb = '']) => inCaseOf(written, `${have} ${been}${VERBS[verb.toLowerCase()]}`),
  },
  {
    language: 'en',
    holds: ['your '],
    pattern: new RegExp(`(?<!\\p{L})(your (?:[a-z]{2,12} )?(?:${NAMED})) have (?=been|failed|to|not|expired|an?(?!\\p{L}))`, 'iu'),
    right: ([, named]) => `${named} has`,
  },
  {
    language: 'en',
    holds: ['this '],
    pattern: new RegExp(`(?<!\\p{L})this (${PLURALS})(?!\\p{L})`, 'iu'),
    right: ([, named]) => `these ${named}`,
  },
  {
    language: 'en',
    holds: ['these '],
    pattern: new RegExp(`(?<!\\p{L})these (${SINGULARS})(?! ?\\p{L})`, 'iu'),
    right: ([, named]) => `this ${named}`,
  },
  {
    language: 'en',
    holds: [' not you'],
    pattern: /(?<!\p{L})if (this|it|that) not you(?=,| )/iu,
    right: ([written = '']) => written.replace(/ not/i, ' was not'),
  },
  {
    language: 'en',
    holds: ['thank'],
    pattern: /(?<!\p{L})(thank you|thanks) for (purchase|use|choose|subscribe|buy|shop) (?=with|our|us|from|at)/iu,
    right: ([, thanks, verb = '']) => `${thanks} for ${verb.replace(/e$/i, '').replace(/p$/i, 'pp')}ing`,
  },
  // Thousands of thousands: who has 245 million points?
  { language: 'pt', holds: [' mil pontos'], pattern: /(?<![\d.,])(\d{2,3}\.\d{3}) mil(?= pontos)/iu, right: ([, figure]) => `${figure}` },
  {
    language: null,
    holds: [' !', ' ?'],
    pattern: /(?<=(?<![@.])(?<!\p{L})(\p{L}{2,24})) {1,2}([!?]{1,3})(?=\s|$)/u,
    right: ([, word, sign]) => `${word}${sign}`,
  },
]

/** The first of each kind. */
export function faultsIn(text: string, language: string): readonly Slip[] {
  const found: Slip[] = []
  const lower = text.toLowerCase()
  for (const fault of FAULTS) {
    if (fault.language === null ? language === 'fr' : fault.language !== language) continue
    if (!fault.holds.some((piece) => lower.includes(piece))) continue
    const match = fault.pattern.exec(text)
    if (match && !(fault.language === null && isFrench(text, match.index))) found.push(phraseOf(match, fault.right(match)))
  }
  return found
}

/** French stands in mails of other languages, too: filler, or a line that was forgotten. */
const FRENCH = /(?<!\p{L})(?:vous|votre|vos|nous|est|les|des|une|pas|avec|dans|cet|cette|pour)(?!\p{L})/iu
const BEFORE_CHARS = 100
const isFrench = (text: string, at: number): boolean => FRENCH.test(text.slice(Math.max(0, at - BEFORE_CHARS), at))

/** Behind a sign that stands alone, the word before it belongs to what is quoted. */
function phraseOf(match: RegExpExecArray, right: string): Slip {
  const word = match[0].startsWith(' ') ? (match[1] ?? '') : ''
  return { written: (word + match[0]).trim(), right, start: match.index - word.length }
}

function ordinal(figure: string): string {
  const [ten, one] = [Number(figure) % 100, Number(figure) % 10]
  const end = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][one] ?? 'th')
  return `${figure}${end}`
}
