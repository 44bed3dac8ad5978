import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Fold } from "@/components/forms/fold";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { OpenImport } from "@/lib/imports/queries/get-import";
import type { Lists } from "@/lib/imports/rows/draft";
import type { Verdict } from "@/lib/imports/rows/verdicts";
import { ChangedRows, NewRows } from "./checked-rows";
import type { ImportActions } from "./import-page";
import { MappingFields } from "./mapping-fields";
import { MappingForm } from "./mapping-form";
import { MendForm } from "./mend-form";
import { ProblemFields } from "./problem-fields";
import { useSheetName } from "./row-name";
import { SkippedRows } from "./skipped-rows";
import { VerdictCounts } from "./verdict-counts";

type Props = { open: OpenImport; lists: Lists; verdicts: Verdict[]; actions: ImportActions };

/** What will come of every row, and what the person can say of it, before anything is saved. */
export function ImportPreview({ open, lists, verdicts, actions }: Props): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  const sheetName = useSheetName();
  const values = { id: open.id, version: open.version };
  const problems = verdicts.filter((each) => each.verdict === "problem");
  const fresh = verdicts.filter((each) => each.verdict === "new");
  const changed = verdicts.filter((each) => each.verdict === "changed");
  const skipped = verdicts.filter((each) => each.verdict === "skipped");
  const marked = (
    <ButtonLink href={localePath(locale, `/desk/import/${open.id}/marked`)} tone="secondary" download>
      {t(problems.length > 0 ? "marked" : "checked")}
    </ButtonLink>
  );
  return (
    <>
      <Section id="verdict" title={t("verdict")} lead={t("verdictLead")}>
        <VerdictCounts verdicts={verdicts} />
        {problems.length === 0 && fresh.length > 0 && (
          <ActionButton action={actions.order} values={values} tone="primary">
            {t("save", { count: fresh.length })}
          </ActionButton>
        )}
        {problems.length === 0 && fresh.length === 0 && <p className="font-medium">{t("nothingNew")}</p>}
        {problems.length === 0 && verdicts.length > 0 && <div>{marked}</div>}
        {skipped.length > 0 && <SkippedRows rows={skipped} open={open} fix={actions.fix} />}
      </Section>
      <Mapping {...{ open, lists, verdicts, actions }} />
      {problems.length > 0 && (
        <Section id="problems" title={t("problemsTitle", { count: problems.length })} lead={t("problemsLead")}>
          <div>{marked}</div>
          <MendForm
            {...{ action: actions.fix, ...values, kept: keptTexts(open) }}
            sheets={open.sheets.map(sheetName)}
            groups={Object.fromEntries(lists.groups.map(({ id, name }) => [`group:${id}`, name]))}
          >
            <ProblemFields open={open} lists={lists} problems={problems} />
          </MendForm>
        </Section>
      )}
      {changed.length > 0 && <ChangedRows rows={changed} open={open} fix={actions.fix} />}
      {fresh.length > 0 && <NewRows rows={fresh} lists={lists} open={open} />}
    </>
  );
}

/** What the columns hold: in sight while it is likely to be wrong. */
function Mapping({ open, lists, verdicts, actions }: Props): ReactNode {
  const t = useTranslations("imports");
  const wrong = verdicts.filter(({ verdict }) => verdict === "problem").length;
  return (
    <section id="mapping">
      <Fold label={t("mapping")} step open={wrong * 2 >= verdicts.length}>
        <p className="max-w-text text-soft">{t("mappingLead")}</p>
        <MappingForm action={actions.map} id={open.id} version={open.version}>
          <MappingFields open={open} lists={lists} />
        </MappingForm>
      </Fold>
    </section>
  );
}

const mostKept = 2_000;

/** What was mended so far, for a form to say what stands there now; of thousands of alike cells the first are enough. */
function keptTexts({ fixes }: OpenImport): Record<string, string> {
  return Object.fromEntries(Object.entries(fixes).slice(0, mostKept));
}
