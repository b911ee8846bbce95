-- Contests with a prize. Days are whole and in the zone. What counts, the rule and who takes part are codes of the program's.
create table contest (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  name            varchar(160)  not null,
  counted         varchar(60)   not null,
  win_rule        varchar(60)   not null,
  who             varchar(4000) not null,
  reps_only       boolean       not null,
  between_teams   boolean       not null,
  from_day        date          not null,
  until_day       date          not null,
  zone            varchar(50)   not null,
  cut_off_hours   int           not null,
  prize           varchar(300),
  channel         varchar(20)   not null,
  contest_state   varchar(10)   not null,
  recorded_at     bigint        not null,
  recorded_by     bigint        not null,
  closed_at       bigint,
  closed_by       bigint,
  reason          varchar(1000),
  outcome_frozen  mediumtext
) ${table};
create index contest_state on contest (workspace_id, contest_state, until_day);
