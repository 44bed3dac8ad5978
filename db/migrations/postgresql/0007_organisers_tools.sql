ALTER TABLE "venue_milestones" ADD COLUMN "unit_path" text;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "erased_for" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject" text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "online_views" ADD COLUMN "screenshot_id" text;--> statement-breakpoint
ALTER TABLE "online_views" ADD CONSTRAINT "online_views_screenshot_id_evidence_files_id_fk" FOREIGN KEY ("screenshot_id") REFERENCES "public"."evidence_files"("id") ON DELETE no action ON UPDATE no action;