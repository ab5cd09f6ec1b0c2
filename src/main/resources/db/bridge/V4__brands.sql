-- Topology 104: what wallets told of their brands; a line a wallet, however many modules are bound to it.
create table brand_information (
  wallet       varchar(40) primary key,
  brands       varchar(4200),
  version      bytea,
  known_since  timestamp with time zone,
  told_at      timestamp with time zone,
  followed_at  timestamp with time zone not null,
  asked_at     timestamp with time zone,
  due_at       timestamp with time zone
);
create index brand_information_due on brand_information (due_at);

-- Topologies 105 and 106: what wallets were asked at a wake-up, and what they told. One round of questions at a time.
create table gather (
  settlement   uuid primary key,
  opened_at    timestamp with time zone not null,
  deadline     timestamp with time zone not null,
  decided_at   timestamp with time zone,
  decided_by   varchar(40),
  chosen       varchar(40)
);
create index gather_open on gather (decided_at, deadline);
create table gather_wallet (
  settlement   uuid not null,
  wallet       varchar(40) not null,
  place        integer not null,
  asked_at     timestamp with time zone not null,
  brands       varchar(420),
  told_at      timestamp with time zone,
  primary key (settlement, wallet)
);
