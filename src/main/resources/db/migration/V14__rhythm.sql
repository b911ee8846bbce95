-- When it was last paused or resumed there: that concerns all beneath, also those who chose an hour of their own.
alter table timing add column paused_at bigint default 0 not null;
