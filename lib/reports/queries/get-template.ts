import { asc, eq, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { audienceGroups, campaigns, grantProgrammes, people, reportTemplates, venueKinds } from "@/db/schema";
import type { Access } from "@/lib/access/access";
import { defaultTemplate } from "../default-template";
import type { ReportKind } from "../period";

export type KeptTemplate = {
  kind: ReportKind;
  text: string;
  /** 0 while the text is the one an installation starts from. */
  version: number;
  updatedAt: Date | null;
  updatedBy: string | null;
};

/** The text reports of a kind are made from: the office's own, or the one an installation starts from. */
export async function getTemplate(_access: Access<"reports.manage">, kind: ReportKind): Promise<KeptTemplate> {
  const [kept] = await database()
    .select({
      text: reportTemplates.text,
      version: reportTemplates.version,
      updatedAt: reportTemplates.updatedAt,
      updatedBy: people.name,
    })
    .from(reportTemplates)
    .leftJoin(people, eq(people.id, reportTemplates.updatedBy))
    .where(eq(reportTemplates.kind, kind));
  if (kept) return { kind, ...kept };
  return { kind, text: defaultTemplate(kind, await readLists()), version: 0, updatedAt: null, updatedBy: null };
}

/** The names a template can use, as its editor offers them. */
export async function listTemplateNames(_access: Access<"reports.manage">) {
  return readLists();
}

async function readLists() {
  const [groups, listed, programmes, kinds] = await Promise.all([
    database()
      .select()
      .from(audienceGroups)
      .where(isNull(audienceGroups.retiredAt))
      .orderBy(asc(audienceGroups.position)),
    database().select().from(campaigns).where(isNull(campaigns.retiredAt)).orderBy(asc(campaigns.position)),
    database()
      .select()
      .from(grantProgrammes)
      .where(isNull(grantProgrammes.retiredAt))
      .orderBy(asc(grantProgrammes.position)),
    database().select().from(venueKinds).where(isNull(venueKinds.retiredAt)).orderBy(asc(venueKinds.position)),
  ]);
  return { groups, campaigns: listed, programmes, venueKinds: kinds };
}
