-- A change that is under way: it goes when its line is written. One that stays was left by a process or a connection that
-- died, and becomes a line too.
create table audit_begun (
  id uuid primary key,
  at timestamptz not null,
  issuer text not null,
  patient text,
  act text not null,
  role text not null,
  agent text not null,
  agent_name text
);
