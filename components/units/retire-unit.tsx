import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ClientMessages } from "@/components/shell/client-messages";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/actions/form-state";
import { retireRefusals, type UnitHolds } from "@/lib/units/rules";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Retiring a unit, or what stands against it; for a retired one, taking it back. */
export async function RetireUnit({
  unit,
  holds,
  retire,
  restore,
}: {
  unit: { id: string; version: number; retiredAt: Date | null };
  holds: UnitHolds;
  retire: Action;
  restore: Action;
}): Promise<ReactNode> {
  const [t, errors] = await Promise.all([getTranslations("admin.units"), getTranslations("errors")]);
  const values = { id: unit.id, version: unit.version };
  const against = retireRefusals(holds);
  if (unit.retiredAt) {
    return (
      <Section title={t("restore")} lead={t("restoreLead")}>
        <ClientMessages>
          <ActionButton action={restore} values={values}>
            {t("restore")}
          </ActionButton>
        </ClientMessages>
      </Section>
    );
  }
  return (
    <Section title={t("retire")} lead={t("retireLead")}>
      {against.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 ps-6 text-soft">
          {against.map((reason) => (
            <li key={reason}>{errors(reason)}</li>
          ))}
        </ul>
      ) : (
        <ConfirmDetails label={t("retire")} tone="danger">
          <p>{t("retireSure")}</p>
          <ClientMessages>
            <ActionButton action={retire} values={values} tone="danger">
              {t("retire")}
            </ActionButton>
          </ClientMessages>
        </ConfirmDetails>
      )}
    </Section>
  );
}
