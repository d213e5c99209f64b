-- A browser. The cookie holds the secret; here stands only its hash.
create table session (
  id uuid primary key,
  secret_hash text not null unique,
  created_at timestamptz not null
);

-- A login on its way: one use, ten minutes, bound to the browser that began it.
create table pending_login (
  state_hash text primary key,
  session_id uuid not null references session on delete cascade,
  issuer text not null,
  sealed text not null,
  expires_at timestamptz not null
);

-- A launch: one browser, one issuer, one person at the keyboard, at most one patient. For ever.
create table launch (
  id text primary key,
  session_id uuid not null references session on delete cascade,
  issuer text not null,
  patient text,
  encounter text,
  fhir_user text not null,
  user_name text,
  role text not null,
  scope text not null,
  sealed_token text,
  token_version integer not null default 0,
  token_expires_at timestamptz not null,
  refreshing_until timestamptz,
  created_at timestamptz not null,
  closes_at timestamptz not null,
  closed_at timestamptz,
  closed_because text
);

create index launch_session on launch (session_id);
