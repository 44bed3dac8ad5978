import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { onCleanup } from "../../bin/steps/cleanup.mjs";
import { startNginx } from "../../bin/steps/nginx.mjs";
import { freePort } from "../../bin/steps/ports.mjs";
import { startPostgresPair } from "../../bin/steps/postgres-pair.mjs";
import { root } from "../../bin/steps/root.mjs";
import { run, tool } from "../../bin/steps/run.mjs";
import { scratchFolder } from "../../bin/steps/scratch.mjs";
import { type Machine, startMachine } from "./machine";

export type Installation = {
  /** Where people find it: the balancer. */
  url: string;
  accessLog: string;
  machines: [Machine, Machine];
  pair: Awaited<ReturnType<typeof startPostgresPair>>;
};

/** The demo years on two servers behind nginx, with a PostgreSQL server, one that follows it, and an object store; gone at cleanup. */
export async function install(): Promise<Installation> {
  const home = await scratchFolder("machines");
  const [pair, ports] = await Promise.all([
    startPostgresPair({ acknowledged: true }),
    Promise.all([freePort(), freePort()]),
  ]);
  const nginx = await startNginx(ports);
  const env = (name: string) => ({
    DATA_DIR: join(home, name),
    DATABASE_URL: pair.either,
    DATABASE_REPLICA_URL: pair.replica,
    BASE_URL: nginx.url,
    TRUSTED_PROXIES: "127.0.0.1,::1,::ffff:127.0.0.1",
    AUTH_SECRET: "only-for-browser-tests-0123456789abcdef",
  });
  const files = await startStore(join(home, "store"));
  for (const script of ["bin/migrate.ts", "bin/demo.ts"]) {
    const told = { env: { ...env("demo"), ...files }, quiet: true };
    if ((await run(tool("tsx"), [join(root, script)], told)) !== 0) throw new Error(`${script} failed`);
  }
  const machines = await Promise.all(
    ports.map((port, at) => startMachine({ ...env(`server-${at}`), ...files, PORT: String(port) })),
  );
  return { url: nginx.url, accessLog: nginx.accessLog, machines: machines as [Machine, Machine], pair };
}

async function startStore(directory: string): Promise<Record<string, string>> {
  const configureBuckets = [{ name: "evidence", configs: [] }];
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  const { port } = await server.run();
  onCleanup(() => server.close());
  return {
    FILES_URL: "s3://evidence/kepu",
    FILES_ENDPOINT: `http://127.0.0.1:${port}`,
    FILES_ACCESS_KEY: "S3RVER",
    FILES_SECRET_KEY: "S3RVER",
  };
}
