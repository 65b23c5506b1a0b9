/** What the page's scripts did or tried behind their reader's back. Nothing of it is granted. */
import type { Behaviour, BehaviourKind } from '../../model/index.ts'
import type { Collector } from './collector.ts'
import { watchBehaviour } from './in-page-watch.ts'

const BEHAVIOURS_MAX = 80
const DETAIL_CHARS_MAX = 500
const KINDS: ReadonlySet<string> = new Set([
  'writes-clipboard',
  'blocks-context-menu',
  'asks-permission',
  'full-screen',
  'opens-window',
  'draws-text',
] satisfies BehaviourKind[])

export const behaviourCollector: Collector = {
  id: 'behaviour',
  async watch({ context, tab }) {
    const list: Behaviour[] = []
    const note = (kind: BehaviourKind, detail: string) => {
      if (list.length < BEHAVIOURS_MAX) list.push({ kind, detail: detail.slice(0, DETAIL_CHARS_MAX) })
    }
    // A name that the page cannot guess: it must not be able to write our notes.
    const binding = `_${crypto.randomUUID().replaceAll('-', '')}`
    await context.exposeBinding(binding, (_, kind: unknown, detail: unknown) => {
      if (typeof kind === 'string' && KINDS.has(kind)) note(kind as BehaviourKind, String(detail))
    })
    await context.addInitScript(watchBehaviour, binding)
    tab.on('dialog', (dialog) => {
      note(dialog.type() === 'beforeunload' ? 'keeps-from-leaving' : 'dialog', dialog.message())
      void dialog.dismiss().catch(() => undefined)
    })
    context.on('page', (opened) => {
      if (opened === tab) return
      note('opens-window', opened.url())
      void opened.close().catch(() => undefined)
    })
    return async () => {
      const blocked = await tab.evaluate(() => {
        const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true })
        return !(document.body ?? document.documentElement).dispatchEvent(event)
      })
      // Letters drawn one by one come again and again.
      const once = list.filter(
        ({ kind, detail }, at) => kind === 'draws-text' || list.findIndex((one) => one.kind === kind && one.detail === detail) === at,
      )
      const without = once.filter(({ kind }) => kind !== 'blocks-context-menu')
      return { behaviours: blocked ? [...without, { kind: 'blocks-context-menu', detail: '' }] : without }
    }
  },
}
