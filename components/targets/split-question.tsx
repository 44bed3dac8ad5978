import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { choiceOf } from "@/lib/targets/form-input";
import type { Wholes } from "@/lib/targets/queries/get-split";
import { type SplitQuery, splitOver, splitRules } from "@/lib/targets/split-input";
import { unitKinds } from "@/lib/units/input";

type Props = { query: SplitQuery; wholes: Wholes; thisYear: number };

/** What is to be split, over what, and by which rule: a plain form whose answer is the preview. */
export function SplitQuestion({ query, wholes, thisYear }: Props): ReactNode {
  const t = useTranslations("targets");
  const kinds = useTranslations("admin.unitKinds");
  const locale = useLocale();
  const years = [...new Set([query.year, thisYear - 1, thisYear, thisYear + 1])].sort();
  const overs = wholes.programme ? splitOver : (["unit"] as const);
  return (
    <form
      action={localePath(locale, "/office/targets/split")}
      className="grid max-w-4xl gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <Choice name="year" label={t("year")} chosen={String(query.year)}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Choice>
      <Choice name="whole" label={t("splitting.whole")} chosen={query.whole}>
        {wholes.programme && <option value={choiceOf("programme", "")}>{t("programme")}</option>}
        {wholes.units.map((unit) => (
          <option key={unit.id} value={choiceOf("unit", unit.id)}>
            {namedIn(locale, unit)}
          </option>
        ))}
      </Choice>
      <Choice name="measure" label={t("measure")} chosen={query.measure}>
        <option value="events">{t("events")}</option>
        <option value="attendance">{t("attendance")}</option>
      </Choice>
      <Choice name="over" label={t("splitting.over")} chosen={query.over}>
        {overs.map((over) => (
          <option key={over} value={over}>
            {t(`splitting.overs.${over}`)}
          </option>
        ))}
      </Choice>
      <Choice name="kind" label={t("splitting.kind")} chosen={query.kind ?? ""}>
        <option value="">{t("splitting.allKinds")}</option>
        {unitKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kinds(kind)}
          </option>
        ))}
      </Choice>
      <Choice name="rule" label={t("splitting.rule")} chosen={query.rule ?? "equal"}>
        {splitRules.map((rule) => (
          <option key={rule} value={rule}>
            {t(`splitting.rules.${rule}`)}
          </option>
        ))}
      </Choice>
      <div className="flex items-end">
        <Button type="submit">{t("splitting.show")}</Button>
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; chosen: string | undefined; children: ReactNode };

function Choice({ name, label, chosen, children }: ChoiceProps): ReactNode {
  return (
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <select name={name} defaultValue={chosen} className={controlClass()}>
        {children}
      </select>
    </label>
  );
}
