-- A mentor is known by the account they sign in with, at every request.
create index mentor_account on mentor ((profile ->> 'fhirUser'));

-- How often each mentor was proposed of late is counted for every list.
create index offer_lately on offer (proposed_at, mentor_id);

-- How often the list of mentors changed: whoever keeps it in memory sees by it whether it still is the same.
create table mentor_list (version bigint not null);

insert into mentor_list values (0);

create function mentor_list_changed() returns trigger language plpgsql as $$ begin update mentor_list set version = version + 1; return null; end $$;

create trigger mentor_list_changed after insert or update or delete or truncate on mentor for each statement execute function mentor_list_changed();

create trigger mentor_list_changed after insert or update or delete or truncate on mentor_choice for each statement execute function mentor_list_changed();
