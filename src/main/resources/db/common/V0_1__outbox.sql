-- Messages that a transaction decided to send; a row is deleted when the broker has its message on disk.
create table outbox (
  seq        bigint generated always as identity primary key,
  id         uuid not null unique,
  address    varchar(200) not null,
  headers    varchar(4000) not null,
  body       bytea not null,
  created_at timestamp with time zone not null
);
