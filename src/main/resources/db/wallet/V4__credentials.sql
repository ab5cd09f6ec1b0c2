-- What this wallet, as a master of topology 108, has of another wallet's credentials, sealed under its master key. A row
-- lasts as long as its settlement is open: what is in it is used for that one settlement only.
create table acquisition (
  id             uuid primary key,
  keeper         varchar(60) not null,
  refused        varchar(400) not null,
  request        bytea not null,
  certificate    bytea,
  ordered        bytea,
  purchase       bytea
);

-- For what this wallet, as a keeper, has handed out credentials: once for each settlement. What can be opened with it is
-- wiped when it may no longer be used; that it was handed out stays known.
create table handing (
  id                 uuid primary key,
  master             varchar(60) not null,
  customer           varchar(80) not null,
  brand              varchar(40) not null,
  request_digest     bytea not null,
  answer             bytea,
  session_key        bytea,
  usable_until       timestamp with time zone not null,
  instruction_digest bytea,
  instruction        bytea,
  instruction_until  timestamp with time zone
);
create index handing_usable_until on handing (usable_until);

-- The audit log: what was handed out to whom, when, for what; never the thing itself. Nothing deletes from it.
create table handed_out (
  seq          bigint generated always as identity primary key,
  at           timestamp with time zone not null,
  settlement   uuid not null,
  master       varchar(60) not null,
  customer     varchar(80) not null,
  brand        varchar(40) not null,
  what         varchar(200) not null,
  usable_until timestamp with time zone not null
);
