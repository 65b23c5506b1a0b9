/** Languages as they name themselves, so that a sentence about them can be said in any. */
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
export const languageName = (language: string): string => NAMES[language] ?? language
