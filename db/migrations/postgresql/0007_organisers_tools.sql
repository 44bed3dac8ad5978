ALTER TABLE "venue_milestones" ADD COLUMN "unit_path" text;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject" text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "event_batches" ADD COLUMN "asked" jsonb;