/** Why a campaign is worth a look, as a paragraph for a person: what it is, then its reasons in whole sentences. Values are raw. */
import type { Report } from '../model/index.ts'
import type { RankedCampaign } from './ranking.ts'

type Lure = Report['lure']

const ABOUT: Readonly<Record<Lure['object'], string>> = {
  account: 'an account',
  payment: 'a payment',
  invoice: 'an invoice',
  parcel: 'a parcel',
  prize: 'a prize',
  'tax-refund': 'a tax refund',
  subscription: 'a subscription',
  'storage-quota': 'full storage',
  document: 'a document',
  'crypto-wallet': 'a crypto wallet',
  money: 'money',
  'security-alert': 'a security alert',
  'adult-dating': 'dating',
  'health-product': 'a health product',
  gambling: 'gambling',
  other: '',
}
const WANTS: Readonly<Record<Lure['action'], string>> = {
  'log-in': 'to log in',
  'verify-details': 'to confirm their details',
  pay: 'to pay',
  claim: 'to claim something',
  reply: 'to answer',
  call: 'to call a number',
  'open-file': 'to open a file',
  click: 'to follow a link',
  none: '',
}
const SENTENCES_MAX = 4
/** Said by the numbers beside the paragraph, or by its first sentence. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['reach', 'stake', 'secrets'])

type Told = Pick<RankedCampaign, 'brand' | 'brandRole' | 'lure' | 'interest'>

export const paragraphOf = (one: Told): string => [leadOf(one), ...joined(sentencesOf(one))].join(' ')

/** "and 3 more campaigns of misused Zendesk": what an entry of the front page stands for; '' where for itself alone. */
export const kinInWords = ({ kin, misuses }: { readonly kin: number } & Pick<RankedCampaign, 'misuses'>): string =>
  kin === 0 || misuses === null ? '' : `and ${kin} more ${kin === 1 ? 'campaign' : 'campaigns'} of misused ${misuses.name}`

function leadOf({ brand, brandRole, lure }: Told): string {
  const who = brand === null ? 'Mail' : brandRole === 'impersonated' ? `Mail in the name of ${brand}` : `Mail that says it is from ${brand}`
  const about = ABOUT[lure.object] === '' ? '' : ` about ${ABOUT[lure.object]}`
  return WANTS[lure.action] === '' ? `${who}${about}.` : `${who}${about} asks its readers ${WANTS[lure.action]}.`
}

const sentencesOf = ({ interest: { reasons } }: Told): readonly string[] => {
  // Of two occasions the first is the closer one.
  const telling = new Map<string, string>(
    reasons.toReversed().flatMap(({ id, says }) => (SAID_ELSEWHERE.has(id) ? [] : [[id, says] as const])),
  )
  return [...telling.values()].reverse().slice(0, SENTENCES_MAX)
}

/** "It is hard to spot. It passes the check." is one sentence to a reader. */
function joined(sentences: readonly string[]): readonly string[] {
  const said: string[] = []
  let run: string[] = []
  const end = () => {
    const [last, ...before] = run.toReversed()
    if (last !== undefined) said.push(`It ${before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`}.`)
    run = []
  }
  for (const says of sentences) {
    // What has a list in it stays a sentence of its own.
    const rest = /^It ([^:;]{1,300})\.$/.exec(says)?.[1]
    if (rest !== undefined) run.push(rest)
    else {
      end()
      said.push(says)
    }
  }
  end()
  return said
}
