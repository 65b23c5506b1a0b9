/** Who opens pages: a visitor of the world, or of a page laboratory and nothing else. */
import { join } from 'node:path'
import type { Config } from '../config/index.ts'
import type { Visitor } from '../investigate/index.ts'
import { Refusal } from '../model/index.ts'
import type { Context, LabVisitor, Painter, VisitorWish } from './context.ts'
import { kitRulesIn } from './kit-rules.ts'

const NO_BROWSER =
  'No browser was found to open pages with. Install one beside Telltale (npm install playwright-core@1.65.1 @sparticuz/chromium@153.0.0), or name a Chromium as visit.browser in the settings file.'

/** A visitor of the world, or of a page laboratory and nothing else. */
export async function openVisits(
  { visit }: Config,
  { openResolver, now }: { readonly openResolver: Context['openResolver']; readonly now: () => Date },
  { keep, laboratory, isSeekingKits = visit.kits, onNotice }: VisitorWish,
): Promise<LabVisitor> {
  const { findBrowser, networkOf, openLaboratory, openVisitor, resolveWith, visitingWith } = await import('../investigate/index.ts')
  const browser = await findBrowser(visit.browser)
  if (!browser) throw new Refusal(visit.browser === null ? NO_BROWSER : `There is no browser at ${visit.browser} (visit.browser).`)
  const refusedNetworks = visit.refusedNetworks.map(networkOf)
  const world = {
    browser,
    tabs: visit.tabs,
    now,
    keep,
    isSeekingKits,
    kitRules: await kitRulesIn(visit.kitRules, onNotice),
  }
  if (laboratory === undefined) {
    const resolver = await openResolver()
    if (resolver === null) throw new Refusal('Pages cannot be visited offline.')
    const visitor = openVisitor({ ...world, guard: { resolve: resolveWith(resolver), refusedNetworks } })
    return visitorOf(visitor, visitingWith(visitor))
  }
  const { loadLabPlan } = await import('../config/lab-plan.ts')
  const lab = await openLaboratory(laboratory, loadLabPlan(join(laboratory, 'lab.yaml')), now())
  const visitor = openVisitor({ ...world, guard: { ...lab.guard, refusedNetworks }, trustedIssuers: lab.trustedIssuers })
  const close = async () => {
    await visitor.close()
    await lab.close()
  }
  return { ...visitorOf(visitor, visitingWith(visitor)), entries: lab.entries, close }
}

const visitorOf = (visitor: Visitor, visitLinks: LabVisitor['visitLinks']): LabVisitor => ({ ...visitor, entries: [], visitLinks })

/** Nothing is started yet: a browser is looked for when the first picture is wanted. */
export async function openLazyPainter({ visit }: Config): Promise<Painter | null> {
  const { findBrowser, mayHaveBrowser, openMailPainter } = await import('../investigate/index.ts')
  return mayHaveBrowser() ? openMailPainter(() => findBrowser(visit.browser)) : null
}
