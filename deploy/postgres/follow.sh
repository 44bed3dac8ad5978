#!/bin/sh
# A replica of the database on $PRIMARY: copies it when there is nothing here yet, then follows it. Promote it with
#   pg_ctl promote -D /var/lib/postgresql/data/replica
set -eu
folder=${PGDATA:-/var/lib/postgresql/data}/replica
export PGPASSWORD="${REPLICA_PASSWORD:?needed to follow}"
if [ ! -f "$folder/PG_VERSION" ]; then
  # What an earlier copy left that was broken off.
  rm -rf "$folder"
  pg_basebackup --host="$PRIMARY" --port="${PRIMARY_PORT:-5432}" --username=replica --pgdata="$folder" --wal-method=stream \
    --write-recovery-conf --create-slot --slot=kepu_replica
fi
exec postgres -D "$folder"
