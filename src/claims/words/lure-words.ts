/** Shape of the phrase tables: phrases of one meaning in one string, parted by commas; `*` at the end of a word stands for its endings. Written without accents. */
import type { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from '../../model/index.ts'

export interface LureWords {
  readonly objects: Partial<Record<(typeof LURE_OBJECTS)[number], string>>
  readonly actions: Partial<Record<(typeof LURE_ACTIONS)[number], string>>
  /** Under `none` stands what calms: "valid for 24 hours" hurries nobody, and hides "24 hours". */
  readonly persuasions: Partial<Record<(typeof LURE_PERSUASIONS)[number], string>>
  /** Greetings that name nobody. Looked for in the first lines only. */
  readonly greetings: string
  /** What stands where a mail can be unsubscribed from or says why it was sent: an action near them is none of the lure's. */
  readonly footers: string
}
