/**
 * An office that fines, blocks or sues, and something to press against it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const sanctionThreat: Signal<'stories', 'story'> = {
  id: 'sanction-threat',
  title: 'An office that threatens with a fine',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story:
      'The mail speaks of "{office}", "{sanction}" and "{act}", but offices write such things by letter or where you log in, not with a link in a mail.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'sanction-threat')?.elements
    if (!elements) return []
    const { office, sanction, act } = elements
    if (!office || !sanction || !act) return []
    return [{ message: 'story', values: { office: office.text, sanction: sanction.text, act: act.text }, at: office.at }]
  },
}
