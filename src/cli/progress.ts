/** One line on stderr for long work, only where stderr is a terminal. */
import type { Terminal } from './command.ts'

const REDRAW_MS = 100

export interface Progress {
  show(text: string): void
  clear(): void
}

export function openProgress(terminal: Terminal): Progress {
  let shownAt = 0
  return {
    show(text) {
      const now = performance.now()
      if (!terminal.isErrTty || now - shownAt < REDRAW_MS) return
      shownAt = now
      terminal.warn(`\r\x1b[2K${text}`)
    },
    clear() {
      if (terminal.isErrTty && shownAt > 0) terminal.warn('\r\x1b[2K')
    },
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
