import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ClientMessages } from "@/components/shell/client-messages";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/actions/form-state";
import type { PersonState } from "@/lib/people/rules";
import { momentText } from "@/lib/time/format";
import { RenewLink } from "./person-forms";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
export type AccessActions = { renew: Action; signOut: Action; disable: Action; enable: Action };

/** What can be done about somebody's access: a new link, sign out everywhere, disable or enable. */
export async function PersonAccess({
  id,
  state,
  expiry,
  actions,
}: {
  id: string;
  state: PersonState;
  expiry: Date | null;
  actions: AccessActions;
}): Promise<ReactNode> {
  const t = await getTranslations("admin.people");
  return (
    <ClientMessages namespaces={["admin"]}>
      <Section title={t("access")} lead={await linkText(state, expiry)}>
        <div className="flex flex-wrap items-start gap-3">
          {state === "disabled" ? (
            <ActionButton action={actions.enable} values={{ id }}>
              {t("enable")}
            </ActionButton>
          ) : (
            <>
              <RenewLink action={actions.renew} id={id} />
              {state === "active" && (
                <ActionButton action={actions.signOut} values={{ id }}>
                  {t("signOut")}
                </ActionButton>
              )}
              <ConfirmDetails label={t("disable")} tone="danger">
                <p>{t("disableSure")}</p>
                <ActionButton action={actions.disable} values={{ id }} tone="danger">
                  {t("disable")}
                </ActionButton>
              </ConfirmDetails>
            </>
          )}
        </div>
      </Section>
    </ClientMessages>
  );
}

async function linkText(state: PersonState, expiry: Date | null): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("admin.people"), getLocale()]);
  if (state === "disabled") return t("disabledLead");
  if (!expiry) return t(state === "invited" ? "linkGone" : "linkNone");
  return t(expiry > new Date() ? "linkUntil" : "linkExpired", { moment: momentText(expiry, locale) });
}
