CREATE TABLE `co_hosts` (
	`event_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`state` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`answer` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `unit_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `co_hosts_unit` ON `co_hosts` (`unit_id`,`state`);--> statement-breakpoint
ALTER TABLE `venue_milestones` ADD `unit_path` text DEFAULT '/' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `erased_for` text;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject` text DEFAULT 'event' NOT NULL;--> statement-breakpoint
ALTER TABLE `corrections` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `online_views` ADD `screenshot_id` text REFERENCES evidence_files(id);--> statement-breakpoint
CREATE INDEX `online_views_screenshot` ON `online_views` (`screenshot_id`);--> statement-breakpoint
ALTER TABLE `event_batches` ADD `asked` text;