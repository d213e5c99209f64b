-- Who did what about whom, and when. Each line holds the hash of the one before it; a line is added and never changed.
create table audit (
  seq bigint primary key,
  at timestamptz not null,
  issuer text not null,
  patient text,
  act text not null,
  outcome text not null,
  role text not null,
  agent text not null,
  agent_name text,
  previous text not null,
  hash text not null
);

create index audit_of_patient on audit (issuer, patient, seq);

-- The end of the chain: one row, held by who adds a line until the line is there.
create table audit_head (
  one integer primary key check (one = 1),
  seq bigint not null,
  hash text not null
);

insert into audit_head values (1, 0, '');

create function audit_is_kept() returns trigger language plpgsql as $$ begin raise exception 'A line of the audit is never changed'; end $$;

create trigger audit_is_kept before update or delete or truncate on audit for each statement execute function audit_is_kept();
