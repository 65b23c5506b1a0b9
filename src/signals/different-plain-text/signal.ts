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
    return story && !beginsAlike(story.shown, story.plain)
      ? [{ message: 'differs', values: { shown: story.shown, plain: story.plain }, at: story.at }]
      : []
  },
}

/** The same first sentence is no other story: one of them only goes on for longer. */
const ALIKE_CHARS = 25
const beginsAlike = (one: string, other: string): boolean => one.slice(0, ALIKE_CHARS) === other.slice(0, ALIKE_CHARS)
