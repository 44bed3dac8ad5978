"use client";

import { useTranslations } from "next-intl";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** One of two values of a field, with the button that puts it into the form; the one that stands there says so. */
export function ChosenSide({
  side,
  field,
  text,
  chosen,
  button,
}: {
  side: "mine" | "theirs";
  field: string;
  text: string;
  chosen: boolean;
  button: ButtonHTMLAttributes<HTMLButtonElement>;
}): ReactNode {
  const t = useTranslations("conflict");
  return (
    <div
      className={classNames(
        "flex flex-col gap-2 rounded-md border bg-raised px-4 py-3",
        chosen ? "border-teal" : "border-line",
      )}
    >
      <p className="text-sm text-soft">{t(side)}</p>
      <p className="max-h-60 grow overflow-y-auto break-words whitespace-pre-line">{text || t("empty")}</p>
      {chosen ? (
        <p className="flex min-h-target items-center gap-2 font-medium text-teal">
          <Icon name="check" className="size-5" />
          {t("chosen")}
        </p>
      ) : (
        <div>
          <Button {...button} type="submit" tone="secondary" aria-label={t(`${side}Of`, { field })}>
            {t(`${side}Take`)}
          </Button>
        </div>
      )}
    </div>
  );
}
