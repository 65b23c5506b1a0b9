/**
 * A mailbox or photo store that is full, and what is lost for it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'
import { isMachineMailbox } from '../questions.ts'

export const fullStorageThreat: Signal<'stories' | 'message', 'story'> = {
  id: 'full-storage-threat',
  title: 'A full store and what is lost for it',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories', 'message'],
  messages: {
    story: 'The mail speaks of "{store}", "{full}" and "{loss}", but what is full is shown where you log in.',
  },

  detect({ stories, message }) {
    // A mail that came back says that somebody else's mailbox is full.
    if (message.identity.from.some(({ address }) => isMachineMailbox(address))) return []
    const elements = stories.find(({ id }) => id === 'storage-full')?.elements
    if (!elements) return []
    const { store, full, loss } = elements
    if (!store || !full || !loss) return []
    return [{ message: 'story', values: { store: store.text, full: full.text, loss: loss.text }, at: store.at }]
  },
}
