// The dialect is chosen when the schema is first loaded, so this must come before any test's imports.
process.env.DATABASE_URL = process.env.TEST_DATABASE_URL;
