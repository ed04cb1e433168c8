-- Entries of the catalog of a library that several processes share: lines of the form that the file of a catalog has.
create table library_entry (
  seq  ${integer} primary key,
  line text not null
)${strict};

-- Documents that the index does not have as they are: up to which entry, and which process writes them.
create table library_change (
  document ${text} primary key,
  seq      ${integer} not null,
  holder   text not null
)${strict};
