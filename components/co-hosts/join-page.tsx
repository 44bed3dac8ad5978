import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EventTime } from "@/components/desk/event-time";
import { ActionButton } from "@/components/forms/action-button";
import { BackLink } from "@/components/ui/breadcrumb";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import type { FormState } from "@/lib/actions/form-state";
import type { Joinable } from "@/lib/co-hosts/queries/get-joinable";

type Props = {
  event: Joinable;
  draft: { id: string; title: string; version: number } | null;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  now: Date;
};

/** Asks the unit that registered an event to hold it with it. */
export function JoinPage({ event, draft, action, now }: Props): ReactNode {
  const t = useTranslations("coHosts.join");
  const locale = useLocale();
  const { id, title, unit, choices, known } = event;
  return (
    <div className="flex max-w-form flex-col gap-8">
      <div className="flex flex-col gap-2">
        <BackLink href={localePath(locale, `/events/${id}`)}>{t("publicPage")}</BackLink>
        <PageHeading eyebrow={t("title")} title={title} lead={<EventTime event={event} now={now} />} />
      </div>
      <p className="max-w-text">{t("lead", { unit: namedIn(locale, unit) })}</p>
      {known.map((one) => (
        <Notice key={one.id}>{t("known", { unit: namedIn(locale, one) })}</Notice>
      ))}
      {choices.length > 0 && (
        <ActionButton
          action={action}
          values={{ eventId: id, ...(draft ? { draftId: draft.id, draftVersion: draft.version } : {}) }}
          tone="primary"
          fields={<Fields choices={choices} draft={draft} />}
        >
          {t(event.own ? "submitOwn" : "submit")}
        </ActionButton>
      )}
    </div>
  );
}

function Fields({ choices, draft }: { choices: Joinable["choices"]; draft: Props["draft"] }): ReactNode {
  const t = useTranslations("coHosts.join");
  const locale = useLocale();
  const [only] = choices;
  return (
    <div className="flex w-full flex-col gap-5 pb-3">
      {choices.length === 1 && only ? (
        <input type="hidden" name="unitId" value={only.id} />
      ) : (
        <label className="flex flex-col gap-1.5 font-medium">
          {t("unit")}
          <select name="unitId" required className={controlClass("sm:max-w-96")}>
            {choices.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {namedIn(locale, unit)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex flex-col gap-1.5 font-medium">
        {t("message")}
        <span className="text-sm font-normal text-soft">{t("messageHint")}</span>
        <textarea name="message" rows={2} maxLength={300} className={controlClass()} />
      </label>
      {draft && (
        <label className="flex min-h-target items-center gap-3">
          <input type="checkbox" name="dropDraft" value="yes" defaultChecked className="size-5 shrink-0" />
          {t("drop", { title: draft.title })}
        </label>
      )}
    </div>
  );
}
