import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { controlClass } from "@/components/ui/control-class";
import type { FormState } from "@/lib/actions/form-state";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Keeps an event as a template of its unit, under a name. */
export function KeepTemplate({
  action,
  eventId,
  id,
  title,
}: Record<"eventId" | "id" | "title", string> & { action: Action }): ReactNode {
  const t = useTranslations("templates");
  return (
    <ConfirmDetails label={t("keep")}>
      <ActionButton
        action={action}
        values={{ id, eventId }}
        tone="primary"
        fields={
          <label className="flex w-full flex-col gap-1.5 font-medium">
            {t("name")}
            <input
              type="text"
              name="name"
              required
              maxLength={60}
              defaultValue={title.slice(0, 60)}
              className={controlClass()}
            />
          </label>
        }
      >
        {t("keepSubmit")}
      </ActionButton>
    </ConfirmDetails>
  );
}
