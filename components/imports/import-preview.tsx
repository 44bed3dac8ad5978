import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Lists } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { ChangedRows, NewRows } from "./checked-rows";
import type { ImportActions } from "./import-page";
import { MappingFields } from "./mapping-fields";
import { ProblemFields } from "./problem-fields";

type Props = { open: OpenImport; lists: Lists; verdicts: Verdict[]; actions: ImportActions };
const kinds = ["new", "here", "changed", "problem", "skipped"] as const;

/** What will come of every row, and what the person can say of it, before anything is saved. */
export function ImportPreview({ open, lists, verdicts, actions }: Props): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  const values = { id: open.id, version: open.version };
  const problems = verdicts.filter((each) => each.verdict === "problem");
  const fresh = verdicts.filter((each) => each.verdict === "new");
  const changed = verdicts.filter((each) => each.verdict === "changed");
  const counts = kinds.map((kind) => ({
    term: t(`verdicts.${kind}`),
    detail: t("rows", { count: verdicts.filter(({ verdict }) => verdict === kind).length }),
  }));
  return (
    <>
      <Section id="verdict" title={t("verdict")} lead={t("verdictLead")}>
        <DefinitionList items={counts} />
        {problems.length === 0 && fresh.length > 0 && (
          <ActionButton action={actions.order} values={values} tone="primary">
            {t("save", { count: fresh.length })}
          </ActionButton>
        )}
        {problems.length === 0 && fresh.length === 0 && <p className="font-medium">{t("nothingNew")}</p>}
      </Section>
      {problems.length > 0 && (
        <Section id="problems" title={t("problemsTitle", { count: problems.length })} lead={t("problemsLead")}>
          <div>
            <ButtonLink href={localePath(locale, `/desk/import/${open.id}/marked`)} tone="secondary" download>
              {t("marked")}
            </ButtonLink>
          </div>
          <ActionButton
            action={actions.fix}
            values={values}
            tone="primary"
            fields={<ProblemFields open={open} lists={lists} problems={problems} />}
          >
            {t("fix")}
          </ActionButton>
        </Section>
      )}
      {changed.length > 0 && <ChangedRows rows={changed} open={open} />}
      <Section id="mapping" title={t("mapping")} lead={t("mappingLead")}>
        <ActionButton action={actions.map} values={values} fields={<MappingFields open={open} lists={lists} />}>
          {t("map")}
        </ActionButton>
      </Section>
      {fresh.length > 0 && <NewRows rows={fresh} lists={lists} />}
    </>
  );
}
