-- What is to be done is agreed in a session or in a review; ids differ across both.
alter table action_item change column session_id agreed_in bigint not null;
