-- How a member wants their digests, and whether they want one of their own week.
create table digest_preference (
  id            bigint      not null primary key,
  workspace_id  varchar(20) not null,
  member_id     bigint      not null,
  style         varchar(12) not null,
  own_digest    boolean     not null,
  constraint digest_preference_member unique (workspace_id, member_id)
) ${table};
