/**
 * A password that is said to expire, and the offer to keep it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const keptPasswordOffer: Signal<'stories', 'story'> = {
  id: 'kept-password-offer',
  title: 'Offer to keep a password that expires',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail says "{expires}" and offers "{keep}", but a password that expires cannot be kept, and no link is needed for it.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'password-keeping')?.elements
    if (!elements) return []
    const { expires, keep } = elements
    if (!expires || !keep) return []
    return [{ message: 'story', values: { expires: expires.text, keep: keep.text }, at: expires.at }]
  },
}
