/** The language to answer in: the flag, else the terminal's; a pipe gets English, so that what reads it does not change with the machine. */
import { LANGUAGES, type Language, languageFor } from '../operations/words.ts'
import type { FlagValues, Terminal } from './command.ts'
import { FlagError } from './command.ts'

export function readerLanguage(flag: FlagValues[string], terminal: Terminal): Language {
  if (typeof flag !== 'string') return terminal.isOutTty ? languageFor(terminal.language) : 'en'
  const language = LANGUAGES.find((one) => one === flag.toLowerCase())
  if (!language) throw new FlagError(`--language wants one of ${LANGUAGES.join(', ')}, not “${flag.slice(0, 20)}”.`)
  return language
}
