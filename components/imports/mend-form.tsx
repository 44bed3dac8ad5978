"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { useErrorText } from "@/components/forms/error-text";
import { SubmitButton } from "@/components/forms/submit-button";
import { useConflict } from "@/components/forms/use-conflict";
import type { FormAction } from "@/components/reviews/form-action-type";
import { Notice } from "@/components/ui/notice";
import { PlainText } from "./plain-fields";

type Cell = { at: string; text?: string; was?: string };
type Props = {
  action: FormAction;
  id: string;
  version: number;
  /** What was mended so far, by place. */
  kept: Readonly<Record<string, string>>;
  sheets: string[];
  /** The names of columns for the figures of groups, by their use. */
  groups: Readonly<Record<string, string>>;
  children: ReactNode;
};

/**
 * Cells to be mended, as a form. Where the same cell was mended in another window meanwhile, both texts are shown, and nothing that
 * was typed is lost.
 */
export function MendForm({ action, id, version, kept, sheets, groups, children }: Props): ReactNode {
  const t = useTranslations("imports");
  const errorText = useErrorText();
  const [result, post] = useActionState(action, null);
  const conflict = useConflict(result, String(version));
  const errors = Object.values(result?.error ?? {}).flatMap((keys) => keys ?? []);
  const cells = (conflict?.typed.cells ?? []) as Cell[];
  return (
    <form action={post} className="flex flex-col items-start gap-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={conflict?.version ?? version} key={conflict?.version ?? version} />
      {conflict ? (
        <Notice tone="warn" live title={t("conflict.title")}>
          <p>{t("conflict.cells")}</p>
          <div className="mt-4 grid gap-4 sm:grid-cols-2">
            {cells
              .filter(({ text = "", was = "" }) => text !== was)
              .map((cell, place) => (
                <TypedCell key={cell.at} {...{ cell, place, sheets, groups }} now={kept[firstOf(cell.at)]} />
              ))}
          </div>
        </Notice>
      ) : (
        errors.length > 0 && (
          <p role="alert" className="font-medium text-danger">
            {errors.map(errorText).join(" ")}
          </p>
        )
      )}
      {!conflict && children}
      <SubmitButton tone="primary">{t("fix")}</SubmitButton>
    </form>
  );
}

type TypedCellProps = Pick<Props, "sheets" | "groups"> & { cell: Cell; place: number; now: string | undefined };

/** One cell as it was typed, and how it stands by now. */
function TypedCell({ cell: { at, text = "", was = "" }, place, now, sheets, groups }: TypedCellProps): ReactNode {
  const t = useTranslations("imports");
  const [, sheet = "0", row = "", use = ""] = /^(\d+)\.(\d+)\.(.+)$/.exec(firstOf(at)) ?? [];
  const field =
    groups[use] ?? (use === "skip" ? t("skip") : use === "new" ? t("asNew") : t(`fields.${use as "title"}`));
  const label = `${t("rowOf", { sheet: sheets[Number(sheet)] ?? "", row: Number(row) })} ${field}`;
  const other = now !== undefined && now !== was && now !== text;
  return (
    <div>
      <input type="hidden" name={`cells[${place}].at`} value={at} />
      <input type="hidden" name={`cells[${place}].was`} value={now ?? was} key={now ?? was} />
      <PlainText
        name={`cells[${place}].text`}
        label={label}
        value={text}
        hint={other ? t("conflict.now", { text: now || t("conflict.empty") }) : undefined}
      />
    </div>
  );
}

function firstOf(at: string): string {
  return at.split(",", 1)[0] ?? "";
}
