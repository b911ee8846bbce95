-- Shout-outs: who praised whom, and for what. What is taken back stays, and counts no longer.
-- origin is the message that it is about, or the request that it came with. given_day is the giver's own.
create table shoutout (
  id             bigint        not null primary key,
  workspace_id   varchar(20)   not null,
  giver_id       bigint        not null,
  origin         varchar(191)  not null,
  words          varchar(1000) not null,
  value_id       bigint,
  channel        varchar(20),
  quote          varchar(1000),
  link           varchar(300),
  given_day      date          not null,
  recorded_at    bigint        not null,
  taken_back_at  bigint,
  taken_back_by  bigint
) ${table};
create index shoutout_giver on shoutout (workspace_id, giver_id, given_day, taken_back_at);

-- team_id is the receiver's team of that day, 0 for none. live_origin is the shout-out's origin while it counts, so that one
-- giver praises one person once for one message, and again where that was taken back.
create table shoutout_receiver (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  shoutout_id   bigint       not null,
  giver_id      bigint       not null,
  member_id     bigint       not null,
  team_id       bigint       not null,
  given_day     date         not null,
  live_origin   varchar(191),
  constraint shoutout_receiver_once unique (workspace_id, giver_id, member_id, live_origin),
  constraint shoutout_receiver_member unique (workspace_id, shoutout_id, member_id)
) ${table};
create index shoutout_receiver_received on shoutout_receiver (workspace_id, member_id, given_day, live_origin);
create index shoutout_receiver_day on shoutout_receiver (workspace_id, given_day, team_id, member_id, live_origin);

-- Who joined in, each person once; whoever leaves again stays here and does not stand.
create table shoutout_second (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  shoutout_id   bigint      not null,
  member_id     bigint      not null,
  stands        boolean     not null,
  changed_at    bigint      not null,
  constraint shoutout_second_once unique (workspace_id, shoutout_id, member_id)
) ${table};

-- What the company stands for; what was retired stays with the shout-outs that have it.
create table shoutout_value (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  name          varchar(160) not null,
  name_key      varchar(160) not null,
  retired       boolean      not null,
  recorded_at   bigint       not null,
  recorded_by   bigint       not null,
  constraint shoutout_value_name unique (workspace_id, name_key)
) ${table};

create table shoutout_rules (
  id                bigint      not null primary key,
  workspace_id      varchar(20) not null,
  allowance         smallint    not null,
  leader_allowance  smallint    not null,
  value_required    boolean     not null,
  guests_receive    boolean     not null,
  recorded_at       bigint      not null,
  recorded_by       bigint      not null,
  constraint shoutout_rules_workspace unique (workspace_id)
) ${table};

create table shoutout_preference (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  told          boolean     not null,
  constraint shoutout_preference_member unique (workspace_id, member_id)
) ${table};
