/**
 * Pressing on: many imposters show their fields only after "Continue". Where a page asks for nothing yet, its main
 * button is pressed as a visitor would; never one that sends a form, and never on a site of somebody we know, where a
 * press may mean something. What that asks of the network passes the same gate: nothing but GET leaves.
 */
import { ownerOf } from '../knowledge/index.ts'
import { hostOf, isTenantHost } from '../names/index.ts'
import { settle } from './arrive.ts'
import type { Tab } from './browser.ts'
import { isOneTime } from './one-time.ts'
import { within } from './within.ts'

const PRESSES_MAX = 2
const LOOK_MS_MAX = 3_000
const CLICK_MS_MAX = 2_000
/** What comes of a press comes soon. */
const AFTER_PRESS_MS = 2_000
const WORDS_CHARS_MAX = 80
/** Nobody gets further by these; or somebody else would have to decide. */
const NOT_ONWARD =
  /cookie|cancel|close|back|menu|language|copy|share|subscribe|delete|remove|confirm|buy|order|download|install|print|abbrechen|zurück|schließen|teilen|abonn|löschen|bestätig|kaufen|drucken|annuler|retour|fermer|partager|supprimer|confirmer|acheter|cancelar|volver|cerrar|compartir|eliminar|comprar|voltar|fechar|apagar|annuleren|terug|sluiten|delen|verwijder|bevestig|kopen|annulla|indietro|chiudi|condividi|elimina|conferma|anuluj|wstecz|zamknij|usuń|potwierdź|accept|approve|agree|decline|reject|deny|opt.?out|rsvp|register|sign.?up|donate|follow|annehmen|akzeptier|ablehnen|zustimmen|abmelden|registrier|spenden|accepter|refuser|désinscri|s.inscrire|aceptar|rechazar|baja|aceitar|recusar|descadastr|accepteren|weigeren|afmelden|uitschrijven|accett|rifiut|disiscri|iscrivi|akceptuj|odrzuć|wypisz/i

/** The words of a link that is a step of the same site, and no more than that. */
const ONWARD =
  /^\W{0,3}(?:continue|next|proceed|start|begin|get started|go on|weiter|fortfahren|los geht|starten|continuer|suivant|commencer|continuar|siguiente|seguir|comenzar|prosseguir|avançar|começar|verder|doorgaan|volgende|continua|avanti|prosegui|dalej|kontynuuj|продолжить|далее|devam|続|次へ|继续|下一步|繼續|계속|다음|fortsæt|fortsätt|pokračovat|tovább)/i

/** @returns the words of what was pressed, in order */
export async function pressOnward(tab: Tab, isDead: () => boolean): Promise<readonly string[]> {
  const pressed: string[] = []
  while (pressed.length < PRESSES_MAX && !isDead()) {
    const host = hostOf(tab.url())
    if (host === '' || (ownerOf(host) !== null && !isTenantHost(host))) break
    const asked = { wordsCharsMax: WORDS_CHARS_MAX, not: NOT_ONWARD.source, onward: ONWARD.source, pressed }
    const found = await within(tab.evaluate(markOnward, asked), LOOK_MS_MAX).catch(() => null)
    if (found === null || isOneTime(found.opens, found.words)) break
    pressed.push(found.words)
    const target = tab.locator(`[${found.mark}]`)
    await target.click({ timeout: CLICK_MS_MAX, noWaitAfter: true }).catch(() => undefined)
    await settle(tab, isDead, AFTER_PRESS_MS)
  }
  return pressed
}

/** Marks the largest thing to press, where nothing is to be filled in yet; null when there is none. Runs inside the page. */
function markOnward(asked: {
  wordsCharsMax: number
  not: string
  onward: string
  pressed: readonly string[]
}): { words: string; mark: string; opens: string } | null {
  const { wordsCharsMax, not, onward, pressed } = asked
  const isSeen = (element: Element) => {
    const { width, height, top } = element.getBoundingClientRect()
    return (
      width >= 20 && height >= 12 && top < 3_000 && (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true)
    )
  }
  const fields = [
    ...document.querySelectorAll(
      'input:not([type=hidden],[type=button],[type=submit],[type=checkbox],[type=radio]),textarea,iframe,canvas',
    ),
  ]
  if (fields.some(isSeen)) return null
  const refused = new RegExp(not, 'i')
  const steps = new RegExp(onward, 'i')
  /** What lies under something else cannot be pressed. */
  const isOnTop = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    if (y + height / 2 > innerHeight) return true
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return top === null || element.contains(top) || top.contains(element)
  }
  const wordsOf = (element: Element) =>
    ((element as HTMLElement).innerText || (element as HTMLInputElement).value || '').replace(/\s+/g, ' ').trim()
  const all = [...document.querySelectorAll('button,[role=button],input[type=button],a,div,span,li')].slice(0, 3_000)
  const candidates = all.filter((element) => {
    const words = wordsOf(element)
    if (words === '' || words.length > wordsCharsMax || refused.test(words) || pressed.includes(words)) return false
    if (!isSeen(element) || !isOnTop(element)) return false
    // A form is never sent, and a link leads wherever it says: only one that goes on within the same site is a step.
    if (element.closest('form') && (element as HTMLButtonElement).type !== 'button') return false
    if (element.localName === 'a') {
      const { origin, href } = element as HTMLAnchorElement
      const isPlace = /^(?!#|javascript:)./i.test(element.getAttribute('href') ?? '')
      return !isPlace || (steps.test(words) && origin === location.origin && href !== location.href)
    }
    if (element.matches('button,[role=button],input')) return true
    return (
      getComputedStyle(element).cursor === 'pointer' &&
      element.querySelector('a,button,[role=button],input') === null &&
      !element.closest('a,button,[role=button]')
    )
  })
  const areaOf = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width * height
  }
  // A card of a list is as good as the next one: the first of the largest.
  const best = candidates.reduce<Element | null>((chosen, one) => (chosen && areaOf(chosen) >= areaOf(one) * 0.8 ? chosen : one), null)
  if (!best) return null
  const mark = `data-onward-${Math.random().toString(36).slice(2)}`
  best.setAttribute(mark, '')
  const opens = best.localName === 'a' ? (best as HTMLAnchorElement).href : ''
  return { words: wordsOf(best).slice(0, wordsCharsMax), mark, opens }
}
