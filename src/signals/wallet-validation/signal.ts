/**
 * A wallet that is said to be lost unless it is "verified".
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

export const walletValidation: Signal<'stories', 'story'> = {
  id: 'wallet-validation',
  title: 'A wallet that must be "verified"',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['stories'],
  messages: {
    story: 'The mail speaks of "{wallet}", "{validate}" and "{loss}", but a wallet is never checked, upgraded or unlocked by a mail.',
  },

  detect({ stories }) {
    const elements = stories.find(({ id }) => id === 'wallet-validation')?.elements
    if (!elements) return []
    const { wallet, validate, loss } = elements
    if (!wallet || !validate || !loss) return []
    return [{ message: 'story', values: { wallet: wallet.text, validate: validate.text, loss: loss.text }, at: wallet.at }]
  },
}
