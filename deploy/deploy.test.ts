import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readSettings } from "@/lib/settings/settings";
import { fileOf, importsOf } from "@/lib/structure/imports";
import { filesIn, isTest } from "@/lib/structure/tree";

const root = resolve(import.meta.dirname, "..");
const text = (file: string) => readFileSync(join(root, file), "utf8");
const { scripts, dependencies, devDependencies } = JSON.parse(text("package.json"));
/** The variables that the program reads: each named with how it is checked. */
const settings = filesIn("lib/settings")
  .filter((file) => !isTest(file))
  .flatMap((file) => [...text(file).matchAll(/^ {2}([A-Z][A-Z_]{3,}): z/gm)].map(([, name = ""]) => name));
const logging = ["LOG_LEVEL"];
const example = Object.fromEntries(
  text("deploy/.env.example")
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
);
const has = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const ran = (program: string, args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    cwd: root,
    env: { ...process.env, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
};

describe("the image", () => {
  const lines = text("deploy/Containerfile").split("\n");
  const assemble = text("deploy/assemble.sh");

  test("copies what is there, runs what is there, as nobody in particular, and says how it is", () => {
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const run = lines.join("\n").match(/\b(bin|deploy)\/[\w-]+\.(mjs|sh)\b/g) ?? [];
    expect(run).toEqual(expect.arrayContaining(["bin/start.mjs", "deploy/assemble.sh", "deploy/healthcheck.mjs"]));
    expect(run.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")));
    expect(last).toEqual(expect.arrayContaining(["USER node", "STOPSIGNAL SIGTERM"]));
    expect(last.some((line) => line.startsWith("HEALTHCHECK "))).toBe(true);
    expect(lines.filter((line) => /^FROM (?!node:\$\{NODE\})/.test(line))).toEqual([]);
    expect(lines.find((line) => line.startsWith("ARG NODE="))).toMatch(/=\d+-bookworm-slim$/);
  });

  test("is put together from what is there, and by commands that there are", () => {
    const copied = copiedBy(assemble);
    expect(copied).toEqual(expect.arrayContaining(["bin", "db", "lib", "messages", "node_modules", ".next"]));
    const made = ["node_modules", ".next"];
    expect(copied.filter((name) => !made.includes(name) && !existsSync(join(root, name)))).toEqual([]);
    const named = [...assemble.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    for (const script of ["deploy/assemble.sh", "deploy/postgres/allow-replica.sh", "deploy/postgres/follow.sh"])
      expect(ran("sh", ["-n", script])).toEqual({ status: 0, said: "" });
  });

  test("holds every package that production imports", () => {
    const commands = readdirSync(join(root, "bin")).map((file) => `bin/${file}`);
    const run = commands.filter((file) => /\.(ts|mjs)$/.test(file) && !developing.test(file));
    expect(run).toEqual(expect.arrayContaining(["bin/start.mjs", "bin/prepare.ts", "bin/backup.ts", "bin/move.ts"]));
    const seen = new Set<string>();
    const packages = new Set(run.flatMap((file) => packagesOf(file, seen)));
    expect(packages.size).toBeGreaterThan(10);
    expect([...packages].filter((name) => name in devDependencies && !(name in dependencies))).toEqual([]);
    // And every source of our own that they import is copied.
    const there = ["bin", ...copiedBy(assemble)];
    expect([...seen].filter((file) => !there.includes(file.split("/")[0] ?? ""))).toEqual([]);
    // What runs TypeScript there is started by its path.
    expect(dependencies).toHaveProperty("tsx");
  });
});

/** What the script puts into the folder, by name. */
function copiedBy(script: string): string[] {
  return [...script.matchAll(/^cp(?: -R)? (.+) "\$target"$/gm)].flatMap(([, names = ""]) => names.split(" "));
}

/** Commands for those who work on the program, not for those who run it. */
const developing =
  /bin\/(bench|build|check|dev|generate-migrations|lighthouse|quickstart|test|with-postgres)\.(ts|mjs)$/;

/** The packages that a file imports, and what it imports. */
function packagesOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return importsOf(file)
    .filter(({ types, to }) => !types && !to.startsWith("node:"))
    .flatMap((found) => {
      if (!found.own)
        return [
          found.to
            .split("/")
            .slice(0, found.to.startsWith("@") ? 2 : 1)
            .join("/"),
        ];
      const next = existsSync(join(root, found.to)) && /\.mjs$/.test(found.to) ? found.to : fileOf(found);
      return next ? packagesOf(next, seen) : [];
    });
}

describe("compose", () => {
  type Service = {
    image?: string;
    environment?: Record<string, string>;
    volumes?: string[];
    ports?: string[];
    restart?: string;
  };
  const file = text("deploy/compose.yaml");
  const { services, volumes } = parse(file, { merge: true }) as { services: Record<string, Service>; volumes: object };

  test("starts images of a version, mounts what is there, and opens the balancer's port alone", () => {
    for (const [name, { image = "", volumes: mounts = [], ports }] of Object.entries(services)) {
      if (!name.startsWith("server-")) expect(image).toMatch(/:v?\d+(\.\d+)*/);
      expect([name, ports !== undefined]).toEqual([name, name === "balancer"]);
      for (const [from = ""] of mounts.map((mount) => mount.split(":"))) {
        if (from.startsWith(".")) expect([from, existsSync(join(root, "deploy", from))]).toEqual([from, true]);
        else expect(volumes).toHaveProperty(from);
      }
    }
  });

  test("sets what the program knows, and takes its secrets from the environment or does not start", () => {
    const set = { ...services["server-1"]?.environment };
    expect(set).toEqual(services["server-2"]?.environment);
    expect(Object.keys(set).filter((name) => ![...settings, ...logging].includes(name))).toEqual([]);
    const asked = [...new Set([...file.matchAll(/\$\{([A-Z_]+)/g)].map(([, name = ""]) => name))];
    expect(asked.filter((name) => !(name in example))).toEqual([]);
    for (const secret of ["AUTH_SECRET", "POSTGRES_PASSWORD", "FILES_ACCESS_KEY", "FILES_SECRET_KEY"]) {
      expect(example[secret]).toBe("");
      expect(file).not.toMatch(new RegExp(`\\$\\{${secret}(?!:\\?)`));
    }
  });

  test("gives nobody else the addresses that are fixed", () => {
    const { networks } = parse(file) as { networks: { kepu: { ipam: { config: Record<string, string>[] } } } };
    expect(networks.kepu.ipam.config).toMatchObject([{ subnet: "172.28.57.0/24", ip_range: "172.28.57.128/25" }]);
    const fixed = [...file.matchAll(/(?:ipv4_address|gateway|TRUSTED_PROXIES): 172\.28\.57\.(\d+)/g)];
    expect(fixed.map(([, last]) => Number(last)).filter((last) => last >= 128)).toEqual([]);
    expect(fixed).toHaveLength(5);
  });

  test.runIf(has("docker-compose"))("is what Compose understands", () => {
    const needed = {
      BASE_URL: "http://a",
      AUTH_SECRET: "a",
      POSTGRES_PASSWORD: "b",
      FILES_ACCESS_KEY: "c",
      FILES_SECRET_KEY: "d",
    };
    const words = ["-f", "deploy/compose.yaml", "config", "--quiet"];
    expect(ran("docker-compose", words, needed)).toMatchObject({ status: 0 });
    expect(ran("docker-compose", words, { ...needed, AUTH_SECRET: "" })).toMatchObject({ status: 1 });
  });
});

test("what the example leaves empty is asked for, and an example is no secret", () => {
  const url = { DATABASE_URL: "postgres://kepu@localhost/kepu" };
  const env = { ...example, ...url, FILES_ACCESS_KEY: "", FILES_SECRET_KEY: "" };
  expect(() => readSettings(env)).toThrow("AUTH_SECRET");
  for (const secret of [
    "change-me-change-me-change-me-change-me",
    "an-example-secret-that-is-long-enough",
    "a".repeat(40),
  ])
    expect(() => readSettings({ ...url, AUTH_SECRET: secret })).toThrow("AUTH_SECRET");
  expect(
    Object.keys(example).filter((name) => ![...settings, ...logging].includes(name) && !forCompose.includes(name)),
  ).toEqual([]);
});

const forCompose = ["POSTGRES_PASSWORD", "PUBLIC_PORT", "REPLICA_PASSWORD", "DATABASE_HOSTS", "KEPU_IMAGE"];

describe("the balancers", () => {
  test.runIf(has("nginx"))("nginx reads its file, as it is and as compose changes it", () => {
    const folder = mkdtempSync(join(tmpdir(), "kepu-nginx-"));
    const file = text("deploy/nginx/kepu.conf");
    const changed = Object.entries({ "127.0.0.1:3001": "172.28.57.11:3000", "127.0.0.1:3002": "172.28.57.12:3000" });
    for (const conf of [file, changed.reduce((all, [from, to]) => all.replace(from, to), file)]) {
      writeFileSync(join(folder, "kepu.conf"), conf.replace(/listen 80;/, "listen 127.0.0.1:28080;"));
      const around = `pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${[
        "client_body",
        "proxy",
        "fastcgi",
        "uwsgi",
        "scgi",
      ]
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(" ")} include ${folder}/kepu.conf; }`;
      writeFileSync(join(folder, "nginx.conf"), around);
      const tested = ran("nginx", ["-t", "-p", folder, "-c", join(folder, "nginx.conf")]);
      expect(tested, tested.said).toMatchObject({ status: 0 });
    }
    for (const [from] of changed) expect(file).toContain(`server ${from}`);
  });

  test.runIf(has("caddy"))("Caddy reads its file", () => {
    const checked = ran("caddy", ["validate", "--adapter", "caddyfile", "--config", "deploy/Caddyfile"]);
    expect(checked, checked.said).toMatchObject({ status: 0 });
  });
});

describe("the units of one machine", () => {
  const units = readdirSync(join(root, "deploy/systemd"));

  test("start programs that there are, with the settings that there are", () => {
    const all = units.map((unit) => text(`deploy/systemd/${unit}`)).join("\n");
    const started = [...all.matchAll(/^ExecStart=\S+ (.+)$/gm)].flatMap(([, words = ""]) => words.split(" "));
    const paths = started.filter((word) => /^(bin|node_modules)\//.test(word));
    expect(paths).toEqual(expect.arrayContaining(["bin/start.mjs", "bin/backup.ts"]));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test.runIf(has("systemd-analyze") && existsSync("/usr/bin/node"))("are what systemd understands", () => {
    const files = units.map((unit) => join(root, "deploy/systemd", unit));
    expect(
      ran("systemd-analyze", ["verify", ...files])
        .said.split("\n")
        .filter((line) => line.includes("kepu")),
    ).toEqual([]);
  });
});
