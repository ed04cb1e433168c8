-- Small values of the installation, such as the key that signs form tokens.
create table setting (
  name  text primary key,
  value blob not null
) strict, without rowid;
