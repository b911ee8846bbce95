-- Coaching sessions: what everyone who took part sees, and what the coach alone sees. What is taken back stays, and counts no longer.
create table coaching_session (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  coach_id        bigint        not null,
  session_format  varchar(12)   not null,
  held_day        date          not null,
  shared_notes    varchar(3000),
  private_notes   varchar(3000),
  recorded_at     bigint        not null,
  taken_back_at   bigint
) ${table};

-- Who was coached in it; team_id is their team of that day, 0 for none.
create table coaching_attendance (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  session_id      bigint        not null,
  member_id       bigint        not null,
  team_id         bigint        not null,
  session_format  varchar(12)   not null,
  held_day        date          not null,
  stands          boolean       not null,
  constraint coaching_attendance_once unique (workspace_id, session_id, member_id)
) ${table};
create index coaching_attendance_member on coaching_attendance (workspace_id, member_id, held_day, stands, session_format);
create index coaching_attendance_day on coaching_attendance (workspace_id, held_day, team_id, member_id, stands, session_format, session_id);

-- What somebody is to do after a session, about the member who was coached. It stays open until it is done.
create table action_item (
  id              bigint        not null primary key,
  workspace_id    varchar(20)   not null,
  session_id      bigint        not null,
  member_id       bigint        not null,
  owner_id        bigint        not null,
  words           varchar(300)  not null,
  due_day         date          not null,
  stands          boolean       not null,
  recorded_at     bigint        not null,
  done_at         bigint,
  done_by         bigint,
  done_in         bigint
) ${table};
create index action_item_session on action_item (workspace_id, session_id);
create index action_item_done on action_item (workspace_id, done_in);
create index action_item_member on action_item (workspace_id, member_id, stands, done_at);
create index action_item_owner on action_item (workspace_id, owner_id, stands, done_at);
