/** Where a case stands in the order of time, as a whole number that JavaScript holds exactly: milliseconds, and a few bits of the digest to tell equal ones apart. */
import type { DatabaseSync } from 'node:sqlite'
import { Fault } from '../../model/index.ts'

const PLACES_A_MS = 1_024
const DAY_MS = 86_400_000
export const PLACES_A_DAY = PLACES_A_MS * DAY_MS
/** The year 2248: what is dated later stands at its end. */
const MS_MAX = 2 ** 43 - 1
/** Mails of one file may all bear the same second: the later ones give way by up to a second, then by up to a quarter of an hour. */
const WIDTHS = [PLACES_A_MS, 2 ** 20, 2 ** 30] as const
const TRIES_EACH = 6
const DIGITS = 7

export const placesFrom = (moment: string): number => msOf(moment) * PLACES_A_MS
/** For SQL: a number of JavaScript is a fraction to SQLite, and of a fraction the full-text index makes no range; it would walk all there is. */
export const whole = (places: number): bigint => BigInt(places)
export const dayOf = (place: number): number => Math.floor(place / PLACES_A_DAY)
export const dayStarting = (day: string): number => Math.floor(msOf(day) / DAY_MS)
export const momentOf = (place: number): string => new Date(Math.floor(place / PLACES_A_MS)).toISOString()

const msOf = (moment: string): number => Math.min(Math.max(0, Date.parse(moment) || 0), MS_MAX)

/** @throws Fault when nothing is free, which takes more mails of one moment than there are digests to tell apart */
export function findPlace(database: DatabaseSync, caseId: string, firstSeen: string): number {
  const taken = database.prepare('select 1 from places where place = ?')
  const digest = caseId.slice('sha256:'.length)
  for (const width of WIDTHS)
    for (let at = 0; at < TRIES_EACH; at += 1) {
      const place = placesFrom(firstSeen) + (Number.parseInt(digest.slice(at * DIGITS, (at + 1) * DIGITS), 16) % width)
      if (!taken.get(place)) return place
    }
  throw new Fault('store-busy')
}
