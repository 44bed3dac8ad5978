// Moves the database between SQLite and PostgreSQL: npm run db:move -- --to postgres://… | --from postgres://…
import { parseArgs } from "node:util";
import { progressBar } from "./steps/progress-bar.mjs";

const usage = `npm run db:move -- --to postgres://…     copies the database in DATA_DIR into a PostgreSQL database and checks every row
npm run db:move -- --from postgres://…   the same back: from PostgreSQL into DATA_DIR
  --try              does everything but the last step, while servers go on working: shows how long it takes and whether all is well
  --files            copies the evidence files too, between DATA_DIR and FILES_URL
  --overwrite        also where there is a database already that holds nothing else, as when it is done again
  --discard-changes  with --overwrite: also where changes would be lost
  --with-faults      also what has faults of its own: sums that differ from the records, files that are missing
Stop the server first. Whatever goes wrong or is broken off, nothing was changed: do it again. The password can stand in PGPASSWORD.`;

const flag = { type: "boolean" } as const;
const address = { type: "string" } as const;
const options = {
  ...{ to: address, from: address, try: flag, files: flag, overwrite: flag },
  ...{ "discard-changes": flag, "with-faults": flag, help: flag },
};

// What is written is for nobody else of the machine.
process.umask(0o077);
const started = Date.now();
try {
  const { values } = parseArgs({ options });
  const url = values.to ?? values.from ?? "";
  if (values.help) console.log(usage);
  else if ((values.to === undefined) === (values.from === undefined) || !/^postgres(ql)?:\/\//.test(url))
    throw new Error(usage);
  else await move(values.to === undefined ? "down" : "up", url, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

type Values = Partial<Record<"try" | "files" | "overwrite" | "discard-changes" | "with-faults", boolean>>;

async function move(direction: "up" | "down", url: string, values: Values): Promise<void> {
  // What is made is looked through by the product itself, which is written for the database of its environment.
  process.env.DATABASE_URL = direction === "up" ? url : "";
  const { moveDatabase } = await import("@/lib/moving/move-database");
  const labels = {
    examine: "examining",
    copy: "copying rows",
    index: "indexes",
    compare: "comparing",
    check: "sums, trail, files",
  };
  const { tables, rows, checks } = await moveDatabase(
    {
      ...{ direction, url, trial: values.try ?? false, files: values.files ?? false },
      ...{ overwrite: values.overwrite ?? false, discardChanges: values["discard-changes"] ?? false },
      withFaults: values["with-faults"] ?? false,
    },
    progressBar(labels),
  );
  const seconds = (Date.now() - started) / 1000;
  for (const fault of checks.faults) console.log(fault);
  console.log(
    `${rows} rows of ${tables} tables in ${seconds.toFixed(1)} s (${Math.round(rows / seconds)} a second), each the same on both sides;
${checks.sums} sums, the audit trail and ${checks.files} files looked through: ${checks.faults.length} faults.`,
  );
  if (checks.moved) console.log(`${checks.moved.added} files copied, the others were there.`);
  console.log(values.try ? "It was a trial: nothing was changed." : next(direction, values.files ?? false));
  if (checks.faults.length > 0) process.exitCode = 1;
}

function next(direction: "up" | "down", files: boolean): string {
  if (direction === "down")
    return `Next: take DATABASE_URL out of the environment${files ? ", and FILES_URL," : ""} and start the server.
The PostgreSQL database stays as it is, and what the server now writes is not in it.`;
  return `Next: set, the same for every server, and start it
  DATABASE_URL   the address given with --to
  AUTH_SECRET    what stands in the file auth-secret of DATA_DIR, so that people stay signed in
  ${files ? "FILES_URL …    as it is set now" : "FILES_URL …    a store that all servers reach, unless they share DATA_DIR/files (--files copies them)"}
The database in DATA_DIR stays as it is, and what the servers now write is not in it.`;
}
