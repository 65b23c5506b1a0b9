/** Everything that may be asked of a running service. Routes, OpenAPI and client types come from this list. */
import { listCampaigns, showCampaign } from './campaigns.ts'
import { alikeCases, labelCase, listCases, showCase, showMail, showPagePicture, showRaw } from './cases.ts'
import { checkMail } from './check-mail.ts'
import { showDigest } from './digest.ts'
import { showFrontPage } from './front-page.ts'
import { showHealth } from './health.ts'
import { listInteresting } from './interesting.ts'
import { showMailPicture } from './mail-pictures.ts'
import type { Operation } from './operation.ts'
import { publishStored } from './publish.ts'

export * from './campaigns.ts'
export * from './cases.ts'
export * from './check-mail.ts'
export type * from './context.ts'
export * from './digest.ts'
export * from './front-page.ts'
export * from './health.ts'
export * from './interesting.ts'
export * from './mail-pictures.ts'
export type * from './operation.ts'
export * from './publish.ts'

export const OPERATIONS = [
  checkMail,
  listCases,
  showCase,
  showMail,
  showRaw,
  showPagePicture,
  showMailPicture,
  alikeCases,
  listCampaigns,
  showCampaign,
  listInteresting,
  showFrontPage,
  showDigest,
  publishStored,
  labelCase,
  showHealth,
] as readonly unknown[] as readonly Operation[]
