-- Where a master is with finding the slave for a wake-up that it does not settle itself.
create table designation (
  id           uuid primary key,
  customer     varchar(160) not null,
  brand        varchar(40),
  topology     smallint not null,
  upstream     varchar(90) not null,
  relayed      smallint not null,
  message_type varchar(20) not null,
  wake_up      bytea not null,
  state        varchar(10) not null,
  question     bytea,
  offers       varchar(8000) not null,
  slave        varchar(80),
  slave_brand  varchar(40),
  reference    bytea,
  proof        bytea,
  turned_away  bytea not null,
  since        timestamp with time zone not null,
  deadline     timestamp with time zone not null
);
create unique index designation_reference on designation (reference);
create index designation_since on designation (state, topology, since);
create index designation_deadline on designation (deadline);

-- Wallets that have proved lately that they are some, by brand.
create table proven (
  wallet       varchar(80) not null,
  brand        varchar(40) not null,
  good_until   timestamp with time zone not null,
  primary key (wallet, brand)
);
create index proven_until on proven (good_until);

-- A slave that refused is on the other side no longer. A wallet's name has up to 77 characters.
alter table relay add column refused boolean default false not null;
alter table relay alter column upstream set data type varchar(90);
alter table relay alter column downstream set data type varchar(90);
alter table settlement alter column upstream set data type varchar(90);
