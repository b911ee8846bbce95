-- How many were sent on a day; and when what is settled is cleared away, which is what next_at says of it.
create index outbox_settled on outbox (workspace_id, letter_state, settled_at);

update outbox set next_at = settled_at + 2592000000 where letter_state = 'SENT';
update outbox set next_at = settled_at + 7776000000 where letter_state in ('DEAD', 'UNCERTAIN');
