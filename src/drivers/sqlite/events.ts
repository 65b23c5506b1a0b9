/** Events of the journal, by their days. */
import type { DatabaseSync } from 'node:sqlite'
import type { StoredEvent } from '../../model/index.ts'
import type { CaseStore } from '../../ports/index.ts'

const EVENTS_MAX = 100_000

/** Without a statement kept: events are asked for a few times an hour. */
export const putEvent = (database: DatabaseSync, event: StoredEvent): void =>
  void database
    .prepare('insert or replace into events (id, from_day, to_day, body) values (?, ?, ?, ?)')
    .run(event.id, event.from, event.to, JSON.stringify(event))

export const eventsIn = (database: DatabaseSync): Pick<CaseStore, 'eventsBetween' | 'findEvent'> => ({
  async eventsBetween(from, to, limit) {
    const rows = database
      .prepare('select body from events where from_day <= ? and to_day >= ? order by from_day desc, id limit ?')
      .all(to, from, Math.min(Math.max(1, Math.trunc(limit) || 1), EVENTS_MAX)) as { body: string }[]
    return rows.map(({ body }) => JSON.parse(body) as StoredEvent)
  },
  async findEvent(id) {
    const row = database.prepare('select body from events where id = ?').get(id) as { body: string } | undefined
    return row ? (JSON.parse(row.body) as StoredEvent) : null
  },
})
