/**
 * The name of the attached file has signs in it that its reader does not see, or that show it otherwise than it is.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Finding, Signal } from '../../model/index.ts'

const NAME_CHARS_MAX = 300
/** Right-to-left override and embedding (UAX #9 §2): what follows is shown turned round. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/
/** Signs without a width. The joiners that Indian scripts and Persian write with stand between their letters only. */
const INVISIBLE =
  /[\u034f\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u3164\ufeff]|(?<=[\p{L}\p{N}_.-])\p{Variation_Selector}|(?<=[A-Za-z0-9_.-])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z0-9_.-])/u
const GAP = /\s{12,}\S{0,40}\.[a-z0-9]{2,5}$/i

type How = 'turned' | 'invisible' | 'gap'

export const hiddenFileName: Signal<'attachments', How> = {
  id: 'hidden-file-name',
  title: 'File name with hidden signs',
  kind: 'concealment',
  mismatch: 'attachment',
  tags: ['Malware/Ransomware', 'Evasion', 'File analysis'],
  needs: ['attachments'],
  messages: {
    turned:
      'The name of the attached file {name} has a sign in it that turns letters round, so that its end looks different from what it is.',
    invisible: 'The name of the attached file {name} has invisible signs in it, put there so that filters do not know it again.',
    gap: 'The name of the attached file {name} has a long gap in it, so that its real end is pushed out of sight.',
  },

  detect({ attachments }) {
    return attachments.flatMap(({ filename, at }): Finding<How>[] => {
      const name = filename?.slice(0, NAME_CHARS_MAX) ?? ''
      const how = TURNS.test(name) ? 'turned' : INVISIBLE.test(name) ? 'invisible' : GAP.test(name) ? 'gap' : null
      return how === null ? [] : [{ message: how, values: { name }, at }]
    })
  },
}
