#!/bin/sh
# A replica of the database on $PRIMARY: copies it when there is nothing here yet, then follows it. Promote it with
#   pg_ctl promote -D /var/lib/postgresql/data/replica
set -eu
folder=${PGDATA:-/var/lib/postgresql/data}/replica
export PGPASSWORD="${REPLICA_PASSWORD:?needed to follow}"

copy() {
  # What an earlier copy left that was broken off.
  rm -rf "$folder"
  pg_basebackup --host="$PRIMARY" --port="${PRIMARY_PORT:-5432}" --username=replica --pgdata="$folder" --checkpoint=fast \
    --wal-method=stream --write-recovery-conf --slot=kepu_replica "$@"
}
# The slot keeps on the primary what the replica still needs, up to max_slot_wal_keep_size; one that was broken off may have made it already.
[ -f "$folder/PG_VERSION" ] || copy --create-slot || copy
exec postgres -D "$folder"
