-- One base for each file of a document: that of a newer file is noted before the library has the file, and must not take
-- the place of the one that is needed until then, or for good where the load fails.
create table review_base_of_file (
  document   text not null,
  name       text not null,
  sha256     text not null,
  -- Decisions up to this one are about another file that once had the id.
  since      integer not null,
  -- The last decision that is in the library for certain.
  published  integer not null,
  -- Grows with every extraction of the document.
  revision   integer not null,
  -- JSON, compressed with gzip
  extraction blob not null,
  primary key (document, sha256)
) strict, without rowid;

insert into review_base_of_file (document, name, sha256, since, published, revision, extraction)
  select document, name, sha256, since, published, revision, extraction from review_base;

drop table review_base;

alter table review_base_of_file rename to review_base;
