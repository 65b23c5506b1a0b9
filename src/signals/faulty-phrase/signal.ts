/**
 * A mail that claims a name or is after something writes a phrase as nobody who has the language writes it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isAfterSomething } from '../demands.ts'
import { slipsIn } from '../slips.ts'
import { faultsIn } from './faults.ts'

export const faultyPhrase: Signal<'text' | 'language' | 'message' | 'links' | 'claims' | 'lure' | 'stories', 'faulty'> = {
  id: 'faulty-phrase',
  title: 'A phrase is not written so',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['text', 'language', 'message', 'links', 'claims', 'lure', 'stories'],
  messages: { faulty: 'The mail writes "{written}", but it should read "{right}".' },

  detect(facts) {
    return isAfterSomething(facts) ? slipsIn(facts, faultsIn).map((slip) => ({ message: 'faulty', ...slip })) : []
  },
}
