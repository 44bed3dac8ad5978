import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeskBadge } from "@/components/desk/desk-badge";
import { Fold } from "@/components/forms/fold";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { BatchLine, BatchPreview as Preview } from "@/lib/batches/queries/preview-batch";
import { leftReasons } from "@/lib/batches/rules";
import { deskStatusOf } from "@/lib/events/desk-status";
import { unknownYearsOf } from "@/lib/series/holidays";
import { localDate } from "@/lib/time/zone";
import { BatchLines } from "./batch-lines";
import { LineChanges } from "./line-changes";

/** What a batch will come to: how many change and each of them old beside new, then those left out and why. */
export function BatchPreview({
  preview,
  now,
  children,
}: {
  preview: Preview;
  now: Date;
  children: ReactNode;
}): ReactNode {
  const t = useTranslations("batches");
  const changing = preview.lines.filter(({ left }) => left === null);
  const leftOut = preview.lines.filter(({ left }) => left !== null);
  const eventOf = ({ event }: BatchLine) => event;
  return (
    <>
      <Section title={t("changing", { count: changing.length })} lead={<LeftCounts lines={leftOut} />}>
        <Warnings lines={changing} now={now} />
        {changing.length > 0 && (
          <BatchLines lines={changing} eventOf={eventOf} now={now}>
            {(line) => <LineChanges line={line} names={preview.names} becomes={<Becomes line={line} now={now} />} />}
          </BatchLines>
        )}
        {children}
      </Section>
      {leftOut.length > 0 && (
        <Fold label={t("leftOut", { count: leftOut.length })} step open={changing.length === 0}>
          <BatchLines lines={leftOut} eventOf={eventOf} now={now}>
            {({ left }) => left && <span className="text-warn">{t(`left.${left}`)}</span>}
          </BatchLines>
        </Fold>
      )}
    </>
  );
}

function Becomes({ line, now }: { line: BatchLine; now: Date }): ReactNode {
  if (line.status === line.event.status) return null;
  return <DeskBadge status={deskStatusOf({ ...line.event, status: line.status }, now)} />;
}

/** How many are left out for which reason, in one sentence. */
function LeftCounts({ lines }: { lines: readonly BatchLine[] }): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  if (lines.length === 0) return t("allChange");
  const counts = leftReasons
    .map((reason) => ({ reason, count: lines.filter(({ left }) => left === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => t("leftCount", { reason: t(`left.${reason}`), count }));
  const list = new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(counts);
  return t("leftCounts", { count: lines.length, list });
}

/** What speaks against moved days, without forbidding them. */
function Warnings({ lines, now }: { lines: readonly BatchLine[]; now: Date }): ReactNode {
  const t = useTranslations("batches.warnings");
  const moved = lines.filter(({ before, after }) => before.startDate !== after.startDate);
  const past = moved.filter(({ after }) => after.startDate < localDate(now)).length;
  const unknown = unknownYearsOf(moved.map(({ after }) => after.startDate));
  return (
    <>
      {past > 0 && <Notice tone="warn">{t("past", { count: past })}</Notice>}
      {unknown.length > 0 && <Notice tone="warn">{t("unknownYears", { years: unknown.join(", ") })}</Notice>}
    </>
  );
}
