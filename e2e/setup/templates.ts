import { join } from "node:path";
import { freshDatabase } from "../../bin/steps/postgres.mjs";
import { root } from "../../bin/steps/root.mjs";
import { run, tool } from "../../bin/steps/run.mjs";

export const templateDatabase = "kepu_e2e_template";

/** The environment of one installation: where its data is, and nothing of the machine's own. */
export function installation(dataDir: string, databaseUrl?: string) {
  return { DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? "", AUTH_SECRET: "only-for-browser-tests-0123456789abcdef" };
}

/** Migrates an empty database and fills in the demo years, once; servers under test get copies. */
export async function makeTemplate(dataDir: string, serverUrl?: string) {
  const url = serverUrl && (await freshDatabase(serverUrl, templateDatabase));
  const env = installation(dataDir, url);
  await mustRun("migrate", join(root, "bin/migrate.ts"), env);
  await mustRun("demo", join(root, "bin/demo.ts"), env);
}

async function mustRun(name: string, script: string, env: Record<string, string>) {
  let output = "";
  const onOutput = (chunk: string) => {
    output += chunk;
  };
  const code = await run(tool("tsx"), [script], { env, quiet: true, onOutput });
  if (code !== 0) throw new Error(`${name} failed (${code}):\n${output}`);
}
