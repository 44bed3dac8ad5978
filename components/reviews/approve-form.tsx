"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldErrors } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { controlProps, type FormField, initialText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import { controlClass } from "@/components/ui/control-class";
import { approveRecordInput } from "@/lib/reviews/input";
import type { FormAction } from "./form-action-type";

/** A claimed figure to approve or correct: attendance of a group, or online views of a platform. */
export type ClaimedFigure = { id: string; label: string; note?: string; claimed: number; proof?: ReactNode };

/** The claimed figures with the approved ones beside them, ready to be corrected; one button approves. */
export function ApproveForm({
  action,
  hidden,
  version,
  attendance,
  online,
}: {
  action: FormAction;
  hidden: { eventId: string; unit?: string; campaign?: string };
  version: number;
  attendance: ClaimedFigure[];
  online: ClaimedFigure[];
}): ReactNode {
  const t = useTranslations("reviews");
  const common = useTranslations("common");
  const asClaimed = (figures: ClaimedFigure[]) =>
    Object.fromEntries(figures.map(({ id, claimed }) => [id, String(claimed)]));
  const values = { attendance: asClaimed(attendance), online: asClaimed(online) };
  const { fields, formProps } = useKepuForm({
    id: "approve",
    action,
    schema: approveRecordInput,
    defaultValue: { ...hidden, ...values },
    kept: { version, values },
  });
  // A record of any groups: conform knows the names only at run time.
  const rowOf = (list: { value?: unknown; getFieldset: () => object }) => (figure: ClaimedFigure) => {
    const typed = (list.value ?? {}) as Record<string, string>;
    const field = (list.getFieldset() as Record<string, FormField>)[figure.id];
    return { ...figure, field, approved: readFigure(typed[figure.id], figure.claimed) };
  };
  const attendanceRows = attendance.map(rowOf(fields.attendance));
  const onlineRows = online.map(rowOf(fields.online));
  const corrected = [...attendanceRows, ...onlineRows].some(({ approved, claimed }) => approved !== claimed);
  return (
    <Form
      {...formProps}
      labels={{
        attendance: t("figures.heading"),
        online: t("figures.onlineHeading"),
        reason: t("decide.approveReason"),
        correctionReason: common("correctionReason"),
        ...Object.fromEntries(attendance.map(({ id, label }) => [`attendance.${id}`, label])),
        ...Object.fromEntries(online.map(({ id, label }) => [`online.${id}`, label])),
      }}
      className="max-w-none"
    >
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {attendance.length > 0 ? (
        <FigureRows heading={t("figures.heading")} rows={attendanceRows} total />
      ) : (
        <p className="text-soft">{t("figures.none")}</p>
      )}
      {online.length > 0 && <FigureRows heading={t("figures.onlineHeading")} rows={onlineRows} />}
      <TextareaField
        field={fields.reason}
        label={t("decide.approveReason")}
        hint={t("decide.approveReasonHint")}
        required={corrected}
        rows={2}
      />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton shortcut="a">{t("decide.approve")}</SubmitButton>
      </div>
    </Form>
  );
}

type Row = ClaimedFigure & { field: FormField | undefined; approved: number };
type Rows = { heading: string; rows: Row[]; total?: boolean };

function FigureRows({ heading, rows, total = false }: Rows): ReactNode {
  const t = useTranslations("reviews.figures");
  const format = useFormatter();
  const approved = rows.reduce((sum, row) => sum + row.approved, 0);
  const claimed = rows.reduce((sum, row) => sum + row.claimed, 0);
  return (
    <table className="w-full border-collapse">
      <caption className="pb-2 text-start text-lg font-semibold">{heading}</caption>
      <thead>
        <tr className="border-b border-edge text-sm text-soft">
          <th scope="col" className="py-2 text-start font-medium">
            {total ? t("group") : t("platform")}
          </th>
          <th scope="col" className="py-2 ps-4 text-end font-medium">
            {t("claimed")}
          </th>
          <th scope="col" className="w-36 py-2 ps-4 text-end font-medium">
            {t("approved")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FigureRow key={row.id} row={row} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr className="border-t border-edge font-semibold">
            <th scope="row" className="py-2 text-start">
              {t("total")}
            </th>
            <td className="py-2 ps-4 text-end">{format.number(claimed)}</td>
            <td className={`py-2 ps-4 pe-3 text-end ${approved === claimed ? "" : "text-accent"}`}>
              {format.number(approved)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function FigureRow({ row }: { row: Row }): ReactNode {
  const t = useTranslations("reviews.figures");
  const format = useFormatter();
  const { field, label, note, claimed, proof } = row;
  if (!field) return null;
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 text-start font-normal">
        {label}
        {note && <span className="block text-sm text-accent">{note}</span>}
        {proof}
      </th>
      <td className="py-2 ps-4 text-end">{format.number(claimed)}</td>
      <td className="py-1.5 ps-4">
        <input
          key={field.key}
          {...controlProps({ field, label, required: false })}
          aria-label={`${label}: ${t("approved")}`}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={initialText(field)}
          className={controlClass("text-end")}
        />
        <FieldErrors field={field} />
      </td>
    </tr>
  );
}

/** What stands in the field while one types; an empty field is approved as claimed. */
function readFigure(typed: string | undefined, claimed: number): number {
  const figure = Number(typed?.normalize("NFKC").replace(/[\s,]/g, "") || claimed);
  return Number.isSafeInteger(figure) ? figure : claimed;
}
