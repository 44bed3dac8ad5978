ALTER TABLE `venue_milestones` ADD `unit_path` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject` text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `event_batches` ADD `asked` text;