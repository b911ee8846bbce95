-- When it was last paused or resumed there: that concerns all beneath, also those who chose an hour of their own.
alter table timing add column paused_at bigint default 0 not null;

-- What was sent: where that was given up on its way, the turn was missed after all.
alter table served add column letter_key varchar(191);
