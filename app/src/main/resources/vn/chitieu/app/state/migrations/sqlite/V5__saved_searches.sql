-- Searches that people keep: the address of one is /place?query.
create table saved_search (
  id       integer primary key autoincrement,
  owner    text not null,
  name     text not null check (length(name) between 1 and 100),
  place    text not null check (place in ('search', 'targets')),
  query    text not null,
  saved_at text not null,
  unique (owner, name)
) strict;
