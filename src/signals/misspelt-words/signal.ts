/**
 * A mail that claims a name or is after something misspells words that every writer of such mail gets right.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { locateText, type Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { brokenWordsIn } from './broken-letters.ts'
import { type Misspelling, misspellingsIn } from './spelling.ts'

/** What a reader takes for the letter. */
const TEXT_CHARS_MAX = 6_000
const SUBJECT_CHARS_MAX = 300
/** Three show it as well as ten. */
const SHOWN_MAX = 3

export const misspeltWords: Signal<'text' | 'language' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'misspelt'> = {
  id: 'misspelt-words',
  title: 'Words are misspelt',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['text', 'language', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { misspelt: 'The mail writes "{written}", but the word is "{right}".' },

  detect(facts) {
    if (!isAfterSomething(facts)) return []
    const { text, message, language } = facts
    const shown = text.text.slice(0, TEXT_CHARS_MAX)
    const inText = wrongIn(shown, language).map((one) => ({ ...one, at: locateText(text, one.start, one.start + one.written.length) }))
    const { at } = message.subject
    const inSubject = at ? wrongIn(message.subject.text.slice(0, SUBJECT_CHARS_MAX), language).map((one) => ({ ...one, at })) : []
    return [...inText, ...inSubject]
      .filter(({ written }, place, all) => all.findIndex((other) => other.written.toLowerCase() === written.toLowerCase()) === place)
      .slice(0, SHOWN_MAX)
      .map(({ written, right, at: place }) => ({ message: 'misspelt', values: { written, right }, at: place }))
  },
}

const wrongIn = (text: string, language: string): readonly Misspelling[] => [...brokenWordsIn(text), ...misspellingsIn(text, language)]
