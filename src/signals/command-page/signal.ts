/**
 * The page has its reader run what it put on the clipboard: "to prove you are human, press Windows + R, then Ctrl + V".
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const commandPage: Signal<'pages', 'copied' | 'told'> = {
  id: 'command-page',
  title: 'Page tells you to run a command',
  kind: 'contradiction',

  tags: ['Malware/Ransomware', 'Social engineering', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    copied: 'The page has put a command on your clipboard and tells you to paste it, but no honest page needs you to run anything.',
    told: 'The page tells you to open a window of your computer and paste something there, but no honest page needs you to run anything.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const asking = page.asksFor.find(({ what }) => what === 'command')
      // Handbooks tell their readers what to type; they do not put it on the clipboard unasked, and stand on their maker's site.
      if (page.outcome !== 'shown' || !asking || siteOwner(page.host) !== null) return []
      return [{ message: asking.words === '' ? ('told' as const) : ('copied' as const), values: {}, at: pageAt(index, asking.selector) }]
    })
  },
}
