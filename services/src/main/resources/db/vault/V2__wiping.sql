-- One row while the database's files may still hold what was deleted. On PostgreSQL the number of the transaction that deleted it last; else 0.
create table wiping (
    mark bigint not null
);
