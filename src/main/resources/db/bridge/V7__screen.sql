-- What a settlement was paid with; and a terminal's settlements are found, the newest first.
alter table wake_up add column brand varchar(40);
create index wake_up_of_terminal on wake_up (terminal, received_at);

-- Customers who have signed in on the screen. The token itself is in the browser only.
create table sign_in (
  token_hash    varchar(64) primary key,
  terminal      varchar(80) not null,
  signed_in_at  timestamp with time zone not null,
  expires_at    timestamp with time zone not null
);
create index sign_in_of_terminal on sign_in (terminal, signed_in_at);
