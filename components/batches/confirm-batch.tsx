import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormState } from "@/lib/actions/form-state";
import type { BatchWish } from "@/lib/batches/input";
import type { BatchPreview } from "@/lib/batches/queries/preview-batch";

/** The press that does what the preview shows. */
export function ConfirmBatch({
  preview,
  wish,
  action,
}: {
  preview: BatchPreview;
  wish: BatchWish;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
}): ReactNode {
  const t = useTranslations("batches");
  const count = preview.lines.filter(({ left }) => left === null).length;
  if (count === 0) return <p className="font-medium">{t("nothing")}</p>;
  const values = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
  return (
    <ActionButton
      action={action}
      values={{ ...values, id: preview.id }}
      tone={wish.change === "cancel" ? "danger" : "primary"}
      fields={preview.lines.map(({ event }) => (
        <input key={event.id} type="hidden" name="events" value={`${event.id}:${event.version}`} />
      ))}
    >
      {t(`confirm.${wish.change}`, { count })}
    </ActionButton>
  );
}
