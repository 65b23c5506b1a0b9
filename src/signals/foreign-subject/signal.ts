/**
 * The subject is in one language, the text of the mail in another.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { languageName } from '../language-names.ts'

export const foreignSubject: Signal<'details', 'differs'> = {
  id: 'foreign-subject',
  title: 'Subject and text are in different languages',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['details'],
  messages: { differs: 'The subject is in one language ({subject}), but the text below it is in another ({body}).' },

  detect({ details }) {
    const other = details.otherLanguage
    return other
      ? [{ message: 'differs', values: { subject: languageName(other.subject), body: languageName(other.body) }, at: other.at }]
      : []
  },
}
