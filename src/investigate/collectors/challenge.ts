/** A test that the visitor is a person: stopped by one is a result of its own, not a clean page. */
import type { Challenge, ChallengeKind } from '../../model/index.ts'
import type { Collector } from './collector.ts'

/** CSS of the widgets, as their makers' pages tell to write them, and of the frames that they open. */
const WIDGETS: readonly (readonly [ChallengeKind, string])[] = [
  [
    'turnstile',
    '.cf-turnstile, iframe[src*="challenges.cloudflare.com"], script[src*="challenges.cloudflare.com"], #challenge-form, #cf-challenge-running',
  ],
  [
    'captcha',
    '.g-recaptcha, .h-captcha, .frc-captcha, .geetest_holder, #px-captcha, #captcha, .captcha, [class*="captcha" i], [id*="captcha" i], iframe[src*="captcha" i], iframe[title*="captcha" i], iframe[src*="arkoselabs"], iframe[src*="captcha-delivery.com"]',
  ],
]
/** Said by a page that lets a script decide who is let in. */
const CHECKING =
  /just a moment|checking (?:your|if the site) (?:browser|connection)|verify(?:ing)? (?:that )?you(?:'|’)?(?: a)?re (?:a )?human|verifying you are human|are you (?:a )?(?:human|robot)|i(?:'|’)?a?m not a robot|security check|ddos protection|einen moment|ihr browser wird (?:geprüft|überprüft)|ich bin kein roboter|vérification de votre navigateur|je ne suis pas un robot|comprobando su navegador|no soy un robot|não sou um robô|verificando seu navegador|verifica del browser|non sono un robot|browser wordt gecontroleerd|ik ben geen robot|(?:confirme|verifique) que (?:você )?(?:não|no) (?:é|es|eres) (?:um|un) rob[oôó]t?|potwierdź, że nie jesteś robotem|nie jestem robotem|robot olmadığınızı|я не робот|vahvista ettet ole robotti|dokažte, že nejste robot|jag är inte en robot|ロボットではありません/iu
const WORDS_CHARS_MAX = 1_500

export const challengeCollector: Collector = {
  id: 'challenge',
  async watch({ tab }) {
    return async () => {
      for (const [kind, css] of WIDGETS) {
        const selector = await tab.evaluate((wanted) => {
          const found = [...document.querySelectorAll(wanted)].find(
            (one) => one.localName === 'script' || one.getBoundingClientRect().width > 20,
          )
          if (!found) return null
          return found.id ? `${found.localName}#${found.id}` : `${found.localName}${found.classList[0] ? `.${found.classList[0]}` : ''}`
        }, css)
        if (selector !== null) return { challenge: { kind, selector, box: null } satisfies Challenge }
      }
      const words = await tab.evaluate(
        (charsMax) => `${document.title}\n${document.body?.innerText ?? ''}`.slice(0, charsMax),
        WORDS_CHARS_MAX,
      )
      return { challenge: CHECKING.test(words) ? { kind: 'browser-check', selector: 'body', box: null } : null }
    }
  },
}
