-- Deals: what each was on which days, so that the pipeline of any past day can be computed.

-- That there is a deal: the row that whoever changes it locks.
create table deal (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null
) ${table};

-- Append-only but for until_day, which is closed when the next state begins; a state that another took the place of on its
-- own first day has no days left and stays as the trace of it. team_id is the owner's team when the state began, 0 for none:
-- who won has the credit, wherever they go. opened_day is that of the deal, the same in all of its
-- states. undoes names the state that this one took back.
create table deal_state (
  id            bigint         not null primary key,
  workspace_id  varchar(20)    not null,
  deal_id       bigint         not null,
  revision      int            not null,
  account_id    bigint         not null,
  owner_id      bigint         not null,
  team_id       bigint         not null,
  opened_day    date           not null,
  deal_kind     varchar(10)    not null,
  product       varchar(160),
  channel_name  varchar(80),
  channel_key   varchar(160),
  amount        decimal(15, 3) not null,
  currency      char(3)        not null,
  stage         varchar(40)    not null,
  stage_since   date           not null,
  status        varchar(10)    not null,
  closed_day    date,
  close_day     date,
  next_step     varchar(1000),
  reason        varchar(2000),
  from_day      date           not null,
  until_day     date           not null,
  recorded_at   bigint         not null,
  recorded_by   bigint         not null,
  undoes        bigint,
  constraint deal_state_revision unique (workspace_id, deal_id, revision)
) ${table};
-- Won deals of a period are present states by closed_day; open deals of a day are states that end after it; the deals opened
-- in a period are present states by opened_day, and first of their account where no other deal of it is older.
create index deal_state_won on deal_state (workspace_id, until_day, status, closed_day, owner_id, team_id, deal_kind,
  channel_key, currency, amount, opened_day);
create index deal_state_open on deal_state (workspace_id, status, until_day, from_day, stage, currency, owner_id, amount);
create index deal_state_opened on deal_state (workspace_id, until_day, opened_day, account_id, deal_id, status, channel_key);
create index deal_state_team on deal_state (workspace_id, team_id, status, until_day, closed_day, revision);
create index deal_state_owner on deal_state (workspace_id, owner_id, until_day, status, closed_day, deal_kind, channel_key,
  currency, amount, opened_day);
create index deal_state_account on deal_state (workspace_id, account_id, until_day, status, closed_day, opened_day, deal_id);

-- Figures of deals ask which accounts were merged into which.
create index account_merged on account (workspace_id, merged_into);

-- A stage of the workspace during a span of days in which its probability (in percent) holds. A retired stage takes no more
-- deals, but keeps its probability for those that are in it.
create table deal_stage (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  stage         varchar(40) not null,
  name          varchar(40),
  place         int         not null,
  probability   int         not null,
  retired       boolean     not null,
  from_day      date        not null,
  until_day     date        not null,
  constraint deal_stage_span unique (workspace_id, stage, from_day)
) ${table};
