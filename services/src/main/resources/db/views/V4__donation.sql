create table gift (
    code ${text} primary key,
    origin ${text} not null,
    donor ${text},
    collector ${text},
    display ${text} not null,
    item ${text} not null,
    unit ${text} not null,
    declared bigint not null,
    origin_risk ${text} not null,
    status ${text} not null,
    first_target_kind ${text} not null,
    first_target ${text},
    target_kind ${text} not null,
    target ${text},
    redirected boolean not null,
    diverted boolean not null,
    recorded_position bigint not null,
    recorded_at bigint not null,
    reviewed_at bigint,
    arrived_at bigint
);
create index gift_by_recorded on gift (recorded_position);
create index gift_by_donor on gift (donor);
create index gift_by_target on gift (first_target_kind, recorded_position);

create table diversion (
    diversion ${text} primary key,
    code ${text} not null,
    from_kind ${text} not null,
    from_target ${text},
    to_kind ${text} not null,
    to_target ${text},
    reason ${text} not null,
    proposed_position bigint not null,
    proposed_at bigint not null,
    proposed_by ${text} not null,
    approved_position bigint,
    approved_at bigint,
    approved_by ${text}
);
create index diversion_by_code on diversion (code, proposed_position);

-- From entries of the members class.
create table gift_claim (
    code ${text} primary key,
    donor ${text} not null,
    at bigint not null
);
create index gift_claim_by_donor on gift_claim (donor);

-- From entries of the members class. has_receipt: the receiver counted in a lot of the gift named, or else one that is, or was taken for,
-- the item of a gift of the same donor.
create table donor_statement (
    statement ${text} primary key,
    donor ${text} not null,
    receiver ${text} not null,
    item ${text} not null,
    unit ${text} not null,
    quantity bigint not null,
    given_on ${text} not null,
    code ${text},
    has_receipt boolean not null,
    position bigint not null,
    at bigint not null
);
create index donor_statement_by_receipt on donor_statement (has_receipt, receiver, item, unit);
create index donor_statement_by_receiver on donor_statement (receiver, position);
create index donor_statement_by_code on donor_statement (code, receiver);
create index donor_statement_by_donor on donor_statement (donor, receiver, position);
