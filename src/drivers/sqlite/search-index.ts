/**
 * Keeps what cases are found by: written when a case is judged, amended when it is seen again or turns out to be a carrier. Asked for within pieces of the
 * caller's, done with their commit or before anybody searches.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Report, Sighting } from '../../model/index.ts'
import type { NewJudgement } from '../../ports/index.ts'
import type { Row } from './list-cases.ts'
import { documentOf, IN_SIGHT_TOKEN, sightingTokens, valuesOf } from './search-document.ts'
import { dayOf, findPlace } from './search-place.ts'
import type { Transactions } from './transaction.ts'

export interface SearchIndex {
  judged(judgement: NewJudgement): void
  /** A sighting was added to the case. */
  seen(sighting: Sighting): void
  /** The case turned out to carry another one. */
  carries(caseId: string): void
  /** The case is not to be found any more. */
  gone(caseId: string): void
}

/** Of a case that is sent again and again only so many are read when it is judged anew, and so many words kept. */
const SIGHTINGS_MAX = 200
const SEEN_CHARS_MAX = 8_000

export function createSearchIndex(database: DatabaseSync, { later }: Pick<Transactions, 'later'>): SearchIndex {
  const statement = (sql: string) => database.prepare(sql)
  const findCase = statement('select number, first_seen, is_carrier, verdict from cases where id = ?')
  const findSightings = statement('select body from sightings where case_id = ? order by position limit ?')
  const placeOf = statement('select places.* from cases join places using (place) where cases.id = ?')
  const putPlace = statement(
    'insert into places (place, number, first_seen, is_in_sight, verdict, brand, object) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const dropPlace = statement('delete from places where place = ?')
  const setPlace = statement('update cases set place = ? where number = ?')
  const putWords = statement('insert into words (rowid, subject, author, brand, body, file, keys, seen) values (?, ?, ?, ?, ?, ?, ?, ?)')
  const getWords = statement('select * from words where rowid = ?')
  const dropWords = statement('delete from words where rowid = ?')
  const putNames = statement('insert into names (rowid, link, author, file) values (?, ?, ?, ?)')
  const getNames = statement('select * from names where rowid = ?')
  const dropNames = statement('delete from names where rowid = ?')
  const count = statement(
    'insert into day_counts (kind, value, day, cases) values (?, ?, ?, ?) on conflict do update set cases = cases + excluded.cases',
  )

  /** A case in sight is counted on its day, once for each dimension. */
  const counted = ({ place, is_in_sight, verdict, brand, object }: Row, by: 1 | -1) => {
    if (!is_in_sight) return
    for (const [kind, value] of Object.entries({ verdict, brand, lure: object })) count.run(kind, value ?? '', dayOf(Number(place)), by)
  }
  const take = (caseId: string): { place: Row; words: Row; names: Row } | null => {
    const place = placeOf.get(caseId) as Row | undefined
    if (!place) return null
    const row = place.place ?? 0
    const taken = { place, words: getWords.get(row) as Row, names: getNames.get(row) as Row }
    counted(place, -1)
    for (const drop of [dropPlace, dropWords, dropNames]) drop.run(row)
    setPlace.run(null, place.number ?? 0)
    return taken
  }
  const put = (place: Row, words: Row, names: Row) => {
    const { number, first_seen, is_in_sight, verdict, brand, object } = place
    const row = place.place ?? 0
    putPlace.run(row, number ?? 0, first_seen ?? '', is_in_sight ?? 0, verdict ?? '', brand ?? '', object ?? '')
    const keys = String(words.keys ?? '').replace(` ${IN_SIGHT_TOKEN}`, '') + (is_in_sight ? ` ${IN_SIGHT_TOKEN}` : '')
    const texts = [words.subject, words.author, words.brand, words.body, words.file].map((text) => text ?? '')
    putWords.run(row, ...texts, keys, words.seen ?? '')
    putNames.run(row, names.link ?? '', names.author ?? '', names.file ?? '')
    setPlace.run(row, number ?? 0)
    counted(place, 1)
  }
  /** Put in anew as it now stands: at another place when it was first seen earlier than we knew. */
  const amend = (caseId: string, added: readonly string[]) => {
    const [now, before] = [findCase.get(caseId) as Row | undefined, placeOf.get(caseId) as Row | undefined]
    if (!now || !before) return
    const isInSight = Number(inSight(now))
    const isMoved = now.first_seen !== before.first_seen
    const fresh = added.length > 0 ? missingFrom(String((getWords.get(before.place ?? 0) as Row | undefined)?.seen ?? ''), added) : ''
    if (!isMoved && isInSight === before.is_in_sight && fresh === '') return
    const taken = take(caseId)
    if (!taken) return
    const place = isMoved ? findPlace(database, caseId, String(now.first_seen)) : (taken.place.place ?? 0)
    put(
      { ...taken.place, place, first_seen: now.first_seen ?? '', is_in_sight: isInSight },
      { ...taken.words, seen: `${taken.words.seen ?? ''}${fresh}` },
      taken.names,
    )
  }
  const putJudged = (judgement: NewJudgement) => {
    const { caseId, report } = judgement
    const found = findCase.get(caseId) as Row | undefined
    if (!found) return
    take(caseId)
    const { names, ...words } = documentOf(judgement)
    const sightings = (findSightings.all(caseId, SIGHTINGS_MAX) as { body: string }[]).map(({ body }) => JSON.parse(body) as Sighting)
    const seen = missingFrom('', sightings.flatMap(sightingTokens))
    put(placeRow(findPlace(database, caseId, String(found.first_seen)), found, report), { ...words, seen }, names)
  }
  return {
    judged: (judgement) => later(() => putJudged(judgement)),
    seen: (sighting) => later(() => amend(sighting.caseId, sightingTokens(sighting))),
    carries: (caseId) => later(() => amend(caseId, [])),
    gone: (caseId) => later(() => void take(caseId)),
  }
}

/** A carrier that is an attack by itself stays in sight: to look like a report must not be a way to hide. */
const inSight = ({ is_carrier, verdict }: Row): boolean => is_carrier === 0 || verdict === 'attack'

function placeRow(place: number, found: Row, report: Report): Row {
  const { verdict, brand, lure } = valuesOf(report)
  return {
    place,
    number: found.number ?? 0,
    first_seen: found.first_seen ?? '',
    is_in_sight: Number(inSight({ ...found, verdict })),
    verdict,
    brand,
    object: lure,
  }
}

function missingFrom(kept: string, added: readonly string[]): string {
  const known = new Set(kept.split(' '))
  let [text, length] = ['', kept.length]
  for (const token of new Set(added)) {
    if (known.has(token) || length + token.length >= SEEN_CHARS_MAX) continue
    text += ` ${token}`
    length += token.length + 1
  }
  return text
}
