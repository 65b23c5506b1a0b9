/**
 * Tables of the embedded store. All of it can be rebuilt from blobs and journal, so a change of shape needs no migration. What is kept of a case goes by its
 * number, the next one free: ids lie anywhere, so that each index of them costs every new case a page of its own, and a row of some size in such an order
 * makes a tree of few branches. `without rowid` is for rows of a few words.
 */
import { COUNTS_SCHEMA } from './campaign-rows.ts'
import { HANDS_SCHEMA } from './hands.ts'
import { SAID_SCHEMA } from './said.ts'
import { WRITE_UPS_SCHEMA } from './write-ups.ts'

export const SCHEMA_VERSION = 6

export const SCHEMA = `${HANDS_SCHEMA}${SAID_SCHEMA}${WRITE_UPS_SCHEMA}
create table meta (name text primary key, value text not null) without rowid;
create table cases (
  number integer primary key, id text not null unique, first_seen text not null, last_seen text not null, sightings integer not null, bytes integer not null,
  is_carrier integer not null default 0, state text not null default 'waiting', because text, verdict text, score integer,
  subject text not null default '', author text not null default '', brand text, label text, root integer, place integer
);
create table sightings (id text primary key, case_id text not null, position integer not null, carrier_case text, body text not null);
create table facts (sighting_id text primary key, body text not null);
create table page_traits (value text not null, case_id text not null, kind text not null, primary key (value, case_id, kind)) without rowid;
create table tied (number integer primary key, keys text not null);
create table key_holders (key blob not null, number integer not null, primary key (key, number)) without rowid;
create view tie_keys as select one.value ->> 1 value, one.value ->> 0 kind, cases.id case_id from cases join tied using (number), json_each(tied.keys) one;
create table campaigns (root integer primary key, least text not null unique, cases integer not null, first_seen text not null, last_seen text not null);
${COUNTS_SCHEMA}create table judgements (number integer primary key, sighting_id text not null, facts_hash text not null, ruleset text not null, judged_at text not null, report text not null);
create table events (id text primary key, from_day text not null, to_day text not null, body text not null) without rowid;
create table ranked_parts (number integer primary key, part text not null);
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
create index if not exists cases_last_of_campaign on cases (root, last_seen) where root is not null;
create index if not exists cases_old on cases (last_seen, id);
create index if not exists cases_by_arrival on cases (first_seen, root) where root is not null;
create index if not exists sightings_undated on sightings (case_id) where json_extract(body, '$.source') = 'file' and json_extract(body, '$.receivedAtSource') = 'clock';
create index if not exists campaigns_latest on campaigns (last_seen desc, root desc);
create index if not exists campaigns_largest on campaigns (cases desc, root desc);
create index if not exists page_traits_by_case on page_traits (case_id);
create index if not exists sightings_by_case on sightings (case_id, position);
create index if not exists sightings_by_carrier on sightings (carrier_case) where carrier_case is not null;
create index if not exists events_by_day on events (from_day desc, id);
create index if not exists jobs_by_due on jobs (stage, state, due, sequence);
create index if not exists jobs_not_done on jobs (state) where state in ('waiting', 'running', 'set-aside');
`
