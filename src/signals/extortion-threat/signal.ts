/**
 * A letter that threatens to show something private and wants coins.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const extortionThreat: Signal<'stories', 'story'> = {
  id: 'extortion-threat',
  title: 'Threat to publish something private',
  kind: 'pressure',
  tags: ['Extortion', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{deed}", "{threat}" and "{coins}", but such letters go out in masses and have nothing to show.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'extortion')?.elements
    if (!elements) return []
    const { deed, threat, coins } = elements
    if (!deed || !threat || !coins) return []
    return [{ message: 'story', values: { deed: deed.text, threat: threat.text, coins: coins.text }, at: deed.at }]
  },
}
