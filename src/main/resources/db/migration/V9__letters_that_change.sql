-- How often a letter's content was changed: what stands in Slack is of the revision that was carried.
alter table outbox add column revision int default 0 not null;
