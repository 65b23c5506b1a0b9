/** How much there is to read, for a progress bar: looks at sizes, opens nothing. */
import { walk } from './walk.ts'

export interface MailCount {
  /** Files, not messages: a mailbox counts once. */
  readonly files: number
  readonly bytes: number
}

/** Standard input and pipes count nothing; what is missing is told by `readMails`. */
export async function countMails(paths: readonly string[]): Promise<MailCount> {
  let files = 0
  let bytes = 0
  for await (const found of walk(paths.filter((path) => path !== '-'))) {
    if ('error' in found) continue
    files += 1
    bytes += found.bytes
  }
  return { files, bytes }
}
