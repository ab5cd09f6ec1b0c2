-- Customers' accounts. What is secret is sealed under the wallet's master key, which is not kept beside it.
create table account (
  customer     varchar(80) not null,
  brand        varchar(40) not null,
  masked_card  varchar(24) not null,
  secrets      bytea not null,
  chain        bytea not null,
  module_sign  bytea not null,
  module_seal  bytea not null,
  primary key (customer, brand)
);

-- Settlements that this wallet settles itself.
create table settlement (
  id           uuid primary key,
  customer     varchar(80) not null,
  shop         varchar(80) not null,
  brand        varchar(40) not null,
  topology     smallint not null,
  upstream     varchar(60) not null,
  wake_up      bytea not null,
  state        varchar(12) not null,
  asked        bytea,
  approval     bytea,
  purchase     bytea,
  attempts     integer not null,
  next_at      timestamp with time zone not null,
  deadline     timestamp with time zone not null,
  outcome      varchar(12),
  reason       varchar(200),
  started_at   timestamp with time zone not null,
  ended_at     timestamp with time zone
);
create index settlement_next on settlement (state, next_at);

-- Settlements that this wallet, as a master, relays between the terminal's side and a slave.
create table relay (
  id           uuid primary key,
  upstream     varchar(60) not null,
  downstream   varchar(60) not null,
  deadline     timestamp with time zone not null
);
create index relay_deadline on relay (deadline);
