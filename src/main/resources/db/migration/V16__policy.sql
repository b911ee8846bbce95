-- What is expected of everyone, month by month: each change begins with a month, under its author. Months are their first days.
create table policy (
  id              bigint       not null primary key,
  workspace_id    varchar(20)  not null,
  threshold       int          not null,
  months_met      int          not null,
  months_of       int          not null,
  activities      int          not null,
  next_steps      boolean      not null,
  close_days      boolean      not null,
  grace_months    int          not null,
  from_month      date         not null,
  until_month     date         not null,
  recorded_at     bigint       not null,
  recorded_by     bigint       not null,
  constraint policy_from unique (workspace_id, from_month)
) ${table};

-- How a member stood against it in a month, and everything that led there. Nothing changes it.
create table policy_evaluation (
  id                bigint       not null primary key,
  workspace_id      varchar(20)  not null,
  member_id         bigint       not null,
  evaluated_month   date         not null,
  standing          varchar(10)  not null,
  inputs_frozen     mediumtext   not null,
  evaluated_at      bigint       not null,
  constraint policy_evaluation_once unique (workspace_id, member_id, evaluated_month)
) ${table};

-- What whoever leads them decided about it.
create table policy_decision (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  evaluation_id   bigint        not null,
  words           varchar(1000) not null,
  recorded_at     bigint        not null,
  recorded_by     bigint        not null
) ${table};
create index policy_decision_evaluation on policy_decision (workspace_id, evaluation_id);
