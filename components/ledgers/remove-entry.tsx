"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { ConfirmDetails } from "@/components/ui/confirm-details";

type Props = { action: FormAction; entry: { id: string; version: number; title: string } };

/** Takes an entry out of a register, after asking. */
export function RemoveEntry({ action, entry }: Props): ReactNode {
  const t = useTranslations("ledgers");
  const { id, version, title } = entry;
  return (
    <ConfirmDetails label={t("remove")}>
      <p>{t("removeAsk", { name: title })}</p>
      <ActionButton action={action} values={{ id, version }} tone="danger">
        {t("removeSure")}
      </ActionButton>
    </ConfirmDetails>
  );
}
