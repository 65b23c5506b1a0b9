/** The rows of campaigns: made, joined, parted, with what is counted in each; so that a list never counts cases. */
import type { DatabaseSync } from 'node:sqlite'
import type { Row } from './list-cases.ts'

/** Verdicts and brands are counted as cases come, go and are judged again: the campaigns with the most cases are asked for most. */
export const COUNTS_SCHEMA = `
create table campaign_counts (root integer not null, what text not null, name text not null, cases integer not null, primary key (root, what, name)) without rowid;
create trigger campaign_recounted after update of verdict, brand on cases
when old.root is not null and (old.verdict is not new.verdict or old.brand is not new.brand) begin
  update campaign_counts set cases = cases - 1 where root = old.root and ((what = 'verdict' and name = old.verdict) or (what = 'brand' and name = old.brand));
  insert into campaign_counts select old.root, 'verdict', new.verdict, 1 where new.verdict is not null on conflict do update set cases = cases + 1;
  insert into campaign_counts select old.root, 'brand', new.brand, 1 where new.brand is not null on conflict do update set cases = cases + 1;
end;
create trigger campaign_seen after update of first_seen, last_seen on cases when old.root is not null begin
  update campaigns set first_seen = min(first_seen, new.first_seen), last_seen = max(last_seen, new.last_seen) where root = old.root;
end;
`

/** Below, all members are read faster than strangers between them. */
const LARGE_MIN = 1_000
const COUNTED = ['verdict', 'brand'] as const

export interface CampaignRows {
  /** The case and all that hangs on these roots are one campaign; the largest takes in the others. */
  join(caseId: string, roots: readonly number[]): void
  /** These cases (by number) hang together and no longer on the others of their campaign. */
  part(root: number, numbers: readonly number[]): void
}

export function campaignRows(database: DatabaseSync): CampaignRows {
  const statement = (sql: string) => database.prepare(sql)
  const caseRow = statement('select id, root, first_seen, last_seen, verdict, brand from cases where id = ?')
  const numbered = statement('select id, first_seen, last_seen, verdict, brand from cases where number = ?')
  const setRoot = statement('update cases set root = ? where id = ?')
  const moveAll = statement('update cases set root = ? where root = ?')
  const campaign = statement('select * from campaigns where root = ?')
  const found = statement('insert into campaigns (root, least, cases, first_seen, last_seen) values (?, ?, ?, ?, ?)')
  const change = statement('update campaigns set least = ?, cases = ?, first_seen = ?, last_seen = ? where root = ?')
  const hide = statement('update campaigns set least = ? where root = ?')
  const drop = statement('delete from campaigns where root = ?')
  const nextRoot = statement('select coalesce(max(root), 0) + 1 root from campaigns')
  const leastOf = statement('select min(id) least from cases where root = ?')
  /** Along all cases, by their ids: of a large campaign the next one is never far. */
  const nextLeast = statement('select id least from cases where id > ? and +root = ? order by id limit 1')
  const firstOf = statement('select min(first_seen) first_seen from cases where root = ?')
  const lastOf = statement('select max(last_seen) last_seen from cases where root = ?')
  const count = statement(
    'insert into campaign_counts (root, what, name, cases) values (?, ?, ?, ?) on conflict do update set cases = cases + excluded.cases',
  )
  const moveCounts = statement(
    'insert into campaign_counts select ?, what, name, cases from campaign_counts where root = ? on conflict do update set cases = cases + excluded.cases',
  )
  const dropCounts = statement('delete from campaign_counts where root = ?')
  const dropNone = statement('delete from campaign_counts where root = ? and cases <= 0')

  const counted = (root: number, row: Row, by: number) => {
    for (const what of COUNTED) if (typeof row[what] === 'string') count.run(root, what, row[what], by)
  }
  const foundNew = (members: readonly Row[]): number => {
    const root = Number((nextRoot.get() as Row).root)
    const { least, first_seen, last_seen } = boundsOf(members.map((row) => ({ ...row, least: row.id ?? '' })))
    for (const row of members) {
      setRoot.run(root, row.id ?? '')
      counted(root, row, 1)
    }
    found.run(root, least, members.length, first_seen, last_seen)
    return root
  }
  const mergeInto = (largest: Row, rest: readonly Row[]) => {
    const root = Number(largest.root)
    for (const row of rest) {
      moveAll.run(root, row.root ?? 0)
      moveCounts.run(root, row.root ?? 0)
      dropCounts.run(row.root ?? 0)
      drop.run(row.root ?? 0)
    }
  }
  return {
    join(caseId, roots) {
      const row = caseRow.get(caseId) as Row
      const own = row.root === null ? [] : [Number(row.root)]
      const joined = [...new Set([...own, ...roots])].map((root) => campaign.get(root) as Row)
      const [largest, ...rest] = joined.sort(
        (one, other) => Number(other.cases) - Number(one.cases) || Number(one.root) - Number(other.root),
      )
      if (!largest) {
        foundNew([row])
        return
      }
      if (row.root !== null && rest.length === 0) return
      mergeInto(largest, rest)
      const all = [...joined]
      if (row.root === null) {
        setRoot.run(Number(largest.root), caseId)
        counted(Number(largest.root), row, 1)
        all.push({ ...row, least: caseId, cases: 1 })
      }
      const { least, first_seen, last_seen } = boundsOf(all)
      change.run(
        least,
        all.reduce((sum, one) => sum + Number(one.cases), 0),
        first_seen,
        last_seen,
        Number(largest.root),
      )
    },
    part(root, numbers) {
      const members = numbers.map((number) => numbered.get(number) as Row)
      const before = campaign.get(root) as Row
      // Two campaigns never have the same least case, not even for a moment.
      hide.run(`${root}`, root)
      foundNew(members)
      for (const row of members) counted(root, row, -1)
      dropNone.run(root)
      const gone = boundsOf(members.map((row) => ({ ...row, least: row.id ?? '' })))
      const newLeast = () => (Number(before.cases) > LARGE_MIN ? nextLeast.get(before.least ?? '', root) : leastOf.get(root)) as Row
      const least = gone.least === before.least ? newLeast().least : before.least
      const first = gone.first_seen === before.first_seen ? (firstOf.get(root) as Row).first_seen : before.first_seen
      const last = gone.last_seen === before.last_seen ? (lastOf.get(root) as Row).last_seen : before.last_seen
      change.run(least ?? '', Number(before.cases) - members.length, first ?? '', last ?? '', root)
    },
  }
}

function boundsOf(rows: readonly Row[]): { least: string; first_seen: string; last_seen: string } {
  const bounds = { least: String(rows[0]?.least), first_seen: String(rows[0]?.first_seen), last_seen: String(rows[0]?.last_seen) }
  for (const row of rows) {
    const [least, first, last] = [String(row.least), String(row.first_seen), String(row.last_seen)]
    if (least < bounds.least) bounds.least = least
    if (first < bounds.first_seen) bounds.first_seen = first
    if (last > bounds.last_seen) bounds.last_seen = last
  }
  return bounds
}
