/**
 * The plain text beside the HTML is about something else: filters read the one, people the other.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

export const differentPlainText: Signal<'details', 'differs'> = {
  id: 'different-plain-text',
  title: 'A second text tells another story',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Evasion', 'Content analysis', 'HTML analysis'],
  needs: ['details'],
  messages: { differs: 'The mail shows you "{shown}", but the plain text sent along with it begins "{plain}".' },

  detect({ details }) {
    const story = details.otherStory
    return story ? [{ message: 'differs', values: { shown: story.shown, plain: story.plain }, at: story.at }] : []
  },
}
