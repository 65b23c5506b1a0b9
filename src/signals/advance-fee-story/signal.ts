/**
 * A stranger shares a fortune: an inheritance, a donation, a fund, and wants an answer.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const advanceFeeStory: Signal<'stories', 'story'> = {
  id: 'advance-fee-story',
  title: 'A stranger shares a fortune',
  kind: 'pressure',
  tags: ['BEC/Fraud', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'A stranger writes "{source}", "{sum}" and "{ask}", but nobody shares a fortune with somebody they do not know.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'advance-fee')?.elements
    if (!elements) return []
    const { source, sum, ask } = elements
    if (!source || !sum || !ask) return []
    return [{ message: 'story', values: { source: source.text, sum: sum.text, ask: ask.text }, at: source.at }]
  },
}
