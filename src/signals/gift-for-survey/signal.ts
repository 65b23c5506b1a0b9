/**
 * A costly thing for a few answers.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const giftForSurvey: Signal<'stories', 'story'> = {
  id: 'gift-for-survey',
  title: 'A gift for answering questions',
  kind: 'pressure',
  tags: ['Scam', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail holds out "{gift}" for "{survey}", but no shop gives away costly things for a few answers.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'gift-for-survey')?.elements
    if (!elements) return []
    const { gift, survey } = elements
    if (!gift || !survey) return []
    return [{ message: 'story', values: { gift: gift.text, survey: survey.text }, at: gift.at }]
  },
}
