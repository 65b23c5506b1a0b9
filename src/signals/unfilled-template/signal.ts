/**
 * A mail from a machine shows the marks of its template instead of the name or address that belongs there.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Phrase, Signal } from '../../model/index.ts'

export const unfilledTemplate: Signal<'details', 'open'> = {
  id: 'unfilled-template',
  title: 'A field of a template is not filled in',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering', 'Credential Phishing'],
  needs: ['details'],
  messages: { open: 'The mail shows {field}, but nobody has put in what should stand there.' },

  detect({ details }) {
    return unique(details.placeholders).map(({ text, at }) => ({ message: 'open', values: { field: text }, at }))
  },
}

/** A field that stands there twice is one slip. */
const unique = (phrases: readonly Phrase[]): readonly Phrase[] =>
  phrases.filter(({ text }, at) => phrases.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at)
