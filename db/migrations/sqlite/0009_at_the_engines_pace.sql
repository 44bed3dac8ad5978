DROP INDEX `events_day`;--> statement-breakpoint
CREATE INDEX `events_start` ON `events` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_lasting` ON `events` (`starts_at`,`id`) WHERE "events"."ends_at" - "events"."starts_at" > 86400000;--> statement-breakpoint
CREATE INDEX `events_day` ON `events` (`starts_on`,`starts_at`,`id`,`status`);