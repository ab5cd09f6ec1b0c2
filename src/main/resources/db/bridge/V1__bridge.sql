-- Wake-ups that reached this bridge's terminals, and what became of them.
create table wake_up (
  id           uuid primary key,
  terminal     varchar(80) not null,
  wake_up      bytea not null,
  salt         bytea not null,
  request      bytea,
  answer       bytea,
  approved     boolean,
  outcome      varchar(12),
  reason       varchar(200),
  received_at  timestamp with time zone not null,
  deadline     timestamp with time zone not null,
  ended_at     timestamp with time zone
);
create index wake_up_open on wake_up (outcome, deadline);
