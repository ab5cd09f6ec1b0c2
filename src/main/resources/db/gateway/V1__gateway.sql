-- What this gateway authorised: one row a purchase. The state is DER and holds no card number.
create table authorization_ledger (
  merchant     varchar(30) not null,
  xid          bytea not null,
  phase        varchar(12) not null,
  state        bytea not null,
  changed_at   timestamp with time zone not null,
  primary key (merchant, xid)
);

-- Answers given, for requests that are repeated.
create table reply (
  rrpid          bytea primary key,
  request_digest bytea not null,
  type           varchar(20) not null,
  octets         bytea not null,
  at             timestamp with time zone not null
);
create index reply_at on reply (at);

-- What the issuer was asked and said; kept by reference, so that it is never asked twice for the same.
create table issuer_ledger (
  reference    varchar(120) primary key,
  code         integer not null,
  approval     varchar(6),
  retrieval    bigint not null,
  released     boolean not null,
  at           timestamp with time zone not null
);
