-- What is old is forgotten a part at a time: each part is found without reading what stays.
create index settlement_ended_at on settlement (ended_at);
