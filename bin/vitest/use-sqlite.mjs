// The dialect is chosen when the schema is first loaded, so this must come before any test's imports.
delete process.env.DATABASE_URL;
