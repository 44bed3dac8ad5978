CREATE TABLE "campaign_years" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"year" bigint NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"goal" text DEFAULT '' NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "venue_kinds" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"measure_word" text NOT NULL,
	"position" bigint DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "venue_milestones" (
	"id" text PRIMARY KEY NOT NULL,
	"venue_id" text NOT NULL,
	"step" text NOT NULL,
	"level" text,
	"happened_on" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"width" bigint,
	"height" bigint,
	"caption" text DEFAULT '' NOT NULL,
	"upload_key" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"position" bigint DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "loose_files" (
	"id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience_words" (
	"id" text PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"group_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"unit_id" text NOT NULL,
	"heading" text NOT NULL,
	"uses" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_unit_id_heading_pk" PRIMARY KEY("unit_id","heading")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"unit_id" text NOT NULL,
	"row_hash" text NOT NULL,
	"import_id" text NOT NULL,
	"event_id" text NOT NULL,
	"event_version" bigint NOT NULL,
	"record_version" bigint,
	CONSTRAINT "import_rows_unit_id_row_hash_pk" PRIMARY KEY("unit_id","row_hash")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"state" text NOT NULL,
	"sheets" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"fixes" jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"rows_of" bigint DEFAULT 0 NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"title" text NOT NULL,
	"giver" text NOT NULL,
	"level" text NOT NULL,
	"given_on" text NOT NULL,
	"event_id" text,
	"campaign_id" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_events" (
	"grant_id" text NOT NULL,
	"event_id" text NOT NULL,
	CONSTRAINT "grant_events_grant_id_event_id_pk" PRIMARY KEY("grant_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "grant_programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"position" bigint DEFAULT 0 NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"programme_id" text NOT NULL,
	"year" bigint NOT NULL,
	"title" text NOT NULL,
	"amount" bigint,
	"granted_on" text NOT NULL,
	"mid_term_on" text,
	"mid_term_report" text DEFAULT '' NOT NULL,
	"final_on" text,
	"final_report" text DEFAULT '' NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "media_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"unit_path" text NOT NULL,
	"title" text NOT NULL,
	"outlet" text NOT NULL,
	"level" text NOT NULL,
	"url" text,
	"record_url" text,
	"published_on" text NOT NULL,
	"event_id" text,
	"campaign_id" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closed_periods" (
	"id" text PRIMARY KEY NOT NULL,
	"period" text NOT NULL,
	"year" bigint NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	"reopened_by" text,
	"reopen_reason" text
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"event_id" text,
	"event_title" text NOT NULL,
	"unit_path" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"reason" text NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"reason" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"day" text NOT NULL,
	"message" text NOT NULL,
	"event_id" text,
	"figures" jsonb,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"person_id" text NOT NULL,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"taken_by" text,
	"taken_until" timestamp (3) with time zone,
	"failure" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"year" bigint NOT NULL,
	"scope" text NOT NULL,
	"scope_id" text NOT NULL,
	"measure" text NOT NULL,
	"figure_before" bigint,
	"figure_after" bigint,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "told_corrections" (
	"correction_id" text NOT NULL,
	"report_id" text NOT NULL,
	CONSTRAINT "told_corrections_correction_id_report_id_pk" PRIMARY KEY("correction_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"format" text NOT NULL,
	"query" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"rows_done" bigint DEFAULT 0 NOT NULL,
	"rows_of" bigint NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "public_results" (
	"year" bigint PRIMARY KEY NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"introduction_en" text DEFAULT '' NOT NULL,
	"sections" jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"released" jsonb,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rankings" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"year" bigint NOT NULL,
	"as_of" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" text NOT NULL,
	"rows" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "report_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"year" bigint NOT NULL,
	"period" text NOT NULL,
	"unit_id" text NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"taken_by" text NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "return_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"year" bigint NOT NULL,
	"name" text NOT NULL,
	"table_code" text NOT NULL,
	"confirmed" boolean DEFAULT false NOT NULL,
	"rows" jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"change" text NOT NULL,
	"events" jsonb NOT NULL,
	"undone" boolean DEFAULT false NOT NULL,
	"actor_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"fields" jsonb NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"said" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cross_sums" (
	"scope_id" text NOT NULL,
	"pair" text NOT NULL,
	"month" text NOT NULL,
	"first" text NOT NULL,
	"second" text NOT NULL,
	"events" bigint NOT NULL,
	"claimed" bigint NOT NULL,
	"approved" bigint NOT NULL,
	CONSTRAINT "cross_sums_scope_id_pair_month_first_second_pk" PRIMARY KEY("scope_id","pair","month","first","second")
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "group_id" text;--> statement-breakpoint
ALTER TABLE "event_kinds" ADD COLUMN "evidence_asked" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "event_kinds" ADD COLUMN "photos_asked" bigint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "kind_id" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "level" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "latitude" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "longitude" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "opening" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "capacity" bigint;--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "series_on" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "series_own" jsonb;--> statement-breakpoint
ALTER TABLE "records" ADD COLUMN "evidence" text DEFAULT 'complete' NOT NULL;--> statement-breakpoint
ALTER TABLE "records" ADD COLUMN "evidence_versions" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "streets" ADD COLUMN "map_column" bigint;--> statement-breakpoint
ALTER TABLE "streets" ADD COLUMN "map_row" bigint;--> statement-breakpoint
ALTER TABLE "campaign_years" ADD CONSTRAINT "campaign_years_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue_milestones" ADD CONSTRAINT "venue_milestones_venue_id_venues_id_fk" FOREIGN KEY ("venue_id") REFERENCES "public"."venues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audience_words" ADD CONSTRAINT "audience_words_group_id_audience_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."audience_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_events" ADD CONSTRAINT "grant_events_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_events" ADD CONSTRAINT "grant_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_programme_id_grant_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."grant_programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_reports" ADD CONSTRAINT "media_reports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_reports" ADD CONSTRAINT "media_reports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_reports" ADD CONSTRAINT "media_reports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_periods" ADD CONSTRAINT "closed_periods_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_periods" ADD CONSTRAINT "closed_periods_reopened_by_people_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_messages" ADD CONSTRAINT "desk_messages_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_messages" ADD CONSTRAINT "desk_messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_messages" ADD CONSTRAINT "desk_messages_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_messages" ADD CONSTRAINT "desk_messages_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_message_id_desk_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."desk_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_changes" ADD CONSTRAINT "target_changes_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_corrections" ADD CONSTRAINT "told_corrections_correction_id_corrections_id_fk" FOREIGN KEY ("correction_id") REFERENCES "public"."corrections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_corrections" ADD CONSTRAINT "told_corrections_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_results" ADD CONSTRAINT "public_results_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_templates" ADD CONSTRAINT "report_templates_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_batches" ADD CONSTRAINT "event_batches_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_templates" ADD CONSTRAINT "event_templates_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_templates" ADD CONSTRAINT "event_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_years_one" ON "campaign_years" USING btree ("campaign_id","year");--> statement-breakpoint
CREATE INDEX "venue_milestones_day" ON "venue_milestones" USING btree ("happened_on");--> statement-breakpoint
CREATE INDEX "venue_milestones_venue" ON "venue_milestones" USING btree ("venue_id","happened_on");--> statement-breakpoint
CREATE INDEX "evidence_files_event" ON "evidence_files" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_files_upload" ON "evidence_files" USING btree ("event_id","upload_key");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_files_content" ON "evidence_files" USING btree ("event_id","kind","sha256");--> statement-breakpoint
CREATE INDEX "loose_files_since" ON "loose_files" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "audience_words_word" ON "audience_words" USING btree ("word");--> statement-breakpoint
CREATE INDEX "import_rows_import" ON "import_rows" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "imports_person" ON "imports" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_file" ON "imports" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "awards_day" ON "awards" USING btree ("given_on");--> statement-breakpoint
CREATE INDEX "awards_event" ON "awards" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "awards_campaign" ON "awards" USING btree ("campaign_id","given_on");--> statement-breakpoint
CREATE INDEX "grant_events_event" ON "grant_events" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "grants_year" ON "grants" USING btree ("year","programme_id");--> statement-breakpoint
CREATE INDEX "grants_unit" ON "grants" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "media_reports_day" ON "media_reports" USING btree ("published_on");--> statement-breakpoint
CREATE INDEX "media_reports_event" ON "media_reports" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "media_reports_campaign" ON "media_reports" USING btree ("campaign_id","published_on");--> statement-breakpoint
CREATE UNIQUE INDEX "closed_periods_one" ON "closed_periods" USING btree ("period");--> statement-breakpoint
CREATE INDEX "closed_periods_year" ON "closed_periods" USING btree ("year");--> statement-breakpoint
CREATE INDEX "corrections_month" ON "corrections" USING btree ("month","at");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_messages_once" ON "desk_messages" USING btree ("unit_id","reason","about","day");--> statement-breakpoint
CREATE INDEX "desk_messages_unit" ON "desk_messages" USING btree ("unit_id","sent_at");--> statement-breakpoint
CREATE INDEX "desk_messages_event" ON "desk_messages" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_once" ON "outbox" USING btree ("message_id","person_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("person_id","name");--> statement-breakpoint
CREATE INDEX "target_changes_year" ON "target_changes" USING btree ("year","at");--> statement-breakpoint
CREATE INDEX "exports_person" ON "exports" USING btree ("person_id","ordered_at");--> statement-breakpoint
CREATE INDEX "exports_ordered" ON "exports" USING btree ("ordered_at");--> statement-breakpoint
CREATE INDEX "rankings_day" ON "rankings" USING btree ("unit_id","year","as_of");--> statement-breakpoint
CREATE UNIQUE INDEX "report_templates_kind" ON "report_templates" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "reports_period" ON "reports" USING btree ("unit_id","year","period");--> statement-breakpoint
CREATE UNIQUE INDEX "return_forms_year" ON "return_forms" USING btree ("year");--> statement-breakpoint
CREATE INDEX "event_batches_actor" ON "event_batches" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "event_templates_unit" ON "event_templates" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "series_unit" ON "series" USING btree ("unit_id");--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_group_id_audience_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."audience_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venues" ADD CONSTRAINT "venues_kind_id_venue_kinds_id_fk" FOREIGN KEY ("kind_id") REFERENCES "public"."venue_kinds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_venue" ON "events" USING btree ("venue_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_series" ON "events" USING btree ("series_id","series_on");