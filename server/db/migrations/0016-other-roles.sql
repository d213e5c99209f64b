-- How a mentor would help beside accompanying: recruiter, trainer, supervisor.
alter table mentor_choice add column roles jsonb not null default '[]';
