import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DayWithNote, dayWords } from "@/components/series/day-note";
import { namedIn } from "@/i18n/named";
import type { BatchLine } from "@/lib/batches/queries/preview-batch";
import type { BatchName } from "@/lib/batches/queries/read-names";
import type { FieldChange } from "@/lib/batches/rules";
import { dayNote } from "@/lib/series/holidays";

type Names = ReadonlyMap<string, BatchName>;

/** Old and new of one event, field by field; `becomes` is its new standing when that is what changes. */
export function LineChanges({
  line,
  names,
  becomes,
}: {
  line: BatchLine;
  names: Names;
  becomes: ReactNode;
}): ReactNode {
  const t = useTranslations("batches");
  if (line.changes.length === 0)
    return (
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-soft">{t("becomes")}</span> {becomes}
      </p>
    );
  return (
    <dl className="flex flex-col gap-1">
      {line.changes.map((change) => (
        <div key={change.field} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-sm text-soft">{t(`fields.${change.field}`)}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-soft line-through decoration-1">
              <span className="sr-only">{t("old")} </span>
              <Value field={change.field} values={change.from} names={names} />
            </span>
            <span className="font-medium">
              <span className="sr-only">{t("new")} </span>
              <NewValue change={change} names={names} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NewValue({ change, names }: { change: FieldChange; names: Names }): ReactNode {
  const [day] = change.to;
  if (change.field === "time" && day) return <DayWithNote day={day} note={dayNote(day)} />;
  return <Value field={change.field} values={change.to} names={names} />;
}

function Value({ field, values, names }: { field: FieldChange["field"]; values: string[]; names: Names }): ReactNode {
  const t = useTranslations("batches");
  const event = useTranslations("event");
  const locale = useLocale();
  if (values.length === 0) return t("empty");
  if (field === "time") return values.map((day) => dayWords(day, locale)).join();
  const words = values.map((value) => {
    const known = names.get(value);
    if (!known) return value;
    const name = namedIn(locale, known);
    return known.edition ? `${name} ${known.edition.year} ${event("edition", { number: known.edition.number })}` : name;
  });
  return new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(words);
}
