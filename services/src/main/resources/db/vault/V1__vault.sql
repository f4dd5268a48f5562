-- Everything in columns of type ${bytes} is ciphertext. Times are milliseconds since 1970.

create table record (
    id           ${text} primary key,
    organisation ${text} not null,
    subject      ${text},            -- gone once the record is erased
    created      bigint  not null,
    erasure      ${text}             -- what erased it
);
create index record_by_subject on record (organisation, subject, id);

create table version (
    record     ${text}  not null references record (id),
    version    integer  not null,
    commitment ${text}  not null,
    sealed     ${bytes} not null,    -- salt, media type and content under the version's data key
    created    bigint   not null,
    primary key (record, version)
);
create index version_by_commitment on version (commitment);

create table wrap (
    record  ${text}  not null references record (id),
    grantee ${text}  not null,
    version integer  not null,
    sealed  ${bytes} not null,       -- the data key under the grantee's key under the subject's key
    primary key (record, grantee, version)
);

create table reading (
    number  ${sequence},
    record  ${text} not null references record (id),
    version integer not null,
    member  ${text} not null,
    officer ${text} not null,
    read_at bigint  not null
);
create index reading_by_record on reading (record, number);

-- The destructions that were applied to these tables.
create table erasure (
    id      ${text} primary key,
    applied bigint not null
);

-- One row: this database is a copy and answers nothing before later erasures were applied to it.
create table restored (
    copied bigint not null
);
