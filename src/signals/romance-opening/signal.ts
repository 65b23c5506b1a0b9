/**
 * Love at first mail: a stranger says how lonely they are and wants to be written to.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const romanceOpening: Signal<'stories', 'story'> = {
  id: 'romance-opening',
  title: 'Love letter from a stranger',
  kind: 'pressure',
  tags: ['BEC/Fraud', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'A stranger writes "{self}", "{wish}" and "{ask}", but letters of this kind go out to thousands of addresses at once.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'romance')?.elements
    if (!elements) return []
    const { self, wish, ask } = elements
    if (!self || !wish || !ask) return []
    return [{ message: 'story', values: { self: self.text, wish: wish.text, ask: ask.text }, at: self.at }]
  },
}
