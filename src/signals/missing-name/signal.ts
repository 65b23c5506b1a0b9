/**
 * The greeting stops where the name of the reader should stand.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { CLAIM_STRENGTH_MIN, type Signal } from '../../model/index.ts'

export const missingName: Signal<'details' | 'claims', 'missing'> = {
  id: 'missing-name',
  title: 'The name in the greeting is missing',
  kind: 'contradiction',
  mismatch: 'language',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['details', 'claims'],
  messages: { missing: 'The mail begins with "{greeting}", but the name that should follow is missing.' },

  detect({ details, claims }) {
    // People type "Hi ," too; an organisation's machine has a name to put there, or no gap.
    if (!claims.some(({ strength }) => strength >= CLAIM_STRENGTH_MIN)) return []
    const greeting = details.oddGreeting
    return greeting?.kind === 'no-name' ? [{ message: 'missing', values: { greeting: greeting.text }, at: greeting.at }] : []
  },
}
