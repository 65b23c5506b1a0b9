/**
 * Coins that the reader never bought, ready to be taken.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'
import { isOwnVoice } from '../questions.ts'

export const unclaimedCryptoPayout: Signal<'stories' | 'message' | 'links', 'story'> = {
  id: 'unclaimed-crypto-payout',
  title: 'Coins that you never bought',
  kind: 'pressure',
  tags: ['Scam', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories', 'message', 'links'],
  messages: {
    story: 'The mail speaks of "{coin}", "{gain}" and "{take}", but nobody gives coins away to strangers.',
  },

  detect({ stories, message, links }) {
    // A casino or an exchange that writes to its own customers.
    if (isOwnVoice(message.identity, links)) return []
    const elements = stories.find(({ id }) => id === 'unclaimed-crypto-payout')?.elements
    if (!elements) return []
    const { coin, gain, take } = elements
    if (!coin || !gain || !take) return []
    return [{ message: 'story', values: { coin: coin.text, gain: gain.text, take: take.text }, at: coin.at }]
  },
}
