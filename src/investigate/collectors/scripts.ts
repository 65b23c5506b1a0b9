/** Where the page's scripts would send what is typed, where that is a messenger's or a form mailer's: read from their text, never run for it. */
import type { Behaviour } from '../../model/index.ts'
import type { Response } from '../browser.ts'
import type { Collector } from './collector.ts'

const SCRIPT_CHARS_MAX = 400_000
const SCRIPTS_MAX = 30
const FOUND_MAX = 5
/** Addresses as their makers' pages give them; each stands for "send this text to me". */
const RECEIVERS =
  /api\.telegram\.org\/bot|discord(?:app)?\.com\/api\/webhooks|hooks\.slack\.com\/services|api\.emailjs\.com|smtpjs\.com|formspree\.io|formsubmit\.co|api\.web3forms\.com|getform\.io|formcarry\.com|script\.google\.com\/macros/gi

export const scriptsCollector: Collector = {
  id: 'scripts',
  async watch({ tab }) {
    const loaded: Response[] = []
    tab.on('response', (response) => {
      if (response.request().resourceType() === 'script' && loaded.length < SCRIPTS_MAX) loaded.push(response)
    })
    return async () => {
      const inline = await tab.evaluate(
        (charsMax) =>
          [...document.scripts]
            .map(({ textContent }) => textContent ?? '')
            .join('\n')
            .slice(0, charsMax),
        SCRIPT_CHARS_MAX,
      )
      const others = await Promise.all(loaded.map((response) => response.text().catch(() => '')))
      const text = [inline, ...others].join('\n').slice(0, SCRIPT_CHARS_MAX * 2)
      const found = new Set([...text.matchAll(RECEIVERS)].map(([receiver]) => receiver.toLowerCase()))
      return { behaviours: [...found].slice(0, FOUND_MAX).map((detail): Behaviour => ({ kind: 'posts-to-messenger', detail })) }
    }
  },
}
