create table item (
    item ${text} primary key,
    category ${text} not null,
    zh ${text} not null,
    en ${text} not null,
    standard ${text},
    unit ${text} not null,
    packs ${text} not null,
    uses ${text} not null,
    registered_position bigint not null,
    approved_position bigint
);

create table place (
    place ${text} primary key,
    member ${text} not null,
    kind ${text} not null,
    zh ${text} not null,
    en ${text} not null,
    district ${text} not null,
    registered_position bigint not null,
    approved_position bigint
);
create index place_by_member on place (member, place);

create table designation (
    hospital ${text} primary key,
    designated boolean not null,
    position bigint not null,
    at bigint not null
);

-- asked is null where the quantity is unknown; wanted follows from the state.
create table demand (
    demand ${text} primary key,
    hospital ${text} not null,
    place ${text} not null,
    item ${text} not null,
    unit ${text} not null,
    asked bigint,
    use_for ${text} not null,
    urgency ${text} not null,
    needed_by ${text} not null,
    stock_on_hand bigint,
    daily_use bigint,
    status ${text} not null,
    wanted boolean generated always as (status in ('SUBMITTED', 'APPROVED', 'PARTLY_MET')) stored,
    allocated bigint not null,
    received bigint not null,
    submitted_position bigint not null,
    submitted_at bigint not null,
    review_due_from bigint not null,
    reviewed_position bigint,
    reviewed_at bigint,
    reviewed_by ${text},
    escalated_position bigint,
    escalated_at bigint
);
create index demand_by_hospital on demand (hospital, item, submitted_position);
create index demand_by_item on demand (item, wanted, submitted_position);
create index demand_by_status on demand (status, submitted_position);
create index demand_by_submitted on demand (wanted, submitted_position);

-- Reported by volunteers, never confirmed. quantity is null where unknown.
create table reported_demand (
    source ${text} not null,
    city ${text} not null,
    hospital ${text} not null,
    item ${text} not null,
    canonical ${text} not null,
    quantity bigint,
    unit ${text},
    wanted boolean not null,
    source_time bigint,
    position bigint not null,
    at bigint not null,
    primary key (source, city, hospital, item)
);
create index reported_demand_by_canonical on reported_demand (source, city, canonical, item);

create table alias (
    source ${text} not null,
    city ${text} not null,
    alias ${text} not null,
    canonical ${text} not null,
    reason ${text} not null,
    position bigint not null,
    at bigint not null,
    primary key (source, city, alias)
);
create index alias_by_canonical on alias (source, city, canonical);

create table import_run (
    import ${text} primary key,
    source ${text} not null,
    file ${text} not null,
    kind ${text} not null,
    lines bigint not null,
    changed bigint not null,
    entered bigint,
    started_position bigint not null,
    started_at bigint not null,
    finished_position bigint,
    finished_at bigint
);

create table import_repetition (
    import ${text} not null,
    why ${text} not null,
    lines bigint not null,
    primary key (import, why)
);
