import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { dataFolder } from "@/db/location";
import { readFileStore } from "./file-store";
import { readFrontSettings } from "./front-settings";

const environment = z.object({
  PORT: z.coerce.number({ error: "must be a port number" }).int().min(1).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// (leave it out to use SQLite)")
    .optional(),
  DATABASE_REPLICA_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://, like DATABASE_URL")
    .optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be the full address people use, like https://kepu.example.cn" })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-f.:, ]+$/i, "must be addresses separated by commas, like 127.0.0.1, ::1")
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be like smtp://user:password@mail.example.cn:587, or smtps://" })
    .optional(),
  MAIL_FROM: z.email("must be the mail address reminders come from").optional(),
  WORKER: z.enum(["off", "only"], { error: "must be off or only (leave it out to serve and to work)" }).optional(),
  WORKER_MB: z.coerce.number({ error: "must be megabytes, like 512" }).int().min(128).max(65_536).default(512),
  AUTH_SECRET: z
    .string()
    .min(32, "must have at least 32 characters")
    .refine((secret) => !isExample(secret), "must be a secret of your own, as `openssl rand -hex 32` makes one")
    .optional(),
});

/** What stands in instructions and examples, everybody knows. */
function isExample(secret: string): boolean {
  return (
    new Set(secret).size < 8 ||
    /change.?(me|it|this)|example|placeholder|your.?secret|replace.?(me|it|this)/i.test(secret)
  );
}

export type Settings = {
  port: number;
  databaseUrl: string | undefined;
  baseUrl: string;
  authSecret: string;
  secureCookies: boolean;
  /** Where mail goes out, and as whom; undefined where mail is not set up. */
  mail: MailSettings | undefined;
};

export type MailSettings = { url: string; from: string };

let checked: Settings | undefined;

/**
 * The settings of this process, from the environment (README: Settings). Empty variables count as absent.
 * Throws one Error that names every wrong variable.
 */
export function settings(): Settings {
  checked ??= readSettings(process.env);
  return checked;
}

/** Checks an environment; apart from `settings` so that tests can ask about any. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings:\n${problems.join("\n")}`);
  }
  readFileStore(env);
  readFrontSettings(env);
  const { PORT: port, DATABASE_URL: databaseUrl, BASE_URL, AUTH_SECRET, SMTP_URL, MAIL_FROM } = parsed.data;
  if (databaseUrl && !AUTH_SECRET) {
    throw new Error("Wrong settings:\n  AUTH_SECRET: required with PostgreSQL, the same for every process");
  }
  if (parsed.data.DATABASE_REPLICA_URL && !databaseUrl) {
    throw new Error("Wrong settings:\n  DATABASE_REPLICA_URL: only beside DATABASE_URL, whose server it follows");
  }
  if (Boolean(SMTP_URL) !== Boolean(MAIL_FROM)) {
    throw new Error("Wrong settings:\n  SMTP_URL, MAIL_FROM: mail needs both, or neither");
  }
  const baseUrl = (BASE_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  return {
    port,
    databaseUrl,
    baseUrl,
    authSecret: AUTH_SECRET ?? keptSecret(),
    secureCookies: baseUrl.startsWith("https://"),
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
  };
}

/** One machine alone makes its secret once and keeps it beside the database. */
function keptSecret(): string {
  const file = resolve(/* turbopackIgnore: true */ dataFolder(), "auth-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
