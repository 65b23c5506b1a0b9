/**
 * Words are cut up, in the mail's code or with gaps that a reader passes over: a program that looks for them finds only pieces.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Concealment, type Finding, locateText, type Signal, type VisibleText } from '../../model/index.ts'
import { gappedWord } from './gaps.ts'

const CONCEALMENTS_MAX = 500
/** A comment or an empty element left inside one or two words is an editor's slip. */
const CUTS_MIN = 3
/** Writing programs leave a tag in the middle of a word here and there, where somebody typed twice. */
const PIECES_MIN = 8
const TEXT_CHARS_MAX = 4_000

export const cutUpWords: Signal<'concealments' | 'text', 'cut' | 'pieces' | 'gaps'> = {
  id: 'cut-up-words',
  title: 'Words cut to pieces',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'HTML analysis'],
  needs: ['concealments', 'text'],
  messages: {
    cut: 'You read "{text}" as one word, but things that you cannot see cut it and other words apart, {times} times in all.',
    pieces: 'You read "{text}" as one word, but the mail puts it and other words together from pieces, with {times} cuts in all.',
    gaps: 'You read "{text}" as one word, but the mail writes "{shown}", with gaps in it, so that programs do not find the word.',
  },

  detect({ concealments, text }) {
    const looked = concealments.slice(0, CONCEALMENTS_MAX)
    const cut = counted(looked, 'cut-word', CUTS_MIN, 'cut')
    if (cut.length > 0) return cut
    const pieces = counted(looked, 'word-in-pieces', PIECES_MIN, 'pieces')
    return pieces.length > 0 ? pieces : gapped(text)
  },
}

function counted<Id extends string>(looked: readonly Concealment[], kind: Concealment['kind'], least: number, message: Id): Finding<Id>[] {
  const found = looked.find((one) => one.kind === kind && one.chars >= least)
  return found ? [{ message, values: { text: found.text, times: String(found.chars) }, at: found.at }] : []
}

function gapped(visible: VisibleText): Finding<'gaps'>[] {
  const read = visible.text.slice(0, TEXT_CHARS_MAX)
  const found = gappedWord(read)
  // Where it stands whole as well, nobody hides it.
  if (!found || read.toLowerCase().includes(found.word.toLowerCase())) return []
  const { word, shown, start } = found
  return [{ message: 'gaps', values: { text: word, shown }, at: locateText(visible, start, start + shown.length) }]
}
