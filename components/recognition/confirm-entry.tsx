import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Notice } from "@/components/ui/notice";

type Entry = { id: string; version: number; title: string };

/** A media report that a unit entered by itself, and the button by which the office has it count. */
export function ConfirmEntry({ entry, action }: { entry: Entry; action: FormAction }): ReactNode {
  const t = useTranslations("recognition");
  return (
    <Notice title={t("toConfirm")}>
      <p>{t("confirmAsk")}</p>
      <ConfirmButton entry={entry} action={action} />
    </Notice>
  );
}

/** The button alone, for a line of a list. */
export function ConfirmButton({ entry, action }: { entry: Entry; action: FormAction }): ReactNode {
  const t = useTranslations("recognition");
  const { id, version, title } = entry;
  return (
    <ActionButton action={action} values={{ id, version }} label={t("confirmOne", { name: title })}>
      {t("confirm")}
    </ActionButton>
  );
}
