/**
 * A parcel that waits for a small sum or for an address.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const customsFeeDemand: Signal<'stories', 'story'> = {
  id: 'customs-fee-demand',
  title: 'A parcel that waits for a small sum',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{parcel}", "{waits}" and "{fee}", but a real parcel can be looked up on the site of the carrier.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'customs-fee-demand')?.elements
    if (!elements) return []
    const { parcel, waits, fee } = elements
    if (!parcel || !waits || !fee) return []
    return [{ message: 'story', values: { parcel: parcel.text, waits: waits.text, fee: fee.text }, at: parcel.at }]
  },
}
