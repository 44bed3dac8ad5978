import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./root.mjs";

/**
 * Puts the worker's program together from its sources: started from them it takes half as much memory again. Each kind of job is a part
 * of its own, read when the first one comes. It has the same name as the server's. Answers whether that went well.
 * @param {string} name
 */
export async function bundleWorker(name) {
  const options = {
    ...{ entryPoints: [join(root, "bin/worker.ts")], outdir: join(root, ".next", "worker") },
    ...{ bundle: true, splitting: true, platform: "node", format: "esm", packages: "external", target: "node20" },
    define: { "process.env.KEPU_BUILD_ID": JSON.stringify(name) },
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  };
  return build(options).then(
    () => true,
    () => false,
  );
}
