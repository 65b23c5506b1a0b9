/** Files that the page offered by itself. None is taken. */
import type { Download } from '../../model/index.ts'
import type { Collector } from './collector.ts'

const DOWNLOADS_MAX = 10

export const downloadsCollector: Collector = {
  id: 'downloads',
  async watch({ tab }) {
    const list: Download[] = []
    tab.on('download', (download) => {
      if (list.length < DOWNLOADS_MAX)
        list.push({ url: download.url().slice(0, 1_000), filename: download.suggestedFilename().slice(0, 200) })
      void download.cancel().catch(() => undefined)
    })
    return async () => ({ downloads: [...list] })
  },
}
