-- Settlements: one a shop's order. The wake-up holds amount, brands and text; what is searched for is a column.
create table settlement (
  id             uuid primary key,
  shop           varchar(80) not null,
  order_number   varchar(128) not null,
  terminal       varchar(160) not null,
  capture        varchar(5) not null,
  lid_m          varchar(40) not null unique,
  content_digest varchar(64) not null,
  wake_up        bytea not null,
  state          varchar(7) not null,
  outcome        varchar(10),
  brand          varchar(40),
  reason         varchar(200),
  started_at     timestamp with time zone not null,
  ended_at       timestamp with time zone,
  deadline       timestamp with time zone not null,
  journey_closed boolean not null,
  unique (shop, order_number)
);
create index settlement_deadline on settlement (outcome, deadline);

-- What was answered under a shop's idempotency key, and to what.
create table idempotency (
  shop            varchar(80) not null,
  idempotency_key varchar(255) not null,
  fingerprint     varchar(64) not null,
  settlement      uuid not null,
  answer          varchar(200) not null,
  answered_at     timestamp with time zone not null,
  primary key (shop, idempotency_key)
);
create index idempotency_answered_at on idempotency (answered_at);

-- What happened to settlements, here and elsewhere.
create table journey (
  seq        bigint generated always as identity primary key,
  settlement uuid not null,
  at         timestamp with time zone not null,
  party      varchar(90) not null,
  step       varchar(40) not null,
  detail     varchar(300) not null
);
create index journey_settlement on journey (settlement);

-- Who may call: the SHA-256 of each key, never the key.
create table api_key (
  key_hash   varchar(64) primary key,
  role       varchar(8) not null,
  shop       varchar(80),
  created_at timestamp with time zone not null
);
