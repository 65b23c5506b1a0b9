/**
 * A prize where nobody took part.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'
import { isOwnVoice } from '../questions.ts'
import { quoted } from '../quotes.ts'

export const unexpectedPrize: Signal<'stories' | 'message' | 'links' | 'text', 'story' | 'won'> = {
  id: 'unexpected-prize',
  title: 'A prize where you did not take part',
  kind: 'pressure',
  tags: ['Scam', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories', 'message', 'links', 'text'],
  messages: {
    won: 'The mail says "{won}", but nobody wins where they did not take part.',
    story: 'The mail speaks of "{won}", "{gift}" and "{claim}", but nobody wins where they did not take part.',
  },

  detect({ stories, message, links, text }) {
    // A casino or an exchange that writes to its own customers.
    if (isOwnVoice(message.identity, links)) return []
    const { won, gift, claim } = stories.find(({ id }) => id === 'unexpected-prize')?.elements ?? {}
    const said = stories.find(({ id }) => id === 'prize-won')?.elements.won
    if (!won || !gift || !claim) {
      const quote = said && quoted(said, text, message.subject.text)
      return quote ? [{ message: 'won', values: { won: quote.text }, at: quote.at }] : []
    }
    return [{ message: 'story', values: { won: won.text, gift: gift.text, claim: claim.text }, at: won.at }]
  },
}
