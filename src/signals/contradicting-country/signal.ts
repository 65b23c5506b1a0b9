/**
 * The mail names a country beside a network address that is given out in another part of the world.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

export const contradictingCountry: Signal<'details', 'elsewhere'> = {
  id: 'contradicting-country',
  title: 'Network address from another part of the world',
  kind: 'contradiction',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis'],
  needs: ['details'],
  messages: { elsewhere: 'The mail says {country}, but the network address {address} beside it belongs to another part of the world.' },

  detect({ details }) {
    const misplaced = details.misplacedAddress
    return misplaced ? [{ message: 'elsewhere', values: { country: misplaced.country, address: misplaced.text }, at: misplaced.at }] : []
  },
}
