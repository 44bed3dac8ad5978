import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { type GrantState, stateOf } from "@/lib/grants/rules";

const tones: Record<GrantState, Tone> = { midTermOwed: "warn", finalOwed: "warn", finished: "success" };

/** What a grant still owes, in a word. */
export function StateBadge({ grant }: { grant: { midTermOn: string | null; finalOn: string | null } }): ReactNode {
  const t = useTranslations("grants.owed");
  const state = stateOf(grant);
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
