-- ready_at: when a decision could be made first, at arrival or when the last quarantine ends; wait_millis: from then to the decision.
create table lot (
    lot ${text} primary key,
    gift ${text} not null,
    place ${text} not null,
    organisation ${text} not null,
    straight_to_hospital boolean not null,
    declared ${text} not null,
    item ${text} not null,
    unit ${text} not null,
    counted bigint not null,
    unfit bigint not null,
    maker_lot ${text},
    expiry ${text},
    origin_risk ${text} not null,
    hold_until bigint,
    inspected boolean not null,
    blocked boolean not null,
    block_reason ${text},
    recalled boolean not null,
    recalled_position bigint,
    recalled_at bigint,
    happened_at bigint not null,
    arrived_position bigint not null,
    arrived_at bigint not null,
    ready_at bigint not null,
    inspected_at bigint,
    allocated_position bigint,
    allocated_at bigint,
    wait_millis bigint
);
create index lot_by_organisation on lot (organisation, straight_to_hospital, arrived_position);
create index lot_by_gift on lot (gift, arrived_position);
create index lot_by_recall on lot (recalled, recalled_position, lot);
create index lot_by_wait on lot (straight_to_hospital, allocated_position, arrived_position);
create index lot_by_arrival on lot (straight_to_hospital, arrived_at);

-- What an organisation stopped of a lot at its own places, where the rest of the lot goes on.
create table local_stop (
    lot ${text} not null,
    organisation ${text} not null,
    hold_until bigint,
    blocked boolean not null,
    block_reason ${text},
    primary key (lot, organisation)
);

-- Every quantity that moved: the source of all sums below.
create table movement (
    position bigint not null,
    number integer not null,
    at bigint not null,
    happened_at bigint not null,
    lot ${text} not null,
    item ${text} not null,
    quantity bigint not null,
    from_kind ${text} not null,
    from_holder ${text} not null,
    from_owner ${text} not null,
    to_kind ${text} not null,
    to_holder ${text} not null,
    to_owner ${text} not null,
    cause ${text} not null,
    corrects bigint,
    primary key (position, number)
);
create index movement_by_lot on movement (lot, position, number);
create index movement_by_item on movement (item, position, number);
create index movement_by_giver on movement (from_owner, position, number);
create index movement_by_taker on movement (to_owner, position, number) where from_owner <> to_owner;
create index movement_by_giver_and_item on movement (from_owner, item, position, number);
create index movement_by_taker_and_item on movement (to_owner, item, position, number) where from_owner <> to_owner;

create table balance (
    lot ${text} not null,
    kind ${text} not null,
    holder ${text} not null,
    item ${text} not null,
    owner ${text} not null,
    quantity bigint not null,
    since bigint not null,
    primary key (lot, kind, holder, item)
);
create index balance_by_holder on balance (kind, holder, lot);
create index balance_by_owner on balance (owner, item, kind);
create index balance_by_item on balance (item, kind);
create index balance_on_the_way on balance (item, kind, owner, holder) where kind = 'TRANSIT' and quantity <> 0;
create index balance_below_zero on balance (item, kind, owner) where kind in ('PLACE', 'TRANSIT') and quantity < 0;

-- Sums of balances by organisation, item and kind.
create table holding (
    owner ${text} not null,
    item ${text} not null,
    kind ${text} not null,
    quantity bigint not null,
    primary key (owner, item, kind)
);
create index holding_by_item on holding (item, kind);

-- Promised to approved allocations and still there.
create table reservation (
    lot ${text} not null,
    kind ${text} not null,
    holder ${text} not null,
    reserved bigint not null,
    primary key (lot, kind, holder)
);

-- Sums of movements by ledger day (days since 1970, UTC), organisation, item and kind.
create table turnover (
    organisation ${text} not null,
    item ${text} not null,
    day bigint not null,
    kind ${text} not null,
    quantity bigint not null,
    primary key (organisation, item, day, kind)
);
create index turnover_by_item on turnover (item, day);

-- Sums of turnover over all days.
create table running_turnover (
    organisation ${text} not null,
    item ${text} not null,
    kind ${text} not null,
    quantity bigint not null,
    primary key (organisation, item, kind)
);
create index running_turnover_by_item on running_turnover (item, organisation);

create table stock_count (
    count_id ${text} primary key,
    place ${text} not null,
    lot ${text} not null,
    counted bigint not null,
    booked bigint not null,
    second_counted bigint,
    status ${text} not null,
    reason ${text},
    counted_position bigint not null,
    counted_at bigint not null,
    decided_position bigint,
    decided_at bigint
);
create index stock_count_by_place on stock_count (place, counted_position);

-- One row per corrected line: what stood, what stands.
create table correction (
    position bigint not null,
    number integer not null,
    line integer not null,
    kind ${text} not null,
    subject ${text} not null,
    lot ${text} not null,
    demand ${text},
    old_item ${text},
    new_item ${text},
    old_quantity bigint,
    new_quantity bigint,
    old_damaged bigint,
    new_damaged bigint,
    reason ${text} not null,
    corrects bigint not null,
    primary key (position, number, line)
);
create index correction_by_lot on correction (lot, position);
create index correction_by_corrected on correction (corrects);
