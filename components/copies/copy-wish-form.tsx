import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EventFormChoices } from "@/components/event-form/form-choices";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import type { CopyWish } from "@/lib/copies/input";

/** What is to be held again; a plain form, so that the preview needs no script. */
export function CopyWishForm({
  action,
  wish,
  campaigns,
}: {
  action: string;
  wish: CopyWish;
  campaigns: EventFormChoices["campaigns"];
}): ReactNode {
  const t = useTranslations("copies");
  const options = campaigns.flatMap((entry) => ("choices" in entry ? entry.choices : [entry]));
  const editions = options.filter(({ value }) => value.includes("/"));
  const list = (choices: typeof options) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={action} method="get" className="flex max-w-form flex-col gap-5">
      <label className="flex flex-col gap-1.5 font-medium">
        {t("from")}
        <select name="campaign" required defaultValue={wish.campaign} className={controlClass("sm:max-w-96")}>
          <option value="">{t("choose")}</option>
          {list(options)}
        </select>
      </label>
      <label className="flex flex-col gap-1.5 font-medium">
        {t("year")}
        <input type="number" name="year" defaultValue={wish.year} className={controlClass("max-w-44")} />
      </label>
      <label className="flex flex-col gap-1.5 font-medium">
        {t("into")}
        <select name="into" defaultValue={wish.into} className={controlClass("sm:max-w-96")}>
          <option value="">{t("noEdition")}</option>
          {list(editions)}
        </select>
      </label>
      <label className="flex flex-col gap-1.5 font-medium">
        {t("days")}
        <input type="number" name="days" defaultValue={wish.days || 7} className={controlClass("max-w-44")} />
      </label>
      <div>
        <Button type="submit">{t("preview")}</Button>
      </div>
    </form>
  );
}
