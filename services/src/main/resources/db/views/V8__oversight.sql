create table publication (
    publication ${text} primary key,
    gift ${text} not null,
    claim ${text} not null,
    position bigint not null,
    at bigint not null,
    organisation ${text} not null
);
create index publication_by_position on publication (position);
create index publication_by_gift on publication (gift, position);

create table erasure (
    erasure ${text} primary key,
    records bigint not null,
    root ${text} not null,
    reason ${text} not null,
    position bigint not null,
    at bigint not null,
    organisation ${text} not null
);
create index erasure_by_position on erasure (position);
