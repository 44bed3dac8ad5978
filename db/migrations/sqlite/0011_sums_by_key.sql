-- The sums are found by their key only: kept in its order, without a row number of their own, they take half the room.
CREATE TABLE `sums_by_key` (
	`scope_id` text NOT NULL,
	`dimension` text NOT NULL,
	`period` text NOT NULL,
	`key` text NOT NULL,
	`status` text NOT NULL,
	`counts` integer NOT NULL,
	`events` integer NOT NULL,
	`claimed` integer NOT NULL,
	`approved` integer NOT NULL,
	PRIMARY KEY(`scope_id`, `dimension`, `period`, `key`, `status`, `counts`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `sums_by_key` SELECT `scope_id`, `dimension`, `period`, `key`, `status`, `counts`, `events`, `claimed`, `approved` FROM `sums` ORDER BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
DROP TABLE `sums`;
--> statement-breakpoint
ALTER TABLE `sums_by_key` RENAME TO `sums`;
--> statement-breakpoint
CREATE TABLE `cross_sums_by_key` (
	`scope_id` text NOT NULL,
	`pair` text NOT NULL,
	`month` text NOT NULL,
	`first` text NOT NULL,
	`second` text NOT NULL,
	`events` integer NOT NULL,
	`claimed` integer NOT NULL,
	`approved` integer NOT NULL,
	PRIMARY KEY(`scope_id`, `pair`, `month`, `first`, `second`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `cross_sums_by_key` SELECT `scope_id`, `pair`, `month`, `first`, `second`, `events`, `claimed`, `approved` FROM `cross_sums` ORDER BY 1, 2, 3, 4, 5;
--> statement-breakpoint
DROP TABLE `cross_sums`;
--> statement-breakpoint
ALTER TABLE `cross_sums_by_key` RENAME TO `cross_sums`;
