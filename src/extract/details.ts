/** Details that a mail states and that can be checked without asking anybody: dates, sums, numbers, fields left open, greeting, language, the text beside the HTML. */
import { languageHits, type Organisation, organisationById } from '../knowledge/index.ts'
import {
  type AmountDetail,
  CLAIM_STRENGTH_MIN,
  type Claim,
  type Details,
  HEADER,
  locateText,
  type Message,
  type MessageAt,
  type Phrase,
  type VisibleText,
} from '../model/index.ts'
import { datesIn } from './details-dates.ts'
import { misplacedAddressIn } from './details-networks.ts'
import { numbersIn } from './details-numbers.ts'
import { amountsIn, greetedByAddress, greetedWithoutName, placeholdersIn, type Range, type WrittenAmount } from './details-words.ts'
import { otherStoryOf } from './other-story.ts'

/** What a reader takes for the letter; beyond it lie terms and footers. */
const BODY_CHARS_MAX = 6_000
const SUBJECT_CHARS_MAX = 500
/** Registered numbers stand in footers. */
const FOOTER_CHARS_MAX = 20_000
const NOWHERE: MessageAt = { part: '', start: 0, end: 0 }

export function detailsOf(message: Message, visible: VisibleText, claims: readonly Claim[]): Details {
  const body = visible.text.slice(0, BODY_CHARS_MAX)
  const subject = message.subject.text.slice(0, SUBJECT_CHARS_MAX)
  const subjectAt = message.subject.at ?? NOWHERE
  const inBody = <Found extends Range>({ start, end, ...found }: Found): Omit<Found, 'start' | 'end'> & { readonly at: MessageAt } => ({
    ...found,
    at: locateText(visible, start, end),
  })
  const inSubject = ({ text }: Range): Phrase => ({ text, at: subjectAt })
  const misplaced = misplacedAddressIn(body)
  const subjectAmounts = amountsIn(subject)
  const service = parcelServiceOf(claims)
  return {
    dates: datesIn(body).map(inBody),
    subjectAmounts: subjectAmounts.map((amount): AmountDetail => ({ ...strip(amount), at: subjectAt })),
    // Only ever compared with the subject's.
    bodyAmounts: subjectAmounts.length === 0 ? [] : amountsIn(body).map(inBody),
    numbers: [
      ...numbersIn(subject, service).map(({ start, end, ...number }) => ({ ...number, at: subjectAt })),
      ...numbersIn(visible.text.slice(0, FOOTER_CHARS_MAX), service).map(inBody),
    ],
    placeholders: [...unfilledRecipient(message), ...placeholdersIn(subject).map(inSubject), ...placeholdersIn(body).map(inBody)],
    oddGreeting: oddGreetingOf(subject, body, inSubject, inBody),
    otherStory: otherStoryOf(message, visible),
    otherLanguage: otherLanguageOf(subject, body, subjectAt),
    misplacedAddress: misplaced ? inBody(misplaced) : null,
  }
}

function parcelServiceOf(claims: readonly Claim[]): Organisation | null {
  for (const { organisation, strength } of claims) {
    const known = organisation !== null && strength >= CLAIM_STRENGTH_MIN ? organisationById(organisation) : undefined
    if (known?.sector === 'parcel') return known
  }
  return null
}

const strip = ({ text, currency, value }: WrittenAmount) => ({ text, currency, value })

/** `To: [to]`: the machine that sent it to thousands was never told whom. */
function unfilledRecipient({ header }: Message): Phrase[] {
  const field = header.find(({ key, value }) => key === 'to' && /^\s{0,5}<?\[(?:to|name|e-?mail)\]>?\s{0,5}$/i.test(value.slice(0, 40)))
  return field ? [{ text: field.value.trim(), at: { part: HEADER, start: field.start, end: field.end } }] : []
}

function oddGreetingOf(
  subject: string,
  body: string,
  inSubject: (range: Range) => Phrase,
  inBody: (range: Range) => Phrase,
): Details['oddGreeting'] {
  const byAddress = greetedByAddress(body, false)
  if (byAddress) return { kind: 'address', ...inBody(byAddress) }
  const bySubject = greetedByAddress(subject, true)
  if (bySubject) return { kind: 'address', ...inSubject(bySubject) }
  const nameless = greetedWithoutName(body)
  return nameless ? { kind: 'no-name', ...inBody(nameless) } : null
}

/** Fewer telling words may be a title or a name. */
const SUBJECT_HITS_MIN = 2
const BODY_HITS_MIN = 3
const BODY_LEAD = 5

function otherLanguageOf(subject: string, body: string, at: MessageAt): Details['otherLanguage'] {
  const [first, second] = ranked(languageHits(subject))
  if (!first || first[1] < SUBJECT_HITS_MIN || second) return null
  const inBody = languageHits(body)
  const [most] = ranked(inBody)
  if (!most || most[0] === first[0] || most[1] < BODY_HITS_MIN || (inBody.get(first[0]) ?? 0) * BODY_LEAD > most[1]) return null
  return { subject: first[0], body: most[0], at }
}

const ranked = (hits: ReadonlyMap<string, number>) => [...hits].sort((a, b) => b[1] - a[1])
