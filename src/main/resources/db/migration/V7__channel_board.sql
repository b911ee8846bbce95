-- How the board of a team, or of everyone, looks in its channel.
create table channel_board (
  id              bigint       not null primary key,
  workspace_id    varchar(20)  not null,
  of_kind         varchar(7)   not null,
  of_id           bigint       not null,
  ranking         varchar(40)  not null,
  congratulatory  boolean      not null,
  recorded_at     bigint       not null,
  recorded_by     bigint       not null,
  constraint channel_board_owner unique (workspace_id, of_kind, of_id)
) ${table};
