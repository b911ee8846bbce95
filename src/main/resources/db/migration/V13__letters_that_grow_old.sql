-- From when on a letter that stands nowhere yet is not posted any more, in the time of people; without end as a rule.
alter table outbox add column good_until bigint default 9223372036854775807 not null;
