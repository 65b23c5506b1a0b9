/** All stories by id. */
import { ACCOUNT_STORIES } from './accounts.ts'
import { CHARGE_STORIES } from './charges.ts'
import { CRYPTO_STORIES } from './crypto.ts'
import { DEADLINE_STORIES } from './deadlines.ts'
import { LETTER_STORIES } from './letters.ts'
import { PRIZE_STORIES } from './prizes.ts'
import type { StoryWords } from './story-words.ts'

export const STORY_WORDS: Readonly<Record<string, StoryWords>> = {
  ...ACCOUNT_STORIES,
  ...CHARGE_STORIES,
  ...CRYPTO_STORIES,
  ...DEADLINE_STORIES,
  ...LETTER_STORIES,
  ...PRIZE_STORIES,
}
