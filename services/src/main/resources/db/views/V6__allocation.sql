create table allocation (
    allocation ${text} primary key,
    status ${text} not null,
    reasons ${text} not null,
    outside_designated boolean not null,
    corrects ${text},
    replaced_by ${text},
    rejection ${text},
    proposed_position bigint not null,
    proposed_at bigint not null,
    proposed_by ${text} not null,
    decided_position bigint,
    decided_at bigint,
    decided_by ${text}
);
create index allocation_by_proposed on allocation (status, proposed_position);
create index allocation_outside on allocation (outside_designated, decided_position);

create table allocation_line (
    allocation ${text} not null,
    line integer not null,
    lot ${text} not null,
    place ${text} not null,
    demand ${text} not null,
    hospital ${text} not null,
    item ${text} not null,
    quantity bigint not null,
    packed bigint not null,
    outside_designated boolean not null,
    approved_at bigint,
    primary key (allocation, line)
);
create index allocation_line_by_lot on allocation_line (lot);
create index allocation_line_by_demand on allocation_line (demand);
create index allocation_line_by_item on allocation_line (item, approved_at);
