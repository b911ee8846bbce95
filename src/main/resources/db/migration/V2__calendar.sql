-- The calendar: who is away, which days people work, which public holidays they have, when they came and when they left.

alter table member add column started_day date;
alter table member add column left_day date;

-- Why somebody is away is never asked. A cancelled row stays, with who cancelled it.
create table absence (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  from_day      date        not null,
  until_day     date        not null,
  recorded_at   bigint      not null,
  recorded_by   bigint      not null,
  cancelled_at  bigint,
  cancelled_by  bigint
) ${table};
create index absence_member on absence (workspace_id, member_id, until_day, from_day, cancelled_at);

-- Of a member, a team, or the company (of_id 0). What is null is as that of the team, of a team above it, or of the company.
-- weekdays has a bit for each day of the week, Monday's is 1.
create table working_time (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  of_kind       varchar(10) not null,
  of_id         bigint      not null,
  weekdays      smallint,
  country       char(2),
  region        varchar(10),
  from_day      date        not null,
  until_day     date        not null,
  recorded_at   bigint      not null,
  recorded_by   bigint      not null,
  constraint working_time_span unique (workspace_id, of_kind, of_id, from_day)
) ${table};
