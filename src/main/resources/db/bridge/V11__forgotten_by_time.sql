-- What is old is forgotten a part at a time: each part is found without reading what stays.
create index wake_up_ended_at on wake_up (ended_at);
create index prompt_closed_at on prompt (closed_at);
create index gather_opened_at on gather (opened_at);
create index gather_wallet_asked_at on gather_wallet (asked_at);
