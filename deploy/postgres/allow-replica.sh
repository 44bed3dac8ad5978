#!/bin/sh
# Run once, when the database is made (docker-entrypoint-initdb.d): lets a replica follow, where REPLICA_PASSWORD is set.
set -eu
[ -n "${REPLICA_PASSWORD:-}" ] || exit 0
psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$REPLICA_PASSWORD" \
  --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
create role replica with replication login password :'password';
SQL
echo "host replication replica samenet scram-sha-256" >> "$PGDATA/pg_hba.conf"
