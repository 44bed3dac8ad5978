DROP INDEX `events_schedule`;--> statement-breakpoint
CREATE INDEX `events_schedule` ON `events` (`status`,`starts_at`,`id`,`ends_at`);