-- Wallets that have made themselves known to this one, a master, by their newest announcement.
create table announced (
  wallet       varchar(80) primary key,
  brand        varchar(40) not null,
  announced_at timestamp with time zone not null
);
create index announced_announced_at on announced (announced_at);
