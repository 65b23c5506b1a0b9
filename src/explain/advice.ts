/** What this reader should do: one to three sentences, by verdict and by what the mail wants. */
import type { Report } from '../model/index.ts'
import { safeText } from './defang.ts'

type Grounds = Pick<Report, 'verdict' | 'attackType' | 'brand' | 'lure'>

/** A longer name is no name. */
export const NAME_CHARS_MAX = 60
const LEAVE_IT = 'If in doubt, leave it out.'

export function adviceFor({ verdict, attackType, brand, lure }: Grounds): string[] {
  if (verdict === 'benign') return ['Nothing here speaks against this mail. If it still surprises you, ask the sender in another way.']
  if (verdict === 'unwanted')
    return ['This looks like advertising you did not ask for. Delete it; do not answer and do not press unsubscribe.']
  if (verdict === 'undecided') return ['Telltale could not read this mail. Do not open its links or files.', LEAVE_IT]
  const itself = brand ? safeText(brand.name, NAME_CHARS_MAX) : 'the sender'
  const own = `If you want to be sure, type the address of ${itself} into your browser yourself, or use its app.`
  if (attackType === 'callback')
    return ['Do not call the number in this mail.', `Look up the telephone number of ${itself} yourself.`, LEAVE_IT]
  if (attackType === 'extortion')
    return [
      'Do not pay and do not answer. Such threats are sent to thousands of people at once.',
      'Show it to the police if it worries you.',
      LEAVE_IT,
    ]
  if (attackType === 'malware') return ['Do not open the attached file.', LEAVE_IT]
  if (attackType === 'scam') return ['Do not answer and do not send money.', LEAVE_IT]
  const act =
    lure.action === 'pay'
      ? 'Do not pay through this mail and do not press its links.'
      : 'Do not press the links in this mail and do not type in a password or other details.'
  return [act, own, LEAVE_IT]
}
