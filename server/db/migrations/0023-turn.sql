-- While somebody is offered to them, nobody else is looked for: their turn is put aside, and kept until they answer.
alter table waiting add column aside boolean not null default false;
