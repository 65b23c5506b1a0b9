/**
 * The subject is in one language, the text of the mail in another.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'français',
  nl: 'Nederlands',
  pt: 'português',
  es: 'español',
  it: 'italiano',
  pl: 'polski',
}
const nameOf = (language: string): string => NAMES[language] ?? language

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
    return other ? [{ message: 'differs', values: { subject: nameOf(other.subject), body: nameOf(other.body) }, at: other.at }] : []
  },
}
