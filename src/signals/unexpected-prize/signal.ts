/**
 * A prize where nobody took part.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const unexpectedPrize: Signal<'stories', 'story'> = {
  id: 'unexpected-prize',
  title: 'A prize where you did not take part',
  kind: 'pressure',
  tags: ['Scam', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{won}", "{gift}" and "{claim}", but nobody wins where they did not take part.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'unexpected-prize')?.elements
    if (!elements) return []
    const { won, gift, claim } = elements
    if (!won || !gift || !claim) return []
    return [{ message: 'story', values: { won: won.text, gift: gift.text, claim: claim.text }, at: won.at }]
  },
}
