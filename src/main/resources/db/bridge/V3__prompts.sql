-- Questions that wait for a customer. At most one about a settlement is open: neither answered nor closed.
create table prompt (
  id           uuid primary key,
  settlement   uuid not null,
  terminal     varchar(80) not null,
  kind         varchar(16) not null,
  offers       varchar(4000) not null,
  said         varchar(300) not null,
  asker        varchar(60),
  request      bytea,
  brand        varchar(40),
  masked_card  varchar(24),
  asked_at     timestamp with time zone not null,
  deadline     timestamp with time zone not null,
  agreed       boolean,
  wallet       varchar(40),
  closed_at    timestamp with time zone
);
create index prompt_waiting on prompt (terminal, closed_at);
create index prompt_settlement on prompt (settlement, closed_at);

-- Topology 101: what a customer chose beforehand.
create table preselection (
  terminal     varchar(80) primary key,
  wallet       varchar(40) not null,
  once         boolean not null
);

-- The wallet that a wake-up took from the preselection, so that a second delivery takes the same; and who refused it.
alter table wake_up add column preselected varchar(40);
alter table wake_up add column refused varchar(2000) default '' not null;

-- Who may answer for a terminal.
create table login (
  terminal     varchar(80) primary key,
  password     varchar(100) not null
);
