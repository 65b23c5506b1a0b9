/** The pages behind the links of one mail: each as a desktop, and what shows a desktop nothing to fill in also as a phone. */
import type { Page } from '../model/index.ts'
import type { Visitor } from './visitor.ts'

type Links = readonly { readonly url: string; readonly text: string }[]

/** Whoever reads the mail stays unknown to the pages behind it. */
export const visitingWith =
  (visitor: Pick<Visitor, 'visit'>) =>
  async (links: Links, recipients: readonly string[]): Promise<readonly Page[]> => {
    const pages = await Promise.all(
      links.map(async (link) => {
        const page = await visitor.visit({ ...link, recipients })
        return isWorthAPhone(page) ? [page, await visitor.visit({ ...link, recipients, device: 'phone' })] : [page]
      }),
    )
    return pages.flat()
  }

/** Lures that hide show themselves to phones first: there the address bar is short, and no filter of the office looks on. */
const isWorthAPhone = ({ outcome, fields }: Page): boolean =>
  outcome === 'gone' || (outcome === 'shown' && !fields.some(({ isVisible }) => isVisible))
