/** Every collector, in the order they read; they listen all at once. */
import { answerCollector } from './answer.ts'
import { archivesCollector } from './archives.ts'
import { behaviourCollector } from './behaviour.ts'
import { certificateCollector } from './certificate.ts'
import { chainCollector } from './chain.ts'
import { challengeCollector } from './challenge.ts'
import type { Collector } from './collector.ts'
import { documentCollector } from './document.ts'
import { downloadsCollector } from './downloads.ts'
import { faviconCollector } from './favicon.ts'
import { kitsCollector } from './kits.ts'
import { picturesCollector } from './pictures.ts'
import { requestsCollector } from './requests.ts'
import { scriptsCollector } from './scripts.ts'

export const COLLECTORS: readonly Collector[] = [
  chainCollector,
  certificateCollector,
  picturesCollector,
  documentCollector,
  challengeCollector,
  behaviourCollector,
  scriptsCollector,
  downloadsCollector,
  faviconCollector,
  answerCollector,
  archivesCollector,
  kitsCollector,
  requestsCollector,
]

export type { Observed, Visit } from './collector.ts'
export { noteRefusal } from './requests.ts'
