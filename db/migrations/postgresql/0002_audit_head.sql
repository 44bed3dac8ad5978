CREATE TABLE "audit_head" (
	"id" bigint PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
