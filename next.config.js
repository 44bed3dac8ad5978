import createNextIntlPlugin from "next-intl/plugin";

/** For answers that are not pages; pages get a nonce policy from proxy.ts. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The same for files that people sent in: were one opened as a page, it could do nothing. */
const sandboxed = `${nothingRuns}; sandbox`;
const publicFiles =
  "/:file(favicon\\.ico|icon\\.svg|icon-192\\.png|icon-512\\.png|apple-touch-icon\\.png|site\\.webmanifest|read-aloud\\.js|robots\\.txt)";

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Named after its sources by bin/steps/build.mjs: a page that was opened on another build is told apart, on whichever server.
  generateBuildId: async () => process.env.KEPU_BUILD_ID || null,
  env: { KEPU_BUILD_ID: process.env.KEPU_BUILD_ID ?? "" },
  // bin/steps/next-thread.mjs compresses, once an answer is as it goes out.
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: [
    ...["better-sqlite3", "chinese-days", "pg", "@node-rs/argon2", "nodemailer", "pino", "sharp", "unstorage"],
  ],
  // The data folder must never be traced into a build: it holds people's data.
  outputFileTracingExcludes: { "*": ["data/**"] },
  experimental: { globalNotFound: true, authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    ...["/api/:path*", "/_next/:path*", publicFiles].map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: nothingRuns }],
    })),
    { source: "/files/:path*", headers: [{ key: "Content-Security-Policy", value: sandboxed }] },
  ],
};

export default createNextIntlPlugin("./i18n/request.ts")(config);
