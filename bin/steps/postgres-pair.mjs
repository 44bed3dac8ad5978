import { chownSync, readdirSync } from "node:fs";
import { appendFile, cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { newCluster, startServer, waitUntilReady } from "./postgres.mjs";

/**
 * Starts a PostgreSQL server and a second one that follows it, with an empty database `kepu`. With `acknowledged` a commit is told only
 * once both have it, so that nothing is lost when the second takes over.
 */
export async function startPostgresPair({ acknowledged = false } = {}) {
  const { binaries, home, user, password } = await newCluster();
  const [first, second] = [await freePort(), await freePort()];
  // Copied before it has ever run: a copy to begin following from, with nothing to fetch.
  await cp(join(home, "data"), join(home, "copy"), { recursive: true, verbatimSymlinks: true });
  await writeFile(join(home, "copy", "standby.signal"), "");
  const follow = `host=localhost port=${first} user=kepu password=${password} application_name=copy`;
  await appendFile(join(home, "copy", "postgresql.auto.conf"), `\nprimary_conninfo = '${follow}'\n`);
  if (user.uid) giveTo(join(home, "copy"), user);
  const address = (port, database = "kepu") => `postgres://kepu:${password}@localhost:${port}/${database}`;
  const waits = acknowledged ? ["synchronous_standby_names=*", "synchronous_commit=on"] : [];
  const stopFirst = startServer({ binaries, home, user, port: first, also: waits });
  await waitUntilReady(address(first, "postgres"));
  startServer({ binaries, home, user, port: second, data: "copy" });
  await waitUntilReady(address(second, "postgres"));
  await ask(address(first, "postgres"), "create database kepu");
  await follows(address(first), address(second));
  return {
    primary: address(first),
    replica: address(second),
    /** Either may be the one that takes writes. */
    either: `postgres://kepu:${password}@localhost:${first},localhost:${second}/kepu`,
    follows: () => follows(address(first), address(second)),
    stopPrimary: stopFirst,
    promote: () => ask(address(second), "select pg_promote(true, 30)"),
    pauseReplay: () => ask(address(second), "select pg_wal_replay_pause()"),
    resumeReplay: () => ask(address(second), "select pg_wal_replay_resume()"),
  };
}

/** Waits until the second has all that the first has written so far. */
async function follows(first, second) {
  const [{ at }] = await ask(first, "select pg_current_wal_insert_lsn()::text as at");
  for (;;) {
    const [answer] = await ask(second, `select pg_last_wal_replay_lsn() >= '${at}' as there`).catch(() => []);
    if (answer?.there) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ask(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function giveTo(folder, { uid, gid }) {
  chownSync(folder, uid, gid);
  for (const name of readdirSync(folder, { recursive: true })) chownSync(join(folder, name), uid, gid);
}
