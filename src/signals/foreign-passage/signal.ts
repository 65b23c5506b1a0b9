/**
 * One line of the mail is in another language than the rest: a piece that the maker of a translated mail forgot.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { locateText, type Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { languageName } from '../language-names.ts'
import { foreignPassageIn } from './passage.ts'

/** What a reader takes for the letter. */
const TEXT_CHARS_MAX = 6_000

export const foreignPassage: Signal<'text' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'differs'> = {
  id: 'foreign-passage',
  title: 'A line is in another language',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['text', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { differs: 'The mail is written in one language ({among}), but a line of it is in another ({language}): "{words}".' },

  detect(facts) {
    if (!isAfterSomething(facts)) return []
    const passage = foreignPassageIn(facts.text.text.slice(0, TEXT_CHARS_MAX))
    if (!passage) return []
    const values = { among: languageName(passage.among), language: languageName(passage.language), words: passage.text }
    return [{ message: 'differs', values, at: locateText(facts.text, passage.start, passage.end) }]
  },
}
