"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Upload } from "./use-uploads";

type Props = { uploads: Upload[]; busy: boolean; again: (key: string) => void; dismiss: (key: string) => void };

/** What is on its way: a line a file with how far it is, what went wrong and how to go on; those that arrived are counted. */
export function UploadList({ uploads, busy, again, dismiss }: Props): ReactNode {
  const t = useTranslations("evidence");
  const done = uploads.filter((upload) => upload.state === "done").length;
  const open = uploads.filter((upload) => upload.state !== "done");
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className={classNames("font-medium", !busy && "text-success")}>
        {busy ? t("sending", { done, all: uploads.length }) : done > 0 && t("sent", { count: done })}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {open.map((upload) => (
          <UploadLine key={upload.key} upload={upload} again={again} dismiss={dismiss} />
        ))}
      </ul>
    </div>
  );
}

function UploadLine({ upload, again, dismiss }: { upload: Upload } & Pick<Props, "again" | "dismiss">): ReactNode {
  const t = useTranslations("evidence");
  const errorText = useErrorText();
  const { key, file, state, percent, reason, trouble } = upload;
  const { name } = file;
  const failed = state === "failed";
  return (
    <li className="flex flex-col gap-1.5 py-2.5">
      <p className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate">{name}</span>
        <span className={classNames("shrink-0 text-sm", failed ? "font-medium text-danger" : "text-soft")}>
          {t(`states.${state}`)}
        </span>
      </p>
      {!failed && <progress aria-label={name} max={100} value={percent} className="h-2 w-full accent-teal" />}
      {failed && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p role="alert" className="min-w-48 grow text-danger">
            {reason ? errorText(reason) : trouble && t(trouble)}
          </p>
          {trouble && (
            <Button tone="secondary" aria-label={t("againOne", { name })} onClick={() => again(key)}>
              {t("again")}
            </Button>
          )}
          <Button tone="quiet" aria-label={t("dismissOne", { name })} onClick={() => dismiss(key)}>
            {t("dismiss")}
          </Button>
        </div>
      )}
    </li>
  );
}
