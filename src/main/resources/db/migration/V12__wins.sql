-- The language of what is posted in channels; none for the one that most people have.
alter table workspace add column channel_language varchar(10);

-- That a leader was offered to send a kind word to a member who lost deals on a day, once a day. words are the leader's own, as
-- they were sent.
create table pick_me_up (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  lost_day      date        not null,
  leader_id     bigint      not null,
  sent_at       bigint,
  words         varchar(2000),
  constraint pick_me_up_day unique (workspace_id, member_id, lost_day)
) ${table};

-- The leaders who want no such offers.
create table pick_me_up_off (
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  primary key (workspace_id, member_id)
) ${table};
