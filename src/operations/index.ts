/** Everything that may be asked of a running service. Routes, OpenAPI and client types come from this list. */

import { endSession, listAudit, listSessions, listTokens, makeToken, revokeToken } from './access.ts'
import { showAnatomy } from './anatomy.ts'
import { listCampaigns, showCampaign } from './campaigns.ts'
import { alikeCases, listCases, showCase, showMail, showPagePicture, showRaw } from './cases.ts'
import { checkMail } from './check-mail.ts'
import { showCondition } from './condition.ts'
import { showDigest } from './digest.ts'
import { showFrontPage } from './front-page.ts'
import { markCase, mergeCampaigns, splitCampaign } from './hands.ts'
import { showHealth } from './health.ts'
import { listInteresting } from './interesting.ts'
import { judgeAgain } from './judge-again.ts'
import { contestVerdict, keepMail } from './keep-mail.ts'
import { contestCase, labelCase } from './labels.ts'
import { showMailPicture } from './mail-pictures.ts'
import type { Operation } from './operation.ts'
import { packFile } from './pack-file.ts'
import { labelCases, markCases, publishPicked } from './picked.ts'
import { publishStored } from './publish.ts'
import { applyRetention, setRetention, showRetention } from './retention.ts'
import { listSearches, removeSearch, saveSearch } from './searches.ts'
import { keepTrap, listReceivers, listTraps, removeTrap, setReceivers, showSettings } from './settings.ts'
import { showTimeline } from './timeline.ts'
import { showVariants } from './variants.ts'
import { keepWriteUp, showWriteUp } from './write-up-operations.ts'

export * from './access.ts'
export * from './anatomy.ts'
export * from './campaigns.ts'
export * from './cases.ts'
export * from './check-mail.ts'
export * from './checked.ts'
export * from './condition.ts'
export type * from './context.ts'
export * from './digest.ts'
export * from './front-page.ts'
export * from './hands.ts'
export * from './health.ts'
export * from './interesting.ts'
export * from './judge-again.ts'
export * from './keep-mail.ts'
export * from './labels.ts'
export * from './live.ts'
export * from './mail-pictures.ts'
export type * from './operation.ts'
export * from './pack-file.ts'
export * from './picked.ts'
export * from './publish.ts'
export { applyRetention, setRetention, showRetention } from './retention.ts'
export * from './search-conditions.ts'
export { searchFields } from './search-fields.ts'
export { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'
export * from './searches.ts'
export * from './settings.ts'
export * from './stream-filters.ts'
export * from './timeline.ts'
export * from './variants.ts'
export * from './write-up-operations.ts'

export const OPERATIONS = [
  checkMail,
  keepMail,
  contestVerdict,
  listCases,
  showTimeline,
  listSearches,
  saveSearch,
  removeSearch,
  showCase,
  showMail,
  showRaw,
  showAnatomy,
  packFile,
  showPagePicture,
  showMailPicture,
  alikeCases,
  listCampaigns,
  showCampaign,
  showVariants,
  listInteresting,
  showFrontPage,
  showDigest,
  publishStored,
  publishPicked,
  labelCase,
  labelCases,
  contestCase,
  judgeAgain,
  markCase,
  markCases,
  mergeCampaigns,
  splitCampaign,
  showWriteUp,
  keepWriteUp,
  showHealth,
  showCondition,
  listTraps,
  keepTrap,
  removeTrap,
  listReceivers,
  setReceivers,
  showRetention,
  setRetention,
  applyRetention,
  showSettings,
  listTokens,
  makeToken,
  revokeToken,
  listSessions,
  endSession,
  listAudit,
] as readonly unknown[] as readonly Operation[]
