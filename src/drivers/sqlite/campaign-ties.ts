/**
 * Who hangs together: a case joins all campaigns of those that share a key with it, and the smaller ones move into the largest. Only equal keys tie, so
 * the order of arrival changes nothing. A case that loses keys may have held others together: what fell apart is looked for from both sides at once.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { TieKey } from '../../model/index.ts'
import { campaignRows } from './campaign-rows.ts'
import type { Row } from './list-cases.ts'
import { fallenApart, type Ties } from './tie-search.ts'

export interface CampaignTies {
  /** Within a transaction of the caller's. */
  tie(caseId: string, keys: readonly TieKey[]): void
}

/** Ten bytes of a digest: the same for the same key, small in an index, and nobody makes two alike by chance. */
export const keyDigest = ({ kind, value }: TieKey): Uint8Array =>
  createHash('sha256').update(`${kind} ${value}`).digest().subarray(0, KEY_BYTES)
const KEY_BYTES = 10

/** As `tied.keys` holds them. */
export const readKeys = (text: string): readonly TieKey[] =>
  (JSON.parse(text) as [TieKey['kind'], string][]).map(([kind, value]) => ({ kind, value }))
const writeKeys = (keys: readonly TieKey[]): string => JSON.stringify(keys.map(({ kind, value }) => [kind, value]))

export function createCampaignTies(database: DatabaseSync): CampaignTies {
  const statement = (sql: string) => database.prepare(sql)
  const rootOf = statement('select number, root from cases where id = ?')
  const addTied = statement('insert into tied (number, keys) values (?, ?)')
  const setKeys = statement('update tied set keys = ? where number = ?')
  const keysOf = statement('select keys from tied where number = ?')
  const hold = statement('insert or ignore into key_holders (key, number) values (?, ?)')
  const release = statement('delete from key_holders where key = ? and number = ?')
  /** One that shares the key and stands in a campaign is enough: all others that share it stand there, too. */
  const sharing = statement('select number from key_holders where key = ? and number <> ? limit 1')
  const holders = statement('select number from key_holders where key = ? and number > ? order by number limit ?')
  const rootOfNumber = statement('select root from cases where number = ?')
  const rows = campaignRows(database)

  const graph: Ties = {
    keysOf: (number) => readKeys(String((keysOf.get(number) as Row | undefined)?.keys ?? '[]')).map(keyDigest),
    holdersOf: (key, after, limit) => (holders.all(key, after, limit) as { number: number }[]).map(({ number }) => number),
  }
  const rootsSharing = (number: number, keys: readonly Uint8Array[]) => {
    const others = new Set(keys.flatMap((key) => (sharing.get(key, number) as { number: number } | undefined)?.number ?? []))
    return [...others].flatMap((other) => (rootOfNumber.get(other) as Row | undefined)?.root ?? []).map(Number)
  }
  /** Which keys it keeps, has no more and has anew. */
  const change = (number: number, keys: readonly TieKey[]) => {
    const before = keysOf.get(number) as { keys: string } | undefined
    if (!before) addTied.run(number, writeKeys(keys))
    const [held, wanted] = [byName(before ? readKeys(before.keys) : []), byName(keys)]
    const lost = [...held].flatMap(([name, key]) => (wanted.has(name) ? [] : [keyDigest(key)]))
    const gained = [...wanted].flatMap(([name, key]) => (held.has(name) ? [] : [keyDigest(key)]))
    if (before && (lost.length > 0 || gained.length > 0)) setKeys.run(writeKeys(keys), number)
    for (const key of lost) release.run(key, number)
    const kept = [...held].flatMap(([name, key]) => (wanted.has(name) ? [keyDigest(key)] : []))
    return { kept, lost, gained }
  }
  return {
    tie(caseId, keys) {
      const seen = rootOf.get(caseId) as Row | undefined
      if (!seen) return
      const number = Number(seen.number)
      const { kept, lost, gained } = change(number, keys)
      // Apart first, together then: what the new keys tie is found by what is left of the old.
      if (seen.root !== null && lost.length > 0)
        for (const piece of fallenApart(graph, { number, kept, lost })) rows.part(Number(seen.root), piece)
      for (const key of gained) hold.run(key, number)
      rows.join(caseId, rootsSharing(number, gained))
    },
  }
}

const byName = (keys: readonly TieKey[]): ReadonlyMap<string, TieKey> => new Map(keys.map((key) => [`${key.kind} ${key.value}`, key]))
