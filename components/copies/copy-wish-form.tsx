import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EventFormChoices } from "@/components/event-form/form-choices";
import { OptionalMark } from "@/components/forms/field";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import type { CopyWish } from "@/lib/copies/input";

/** What is to be held again, and when; a plain form, so that the preview needs no script. */
export function CopyWishForm({
  action,
  wish,
  years,
  campaigns,
}: {
  action: string;
  wish: CopyWish & { intoChoice: string };
  years: { from: number[]; to: number[] };
  campaigns: EventFormChoices["campaigns"];
}): ReactNode {
  const t = useTranslations("copies");
  const editionsOf = campaigns.flatMap((entry) => ("choices" in entry ? [entry] : []));
  return (
    <form action={action} method="get" className="flex max-w-form flex-col gap-5">
      <label className="flex flex-col gap-1.5 font-medium">
        {t("from")}
        <select name="campaign" required defaultValue={wish.campaign} className={controlClass()}>
          <option value="">{t("choose")}</option>
          {campaigns.map((entry) =>
            "choices" in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {value.includes("/") ? label : t("wholeCampaign", { name: entry.label })}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={entry.value} value={entry.value}>
                {entry.label}
              </option>
            ),
          )}
        </select>
      </label>
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <YearSelect name="year" label={t("year")} hint={t("yearHint")} value={wish.year} years={years.from} />
        <YearSelect name="to" label={t("to")} hint={t("toHint")} value={wish.to} years={years.to} />
      </div>
      <label className="flex flex-col gap-1.5 font-medium">
        <span>
          {t("start")}
          <OptionalMark />
        </span>
        <span className="text-sm font-normal text-soft">{t("startHint")}</span>
        <input type="date" name="start" defaultValue={wish.start} className={controlClass("max-w-52")} />
      </label>
      {editionsOf.length > 0 && (
        <label className="flex flex-col gap-1.5 font-medium">
          {t("into")}
          <select name="into" defaultValue={wish.intoChoice} className={controlClass()}>
            <option value="">{t("noEdition")}</option>
            {editionsOf.map((entry) => (
              <optgroup key={entry.label} label={entry.label}>
                {entry.choices
                  .filter(({ value }) => value.includes("/"))
                  .map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <div>
        <Button type="submit" tone={wish.campaign ? "secondary" : "primary"}>
          {t("preview")}
        </Button>
      </div>
    </form>
  );
}

type Year = { name: string; label: string; hint: string; value: number; years: number[] };

function YearSelect({ name, label, hint, value, years }: Year): ReactNode {
  return (
    <label className="flex flex-col gap-1.5 font-medium">
      {label}
      <span className="text-sm font-normal text-soft">{hint}</span>
      <select name={name} defaultValue={value} className={controlClass("mt-auto")}>
        {[...new Set([value, ...years])]
          .sort((one, other) => other - one)
          .map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
      </select>
    </label>
  );
}
