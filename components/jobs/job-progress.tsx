import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { SelfRefresh } from "./self-refresh";

type Props = {
  /** How far it is, in words. */
  words: string;
  share: number;
  leave: string;
  /** The address of this page, for who reads it without a script. */
  here: string;
  cancel: { action: FormAction; values: Record<string, string | number> };
  /** Was it called off, and is only not ended yet? */
  cancelling: boolean;
};

/** What is done in the background: how far it is, and a way to call it off. The page can be left and come back to. */
export function JobProgress({ words, share, leave, here, cancel, cancelling }: Props): ReactNode {
  const t = useTranslations("jobs");
  const format = useFormatter();
  return (
    <div className="flex max-w-text flex-col gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-lg font-medium">
        <span id="job-progress">{cancelling ? t("cancelling") : words}</span>
        <span className="tabular-nums">{format.number(share, { style: "percent" })}</span>
      </p>
      <progress
        aria-labelledby="job-progress"
        value={Math.round(share * 100)}
        max={100}
        className="h-4 w-full appearance-none overflow-hidden rounded-sm border border-line bg-sunken [&::-moz-progress-bar]:bg-teal [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-teal"
      />
      <p className="text-soft">{leave}</p>
      <SelfRefresh here={here} label={t("refresh")} />
      {!cancelling && (
        <ActionButton action={cancel.action} values={cancel.values} tone="secondary">
          {t("cancel")}
        </ActionButton>
      )}
    </div>
  );
}
