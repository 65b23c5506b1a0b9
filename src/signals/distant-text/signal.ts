/**
 * The mail seems to end, and goes on behind a screenful of empty lines.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

const CONCEALMENTS_MAX = 500

export const distantText: Signal<'concealments', 'below'> = {
  id: 'distant-text',
  title: 'Text far below the rest',
  kind: 'concealment',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis'],
  needs: ['concealments'],
  messages: { below: 'The mail seems to end, but {lines} empty lines further down it goes on with "{text}".' },

  detect({ concealments }) {
    const far = concealments.slice(0, CONCEALMENTS_MAX).find(({ kind }) => kind === 'far-below')
    return far ? [{ message: 'below', values: { lines: String(far.chars), text: wholeWords(far.text) }, at: far.at }] : []
  },
}

/** What was kept of a long text ends in the middle of a word. */
const wholeWords = (text: string): string => (text.length < KEPT_CHARS_MIN ? text : text.replace(/\s\S{0,30}$/, ''))
/** Shorter pieces were kept whole. */
const KEPT_CHARS_MIN = 58
