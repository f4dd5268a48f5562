-- How far the views are, and every entry of the log. Times are milliseconds since 1970 (ledger time unless named otherwise).
create table progress (
    id integer primary key,
    ledger ${text} not null,
    applied bigint not null,
    applied_at bigint not null,
    leaf_hash ${text} not null
);

create table entry (
    position bigint primary key,
    at bigint not null,
    type ${text} not null,
    public boolean not null,
    organisation ${text} not null,
    officer ${text} not null,
    key_id ${text} not null,
    outcome ${text} not null,
    doubtful boolean not null,
    confirmed_position bigint
);
create index entry_by_key on entry (key_id, at);
create index entry_by_public on entry (public, position);
create index entry_by_organisation on entry (organisation, position);
create index entry_by_type on entry (type, position);
create index entry_by_outcome on entry (public, outcome, position);
create index entry_by_doubt on entry (public, position) where doubtful;

-- What happened to a gift, a lot, an allocation, a shipment or a demand: one row per public event and subject.
create table step (
    subject_kind ${text} not null,
    subject ${text} not null,
    position bigint not null,
    number integer not null,
    kind ${text} not null,
    happened_at bigint,
    lot ${text},
    item ${text},
    quantity bigint,
    other ${text},
    place ${text},
    hand_over ${text},
    reason ${text},
    because ${text},
    photo ${text},
    primary key (subject_kind, subject, position, number)
);
