-- What is to be reached by when, and what sales and marketing cost.

-- A target is changed by ending its span and beginning another. starts_on is the first day of the row of
-- blocks that a rolling target runs in.
create table target (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  of_kind       varchar(7)    not null,
  of_id         bigint        not null,
  kpi           varchar(30)   not null,
  target_cycle  varchar(7)    not null,
  starts_on     date          not null,
  amount        decimal(17, 4) not null,
  from_day      date          not null,
  until_day     date          not null,
  recorded_at   bigint        not null,
  recorded_by   bigint        not null,
  constraint target_span unique (workspace_id, of_kind, of_id, kpi, target_cycle, from_day)
) ${table};

-- What a member would have instead of their target; decided once.
create table target_proposal (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  member_id     bigint        not null,
  kpi           varchar(30)   not null,
  target_cycle  varchar(7)    not null,
  amount        decimal(17, 4) not null,
  why           varchar(1000),
  recorded_at   bigint        not null,
  state         varchar(9)    not null,
  decided_at    bigint,
  decided_by    bigint
) ${table};
create index target_proposal_member on target_proposal (workspace_id, member_id, state);

create table quota (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  kpi           varchar(30)  not null,
  from_day      date         not null,
  until_day     date         not null,
  recorded_at   bigint       not null,
  recorded_by   bigint       not null,
  constraint quota_span unique (workspace_id, from_day)
) ${table};

-- Append-only: the last row of a month holds; one without an amount takes back those before.
create table monthly_cost (
  id            bigint         not null primary key,
  workspace_id  varchar(20)    not null,
  cost_month    date           not null,
  amount        decimal(15, 3),
  currency      char(3),
  recorded_at   bigint         not null,
  recorded_by   bigint         not null
) ${table};
create index monthly_cost_month on monthly_cost (workspace_id, cost_month, id);
