import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/reviews/form-action-type";
import { BackLink } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { Split, Wholes } from "@/lib/targets/queries/get-split";
import type { SplitQuery } from "@/lib/targets/split-input";
import { SplitForm } from "./split-form";
import { SplitQuestion } from "./split-question";
import { useTargetName } from "./target-name";

type Props = {
  query: SplitQuery;
  wholes: Wholes;
  split: Split | null;
  thisYear: number;
  /** Figures typed before the sum was counted anew, by part. */
  typed: Record<string, string>;
  action: FormAction;
};

/** A target split by a rule: first the question, then what comes of it, ready to be changed and saved. */
export function SplitPage({ query, wholes, split, thisYear, typed, action }: Props): ReactNode {
  const t = useTranslations("targets");
  const locale = useLocale();
  const targets = localePath(locale, `/office/targets?year=${query.year}`);
  return (
    <div className="flex flex-col gap-9">
      <div className="flex flex-col gap-2">
        <BackLink href={targets}>{t("title")}</BackLink>
        <PageHeading title={t("split")} lead={t("splitting.lead")} />
      </div>
      <SplitQuestion query={query} wholes={wholes} thisYear={thisYear} />
      {query.rule && (
        <Section title={t("splitting.preview")} lead={t(`splitting.rulesSaid.${query.rule}`)}>
          {!split && <Notice tone="warn">{t("splitting.impossible")}</Notice>}
          {split?.figure === null && (
            <Notice tone="warn">
              {t("splitting.noWhole")} <a href={targets}>{t("title")}</a>
            </Notice>
          )}
          {split && split.parts.length === 0 && <Notice tone="info">{t("splitting.noParts")}</Notice>}
          {split && split.parts.length > 0 && <Preview {...{ query, split, typed, action }} />}
        </Section>
      )}
    </div>
  );
}

function Preview({ query, split, typed, action }: Omit<Props, "wholes" | "split" | "thisYear"> & { split: Split }) {
  const nameOf = useTargetName();
  const { year, whole = "", measure, over, kind, rule = "hand" } = query;
  const locale = useLocale();
  const rows = split.parts.map(({ id, name, weight, current, proposed }) => ({
    ...{ id, weight, current },
    name: nameOf({ scope: over, scopeId: id, name }),
    proposed: typed[id] ?? (proposed === null ? "" : String(proposed)),
  }));
  // Units that have, or get, a part come first: the many that take none are left for whoever looks further.
  const apart = (row: (typeof rows)[number]) => (row.proposed === "" && row.current === null ? 1 : 0);
  if (over === "unit")
    rows.sort((one, other) => apart(one) - apart(other) || one.name.localeCompare(other.name, locale));
  const hidden = { year: String(year), whole, measure, over, kind: kind ?? "", seen: split.seen };
  // A new question is a new form: nothing of the old one's fields may stay.
  const { seen: _seen, ...question } = hidden;
  const key = [...Object.values(question), rule, JSON.stringify(typed)].join("|");
  return (
    <SplitForm key={key} {...{ action, hidden, rule, measure, rows }} others={split.others} whole={split.figure} />
  );
}
