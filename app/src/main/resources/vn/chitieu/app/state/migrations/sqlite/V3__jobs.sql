-- Jobs that load files, and what became of each file. Times are UTC, such as 2026-01-31T08:00:00Z.
create table job (
  id           integer primary key autoincrement,
  title        text    not null,
  owner        text    not null,
  -- How many files the sender said would come; 0 where it did not say.
  announced    integer not null,
  made_at      text    not null,
  -- When a file arrived last: a sender that went away is told by its silence.
  heard_at     text    not null,
  -- When no more files were to come.
  sealed_at    text,
  cancelled_at text,
  ended_at     text
) strict;

create table job_file (
  id         integer primary key autoincrement,
  job        integer not null references job (id) on delete cascade,
  -- The archive that holds it.
  parent     integer references job_file (id) on delete cascade,
  -- Its number as the sender, or the archive, counts: what is sent twice is kept once.
  sent       integer,
  name       text    not null,
  bytes      integer not null,
  sha256     text,
  -- Name of the upload in the folder of the job, for as long as it is there.
  stored     text,
  state      text    not null,
  outcome    text,
  loading    text,
  code       text,
  detail     text,
  document   text,
  pages_done integer not null default 0,
  pages_all  integer not null default 0,
  arrived_at text    not null,
  began_at   text,
  ended_at   text
) strict;

create index job_file_of_state on job_file (job, state);
create index job_file_of_parent on job_file (parent);
create unique index job_file_sent on job_file (job, coalesce(parent, 0), sent);
