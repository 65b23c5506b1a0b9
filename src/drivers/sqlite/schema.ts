/** Tables of the embedded store. All of it can be rebuilt from blobs and journal, so a change of shape needs no migration. */
export const SCHEMA_VERSION = 4

export const SCHEMA = `
create table meta (name text primary key, value text not null) without rowid;
create table cases (
  id text primary key, first_seen text not null, last_seen text not null, sightings integer not null, bytes integer not null,
  is_carrier integer not null default 0, state text not null default 'waiting', because text, verdict text, score integer,
  subject text not null default '', author text not null default '', brand text, label text, root integer
) without rowid;
create table sightings (id text primary key, case_id text not null, position integer not null, carrier_case text, body text not null) without rowid;
create table facts (sighting_id text primary key, body text not null) without rowid;
create table page_traits (value text not null, case_id text not null, kind text not null, primary key (value, case_id, kind)) without rowid;
create table tie_keys (value text not null, kind text not null, case_id text not null, primary key (value, kind, case_id)) without rowid;
create table campaigns (root integer primary key, least text not null unique, cases integer not null, first_seen text not null, last_seen text not null);
create table judgements (case_id text primary key, sighting_id text not null, facts_hash text not null, ruleset text not null, judged_at text not null, report text not null) without rowid;
create table ranked_parts (case_id text primary key, part text not null) without rowid;
create virtual table words using fts5 (case_id unindexed, subject, author, brand, tokenize = 'unicode61 remove_diacritics 2');
create table word_rows (case_id text primary key, row integer not null) without rowid;
create table jobs (
  key text primary key, stage text not null, subject text not null, state text not null default 'waiting', attempt integer not null default 0,
  due integer not null, lease text, because text, sequence integer not null
) without rowid;
`

/** Indexes may change without a change of shape: they are made when they are missing. */
export const INDEXES = `
drop index if exists cases_by_time;
drop index if exists cases_by_verdict;
create index if not exists cases_all on cases (first_seen desc, id desc);
create index if not exists cases_in_sight on cases (first_seen desc, id desc) where (is_carrier = 0 or verdict = 'attack');
create index if not exists cases_judged on cases (verdict, first_seen desc, id desc) where verdict is not null;
create index if not exists cases_of_campaign on cases (root, first_seen, id) where root is not null;
create index if not exists cases_by_arrival on cases (first_seen, root) where root is not null;
create index if not exists sightings_undated on sightings (case_id) where json_extract(body, '$.source') = 'file' and json_extract(body, '$.receivedAtSource') = 'clock';
create index if not exists tie_keys_by_case on tie_keys (case_id);
create index if not exists campaigns_latest on campaigns (last_seen desc, root desc);
create index if not exists campaigns_largest on campaigns (cases desc, root desc);
create index if not exists page_traits_by_case on page_traits (case_id);
create index if not exists sightings_by_case on sightings (case_id, position);
create index if not exists sightings_by_carrier on sightings (carrier_case) where carrier_case is not null;
create index if not exists jobs_by_due on jobs (stage, state, due, sequence);
create index if not exists jobs_not_done on jobs (state) where state in ('waiting', 'running', 'set-aside');
`
