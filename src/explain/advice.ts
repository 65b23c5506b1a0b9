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
  const name = brand ? safeText(brand.name, NAME_CHARS_MAX) : says.theSender
  if (attackType === 'callback') return [says.callback, filled(says.lookUpNumber, { name }), says.leaveIt]
  if (attackType === 'extortion') return [says.extortion, says.police, says.leaveIt]
  if (attackType === 'malware') return [says.malware, says.leaveIt]
  if (attackType === 'scam') return [says.scam, says.leaveIt]
  return [lure.action === 'pay' ? says.doNotPay : says.doNotPress, filled(says.ownWay, { name }), says.leaveIt]
}
