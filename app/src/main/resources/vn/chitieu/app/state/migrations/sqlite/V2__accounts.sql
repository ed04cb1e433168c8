-- Who may use the library. Times are seconds since 1970, UTC. Accounts are disabled and never deleted: history names them.
create table user (
  id       integer primary key,
  name     text    not null unique,
  password text    not null,
  role     text    not null check (role in ('READER', 'EDITOR', 'ADMINISTRATOR')),
  created  integer not null,
  disabled integer not null default 0 check (disabled in (0, 1))
) strict;

-- Only digests of what a browser or a program shows are kept: whoever reads this file cannot sign in with it.
create table session (
  hash    blob    primary key,
  user    integer not null references user,
  agent   text    not null,
  created integer not null,
  seen    integer not null,
  expires integer not null
) strict, without rowid;

create index session_user on session (user);

create table api_key (
  id      integer primary key,
  prefix  text    not null unique,
  hash    blob    not null unique,
  user    integer not null references user,
  label   text    not null,
  role    text    not null check (role in ('READER', 'EDITOR', 'ADMINISTRATOR')),
  created integer not null,
  used    integer
) strict;

create index api_key_user on api_key (user);

-- Sign-ins that failed, by the digest of a name or of an address: what somebody typed as a name may be a password.
create table login_attempt (
  subject  blob    primary key,
  failures integer not null,
  last     integer not null
) strict, without rowid;
