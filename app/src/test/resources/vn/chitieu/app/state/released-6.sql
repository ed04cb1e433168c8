-- A database as the migrations 1 to 6 were released: what later programs must open.
BEGIN TRANSACTION;
CREATE TABLE api_key (
  id      integer primary key,
  prefix  text    not null unique,
  hash    blob    not null unique,
  user    integer not null references user,
  label   text    not null,
  role    text    not null check (role in ('READER', 'EDITOR', 'ADMINISTRATOR')),
  created integer not null,
  used    integer
) strict;
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO "flyway_schema_history" VALUES(1,'1','settings','SQL','V1__settings.sql',98887535,'','2026-01-05 00:00:00',1,1);
INSERT INTO "flyway_schema_history" VALUES(2,'2','accounts','SQL','V2__accounts.sql',2020978533,'','2026-01-05 00:00:00',1,1);
INSERT INTO "flyway_schema_history" VALUES(3,'3','jobs','SQL','V3__jobs.sql',-1782112511,'','2026-01-05 00:00:00',1,1);
INSERT INTO "flyway_schema_history" VALUES(4,'4','review','SQL','V4__review.sql',-1744965197,'','2026-01-05 00:00:00',1,1);
INSERT INTO "flyway_schema_history" VALUES(5,'5','saved searches','SQL','V5__saved_searches.sql',1714979148,'','2026-01-05 00:00:00',1,1);
INSERT INTO "flyway_schema_history" VALUES(6,'6','review bases','SQL','V6__review_bases.sql',-1276769169,'','2026-01-05 00:00:00',1,1);
CREATE TABLE job (
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
INSERT INTO "job" VALUES(1,'Kế hoạch','lan',1,'2026-01-05T01:00:00Z','2026-01-05T01:00:00Z','2026-01-05T01:00:00Z',NULL,'2026-01-05T01:00:09Z');
CREATE TABLE job_file (
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
INSERT INTO "job_file" VALUES(1,1,NULL,0,'ke-hoach.txt',9,'ab',NULL,'LOADED','EXTRACTED','NEW',NULL,NULL,'ke-hoach',0,0,'2026-01-05T01:00:00Z',NULL,'2026-01-05T01:00:09Z');
CREATE TABLE login_attempt (
  subject  blob    primary key,
  failures integer not null,
  last     integer not null
) strict, without rowid;
CREATE TABLE "review_base" (
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
CREATE TABLE review_decision (
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
INSERT INTO "review_decision" VALUES(1,'2026-01-05T02:00:00Z','lan','ke-hoach','REJECT',NULL,NULL,NULL,NULL,NULL,NULL,1,1,1,1);
CREATE TABLE review_document (
  document text primary key,
  stamp    text not null,
  targets  integer not null,
  open     integer not null,
  lost     integer not null
) strict, without rowid;
CREATE TABLE review_open (
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
CREATE TABLE saved_search (
  id       integer primary key autoincrement,
  owner    text not null,
  name     text not null check (length(name) between 1 and 100),
  place    text not null check (place in ('search', 'targets')),
  query    text not null,
  saved_at text not null,
  unique (owner, name)
) strict;
INSERT INTO "saved_search" VALUES(1,'lan','Rừng','search','q=r','2026-01-05T02:00:00Z');
CREATE TABLE session (
  hash    blob    primary key,
  user    integer not null references user,
  agent   text    not null,
  created integer not null,
  seen    integer not null,
  expires integer not null
) strict, without rowid;
CREATE TABLE setting (
  name  text primary key,
  value blob not null
) strict, without rowid;
CREATE TABLE user (
  id       integer primary key,
  name     text    not null unique,
  password text    not null,
  role     text    not null check (role in ('READER', 'EDITOR', 'ADMINISTRATOR')),
  created  integer not null,
  disabled integer not null default 0 check (disabled in (0, 1))
) strict;
INSERT INTO "user" VALUES(1,'lan','$2a$12$IxxooVog8Zq9KkieaXkWdOqnByT.NJgkJ29xl6vjACGNQ/ZCzWYZa','ADMINISTRATOR',1795638565,0);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE INDEX session_user on session (user);
CREATE INDEX api_key_user on api_key (user);
CREATE INDEX job_file_of_state on job_file (job, state);
CREATE INDEX job_file_of_parent on job_file (parent);
CREATE UNIQUE INDEX job_file_sent on job_file (job, coalesce(parent, 0), sent);
CREATE INDEX review_decision_document on review_decision (document, id);
CREATE TRIGGER review_decision_stays before update on review_decision
begin
  select raise(abort, 'the history of reviews is not changed');
end;
CREATE TRIGGER review_decision_is_kept before delete on review_decision
begin
  select raise(abort, 'nothing is removed from the history of reviews');
end;
CREATE TRIGGER review_decision_is_new before insert on review_decision
when exists (select 1 from review_decision where id = new.id)
begin
  select raise(abort, 'the history of reviews is not changed');
end;
CREATE INDEX review_open_confidence on review_open (lost desc, confidence, document, place);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('job',1);
INSERT INTO "sqlite_sequence" VALUES('job_file',1);
INSERT INTO "sqlite_sequence" VALUES('review_decision',1);
INSERT INTO "sqlite_sequence" VALUES('saved_search',1);
COMMIT;
