import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/actions/form-state";

/** What a batch came to, and the way back right after it. */
export function BatchNotice({
  batch,
  left,
  undo,
}: {
  batch: { id: string; changed: number; undone: boolean; undoable: boolean };
  left: string | string[] | undefined;
  undo: (previous: FormState, form: FormData) => Promise<FormState>;
}): ReactNode {
  const t = useTranslations("batches");
  const leftOut = Number(/^\d{1,4}$/.exec(String(left))?.[0] ?? 0);
  return (
    <Notice tone="success" live>
      <p>{t(batch.undone ? "undone" : "done", { count: batch.changed, left: leftOut })}</p>
      {batch.undoable && batch.changed > 0 && (
        <ActionButton action={undo} values={{ id: batch.id }}>
          {t("undo")}
        </ActionButton>
      )}
    </Notice>
  );
}
