/**
 * A charge that nobody made, and a number to call about it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const callbackInvoice: Signal<'stories', 'story'> = {
  id: 'callback-invoice',
  title: 'A strange charge and a number to call',
  kind: 'pressure',
  tags: ['Callback Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{charge}" and "{dispute}" and gives {number} to call, but your own bank shows whether anything was paid.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'callback-invoice')?.elements
    if (!elements) return []
    const { charge, dispute, number } = elements
    if (!charge || !dispute || !number) return []
    return [{ message: 'story', values: { charge: charge.text, dispute: dispute.text, number: number.text }, at: number.at }]
  },
}
