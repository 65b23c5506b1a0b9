/**
 * Words that the reader sees whole are cut up in the mail's code: a program that looks for them finds only pieces.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Concealment, Finding, Signal } from '../../model/index.ts'

const CONCEALMENTS_MAX = 500
/** A comment or an empty element left inside one or two words is an editor's slip. */
const CUTS_MIN = 3
/** Writing programs leave a tag in the middle of a word here and there, where somebody typed twice. */
const PIECES_MIN = 8

export const cutUpWords: Signal<'concealments', 'cut' | 'pieces'> = {
  id: 'cut-up-words',
  title: 'Words cut to pieces',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'HTML analysis'],
  needs: ['concealments'],
  messages: {
    cut: 'You read "{text}" as one word, but things that you cannot see cut it and other words apart, {times} times in all.',
    pieces: 'You read "{text}" as one word, but the mail puts it and other words together from pieces, with {times} cuts in all.',
  },

  detect({ concealments }) {
    const looked = concealments.slice(0, CONCEALMENTS_MAX)
    const cut = counted(looked, 'cut-word', CUTS_MIN, 'cut')
    return cut.length > 0 ? cut : counted(looked, 'word-in-pieces', PIECES_MIN, 'pieces')
  },
}

function counted<Id extends string>(looked: readonly Concealment[], kind: Concealment['kind'], least: number, message: Id): Finding<Id>[] {
  const found = looked.find((one) => one.kind === kind && one.chars >= least)
  return found ? [{ message, values: { text: found.text, times: String(found.chars) }, at: found.at }] : []
}
