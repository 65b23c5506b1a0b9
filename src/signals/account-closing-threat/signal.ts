/**
 * An account that is closed within hours unless the reader acts.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const accountClosingThreat: Signal<'stories', 'story'> = {
  id: 'account-closing-threat',
  title: 'An account closed within hours',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail says "{account}", "{closing}" and "{deadline}", but an honest sender gives you days, not hours.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'account-closing-threat')?.elements
    if (!elements) return []
    const { account, closing, deadline } = elements
    if (!account || !closing || !deadline) return []
    return [{ message: 'story', values: { account: account.text, closing: closing.text, deadline: deadline.text }, at: account.at }]
  },
}
