/** Who holds which token. */
import type { Asker } from '../model/index.ts'

export interface Access {
  /** Takes the same time whether the token is known or not. */
  whoIs(token: string): Asker | null
}
