/** What this reader should do: one to three sentences, by verdict and by what the mail wants. */
import type { Report } from '../model/index.ts'
import { catalogueOf, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { filled } from './sentence.ts'

type Grounds = Pick<Report, 'verdict' | 'attackType' | 'brand' | 'lure'>

/** A longer name is no name. */
export const NAME_CHARS_MAX = 60

export function adviceFor({ verdict, attackType, brand, lure }: Grounds, language: Language = 'en'): string[] {
  const says = catalogueOf(language).advice
  if (verdict === 'benign') return [says.benign]
  if (verdict === 'unwanted') return [says.unwanted]
  if (verdict === 'undecided') return [says.undecided, says.leaveIt]
  // A name that nobody knows is the sender's own word: nobody should look it up.
  const name = brand?.organisation ? safeText(brand.name, NAME_CHARS_MAX) : null
  const ownWay = name === null ? says.otherWay : filled(says.ownWay, { name })
  if (attackType === 'callback') return [says.callback, name === null ? says.otherWay : filled(says.lookUpNumber, { name }), says.leaveIt]
  if (attackType === 'extortion') return [says.extortion, says.police, says.leaveIt]
  if (attackType === 'malware') return [says.malware, ownWay, says.leaveIt]
  if (attackType === 'scam') return [says.scam, says.leaveIt]
  return [lure.action === 'pay' ? says.doNotPay : says.doNotPress, ownWay, says.leaveIt]
}
