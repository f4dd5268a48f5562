create table organisation (
    member ${text} primary key,
    zh ${text} not null,
    en ${text} not null,
    credit_code ${text},
    roles ${text} not null,
    founding boolean not null,
    checked ${text} not null,
    suspended boolean not null,
    requested_position bigint not null,
    requested_at bigint not null,
    checked_position bigint,
    checked_at bigint
);

-- From entries of the members class.
create table officer (
    officer ${text} primary key,
    member ${text} not null,
    roles ${text} not null,
    has_key boolean not null,
    suspended boolean not null,
    invited_at bigint not null
);
create index officer_by_member on officer (member, officer);
