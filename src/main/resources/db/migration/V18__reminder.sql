-- After how many weeks the next session was to be when this one was written down: a profile that changes moves no day that was told.
alter table coaching_attendance add column rhythm_weeks int;

-- What was brought to somebody, on which day of theirs and in which letter. A thing that is due on another day begins anew.
create table reminder_brought (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  member_id     bigint        not null,
  duty_kind     varchar(16)   not null,
  duty_id       bigint        not null,
  due_day       date          not null,
  brought_day   date          not null,
  letter_key    varchar(191)  not null,
  constraint reminder_brought_once unique (workspace_id, letter_key, duty_kind, duty_id)
) ${table};
create index reminder_brought_member on reminder_brought (workspace_id, member_id, due_day);
create index reminder_brought_duty on reminder_brought (workspace_id, duty_kind, duty_id);

-- What somebody does not want to hear of before a day or, where they chose one, a moment.
create table reminder_snooze (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  member_id     bigint        not null,
  duty_kind     varchar(16)   not null,
  duty_id       bigint        not null,
  due_day       date          not null,
  from_day      date          not null,
  at_moment     bigint,
  constraint reminder_snooze_once unique (workspace_id, member_id, duty_kind, duty_id)
) ${table};
create index reminder_snooze_moment on reminder_snooze (workspace_id, at_moment);

-- When a member's reminders come: at the hour chosen last from a day on, until then at the one before. And the last day that was seen to.
create table reminder_hour (
  id             bigint       not null primary key,
  workspace_id   varchar(20)  not null,
  member_id      bigint       not null,
  minute_before  int          not null,
  minute_of_day  int          not null,
  from_day       date         not null,
  looked_day     date         not null,
  constraint reminder_hour_once unique (workspace_id, member_id)
) ${table};

-- Whose turn was planned for another day or left out, counted from the session before; the next session ends it.
create table coaching_plan (
  id            bigint        not null primary key,
  workspace_id  varchar(20)   not null,
  member_id     bigint        not null,
  after_day     date          not null,
  turn_day      date          not null,
  planned_day   date,
  reason        varchar(300),
  recorded_at   bigint        not null,
  recorded_by   bigint        not null
) ${table};
create index coaching_plan_member on coaching_plan (workspace_id, member_id, after_day);

-- What will not be done after all, and why.
alter table action_item add column dropped_at bigint;
alter table action_item add column dropped_by bigint;
alter table action_item add column reason varchar(300);
