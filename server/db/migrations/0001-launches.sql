-- A login on its way: one use, ten minutes, bound to the browser that began it.
create table pending_login (
  state_hash text primary key,
  -- The browser's cookie holds the secret; here stands only its hash.
  secret_hash text not null,
  issuer text not null,
  sealed text not null,
  expires_at timestamptz not null
);

-- A launch: one browser, one issuer, one person at the keyboard, at most one patient. For ever.
create table launch (
  id text primary key,
  secret_hash text not null,
  cookie_name text not null,
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

create index launch_cookie on launch (cookie_name);
