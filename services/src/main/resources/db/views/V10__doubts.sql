-- What is doubted of a lot, in codes joined by commas; null where nothing is. An upgrade that one officer proposed and nobody decided.
-- graded_position: the record that last said what it is, which a correction must name.
alter table lot add column doubts ${text};
alter table lot add column upgrade_item ${text};
alter table lot add column upgrade_position bigint;
alter table lot add column graded_position bigint not null default 0;

-- The submission or renewal that says a demand as it is now, which a review must name.
alter table demand add column stated_position bigint not null default 0;

-- Lost or found unfit before it was packed: nobody waits for it.
alter table allocation_line add column missing bigint not null default 0;

-- A gift's code, or a maker's lot and an expiry, where a correction changed those.
alter table correction add column old_label ${text};
alter table correction add column new_label ${text};
