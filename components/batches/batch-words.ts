import { useLocale, useTranslations } from "next-intl";
import type { BatchSummary } from "@/lib/batches/queries/list-batches";

/** What a batch did, in words: "moved by 7 days", "cancelled: rain". */
export function useBatchWords(): (batch: Pick<BatchSummary, "change" | "wish">) => string {
  const t = useTranslations("batches.did");
  const locale = useLocale();
  return ({ change, wish }) => {
    if (change === "days" && typeof wish.days === "number")
      return t(wish.days < 0 ? "earlier" : "later", { days: Math.abs(wish.days) });
    if (change === "cancel" && typeof wish.reason === "string") return t("cancelled", { reason: wish.reason });
    if (change !== "field") return t(change);
    const [set] = String(wish.set ?? "").split(":");
    const fields = [...fieldNames.filter((name) => name === set), ...texts.filter((name) => wish[name] !== undefined)];
    const words = fields.map((name) => t(`fields.${name}`));
    if (words.length === 0) return t("field");
    return t("changed", {
      fields: new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(words),
    });
  };
}

const fieldNames = ["kindId", "campaign", "venueId", "groupIds"] as const;
const texts = ["contactName", "contactPhone"] as const;
