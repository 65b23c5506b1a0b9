/**
 * Points that run out at once unless they are redeemed by this very link.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const expiringPoints: Signal<'stories', 'story'> = {
  id: 'expiring-points',
  title: 'Points that run out at once',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{points}", "{expire}" and "{redeem}", but what you have saved stands where you always log in.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'expiring-points')?.elements
    if (!elements) return []
    const { points, expire, redeem } = elements
    if (!points || !expire || !redeem) return []
    return [{ message: 'story', values: { points: points.text, expire: expire.text, redeem: redeem.text }, at: points.at }]
  },
}
