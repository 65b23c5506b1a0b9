/** Questions that several signals about landing pages ask. */
import type { At, ReadPage, Secret } from '../model/index.ts'
import { isTenantHost } from '../names/index.ts'

export const pageAt = (page: number, selector: string): At => ({ page, selector })

/** What nobody types who is only looking. */
export const SECRETS: ReadonlySet<Secret> = new Set(['password', 'card', 'seed', 'otp', 'identity', 'bank'])

export const asksForSecret = ({ asksFor }: ReadPage): boolean => asksFor.some(({ what }) => SECRETS.has(what))

const LABEL_CHARS_MIN = 4
const TEXT_CHARS_MAX = 20_000

/** The page calls itself what its address is called: "Harborline Portal" on `sso.harborline.example`. On shared hosts anybody picks the name. */
export function namesItself({ host, site, title, headings, text }: ReadPage): boolean {
  const label = (site ?? host).split('.', 1)[0]?.replace(/-/g, '') ?? ''
  if (label.length < LABEL_CHARS_MIN || isTenantHost(host)) return false
  const copyright = /(?:©|\(c\)|copyright)[^\n]{0,80}/iu.exec(text.slice(0, TEXT_CHARS_MAX))?.[0] ?? ''
  const said = [title, ...headings.slice(0, 10).map((one) => one.text), copyright].join(' ')
  return said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .includes(label)
}
