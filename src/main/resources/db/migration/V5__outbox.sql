-- Messages on their way to Slack. What has perhaps been posted is looked for before it is posted again. Times are in
-- milliseconds, 0 for not yet; nobody else takes a letter while it is leased.
create table outbox (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  kind            varchar(40)   not null,
  letter_key      varchar(191)  not null,
  conversation    varchar(20)   not null,
  content         mediumtext    not null,
  letter_state    varchar(10)   not null,
  begun_at        bigint        not null,
  next_at         bigint        not null,
  attempts        int           not null,
  leased_until    bigint        not null,
  perhaps_posted  boolean       not null,
  reason          varchar(191),
  sent_in         varchar(20),
  sent_ts         varchar(30),
  settled_at      bigint,
  constraint outbox_key unique (workspace_id, letter_key)
) ${table};
create index outbox_waiting on outbox (workspace_id, letter_state, next_at, leased_until, conversation);
-- How many were sent on a day; and when what is settled is cleared away, which is what next_at says of it.
create index outbox_settled on outbox (workspace_id, letter_state, settled_at);

-- When the next post may go to a conversation, or ('') to any.
create table outbox_pace (
  workspace_id  varchar(20) not null,
  conversation  varchar(20) not null,
  next_at       bigint      not null,
  primary key (workspace_id, conversation)
) ${table};
