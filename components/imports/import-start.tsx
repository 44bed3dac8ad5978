import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { localePath } from "@/i18n/path";
import type { ListedImport } from "@/lib/imports/queries/get-import";
import { momentText } from "@/lib/time/format";
import { RefusalText } from "./refusal-text";

type Props = {
  imports: ListedImport[];
  refused: string | null;
  /** May the reader say what words mean? */
  words: boolean;
};

/** Where a spreadsheet comes in: a plain form, the template beside it, and the last ones below. */
export function ImportStart({ imports, refused, words }: Props): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <div className="flex max-w-text flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      {refused && (
        <Notice tone="warn" live title={t("refused")}>
          <RefusalText reason={refused} />
        </Notice>
      )}
      <form action="/files/spreadsheet" method="post" encType="multipart/form-data" className="flex flex-col gap-3">
        <input type="hidden" name="back" value={localePath(locale, "/desk/import")} />
        <label htmlFor="spreadsheet" className="font-medium">
          {t("file")}
        </label>
        <p id="spreadsheet-hint" className="text-sm text-soft">
          {t("fileHint")}
        </p>
        <input
          {...{ id: "spreadsheet", type: "file", name: "file", required: true, accept: ".xlsx,.csv" }}
          aria-describedby="spreadsheet-hint"
          className={controlClass(
            "border-2 border-dashed px-4 py-10 text-soft file:me-4 file:min-h-target file:rounded-md file:border file:border-teal file:bg-raised file:px-4 file:text-teal hover:bg-teal-soft",
          )}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t("open")}</Button>
          <ButtonLink href={localePath(locale, "/desk/import/template")} tone="secondary" download>
            {t("template")}
          </ButtonLink>
          {words && (
            <ButtonLink href={localePath(locale, "/office/words")} tone="quiet">
              {t("words.link")}
            </ButtonLink>
          )}
        </div>
      </form>
      {imports.length > 0 && <Recent imports={imports} />}
    </div>
  );
}

function Recent({ imports }: { imports: ListedImport[] }): ReactNode {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <Section id="recent" title={t("recent")}>
      <ul className="flex flex-col">
        {imports.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2">
            <a
              href={localePath(locale, `/desk/import/${each.id}`)}
              className="inline-flex min-h-target min-w-0 items-center break-all text-teal"
            >
              {each.fileName}
            </a>
            <span className="text-sm text-soft">
              {each.interrupted ? t("interrupted") : t(`states.${each.state}`)} · {momentText(each.createdAt, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
