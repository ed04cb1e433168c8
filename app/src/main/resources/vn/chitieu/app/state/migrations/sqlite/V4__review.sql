-- Who decided what about a target, and when. Rows are added, never changed and never removed.
create table review_decision (
  id       integer primary key autoincrement,
  at       text not null,
  who      text not null,
  document text not null,
  action   text not null check (action in ('ACCEPT', 'CORRECT', 'REJECT', 'ADD', 'UNDO')),
  -- The first decision on the same target; null for the first itself.
  subject  integer references review_decision (id),
  -- The decision that an UNDO takes back.
  undoes   integer references review_decision (id),
  -- Targets as JSON: as the extractor made it, as it was shown before, as it is from then on.
  machine  text,
  before   text,
  after    text,
  reason   text,
  -- Where the passage stood among others like it, so that it is found again in another extraction.
  occurrences integer not null,
  nth         integer not null,
  in_clause   integer not null,
  alone       integer not null
) strict;

create index review_decision_document on review_decision (document, id);

create trigger review_decision_stays before update on review_decision
begin
  select raise(abort, 'the history of reviews is not changed');
end;

create trigger review_decision_is_kept before delete on review_decision
begin
  select raise(abort, 'nothing is removed from the history of reviews');
end;

-- "insert or replace" would remove a row without the trigger above.
create trigger review_decision_is_new before insert on review_decision
when exists (select 1 from review_decision where id = new.id)
begin
  select raise(abort, 'the history of reviews is not changed');
end;

-- The extraction that the decisions on a document are applied to, as the extractor made it.
create table review_base (
  document   text primary key,
  name       text not null,
  sha256     text not null,
  -- Decisions up to this one are about another file that once had the id.
  since      integer not null,
  -- The last decision that is in the library for certain.
  published  integer not null,
  -- Grows with every extraction.
  revision   integer not null,
  -- JSON, compressed with gzip
  extraction blob not null
) strict, without rowid;

-- What is left to review, derived from library and decisions; made anew whenever it is missing or old.
create table review_document (
  document text primary key,
  stamp    text not null,
  targets  integer not null,
  open     integer not null,
  lost     integer not null
) strict, without rowid;

create table review_open (
  document   text not null references review_document (document) on delete cascade,
  target     text not null,
  place      integer not null,
  confidence real not null,
  lost       integer not null,
  kind       text not null,
  indicator  text not null,
  folded     text not null,
  shown      text not null,
  primary key (document, target)
) strict, without rowid;

create index review_open_confidence on review_open (lost desc, confidence, document, place);
