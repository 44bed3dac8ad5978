import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/reviews/form-action-type";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { namedIn } from "@/i18n/named";
import type { OwnWord } from "@/lib/audience-words/queries";
import { defaultWords } from "@/lib/imports/audience-words";
import { PlainSelect, PlainText } from "./plain-fields";

type Props = {
  words: OwnWord[];
  groups: { id: string; name: string; nameEn: string | null }[];
  actions: Record<"keep" | "remove", FormAction>;
};

/** The programme's own words for audience groups, a form for one more, and the words that are known anyway. */
export function WordsPage({ words, groups, actions }: Props): ReactNode {
  const t = useTranslations("imports.words");
  const choose = useTranslations("imports")("choose");
  const locale = useLocale();
  const options = groups.map((group) => ({ value: group.id, label: namedIn(locale, group) }));
  return (
    <div className="flex max-w-text flex-col gap-8">
      <PageHeading title={t("title")} lead={t("lead")} />
      <Section id="add" title={t("add")}>
        <ActionButton
          action={actions.keep}
          tone="primary"
          fields={
            <div className="flex w-full flex-col gap-4">
              <PlainText name="word" label={t("word")} />
              <PlainSelect name="groupId" label={t("group")} options={options} empty={choose} />
            </div>
          }
        >
          {t("keep")}
        </ActionButton>
      </Section>
      {words.length > 0 && (
        <Section id="own" title={t("own")}>
          <ul className="flex flex-col">
            {words.map(({ id, word, group }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-2">
                <span>{t("means", { word, group: namedIn(locale, group) })}</span>
                <ActionButton action={actions.remove} values={{ id }} tone="quiet" label={t("removeOne", { word })}>
                  {t("remove")}
                </ActionButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="known" title={t("known")}>
        <p className="text-soft">{Object.values(defaultWords).flat().join(" · ")}</p>
      </Section>
    </div>
  );
}
