import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./root.mjs";

/**
 * Puts the worker's program together from its sources: started from them it takes half as much memory again. Each kind of job is a part
 * of its own, read when the first one comes. Answers whether that went well.
 */
export async function bundleWorker() {
  const options = {
    ...{ entryPoints: [join(root, "bin/worker.ts")], outdir: join(root, ".next", "worker") },
    ...{ bundle: true, splitting: true, platform: "node", format: "esm", packages: "external", target: "node20" },
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  };
  return build(options).then(
    () => true,
    () => false,
  );
}
