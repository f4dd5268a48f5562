create table shipment (
    shipment ${text} primary key,
    purpose ${text} not null,
    allocation ${text},
    return_reason ${text},
    demand ${text},
    from_place ${text} not null,
    from_organisation ${text} not null,
    to_place ${text} not null,
    to_organisation ${text} not null,
    carrier ${text} not null,
    holder ${text} not null,
    status ${text} not null,
    boxes integer not null,
    packed_position bigint not null,
    packed_at bigint not null,
    packed_happened_at bigint not null,
    dispatched_at bigint,
    received_position bigint,
    received_at bigint,
    received_happened_at bigint,
    medium ${text}
);
create index shipment_by_packed on shipment (packed_position);
create index shipment_by_status on shipment (status, packed_position);
create index shipment_by_receiver on shipment (to_organisation, packed_position);
create index shipment_by_sender on shipment (from_organisation, packed_position);

-- usable and damaged are null until the receiver counted; old_* is what stood before the newest count. lost, damaged_on_way and
-- never_left explain what was missing, because_* how much of each other difference has its reason.
create table shipment_line (
    shipment ${text} not null,
    lot ${text} not null,
    sent bigint not null,
    beyond_books bigint not null,
    usable bigint,
    damaged bigint,
    counted_item ${text},
    lost bigint not null,
    damaged_on_way bigint not null,
    never_left bigint not null,
    because_damaged bigint not null,
    because_surplus bigint not null,
    because_grade bigint not null,
    because_dispatch bigint not null,
    old_usable bigint,
    old_damaged bigint,
    old_counted_item ${text},
    primary key (shipment, lot)
);
create index shipment_line_by_lot on shipment_line (lot);

create table box_line (
    box ${text} not null,
    lot ${text} not null,
    shipment ${text} not null,
    quantity bigint not null,
    in_use boolean not null,
    primary key (shipment, box, lot)
);
create index box_line_by_box on box_line (box);

create table hand_over (
    hand_over ${text} primary key,
    shipment ${text} not null,
    leg_position bigint not null,
    giver ${text} not null,
    taker ${text} not null,
    state_of_boxes ${text} not null,
    happened_at bigint not null,
    given_position bigint,
    given_at bigint,
    taken_position bigint,
    taken_at bigint,
    claim boolean not null
);
create index hand_over_by_shipment on hand_over (shipment, leg_position);

-- Passings that lack a signature, by the record from which its time runs; those included that nobody signed at all.
create table passing (
    shipment ${text} not null,
    position bigint not null,
    giver ${text} not null,
    taker ${text} not null,
    hand_over ${text},
    pick_up boolean not null,
    since bigint not null,
    due bigint not null,
    primary key (position, giver)
);
create index passing_by_shipment on passing (shipment);

-- Lines that were not received as sent or left beyond the books; missing while something has no explanation.
create table discrepancy (
    shipment ${text} not null,
    lot ${text} not null,
    position bigint not null,
    missing boolean not null,
    primary key (shipment, lot)
);
create index discrepancy_by_position on discrepancy (position, lot);
create index discrepancy_by_missing on discrepancy (missing, position, lot);
