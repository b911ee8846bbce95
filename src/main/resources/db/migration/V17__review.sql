-- What is to be done is agreed in a session or in a review; ids differ across both.
alter table action_item change column session_id agreed_in bigint not null;

-- A review of a member over some days, most often a month, with the figures as they stood when it came up. What is drafted is its
-- author's alone; what is shared stays as it is. team_id is the member's team on the day on which it was held.
create table review (
  id               bigint       not null primary key,
  workspace_id     varchar(20)  not null,
  member_id        bigint       not null,
  from_day         date         not null,
  until_day        date         not null,
  due_day          date         not null,
  sheet_frozen     mediumtext   not null,
  created_at       bigint       not null,
  went_well        varchar(2000),
  went_badly       varchar(2000),
  needed           varchar(2000),
  own_outcome      varchar(10),
  prepared_at      bigint,
  prepare_day      date,
  unprepared_reason  varchar(300),
  minutes_drafted  mediumtext,
  drafted_by       bigint,
  notes            varchar(3000),
  goals            varchar(2000),
  review_outcome   varchar(10),
  cause            varchar(12),
  held_by          bigint,
  held_day         date,
  team_id          bigint,
  acknowledged_at  bigint,
  closed_at        bigint,
  skipped_by       bigint,
  skip_reason      varchar(300),
  constraint review_once unique (workspace_id, member_id, from_day, until_day)
) ${table};
create index review_open on review (workspace_id, closed_at, member_id);
create index review_held on review (workspace_id, held_day, team_id, member_id, review_outcome);

-- What either side added once it was shared.
create table review_remark (
  id            bigint         not null primary key,
  workspace_id  varchar(20)    not null,
  review_id     bigint         not null,
  author_id     bigint         not null,
  words         varchar(2000)  not null,
  recorded_at   bigint         not null
) ${table};
create index review_remark_review on review_remark (workspace_id, review_id);

-- Within how many working days of the month a team's reviews are held, where somebody chose.
create table review_deadline (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  team_id       bigint       not null,
  working_days  int          not null,
  recorded_at   bigint       not null,
  recorded_by   bigint       not null,
  constraint review_deadline_team unique (workspace_id, team_id)
) ${table};
