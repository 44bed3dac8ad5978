ALTER TABLE `evidence_files` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `evidence_files` ADD `erased_for` text;--> statement-breakpoint
ALTER TABLE `online_views` ADD `screenshot_id` text REFERENCES evidence_files(id);