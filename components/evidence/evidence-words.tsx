import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Evidence } from "@/lib/evidence/queries/list-evidence";
import type { Lack } from "@/lib/evidence/rules";

/** What the kind of event asks for, and what of it is still missing. */
export function EvidenceStanding({ evidence }: { evidence: Pick<Evidence, "rule" | "lack"> }): ReactNode {
  const t = useTranslations("evidence");
  const lackText = useLackText();
  const { rule, lack } = evidence;
  const asks = t(`asks.${rule.asked}`, { photos: rule.photos });
  if (rule.asked === "none") return <p className="text-soft">{asks}</p>;
  return (
    <Notice tone={lack ? "warn" : "success"} title={t(lack ? "missing" : "complete")}>
      {asks} {lack && <strong>{lackText(lack)}</strong>}
    </Notice>
  );
}

/** What a lack is in words: two more photos, or a sheet. */
export function useLackText(): (lack: Lack) => string {
  const t = useTranslations("evidence.lack");
  return ({ photos, sheet, either }) => {
    if (either) return t("either", { photos });
    if (photos > 0) return sheet ? t("both", { photos }) : t("photos", { photos });
    return t("sheet");
  };
}

/** What adding or removing files does to a record that is already out of one's hands. */
export function ChangeWarning({ status }: { status: string }): ReactNode {
  const t = useTranslations("evidence");
  if (status === "waiting") return <p className="max-w-text text-soft">{t("withCoordinator")}</p>;
  return status === "approved" && <Notice tone="warn">{t("approved")}</Notice>;
}

/** What became of files that were sent without a script. */
export function SentNotice({ search }: { search: Record<string, string | string[] | undefined> }): ReactNode {
  const t = useTranslations("evidence");
  const errors = useTranslations("errors") as unknown as { (key: string): string; has: (key: string) => boolean };
  const { added, refused } = search;
  const count = Number(added);
  if (typeof added !== "string" || !Number.isSafeInteger(count)) return null;
  const reason = typeof refused === "string" ? errors(errors.has(refused) ? refused : "unexpected") : null;
  return (
    <Notice tone={reason ? "warn" : "success"} live>
      {count > 0 && <p>{t("added", { count })}</p>}
      {reason && <p>{t("notAdded", { reason })}</p>}
    </Notice>
  );
}
