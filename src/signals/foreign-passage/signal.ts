/**
 * One line of the mail is in another language than the rest: a piece that the maker of a translated mail forgot.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { languageName } from '../language-names.ts'

export const foreignPassage: Signal<'details' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'differs'> = {
  id: 'foreign-passage',
  title: 'A line is in another language',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['details', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { differs: 'The mail is written in one language ({among}), but a line of it is in another ({language}): "{words}".' },

  detect(facts) {
    const passage = facts.details.foreignPassage
    if (!passage || !isAfterSomething(facts)) return []
    const values = { among: languageName(passage.among), language: languageName(passage.language), words: passage.text }
    return [{ message: 'differs', values, at: passage.at }]
  },
}
