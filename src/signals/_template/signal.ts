/**
 * In one sentence: what does not add up.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

export const templateSignal: Signal<'links', 'seen'> = {
  id: '_template',
  title: 'Template',
  kind: 'contradiction',
  tags: [],
  needs: ['links'],
  messages: { seen: 'What is seen is {seen}, but what is so is {so}.' },
  detect() {
    return []
  },
}
