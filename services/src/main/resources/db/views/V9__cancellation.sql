-- A shipment that was unpacked before anybody took it: its number stays used.
alter table shipment add column cancelled_position bigint;
alter table shipment add column cancelled_at bigint;
alter table shipment add column cancelled_happened_at bigint;
alter table shipment add column cancellation_reason ${text};
