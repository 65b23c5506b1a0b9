/**
 * A campaign: cases tied by what they share. A *key* is something two cases of one campaign have in common; who shares a key is tied, whatever the
 * order of arrival, and a campaign is all that hangs together so.
 */
import type { CaseId } from './case.ts'

/**
 * `text`: nearly the same words · `subject`: the same subject but for names and figures · `built`: the same markup for the same brand · `link`: the main link
 * opens the same site, or the same short address · `shape`: addresses made alike for the same brand · `mailbox`: answers go to the same mailbox ·
 * `file`: the same attached file · `hand`: tied by a person.
 */
export const TIE_KINDS = ['text', 'subject', 'built', 'link', 'shape', 'mailbox', 'file', 'hand'] as const
export type TieKind = (typeof TIE_KINDS)[number]

export interface TieKey {
  readonly kind: TieKind
  /** What is shared: a site, a mailbox, a digest. Equal values of one kind tie. */
  readonly value: string
}

/** Follows the least case id in it, so that it does not depend on who came first. */
export type CampaignId = `campaign:${string}`

/** Between what is shared and what both are about; stands in no address, and no folded word. */
export const WITHIN = ' | '

/** What is shared, without what both are about. */
export const sharedOf = (value: string): string => value.split(WITHIN, 1)[0] ?? ''

export const campaignIdOf = (least: CaseId): CampaignId => `campaign:${least.slice('sha256:'.length, 'sha256:'.length + 16)}`

/** Why a case belongs to its campaign: what it shares, and with how many others. */
export interface Tie extends TieKey {
  readonly cases: number
}
