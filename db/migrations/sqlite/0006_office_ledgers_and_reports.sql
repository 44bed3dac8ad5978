CREATE TABLE `campaign_years` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`year` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`goal` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_years_one` ON `campaign_years` (`campaign_id`,`year`);--> statement-breakpoint
CREATE TABLE `venue_kinds` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`measure_word` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `venue_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`venue_id` text NOT NULL,
	`step` text NOT NULL,
	`level` text,
	`happened_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `venue_milestones_day` ON `venue_milestones` (`happened_on`);--> statement-breakpoint
CREATE INDEX `venue_milestones_venue` ON `venue_milestones` (`venue_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `evidence_files` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`width` integer,
	`height` integer,
	`caption` text DEFAULT '' NOT NULL,
	`upload_key` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`released_at` integer,
	`released_by` text,
	`position` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_files_event` ON `evidence_files` (`event_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_files_upload` ON `evidence_files` (`event_id`,`upload_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_files_content` ON `evidence_files` (`event_id`,`kind`,`sha256`);--> statement-breakpoint
CREATE TABLE `loose_files` (
	`id` text PRIMARY KEY NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `loose_files_since` ON `loose_files` (`since`);--> statement-breakpoint
CREATE TABLE `audience_words` (
	`id` text PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`group_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `audience_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audience_words_word` ON `audience_words` (`word`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`unit_id` text NOT NULL,
	`heading` text NOT NULL,
	`uses` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `heading`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`unit_id` text NOT NULL,
	`row_hash` text NOT NULL,
	`import_id` text NOT NULL,
	`event_id` text NOT NULL,
	`event_version` integer NOT NULL,
	`record_version` integer,
	PRIMARY KEY(`unit_id`, `row_hash`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_import` ON `import_rows` (`import_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`state` text NOT NULL,
	`sheets` text NOT NULL,
	`mapping` text NOT NULL,
	`fixes` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`rows_of` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_person` ON `imports` (`person_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_file` ON `imports` (`file_hash`);--> statement-breakpoint
CREATE TABLE `awards` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`title` text NOT NULL,
	`giver` text NOT NULL,
	`level` text NOT NULL,
	`given_on` text NOT NULL,
	`event_id` text,
	`campaign_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `awards_day` ON `awards` (`given_on`);--> statement-breakpoint
CREATE INDEX `awards_event` ON `awards` (`event_id`);--> statement-breakpoint
CREATE INDEX `awards_campaign` ON `awards` (`campaign_id`,`given_on`);--> statement-breakpoint
CREATE TABLE `grant_events` (
	`grant_id` text NOT NULL,
	`event_id` text NOT NULL,
	PRIMARY KEY(`grant_id`, `event_id`),
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `grant_events_event` ON `grant_events` (`event_id`);--> statement-breakpoint
CREATE TABLE `grant_programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`position` integer DEFAULT 0 NOT NULL,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`programme_id` text NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`amount` integer,
	`granted_on` text NOT NULL,
	`mid_term_on` text,
	`mid_term_report` text DEFAULT '' NOT NULL,
	`final_on` text,
	`final_report` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `grant_programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_year` ON `grants` (`year`,`programme_id`);--> statement-breakpoint
CREATE INDEX `grants_unit` ON `grants` (`unit_id`);--> statement-breakpoint
CREATE TABLE `media_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`unit_path` text NOT NULL,
	`title` text NOT NULL,
	`outlet` text NOT NULL,
	`level` text NOT NULL,
	`url` text,
	`record_url` text,
	`published_on` text NOT NULL,
	`event_id` text,
	`campaign_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_reports_day` ON `media_reports` (`published_on`);--> statement-breakpoint
CREATE INDEX `media_reports_event` ON `media_reports` (`event_id`);--> statement-breakpoint
CREATE INDEX `media_reports_campaign` ON `media_reports` (`campaign_id`,`published_on`);--> statement-breakpoint
CREATE TABLE `closed_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`year` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text NOT NULL,
	`reopened_at` integer,
	`reopened_by` text,
	`reopen_reason` text,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reopened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closed_periods_one` ON `closed_periods` (`period`);--> statement-breakpoint
CREATE INDEX `closed_periods_year` ON `closed_periods` (`year`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`event_id` text,
	`event_title` text NOT NULL,
	`unit_path` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_month` ON `corrections` (`month`,`at`);--> statement-breakpoint
CREATE TABLE `desk_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`reason` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`day` text NOT NULL,
	`message` text NOT NULL,
	`event_id` text,
	`figures` text,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_messages_once` ON `desk_messages` (`unit_id`,`reason`,`about`,`day`);--> statement-breakpoint
CREATE INDEX `desk_messages_unit` ON `desk_messages` (`unit_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `desk_messages_event` ON `desk_messages` (`event_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`taken_by` text,
	`taken_until` integer,
	`failure` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`message_id`) REFERENCES `desk_messages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`message_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `target_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`scope` text NOT NULL,
	`scope_id` text NOT NULL,
	`measure` text NOT NULL,
	`figure_before` integer,
	`figure_after` integer,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `target_changes_year` ON `target_changes` (`year`,`at`);--> statement-breakpoint
CREATE TABLE `told_corrections` (
	`correction_id` text NOT NULL,
	`report_id` text NOT NULL,
	PRIMARY KEY(`correction_id`, `report_id`),
	FOREIGN KEY (`correction_id`) REFERENCES `corrections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`format` text NOT NULL,
	`query` text NOT NULL,
	`file_name` text NOT NULL,
	`state` text NOT NULL,
	`rows_done` integer DEFAULT 0 NOT NULL,
	`rows_of` integer NOT NULL,
	`bytes` integer DEFAULT 0 NOT NULL,
	`ordered_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exports_person` ON `exports` (`person_id`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `exports_ordered` ON `exports` (`ordered_at`);--> statement-breakpoint
CREATE TABLE `public_results` (
	`year` integer PRIMARY KEY NOT NULL,
	`introduction` text DEFAULT '' NOT NULL,
	`introduction_en` text DEFAULT '' NOT NULL,
	`sections` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	`released` text,
	`released_at` integer,
	`released_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rankings` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`as_of` text NOT NULL,
	`taken_at` integer NOT NULL,
	`taken_by` text NOT NULL,
	`rows` text NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rankings_day` ON `rankings` (`unit_id`,`year`,`as_of`);--> statement-breakpoint
CREATE TABLE `report_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	FOREIGN KEY (`updated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_templates_kind` ON `report_templates` (`kind`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`unit_id` text NOT NULL,
	`as_of` integer NOT NULL,
	`taken_by` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_period` ON `reports` (`unit_id`,`year`,`period`);--> statement-breakpoint
CREATE TABLE `return_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`table_code` text NOT NULL,
	`confirmed` integer DEFAULT false NOT NULL,
	`rows` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `return_forms_year` ON `return_forms` (`year`);--> statement-breakpoint
CREATE TABLE `event_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`change` text NOT NULL,
	`events` text NOT NULL,
	`undone` integer DEFAULT false NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_batches_actor` ON `event_batches` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `event_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`fields` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_templates_unit` ON `event_templates` (`unit_id`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`said` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_unit` ON `series` (`unit_id`);--> statement-breakpoint
CREATE TABLE `cross_sums` (
	`scope_id` text NOT NULL,
	`pair` text NOT NULL,
	`month` text NOT NULL,
	`first` text NOT NULL,
	`second` text NOT NULL,
	`events` integer NOT NULL,
	`claimed` integer NOT NULL,
	`approved` integer NOT NULL,
	PRIMARY KEY(`scope_id`, `pair`, `month`, `first`, `second`)
);
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `brand` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `group_id` text REFERENCES audience_groups(id);--> statement-breakpoint
ALTER TABLE `event_kinds` ADD `evidence_asked` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `event_kinds` ADD `photos_asked` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE `venues` ADD `kind_id` text REFERENCES venue_kinds(id);--> statement-breakpoint
ALTER TABLE `venues` ADD `level` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `latitude` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `longitude` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `opening` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `venues` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `venues` ADD `capacity` integer;--> statement-breakpoint
ALTER TABLE `venues` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `series_id` text REFERENCES series(id);--> statement-breakpoint
ALTER TABLE `events` ADD `series_on` text;--> statement-breakpoint
ALTER TABLE `events` ADD `series_own` text;--> statement-breakpoint
CREATE INDEX `events_venue` ON `events` (`venue_id`,`starts_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_series` ON `events` (`series_id`,`series_on`);--> statement-breakpoint
ALTER TABLE `records` ADD `evidence` text DEFAULT 'complete' NOT NULL;--> statement-breakpoint
ALTER TABLE `records` ADD `evidence_versions` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `streets` ADD `map_column` integer;--> statement-breakpoint
ALTER TABLE `streets` ADD `map_row` integer;