import { defineConfig } from "drizzle-kit";

const dialect = process.env.DATABASE_URL ? "postgresql" : "sqlite";

export default defineConfig({
  dialect,
  schema: "./db/schema/index.ts",
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
});
