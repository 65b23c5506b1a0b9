/** What is run inside the page before any script of its own; like in-page.ts it stands alone there. */

/**
 * Before any script of the page: WebRTC goes, and what a page does behind its reader's back is written down. The list
 * is kept where the page's scripts cannot empty it: a binding of the browser takes each entry at once.
 */
export function watchBehaviour(binding: string) {
  const tell = (globalThis as Record<string, unknown>)[binding] as ((kind: string, detail: string) => void) | undefined
  const told = new Map<string, number>()
  const note = (kind: string, detail: unknown) => {
    const count = (told.get(kind) ?? 0) + 1
    told.set(kind, count)
    if (count > 60) return
    try {
      tell?.(kind, String(detail ?? '').slice(0, 500))
    } catch {
      // A page that is being left takes no more notes.
    }
  }
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'])
    Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false })
  const around = (target: object | undefined, name: string, before: (args: unknown[]) => unknown) => {
    const holder = target as Record<string, (...args: unknown[]) => unknown> | undefined
    const original = holder?.[name]
    if (!holder || typeof original !== 'function') return
    holder[name] = function (this: unknown, ...args: unknown[]) {
      const answer = before(args)
      return answer === undefined ? original.apply(this, args) : answer
    }
  }
  around(globalThis.navigator?.clipboard, 'writeText', ([text]) => {
    note('writes-clipboard', text)
    return Promise.resolve()
  })
  around(Document.prototype, 'execCommand', ([command]) => {
    if (String(command).toLowerCase() !== 'copy') return undefined
    const active = document.activeElement as HTMLInputElement | null
    note('writes-clipboard', getSelection()?.toString() || active?.value || '')
    return true
  })
  around(globalThis.Notification, 'requestPermission', () => {
    note('asks-permission', 'notifications')
    return Promise.resolve('denied')
  })
  around(globalThis.navigator?.geolocation, 'getCurrentPosition', () => void note('asks-permission', 'location'))
  around(globalThis.navigator?.mediaDevices, 'getUserMedia', () => void note('asks-permission', 'camera or microphone'))
  around(Element.prototype, 'requestFullscreen', () => {
    note('full-screen', '')
    return Promise.resolve()
  })
  around(globalThis, 'open', ([url]) => {
    note('opens-window', url)
    return null
  })
  for (const name of ['fillText', 'strokeText']) around(CanvasRenderingContext2D.prototype, name, ([text]) => void note('draws-text', text))
  addEventListener('contextmenu', (event) => queueMicrotask(() => event.defaultPrevented && note('blocks-context-menu', '')))
}
