/** What the page looks like: the first screenful, and the whole. */
import type { Collector } from './collector.ts'

const HEIGHT_MAX = 6_000
const PICTURE_MS_MAX = 6_000

export const picturesCollector: Collector = {
  id: 'pictures',
  async watch({ tab, keep }) {
    return async () => {
      const options = { type: 'jpeg', quality: 70, animations: 'disabled', caret: 'hide', timeout: PICTURE_MS_MAX } as const
      const fold = await tab.screenshot(options)
      const size = tab.viewportSize() ?? { width: 1280, height: 800 }
      const height = await tab.evaluate(() => document.documentElement.scrollHeight)
      const clip = { x: 0, y: 0, width: size.width, height: Math.min(HEIGHT_MAX, Math.max(size.height, height)) }
      const full = height <= size.height ? fold : await tab.screenshot({ ...options, fullPage: true, clip })
      const [foldName, fullName] = [await keep(fold), full === fold ? null : await keep(full)]
      return { pictures: { fold: foldName, full: fullName ?? foldName, width: clip.width, height: clip.height } }
    }
  },
}
