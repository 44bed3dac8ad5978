import { database } from "@/db/connection";
import { eventKinds } from "@/db/schema";
import type { EvidenceRule } from "../rules";

/** What each kind of event asks for, by the kind's id. Public: an organiser reads it before the event. */
export async function listEvidenceRules(): Promise<Map<string, EvidenceRule>> {
  const rules = await database()
    .select({ id: eventKinds.id, asked: eventKinds.evidenceAsked, photos: eventKinds.photosAsked })
    .from(eventKinds);
  return new Map(rules.map(({ id, ...rule }) => [id, rule]));
}
