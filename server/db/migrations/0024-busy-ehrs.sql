-- Until when an EHR asked to be left alone. Before, each of its notes was made to wait.
create table busy_ehrs (
  issuer text primary key,
  until timestamptz not null
)
