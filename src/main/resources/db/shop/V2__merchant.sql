-- The SET merchant's transactions: one a purchase that was opened; the state is DER and holds no card number.
create table merchant_transaction (
  xid          bytea primary key,
  settlement   uuid not null,
  lid_m        bytea not null,
  shop         varchar(80) not null,
  phase        varchar(16) not null,
  state        bytea not null,
  attempts     integer not null,
  next_at      timestamp with time zone,
  changed_at   timestamp with time zone not null
);
create index merchant_transaction_settlement on merchant_transaction (settlement);
create index merchant_transaction_next on merchant_transaction (next_at);

-- Answers given, for requests that are repeated.
create table reply (
  rrpid          bytea primary key,
  request_digest bytea not null,
  type           varchar(20) not null,
  octets         bytea not null,
  at             timestamp with time zone not null
);
create index reply_at on reply (at);
