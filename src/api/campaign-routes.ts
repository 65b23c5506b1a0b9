/** Routes of campaigns: lists, one of them, what people say of it, its write-up. */
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'
import {
  keepWriteUp,
  listCampaigns,
  markCase,
  mergeCampaigns,
  publishStored,
  showCampaign,
  showVariants,
  showWriteUp,
  splitCampaign,
} from '../operations/index.ts'
import { interests } from '../operations/ranking.ts'
import { exportWriteUp, writeUpPicture } from '../operations/write-up-export.ts'
import { campaignPage, campaignsPage, writeUpEditPage, writeUpPageOf } from '../web/index.ts'
import { backTo } from './back-to.ts'
import { campaignRowOf, campaignViewOf, variantViewOf, writeUpViewOf } from './campaign-views.ts'
import { type Desk, signedIn } from './desk.ts'

export function addCampaignPages(app: Hono, desk: Desk): void {
  const { ask } = desk
  const page: Page = (path, draw) => void app.get(path, signedIn(desk, draw))
  page('/campaigns', async (c) => {
    const { order = 'latest', after } = c.req.query()
    const found = await ask(c, listCampaigns, { limit: 100, order, ...(after ? { after } : {}) })
    return c.html(
      campaignsPage(
        { rows: found.campaigns.map(campaignRowOf), next: found.next, order: order === 'largest' ? order : 'latest' },
        desk.whoAsks(c),
      ),
    )
  })
  page('/campaigns/:campaign', async (c) => {
    const [shown, varied] = await Promise.all([ask(c, showCampaign, c.req.param()), ask(c, showVariants, c.req.param())])
    const interest = (await interests(desk.service.workspace))(shown.campaign)
    return c.html(campaignPage(campaignViewOf(shown, interest), varied.sampleCaseId, varied.variants.map(variantViewOf), desk.whoAsks(c)))
  })
  page('/campaigns/:id/export/:format', async (c) => download(c, await ask(c, publishStored, c.req.param())))
  addWriteUpPages(app, desk, page)
  addHands(app, desk)
}

type Page = (path: string, draw: (c: Context) => Promise<Response>) => void

function addWriteUpPages(app: Hono, { ask, guard, whoAsks, note, service }: Desk, page: Page): void {
  const given = (c: Context) => ({ ...c.req.param(), ...c.req.query() })
  page('/campaigns/:campaign/write-up', async (c) => c.html(writeUpPageOf(writeUpViewOf(await ask(c, showWriteUp, given(c))), whoAsks(c))))
  page('/campaigns/:campaign/write-up/edit', async (c) =>
    c.html(writeUpEditPage(writeUpViewOf(await ask(c, showWriteUp, given(c))), whoAsks(c))),
  )
  page('/campaigns/:campaign/write-up/as/:format', async (c) => {
    const { campaign = '', format = '', version } = given(c) as Record<string, string>
    const wish = { campaign, format, version: version === undefined ? undefined : Number(version) }
    const { filename, mediaType, written } = await exportWriteUp(service, wish)
    await note(c, 'export-write-up', { campaign, format })
    c.header('content-disposition', `attachment; filename="${filename}"`)
    c.header('content-type', mediaType)
    return c.body(typeof written === 'string' ? written : Buffer.from(written))
  })
  app.get('/campaigns/:campaign/write-up/:sample/:picture', async (c) => {
    guard(c, 'reader')
    const jpeg = await writeUpPicture(service, c.req.param())
    return c.body(Buffer.from(jpeg), 200, { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=300' })
  })
  app.post('/campaigns/:campaign/write-up', async (c) => {
    const form = await formOf(c)
    const campaign = c.req.param('campaign')
    await ask(c, keepWriteUp, { campaign, markdown: form.markdown })
    return c.redirect(`/campaigns/${campaign}/write-up`, 303)
  })
}

function addHands(app: Hono, { ask }: Desk): void {
  app.post('/campaigns/:campaign/merge', async (c) => {
    const { other = '', note = '' } = await formOf(c)
    const named = /(?:campaign:|campaigns\/)?([0-9a-f]{16})\s*$/.exec(`${other}`)?.[1]
    if (named === undefined) throw new Refusal('Paste the address or the id of the other campaign.')
    const made = await ask(c, mergeCampaigns, { campaigns: [c.req.param('campaign'), `campaign:${named}`], note })
    return c.redirect(`/campaigns/${made.campaign}`, 303)
  })
  app.post('/campaigns/:campaign/split', async (c) => {
    const { cases = [], note = '' } = await formOf(c)
    const made = await ask(c, splitCampaign, { campaign: c.req.param('campaign'), cases, note })
    return c.redirect(`/campaigns/${made.campaign}`, 303)
  })
  app.post('/cases/:caseId/mark', async (c) => {
    const { mark, back } = await formOf(c)
    const caseId = c.req.param('caseId')
    await ask(c, markCase, { caseId, mark })
    return c.redirect(backTo(back, `/cases/${caseId}`), 303)
  })
}

async function formOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  return c.req.parseBody({ all: true }).catch((cause) => {
    throw new Refusal('The form could not be read.', { cause })
  })
}

function download(c: Context, { filename, mediaType, text }: { filename: string; mediaType: string; text: string }): Response {
  c.header('content-disposition', `attachment; filename="${filename}"`)
  c.header('content-type', mediaType)
  return c.body(text)
}
