/**
 * Tables for searching. A case that is judged has a *place*: a number that grows with the time at which it was first seen. It is the row of the case in
 * the full-text tables, so that the newest hits come first along the index, and periods are ranges of it, without anything being sorted.
 */
export const SEARCH_SCHEMA = `
create table places (
  place integer primary key, number integer not null, first_seen text not null, is_in_sight integer not null, verdict text not null, brand text not null, object text not null
);
create virtual table words using fts5 (
  subject, author, brand, body, file, keys, seen, tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4'
);
create virtual table names using fts5 (link, author, file, tokenize = 'trigram');
create table day_counts (kind text not null, value text not null, day integer not null, cases integer not null, primary key (kind, value, day)) without rowid;
create table totals (name text primary key, cases integer not null) without rowid;
create trigger sighting_added after insert on sightings begin
  insert into totals values ('sightings', 1) on conflict do update set cases = cases + 1;
end;
create trigger case_added after insert on cases begin
  insert into totals values ('state ' || new.state, 1) on conflict do update set cases = cases + 1;
  insert into totals values ('verdict ' || coalesce(new.verdict, ''), 1) on conflict do update set cases = cases + 1;
end;
create trigger case_changed after update of state, verdict on cases when old.state is not new.state or old.verdict is not new.verdict begin
  update totals set cases = cases - 1 where name in ('state ' || old.state, 'verdict ' || coalesce(old.verdict, ''));
  insert into totals values ('state ' || new.state, 1) on conflict do update set cases = cases + 1;
  insert into totals values ('verdict ' || coalesce(new.verdict, ''), 1) on conflict do update set cases = cases + 1;
end;
create table saved_searches (name text primary key, query text not null, saved_at text not null, by text not null) without rowid;
`

export const SEARCH_INDEXES = `
create index if not exists cases_labelled on cases (label) where label is not null;
create index if not exists cases_carriers on cases (id) where is_carrier = 1;
create index if not exists cases_repeated on cases (sightings) where sightings > 1;
`
