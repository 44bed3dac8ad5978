import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Section } from "@/components/ui/section";

/** Where a campaign stands among the choices, or that it is no longer one. */
export function CampaignPlace({
  id,
  retired,
  actions,
}: {
  id: string;
  retired: boolean;
  actions: Record<"step" | "retire" | "restore", FormAction>;
}): ReactNode {
  const t = useTranslations("campaigns.place");
  return (
    <Section title={t("title")} lead={t(retired ? "retiredLead" : "retireLead")}>
      <div className="flex flex-wrap gap-3">
        {retired ? (
          <ActionButton action={actions.restore} values={{ id }}>
            {t("restore")}
          </ActionButton>
        ) : (
          <>
            <ActionButton action={actions.step} values={{ id, step: "up" }}>
              {t("up")}
            </ActionButton>
            <ActionButton action={actions.step} values={{ id, step: "down" }}>
              {t("down")}
            </ActionButton>
            <ActionButton action={actions.retire} values={{ id }}>
              {t("retire")}
            </ActionButton>
          </>
        )}
      </div>
    </Section>
  );
}
