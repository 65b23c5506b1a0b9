/** Everything that may be asked of a running service. Routes, OpenAPI and client types come from this list. */
import { listCampaigns, showCampaign } from './campaigns.ts'
import { alikeCases, labelCase, listCases, showCase, showMail, showPagePicture, showRaw } from './cases.ts'
import { checkMail } from './check-mail.ts'
import { markCase, mergeCampaigns, splitCampaign } from './hands.ts'
import { showHealth } from './health.ts'
import { listInteresting } from './interesting.ts'
import type { Operation } from './operation.ts'
import { publishStored } from './publish.ts'
import { showVariants } from './variants.ts'
import { keepWriteUp, showWriteUp } from './write-up-operations.ts'

export * from './campaigns.ts'
export * from './cases.ts'
export * from './check-mail.ts'
export type * from './context.ts'
export * from './hands.ts'
export * from './health.ts'
export * from './interesting.ts'
export type * from './operation.ts'
export * from './publish.ts'
export * from './variants.ts'
export * from './write-up-operations.ts'

export const OPERATIONS = [
  checkMail,
  listCases,
  showCase,
  showMail,
  showRaw,
  showPagePicture,
  alikeCases,
  listCampaigns,
  showCampaign,
  showVariants,
  listInteresting,
  publishStored,
  labelCase,
  markCase,
  mergeCampaigns,
  splitCampaign,
  showWriteUp,
  keepWriteUp,
  showHealth,
] as readonly unknown[] as readonly Operation[]
