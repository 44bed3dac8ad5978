// Writes the next migration for both databases from db/schema: npm run db:generate -- --name add_venue_level
// Add --custom for an empty one that is filled in by hand (the same name in both folders).
import { run, tool } from "./steps/run.mjs";

const args = process.argv.slice(2);
const name = args[args.indexOf("--name") + 1];
if (!args.includes("--name") || !/^[a-z][a-z0-9_]+$/.test(name ?? "")) {
  console.error("Say what the migration does, in snake_case: npm run db:generate -- --name add_venue_level");
  process.exit(2);
}
// The schema chooses its dialect by DATABASE_URL; nothing connects to it.
for (const DATABASE_URL of ["", "postgres://localhost/never-connected"]) {
  const code = await run(tool("drizzle-kit"), ["generate", ...args], { env: { DATABASE_URL } });
  if (code !== 0) process.exit(code);
}
