import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/forms/field";
import { type FormField, initialText } from "@/components/forms/form-field";
import { Badge } from "@/components/ui/badge";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";
import { type ShiftDates as Chosen, type ShiftLine, type ShiftLook, shiftActs } from "@/lib/series/shift";
import { DayWithNote, daysWords, dayWords } from "./day-note";

/** Where the other events of a series would move to: each goes along, stays, is put elsewhere or is called off. */
export function ShiftDates({
  look,
  chosen,
  id,
  offReason,
}: {
  look: ShiftLook;
  /** What was chosen before the form came back. */
  chosen: unknown;
  id: string;
  offReason: FormField;
}): ReactNode {
  const t = useTranslations("seriesShift");
  const locale = useLocale();
  const before = chosenIn(chosen);
  const noted = look.lines.filter(({ note, put }) => note || put?.note).length;
  const past = look.lines.filter((line) => line.past || line.put?.past).length;
  return (
    <fieldset id={id} tabIndex={-1} className="group/shift flex flex-col gap-3 outline-none">
      <legend className="mb-1.5 text-xl leading-heading font-semibold">
        {t("title", { count: look.lines.length })}
      </legend>
      <p className="text-soft">{t("hint")}</p>
      {noted > 0 && <Notice tone="warn">{t("noted", { count: noted })}</Notice>}
      {past > 0 && <Notice tone="warn">{t("past", { count: past })}</Notice>}
      {look.unknownYears.length > 0 && (
        <Notice tone="warn">{t("unknownYears", { years: look.unknownYears.join(", ") })}</Notice>
      )}
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {look.lines.map((line, place) => {
          const kept = before.find((one) => one.id === line.id && one.on === line.to);
          return <Line key={`${line.id}/${line.to}`} line={line} name={`dates[${place}]`} kept={kept} />;
        })}
      </ul>
      {look.kept.length > 0 && (
        <p className="text-soft">{t("kept", { count: look.kept.length, days: daysWords(look.kept, locale) })}</p>
      )}
      <div className="hidden group-has-[option[value=off]:checked]/shift:block has-[[aria-invalid=true]]:block">
        <Field field={offReason} label={t("offReason")} hint={t("offReasonHint")}>
          <input
            key={offReason.key}
            id={offReason.id}
            name={offReason.name}
            type="text"
            maxLength={300}
            defaultValue={initialText(offReason) || t("offReasonDefault")}
            aria-invalid={offReason.errors ? true : undefined}
            className={controlClass()}
          />
        </Field>
      </div>
    </fieldset>
  );
}

type Kept = Partial<Chosen[number]> | undefined;

function Line({ line, name, kept }: { line: ShiftLine; name: string; kept: Kept }): ReactNode {
  const t = useTranslations("seriesShift");
  const locale = useLocale();
  const day = dayWords(line.from, locale);
  return (
    <li className="group/line flex flex-col gap-2 py-3 md:flex-row md:items-center md:justify-between md:gap-6">
      <input type="hidden" name={`${name}.id`} value={line.id} />
      <input type="hidden" name={`${name}.on`} value={line.to} />
      {line.put && <input type="hidden" name={`${name}.seen`} value={line.put.day} />}
      <p className="min-w-0">
        <span className="block text-sm text-soft">{t("from", { day })}</span>
        <span className="group-has-[option[value=move]:not(:checked)]/line:text-soft group-has-[option[value=move]:not(:checked)]/line:line-through">
          <DayWithNote day={line.to} note={line.note} />
        </span>
        {line.past && <PastBadge />}
        {line.put && (
          <span className="flex flex-wrap items-center gap-x-3 text-sm group-has-[option[value=move]:not(:checked)]/line:hidden">
            {t("put")} <DayWithNote day={line.put.day} note={line.put.note} />
            {line.put.past && <PastBadge />}
          </span>
        )}
      </p>
      <div className="grid shrink-0 grid-cols-2 gap-2 md:w-96 elder:grid-cols-1">
        <select
          name={`${name}.act`}
          defaultValue={kept?.act ?? line.act}
          aria-label={t("actLabel", { day })}
          className={controlClass()}
        >
          {shiftActs.map((act) => (
            <option key={act} value={act}>
              {t(`acts.${act}`)}
            </option>
          ))}
        </select>
        <input
          type="date"
          name={`${name}.to`}
          aria-label={t("toLabel", { day })}
          defaultValue={kept?.to ?? line.to}
          className={controlClass("hidden group-has-[option[value=move]:checked]/line:block")}
        />
      </div>
    </li>
  );
}

function PastBadge(): ReactNode {
  const t = useTranslations("seriesShift");
  return <Badge tone="warn">{t("isPast")}</Badge>;
}

/** What came back with the form, as far as it can be read. */
function chosenIn(chosen: unknown): NonNullable<Kept>[] {
  return Array.isArray(chosen) ? chosen.filter((one) => typeof one === "object" && one !== null) : [];
}
