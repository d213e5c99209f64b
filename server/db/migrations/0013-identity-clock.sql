-- When an identity was kept, so that it goes once its launch is long over.
alter table chart_identity add column kept_at timestamptz not null default now()
