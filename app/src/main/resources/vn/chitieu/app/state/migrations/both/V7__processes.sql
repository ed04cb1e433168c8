-- Processes that share a database say here that they live, in seconds since 1970 of the database's clock.
create table process (
  name  text primary key,
  heard ${integer} not null
)${strict};

-- The process that loads the file; null where none does.
alter table job_file add column holder text;
