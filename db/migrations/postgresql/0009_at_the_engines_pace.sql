DROP INDEX "events_day";--> statement-breakpoint
CREATE INDEX "events_start" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "events_lasting" ON "events" USING btree ("starts_at","id") WHERE "events"."ends_at" - "events"."starts_at" > interval '1 day';--> statement-breakpoint
CREATE INDEX "events_day" ON "events" USING btree ("starts_on","starts_at","id","status");