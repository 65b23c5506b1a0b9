/**
 * The link does not open a page but hands out a file.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { pageAt, siteOwner } from '../page-questions.ts'

export const unaskedDownload: Signal<'pages', 'file'> = {
  id: 'unasked-download',
  title: 'Page hands out a file by itself',
  kind: 'pressure',

  tags: ['Malware/Ransomware', 'Social engineering', 'URL analysis'],
  needs: ['pages'],
  messages: {
    file: 'The link hands out the file {file} at once, but a file that nobody asked for is better left unopened.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const [download] = page.downloads
      if (!download || siteOwner(page.host) !== null) return []
      return [{ message: 'file' as const, values: { file: download.filename }, at: pageAt(index, 'html') }]
    })
  },
}
