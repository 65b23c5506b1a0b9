/** Shape of a story: what must be said, all of it and near together, for the story to be told. */

export interface StoryWords {
  /**
   * Each element by its name: phrases in any language, one language a line, parted by commas as in the lure words. Honest mail has
   * one or two of them; it is the whole that tells.
   */
  readonly elements: Readonly<Record<string, readonly string[]>>
  /** Elements that a pattern finds: a sum of money, a number to call. Looked for only where all the rest is said. */
  readonly patterns?: Readonly<Record<string, RegExp>>
  /** How many words apart the elements may stand; NEAR_WORDS if not said. */
  readonly nearWords?: number
}
