-- A terminal's oldest questions are read off the index, however many wait.
create index prompt_waiting_since on prompt (terminal, closed_at, asked_at);
drop index prompt_waiting;
