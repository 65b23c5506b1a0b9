/** What is shared, after "12 mails …". Digests say nothing to a reader. */
import { sharedOf } from '../model/campaign.ts'
import type { TieKind } from '../model/index.ts'

const SAYS: Readonly<Record<TieKind, (value: string) => string>> = {
  text: () => 'say nearly the same words',
  subject: (value) => `have nearly the same subject: “${value}”`,
  built: () => 'are built alike, element by element',
  link: (value) => `lead to ${value}`,
  shape: () => 'have links that are made alike',
  mailbox: (value) => `want their answers at ${value}`,
  file: () => 'bring the same file',
  hand: () => 'were put together by hand',
}

/** The value is raw: whoever shows it cleans and defangs the sentence. */
export const tieInWords = (kind: TieKind, value: string): string => SAYS[kind](sharedOf(value))
