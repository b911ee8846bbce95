-- When something that is delivered again and again comes, where somebody chose it: a person, a team or the company (0). What
-- they left open is null and holds as it does one step above.
create table timing (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  occasion      varchar(40)  not null,
  owner_kind    varchar(10)  not null,
  owner_id      bigint       not null,
  weekday       int,
  minute_of_day int,
  day_off       varchar(10),
  paused        boolean      not null,
  recorded_at   bigint       not null,
  recorded_by   bigint       not null,
  constraint timing_owner unique (workspace_id, occasion, owner_kind, owner_id)
) ${table};

-- What became of each delivery of an occasion, so that none comes twice and none is missed without a word.
create table served (
  id            bigint       not null primary key,
  workspace_id  varchar(20)  not null,
  occasion      varchar(40)  not null,
  owner_kind    varchar(10)  not null,
  owner_id      bigint       not null,
  slot          varchar(10)  not null,
  outcome       varchar(10)  not null,
  served_at     bigint       not null,
  constraint served_once unique (workspace_id, occasion, owner_kind, owner_id, slot)
) ${table};
create index served_slot on served (workspace_id, occasion, slot);

-- When somebody last looked for what is due: what came due before, and is sent only now, waited for somebody to be there.
create table looked (
  workspace_id  varchar(20) not null,
  occasion      varchar(40) not null,
  looked_at     bigint      not null,
  primary key (workspace_id, occasion)
) ${table};

-- Quartz's own tables, as its version 2.5.2 wants them on every database.
create table QRTZ_JOB_DETAILS (
  SCHED_NAME        varchar(120) not null,
  JOB_NAME          varchar(190) not null,
  JOB_GROUP         varchar(190) not null,
  DESCRIPTION       varchar(250),
  JOB_CLASS_NAME    varchar(250) not null,
  IS_DURABLE        boolean      not null,
  IS_NONCONCURRENT  boolean      not null,
  IS_UPDATE_DATA    boolean      not null,
  REQUESTS_RECOVERY boolean      not null,
  JOB_DATA          blob,
  primary key (SCHED_NAME, JOB_NAME, JOB_GROUP)
) ${table};
create table QRTZ_TRIGGERS (
  SCHED_NAME     varchar(120) not null,
  TRIGGER_NAME   varchar(190) not null,
  TRIGGER_GROUP  varchar(190) not null,
  JOB_NAME       varchar(190) not null,
  JOB_GROUP      varchar(190) not null,
  DESCRIPTION    varchar(250),
  NEXT_FIRE_TIME bigint,
  PREV_FIRE_TIME bigint,
  PRIORITY       int,
  TRIGGER_STATE  varchar(16)  not null,
  TRIGGER_TYPE   varchar(8)   not null,
  START_TIME     bigint       not null,
  END_TIME       bigint,
  CALENDAR_NAME  varchar(190),
  MISFIRE_INSTR  smallint,
  JOB_DATA       blob,
  primary key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  constraint QRTZ_TRIGGERS_JOB foreign key (SCHED_NAME, JOB_NAME, JOB_GROUP)
    references QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME, JOB_GROUP)
) ${table};
create index QRTZ_TRIGGERS_NEXT on QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE, NEXT_FIRE_TIME);
create table QRTZ_SIMPLE_TRIGGERS (
  SCHED_NAME      varchar(120) not null,
  TRIGGER_NAME    varchar(190) not null,
  TRIGGER_GROUP   varchar(190) not null,
  REPEAT_COUNT    bigint       not null,
  REPEAT_INTERVAL bigint       not null,
  TIMES_TRIGGERED bigint       not null,
  primary key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  constraint QRTZ_SIMPLE_TRIGGERS_TRIGGER foreign key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
    references QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
) ${table};
create table QRTZ_CRON_TRIGGERS (
  SCHED_NAME      varchar(120) not null,
  TRIGGER_NAME    varchar(190) not null,
  TRIGGER_GROUP   varchar(190) not null,
  CRON_EXPRESSION varchar(120) not null,
  TIME_ZONE_ID    varchar(80),
  primary key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  constraint QRTZ_CRON_TRIGGERS_TRIGGER foreign key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
    references QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
) ${table};
create table QRTZ_SIMPROP_TRIGGERS (
  SCHED_NAME    varchar(120) not null,
  TRIGGER_NAME  varchar(190) not null,
  TRIGGER_GROUP varchar(190) not null,
  STR_PROP_1    varchar(512),
  STR_PROP_2    varchar(512),
  STR_PROP_3    varchar(512),
  INT_PROP_1    int,
  INT_PROP_2    int,
  LONG_PROP_1   bigint,
  LONG_PROP_2   bigint,
  DEC_PROP_1    numeric(13, 4),
  DEC_PROP_2    numeric(13, 4),
  BOOL_PROP_1   boolean,
  BOOL_PROP_2   boolean,
  primary key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  constraint QRTZ_SIMPROP_TRIGGERS_TRIGGER foreign key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
    references QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
) ${table};
create table QRTZ_BLOB_TRIGGERS (
  SCHED_NAME    varchar(120) not null,
  TRIGGER_NAME  varchar(190) not null,
  TRIGGER_GROUP varchar(190) not null,
  BLOB_DATA     blob,
  primary key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
  constraint QRTZ_BLOB_TRIGGERS_TRIGGER foreign key (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
    references QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP)
) ${table};
create table QRTZ_CALENDARS (
  SCHED_NAME    varchar(120) not null,
  CALENDAR_NAME varchar(190) not null,
  CALENDAR      blob         not null,
  primary key (SCHED_NAME, CALENDAR_NAME)
) ${table};
create table QRTZ_PAUSED_TRIGGER_GRPS (
  SCHED_NAME    varchar(120) not null,
  TRIGGER_GROUP varchar(190) not null,
  primary key (SCHED_NAME, TRIGGER_GROUP)
) ${table};
create table QRTZ_FIRED_TRIGGERS (
  SCHED_NAME        varchar(120) not null,
  ENTRY_ID          varchar(140) not null,
  TRIGGER_NAME      varchar(190) not null,
  TRIGGER_GROUP     varchar(190) not null,
  INSTANCE_NAME     varchar(190) not null,
  FIRED_TIME        bigint       not null,
  SCHED_TIME        bigint       not null,
  PRIORITY          int          not null,
  STATE             varchar(16)  not null,
  JOB_NAME          varchar(190),
  JOB_GROUP         varchar(190),
  IS_NONCONCURRENT  boolean,
  REQUESTS_RECOVERY boolean,
  primary key (SCHED_NAME, ENTRY_ID)
) ${table};
create table QRTZ_SCHEDULER_STATE (
  SCHED_NAME        varchar(120) not null,
  INSTANCE_NAME     varchar(190) not null,
  LAST_CHECKIN_TIME bigint       not null,
  CHECKIN_INTERVAL  bigint       not null,
  primary key (SCHED_NAME, INSTANCE_NAME)
) ${table};
create table QRTZ_LOCKS (
  SCHED_NAME varchar(120) not null,
  LOCK_NAME  varchar(40)  not null,
  primary key (SCHED_NAME, LOCK_NAME)
) ${table};
