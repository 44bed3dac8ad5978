import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Fold } from "@/components/forms/fold";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/actions/form-state";
import type { OwnBatch } from "@/lib/batches/queries/list-batches";
import { undoableDays } from "@/lib/batches/undoable";
import { momentText } from "@/lib/time/format";
import { BatchLines, type ListedEvent } from "./batch-lines";

const itself = (event: ListedEvent) => event;

/** What a batch came to, event by event, and the way back: which come back, and which stay since somebody has changed them. */
export function BatchResult({
  batch,
  undo,
  now,
}: {
  batch: OwnBatch;
  undo: (previous: FormState, form: FormData) => Promise<FormState>;
  now: Date;
}): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const stay = batch.lines.filter(({ stays }) => stays);
  const count = batch.undone ? batch.back : batch.changed;
  const staying = batch.changed - batch.back;
  return (
    <>
      <Notice tone="success" live>
        <p>{t(batch.undone ? "undone" : "done", { count, left: batch.undone ? staying : batch.left })}</p>
        <p className="text-sm text-soft">{momentText(batch.at, locale)}</p>
      </Notice>
      {batch.undoable && (
        <div className="flex flex-col gap-3">
          <p className="text-soft">{t("undoLead", { days: undoableDays, stay: stay.length })}</p>
          <ActionButton action={undo} values={{ id: batch.id }}>
            {t("undo")}
          </ActionButton>
        </div>
      )}
      {stay.length > 0 && (
        <Section title={t(batch.undone ? "stayed" : "wouldStay", { count: stay.length })}>
          <BatchLines lines={stay} eventOf={itself} now={now} />
        </Section>
      )}
      {batch.lines.length > stay.length && (
        <Section title={t(batch.undone ? "cameBack" : "changedEvents", { count: batch.lines.length - stay.length })}>
          <BatchLines lines={batch.lines.filter(({ stays }) => !stays)} eventOf={itself} now={now} />
        </Section>
      )}
      {batch.gone > 0 && <p className="text-soft">{t("gone", { count: batch.gone })}</p>}
      {batch.leftLines.length > 0 && (
        <Fold label={t("leftOut", { count: batch.leftLines.length })} step>
          <BatchLines lines={batch.leftLines} eventOf={itself} now={now} />
        </Fold>
      )}
    </>
  );
}
