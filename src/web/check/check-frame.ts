/** The words that the pages of *Check a mail* stand in, from the catalogue of the reader's language. */
import type { CheckWords, PageWords } from '../../explain/index.ts'
import type { Frame } from '../layout.ts'

export type CheckFrame = Frame & { readonly words: Frame['words'] & PageWords; readonly check: CheckWords }
