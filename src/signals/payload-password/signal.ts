/**
 * The password of the attached file stands in the same mail.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/. Its words: claims/stories/.
 */
import type { Signal } from '../../model/index.ts'

const PICTURE = /^image\//

export const payloadPassword: Signal<'stories' | 'attachments', 'story'> = {
  id: 'payload-password',
  title: 'The password of the file stands in the mail',
  kind: 'pressure',
  mismatch: 'attachment',
  tags: ['Malware/Ransomware', 'Evasion', 'Content analysis', 'File analysis'],
  needs: ['stories', 'attachments'],
  messages: {
    story:
      'The mail names "{password}" for the file that it brings, but a password in the same mail protects nobody and only keeps scanners out.',
  },

  detect({ stories, attachments }) {
    if (!attachments.some(({ type }) => !PICTURE.test(type))) return []
    const elements = stories.find(({ id }) => id === 'payload-password')?.elements
    if (!elements) return []
    const { password } = elements
    if (!password) return []
    return [{ message: 'story', values: { password: password.text }, at: password.at }]
  },
}
