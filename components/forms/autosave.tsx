"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { daysKept, type KeptDraft } from "./kept-draft";
import type { Autosave } from "./use-autosave";

/** Offers what was typed before the tab was closed, or before somebody had to sign in again. */
export function RestoreNotice({
  autosave,
  restore,
}: {
  autosave: Autosave;
  restore: (draft: KeptDraft) => void;
}): ReactNode {
  const t = useTranslations("common");
  const format = useFormatter();
  if (!autosave.found) return null;
  const time = format.relativeTime(autosave.found.at, Date.now());
  const takeBack = () => {
    const draft = autosave.take();
    if (draft) restore(draft);
  };
  return (
    <Notice tone="warn" title={t("draftFound")} live>
      <p>{t("draftFoundLead", { time, days: daysKept })}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <Button onClick={takeBack}>{t("draftRestore")}</Button>
        <Button tone="quiet" onClick={autosave.discard}>
          {t("draftDiscard")}
        </Button>
      </p>
    </Notice>
  );
}

/** Whether what is typed has been submitted, and if not, that it is kept here. */
export function SaveState({ autosave }: { autosave: Autosave }): ReactNode {
  const t = useTranslations("common");
  const format = useFormatter();
  if (!autosave.dirty) return t("draftClean");
  if (!autosave.keptAt) return <span className="text-accent">{t("draftDirty")}</span>;
  const time = format.dateTime(autosave.keptAt, { hour: "2-digit", minute: "2-digit" });
  return <span className="text-accent">{t("draftSaved", { time })}</span>;
}
