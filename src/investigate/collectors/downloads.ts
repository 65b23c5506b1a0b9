/** Files that the page offered by itself. None is taken. */
import type { Download } from '../../model/index.ts'
import type { Collector, Visit } from './collector.ts'

const DOWNLOADS_MAX = 10
const offered = new WeakMap<Visit, Download[]>()

export const downloadsCollector: Collector = {
  id: 'downloads',
  async open(visit) {
    const list: Download[] = []
    offered.set(visit, list)
    visit.tab.on('download', (download) => {
      if (list.length < DOWNLOADS_MAX)
        list.push({ url: download.url().slice(0, 1_000), filename: download.suggestedFilename().slice(0, 200) })
      void download.cancel().catch(() => undefined)
    })
  },
  async read(visit) {
    return { downloads: [...(offered.get(visit) ?? [])] }
  },
}
