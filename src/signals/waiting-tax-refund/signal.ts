/**
 * A refund of taxes that waits behind a link or in a file.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const waitingTaxRefund: Signal<'stories', 'story'> = {
  id: 'waiting-tax-refund',
  title: 'A tax refund that waits for you',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{tax}", "{refund}" and "{take}", but tax offices do not pay out by a link or a file in a mail.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'waiting-tax-refund')?.elements
    if (!elements) return []
    const { tax, refund, take } = elements
    if (!tax || !refund || !take) return []
    return [{ message: 'story', values: { tax: tax.text, refund: refund.text, take: take.text }, at: tax.at }]
  },
}
