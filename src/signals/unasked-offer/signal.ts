/**
 * A loan or a job that nobody asked for, with its terms and an address to answer to.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const unaskedOffer: Signal<'stories', 'story'> = {
  id: 'unasked-offer',
  title: 'A loan or job that nobody asked for',
  kind: 'pressure',
  tags: ['BEC/Fraud', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'A stranger writes "{offer}", "{terms}" and "{ask}", but honest lenders and employers do not write to people who never asked.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'unasked-offer')?.elements
    if (!elements) return []
    const { offer, terms, ask } = elements
    if (!offer || !terms || !ask) return []
    return [{ message: 'story', values: { offer: offer.text, terms: terms.text, ask: ask.text }, at: offer.at }]
  },
}
