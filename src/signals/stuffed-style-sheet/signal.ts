/**
 * A style sheet holds words and letters that style nothing: they are there for programs that sort mail.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

const CONCEALMENTS_MAX = 500

export const stuffedStyleSheet: Signal<'concealments', 'filler'> = {
  id: 'stuffed-style-sheet',
  title: 'Filler in the style sheet',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis', 'HTML analysis'],
  needs: ['concealments'],
  messages: {
    filler: 'The style sheet should only say how the mail looks, but it holds {chars} characters of filler that you never see ("{text}").',
  },

  detect({ concealments }) {
    const filler = concealments.slice(0, CONCEALMENTS_MAX).find(({ kind }) => kind === 'style-filler')
    return filler ? [{ message: 'filler', values: { chars: String(filler.chars), text: filler.text }, at: filler.at }] : []
  },
}
