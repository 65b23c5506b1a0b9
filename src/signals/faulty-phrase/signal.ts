/**
 * A mail that claims a name or is after something writes a phrase as nobody who has the language writes it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { locateText, type Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { type FaultyPhrase, faultsIn } from './faults.ts'

/** What a reader takes for the letter. */
const TEXT_CHARS_MAX = 5_000
const SUBJECT_CHARS_MAX = 300
/** Three show it as well as ten. */
const SHOWN_MAX = 3

export const faultyPhrase: Signal<'text' | 'language' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'faulty'> = {
  id: 'faulty-phrase',
  title: 'A phrase is not written so',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['text', 'language', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { faulty: 'The mail writes "{written}", but it should read "{right}".' },

  detect(facts) {
    if (!isAfterSomething(facts)) return []
    const { text, message, language } = facts
    const inText = faultsIn(text.text.slice(0, TEXT_CHARS_MAX), language).map((one) => ({
      ...one,
      at: locateText(text, one.start, one.start + one.written.length),
    }))
    const { at } = message.subject
    const inSubject = at ? faultsIn(message.subject.text.slice(0, SUBJECT_CHARS_MAX), language).map((one) => ({ ...one, at })) : []
    return [...inText, ...inSubject]
      .filter((one, place, all) => all.findIndex((other) => isSame(one, other)) === place)
      .slice(0, SHOWN_MAX)
      .map(({ written, right, at: place }) => ({ message: 'faulty', values: { written, right }, at: place }))
  },
}

const isSame = (one: FaultyPhrase, other: FaultyPhrase): boolean => one.written.toLowerCase() === other.written.toLowerCase()
