/** Template and values → one sentence. The only place where the two meet. */
import { cleanText, defang } from './defang.ts'

const PLACEHOLDER = /\{([a-zA-Z]{1,32})\}/g

export interface SentenceOptions {
  /** Leave addresses clickable (`--raw`). */
  readonly isRaw?: boolean
}

/** Fills `{name}` with its value, cleaned and (unless raw) defanged. A value that is missing shows as `…`. */
export function sentence(template: string, values: Readonly<Record<string, string>>, options: SentenceOptions = {}): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = cleanText(values[name] ?? '…')
    return options.isRaw ? value : defang(value)
  })
}
