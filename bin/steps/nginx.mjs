import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onCleanup } from "./cleanup.mjs";
import { installDebian } from "./debian.mjs";
import { freePort } from "./ports.mjs";
import { root } from "./root.mjs";
import { read } from "./run.mjs";
import { scratchFolder } from "./scratch.mjs";

const example = join(root, "deploy/nginx/kepu.conf");

/** The program, from Debian's package when it is not here yet; undefined where it cannot be had. */
export async function nginxProgram() {
  const found = async () =>
    existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : await read("sh", ["-c", "command -v nginx"]);
  return (await found()) ?? ((await installDebian("nginx", ["nginx-light"])) ? await found() : undefined);
}

/**
 * Starts nginx with the example that `deploy/` gives, in front of servers on these ports of this machine; ended at cleanup. Answers its
 * address, and the file where each line says which server answered what.
 */
export async function startNginx(ports) {
  const program = await nginxProgram();
  if (!program) throw new Error("nginx was not found (Debian: apt-get install nginx-light).");
  const folder = await scratchFolder("nginx");
  const port = await freePort();
  await writeFile(join(folder, "kepu.conf"), exampleFor(await readFile(example, "utf8"), ports, port));
  await writeFile(join(folder, "nginx.conf"), around(folder));
  const args = ["-e", join(folder, "error.log"), "-p", folder, "-c", join(folder, "nginx.conf")];
  const server = spawn(program, args, { stdio: "inherit" });
  const ended = new Promise((resolve) => {
    server.on("exit", resolve);
    server.on("error", resolve);
  });
  onCleanup(async () => {
    server.kill("SIGTERM");
    await ended;
  });
  return {
    url: `http://localhost:${port}`,
    accessLog: join(folder, "access.log"),
    errorLog: join(folder, "error.log"),
  };
}

/** The example with other servers and another port, and not a word else; what shows that its retry is needed takes that out. */
function exampleFor(text, ports, port) {
  const [first, ...others] = [...text.matchAll(/^ *server 127\.0\.0\.1:\d+(.*)$/gm)];
  if (!first || others.length !== ports.length - 1) throw new Error(`${example} does not name ${ports.length} servers`);
  const lines = ports.map((each) => `  server 127.0.0.1:${each}${first[1]}`);
  return [first, ...others]
    .reduce((all, [line], at) => all.replace(line, () => lines[at]), text)
    .replace("listen 80;", `listen 127.0.0.1:${port};\n  listen [::1]:${port};`)
    .replace(/server_name .*;/, "server_name localhost;")
    .replace(/proxy_next_upstream .*;/, (line) =>
      process.env.WITHOUT_NEXT_UPSTREAM ? "proxy_next_upstream off;" : line,
    );
}

/** What a package's own nginx.conf says around it. */
function around(folder) {
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 512; }
http {
  log_format servers '$request_method $uri $status [$upstream_addr] [$upstream_status]';
  access_log ${folder}/access.log servers;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include kepu.conf;
}
`;
}
