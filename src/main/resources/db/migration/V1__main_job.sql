-- The main job: people, their teams, what they log, and for whom.
-- Instants are milliseconds since 1970 in UTC; days are local dates; a span is half-open: from_day <= day < until_day.

create table workspace (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  from_day      date        not null,
  until_day     date        not null,
  zone          varchar(50) not null,
  week_start    smallint    not null,
  fiscal_start  smallint    not null,
  currency      char(3)     not null,
  channel       varchar(20),
  revision      bigint      not null,
  set_up        boolean     not null,
  constraint workspace_span unique (workspace_id, from_day)
) ${table};

create table member (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  user_id       varchar(20)  not null,
  name          varchar(160) not null,
  locale        varchar(35)  not null,
  zone          varchar(50)  not null,
  kind          varchar(10)  not null,
  admin         boolean      not null,
  on_boards     boolean      not null,
  met           boolean      not null,
  constraint member_user unique (workspace_id, user_id)
) ${table};

create table team (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  name          varchar(160) not null,
  name_key      varchar(160) not null,
  manager_id    bigint       not null,
  deputy_id     bigint,
  parent_id     bigint,
  channel       varchar(20),
  constraint team_name unique (workspace_id, name_key)
) ${table};

create table team_membership (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  team_id       bigint      not null,
  from_day      date        not null,
  until_day     date        not null,
  constraint team_membership_span unique (workspace_id, member_id, from_day)
) ${table};
create index team_membership_team on team_membership (workspace_id, team_id, until_day, from_day, member_id);

create table account (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  name          varchar(160) not null,
  name_key      varchar(160) not null,
  merged_into   bigint,
  constraint account_name unique (workspace_id, name_key)
) ${table};

create table activity_type (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  type          varchar(40) not null,
  tally         varchar(5)  not null,
  name          varchar(40),
  retired       boolean     not null,
  constraint activity_type_type unique (workspace_id, type)
) ${table};

create table activity_points (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  type          varchar(40)   not null,
  points        decimal(7, 2) not null,
  from_day      date          not null,
  until_day     date          not null,
  constraint activity_points_span unique (workspace_id, type, from_day)
) ${table};

-- Append-only. for_day is the day that it counts for, team_id the team of that day, 0 for none; reverses names the row
-- that this one takes back, replaces the one that it stands in for.
create table activity (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  member_id     bigint        not null,
  team_id       bigint        not null,
  for_day       date          not null,
  type          varchar(40)   not null,
  quantity      int           not null,
  measure       decimal(11, 4) not null,
  account_id    bigint,
  note          varchar(1000),
  recorded_at   bigint        not null,
  recorded_by   bigint        not null,
  reverses      bigint,
  replaces      bigint,
  constraint activity_reverses unique (workspace_id, reverses),
  constraint activity_replaces unique (workspace_id, replaces)
) ${table};
create index activity_member on activity (workspace_id, member_id, for_day, type, quantity, measure);
create index activity_recent on activity (workspace_id, member_id, id);
create index activity_board on activity (workspace_id, team_id, for_day, member_id, type, quantity, measure);

-- What the rows of activity come to for each team and day: written with each of them, never by itself.
create table activity_day (
  workspace_id  varchar(20)    not null,
  team_id       bigint         not null,
  type          varchar(40)    not null,
  for_day       date           not null,
  quantity      bigint         not null,
  measure       decimal(17, 4) not null,
  primary key (workspace_id, type, team_id, for_day)
) ${table};

-- What each request that changed something was answered, so that the same request again is answered the same.
create table answered_request (
  workspace_id  varchar(20)  not null,
  request_key   varchar(191) not null,
  answer        text         not null,
  answered_at   bigint       not null,
  primary key (workspace_id, request_key)
) ${table};
create index answered_request_age on answered_request (workspace_id, answered_at);
