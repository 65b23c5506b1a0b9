/**
 * A mail that claims a name or is after something misspells words that every writer of such mail gets right.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { type Slip, slipsIn } from '../slips.ts'
import { brokenWordsIn } from './broken-letters.ts'
import { misspellingsIn } from './spelling.ts'

export const misspeltWords: Signal<'text' | 'language' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'misspelt'> = {
  id: 'misspelt-words',
  title: 'Words are misspelt',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['text', 'language', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { misspelt: 'The mail writes "{written}", but the word is "{right}".' },

  detect(facts) {
    return isAfterSomething(facts) ? slipsIn(facts, wrongIn).map((slip) => ({ message: 'misspelt', ...slip })) : []
  },
}

const wrongIn = (words: string, language: string): readonly Slip[] => [...brokenWordsIn(words), ...misspellingsIn(words, language)]
