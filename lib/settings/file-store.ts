import { z } from "zod";

export type S3Store = {
  bucket: string;
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const needed = "required with FILES_URL";
const s3 = z.object({
  FILES_URL: z
    .string()
    .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]+(\/[\w./-]*[\w-])?$/, "must be s3://bucket or s3://bucket/folder")
    .transform((address) => address.slice("s3://".length)),
  FILES_ENDPOINT: z.url({
    protocol: /^https?$/,
    error: "must be the address of the S3-compatible server, like https://s3.example.cn",
  }),
  FILES_REGION: z.string().default("us-east-1"),
  FILES_ACCESS_KEY: z.string({ error: needed }),
  FILES_SECRET_KEY: z.string({ error: needed }),
});

/**
 * The S3-compatible store an environment names, or null when files lie in the data folder. Throws one Error that names every
 * wrong variable.
 */
export function readFileStore(env: Record<string, string | undefined>): S3Store | null {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  if (given.FILES_URL === undefined) return null;
  const parsed = s3.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings:\n${problems.join("\n")}`);
  }
  const { FILES_URL, FILES_ENDPOINT, FILES_REGION, FILES_ACCESS_KEY, FILES_SECRET_KEY } = parsed.data;
  return {
    bucket: FILES_URL,
    endpoint: FILES_ENDPOINT,
    region: FILES_REGION,
    accessKeyId: FILES_ACCESS_KEY,
    secretAccessKey: FILES_SECRET_KEY,
  };
}

/** Would a second server on the same database not find this one's files? */
export function keepsFilesApart(env: Record<string, string | undefined>): boolean {
  return Boolean(env.DATABASE_URL) && !env.FILES_URL;
}
