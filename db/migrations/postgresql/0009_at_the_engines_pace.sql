CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"person_id" text,
	"session_version" bigint,
	"locale" text,
	"once_as" text,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"turn_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"taken_by" text,
	"taken_until" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"steps_done" bigint DEFAULT 0 NOT NULL,
	"steps_of" bigint DEFAULT 0 NOT NULL,
	"cancelled_by" text,
	"cancel_asked_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "events_day";--> statement-breakpoint
DROP INDEX "events_street";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "job_id" text;--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "kind" text DEFAULT 'ledger' NOT NULL;--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_cancelled_by_people_id_fk" FOREIGN KEY ("cancelled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_once" ON "jobs" USING btree ("once_as");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "jobs_person" ON "jobs" USING btree ("person_id","ordered_at");--> statement-breakpoint
CREATE INDEX "events_start" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "events_lasting" ON "events" USING btree ("starts_at","id") WHERE "events"."ends_at" - "events"."starts_at" > interval '1 day';--> statement-breakpoint
CREATE INDEX "events_day" ON "events" USING btree ("starts_on","starts_at","id","status");--> statement-breakpoint
CREATE INDEX "events_street" ON "events" USING btree ("street_id","starts_on","ends_at","status","title","id");