/**
 * A membership or protection that has run out and must be renewed at once.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const expiredMembership: Signal<'stories', 'story'> = {
  id: 'expired-membership',
  title: 'A membership that must be renewed at once',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{what}", "{expired}" and "{push}", but what you pay for shows its date where you log in.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'expired-membership')?.elements
    if (!elements) return []
    const { what, expired, push } = elements
    if (!what || !expired || !push) return []
    return [{ message: 'story', values: { what: what.text, expired: expired.text, push: push.text }, at: what.at }]
  },
}
