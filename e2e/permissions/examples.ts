import { join } from "node:path";
import SqliteClient from "better-sqlite3";

type Example = { own: string; foreign?: string };

/** Ids that stand for "[id]" in each route: one within the demo people's reach and, where that can differ, one of a neighbour. */
export function examplesIn(dataDir: string): Record<string, Example> {
  const client = new SqliteClient(join(dataDir, "kepu.db"), { readonly: true });
  const id = (sql: string) => String(client.prepare(`${sql} limit 1`).pluck().get());
  const unit = id("select unit_id from people where account = 'mishixiang@demo.invalid'");
  const begun = `starts_at < ${Date.now()}`;
  const own = id(`select id from events where unit_id = '${unit}' and status = 'published' and ${begun}`);
  const foreign = id(
    `select id from events where unit_path not like '%/${unit}/%' and status = 'published' and ${begun}`,
  );
  const waiting = id("select id from events where status = 'submitted'");
  const campaign = id("select id from campaigns");
  const series = id("select series_id from events where series_id is not null and status = 'published'");
  const venue = id("select id from venues");
  const fileOf = (unitIs: string) =>
    id(`select f.id from evidence_files f join events e on e.id = f.event_id
        where f.released_at is null and e.unit_id ${unitIs} '${unit}'`);
  const [file, foreignFile] = [fileOf("="), fileOf("!=")];
  const person = id("select id from people where account = 'mishixiang@demo.invalid'");
  const batch = id(`select id from event_batches where actor_id = '${person}'`);
  const template = id(`select id from event_templates where unit_id = '${unit}'`);
  const foreignTemplate = id(`select id from event_templates where unit_id != '${unit}'`);
  const ranking = id("select id from rankings");
  const ownGrant = id(`select id from grants where unit_path like '%/${unit}/%'`);
  const foreignGrant = id(`select id from grants where unit_path not like '%/${unit}/%'`);
  const report = id("select id from media_reports");
  const award = id("select id from awards");
  client.close();
  return {
    "/office/rankings/[id]": { own: ranking },
    "/office/rankings/[id]/word": { own: ranking },
    "/office/rankings/[id]/csv": { own: ranking },
    "/events/[id]": { own },
    "/api/v1/events/[id]": { own },
    "/desk/events/[id]": { own, foreign },
    "/desk/events/[id]/edit": { own, foreign },
    "/desk/events/[id]/repeat": { own, foreign },
    // Any public event can be asked about, another unit's above all.
    "/desk/events/[id]/join": { own: foreign },
    "/desk/events/[id]/merge": { own, foreign },
    "/desk/events/[id]/record": { own, foreign },
    "/desk/events/[id]/evidence": { own, foreign },
    "/files/[id]": { own: file, foreign: foreignFile },
    "/desk/register/grants/[id]": { own: ownGrant, foreign: foreignGrant },
    "/office/grants/[id]": { own: foreignGrant },
    "/office/media/[id]": { own: report },
    "/office/awards/[id]": { own: award },
    "/office/reviews/[id]": { own: waiting },
    "/desk/events/batches/[id]": { own: batch },
    "/desk/templates/[id]": { own: template, foreign: foreignTemplate },
    "/desk/import/[id]": { own: "x" },
    "/desk/import/[id]/marked": { own: "x" },
    "/office/composed/[id]": { own: "x" },
    "/office/composed/[id]/file": { own: "x" },
    "/office/ledger/[id]": { own: "x" },
    "/office/ledger/[id]/file": { own: "x" },
    ...Object.fromEntries(["", "/csv", "/json"].map((file) => [`/results/[year]${file}`, { own: "2022" }])),
    "/admin/units/[id]": { own: unit },
    "/admin/units/[id]/edit": { own: unit },
    "/admin/units/[id]/move": { own: unit },
    "/admin/people/[id]": { own: person },
    "/campaigns/[id]": { own: campaign },
    "/series/[id]": { own: series },
    "/venues/[id]": { own: venue },
    "/office/campaigns/[id]": { own: campaign },
    "/office/venues/[id]": { own: venue },
    "/office/venues/[id]/edit": { own: venue },
    "/invitation/[token]": { own: "x".repeat(43) },
    "/setup/[token]": { own: "x".repeat(43) },
    "/api/[...rest]": { own: "nothing-here" },
  };
}

/** How many entries of each outcome the audit trail holds. */
export function trailOf(dataDir: string): { done: number; denied: number } {
  const client = new SqliteClient(join(dataDir, "kepu.db"), { readonly: true });
  const count = (outcome: string) =>
    Number(client.prepare("select count(*) from audit_entries where outcome = ?").pluck().get(outcome));
  const counts = { done: count("done"), denied: count("denied") };
  client.close();
  return counts;
}
