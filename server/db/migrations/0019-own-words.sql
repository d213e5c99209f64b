-- What a mentor says of themself, field by field, which the site's list does not; which fields the list showed when
-- they said which they show; and how much accompanying weighs on them at present.
alter table mentor_choice
  add column words jsonb not null default '{}',
  add column listed jsonb not null default '[]',
  add column strain text not null default 'none';
