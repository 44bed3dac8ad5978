CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`input` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`reason` text,
	`person_id` text,
	`session_version` integer,
	`locale` text,
	`once_as` text,
	`ordered_at` integer NOT NULL,
	`turn_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`taken_by` text,
	`taken_until` integer,
	`started_at` integer,
	`steps_done` integer DEFAULT 0 NOT NULL,
	`steps_of` integer DEFAULT 0 NOT NULL,
	`cancelled_by` text,
	`cancel_asked_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_once` ON `jobs` (`once_as`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `jobs_person` ON `jobs` (`person_id`,`ordered_at`);--> statement-breakpoint
DROP INDEX `events_day`;--> statement-breakpoint
DROP INDEX `events_street`;--> statement-breakpoint
CREATE INDEX `events_start` ON `events` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_lasting` ON `events` (`starts_at`,`id`) WHERE "events"."ends_at" - "events"."starts_at" > 86400000;--> statement-breakpoint
CREATE INDEX `events_day` ON `events` (`starts_on`,`starts_at`,`id`,`status`);--> statement-breakpoint
CREATE INDEX `events_street` ON `events` (`street_id`,`starts_on`,`ends_at`,`status`,`title`,`id`);--> statement-breakpoint
ALTER TABLE `imports` ADD `job_id` text;--> statement-breakpoint
ALTER TABLE `exports` ADD `kind` text DEFAULT 'ledger' NOT NULL;--> statement-breakpoint
ALTER TABLE `exports` ADD `file_id` text;