CREATE TABLE "co_hosts" (
	"event_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"state" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"answer" text,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "co_hosts_event_id_unit_id_pk" PRIMARY KEY("event_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "venue_milestones" ADD COLUMN "unit_path" text DEFAULT '/' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "erased_for" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject" text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "online_views" ADD COLUMN "screenshot_id" text;--> statement-breakpoint
ALTER TABLE "event_batches" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "co_hosts" ADD CONSTRAINT "co_hosts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_hosts" ADD CONSTRAINT "co_hosts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_hosts" ADD CONSTRAINT "co_hosts_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "co_hosts_unit" ON "co_hosts" USING btree ("unit_id","state");--> statement-breakpoint
ALTER TABLE "online_views" ADD CONSTRAINT "online_views_screenshot_id_evidence_files_id_fk" FOREIGN KEY ("screenshot_id") REFERENCES "public"."evidence_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "online_views_screenshot" ON "online_views" USING btree ("screenshot_id");