ALTER TABLE `venue_milestones` ADD `unit_path` text;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `erased_for` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject` text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `online_views` ADD `screenshot_id` text REFERENCES evidence_files(id);