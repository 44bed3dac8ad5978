import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/actions/form-state";
import { EditionForm } from "./edition-form";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Edition = { id: string; year: number; number: number; title: string | null };

/** The numbered runs (期) of a campaign by year. */
export function Editions({
  campaignId,
  editions,
  year,
  create,
  remove,
}: {
  campaignId: string;
  editions: Edition[];
  /** The year a new edition most likely belongs to. */
  year: number;
  create: Action;
  remove: Action;
}): ReactNode {
  const t = useTranslations("admin.catalogue.editions");
  return (
    <Section title={t("title")} lead={t("lead")}>
      {editions.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <ul className="flex max-w-form flex-col">
          {editions.map(({ id, number, title, year: of }) => {
            const name = t("name", { year: String(of), number });
            return (
              <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-1">
                <span className="font-medium">{name}</span>
                <span className="me-auto text-soft">{title}</span>
                <ActionButton action={remove} values={{ id }} tone="quiet" label={t("removeOne", { name })}>
                  {t("remove")}
                </ActionButton>
              </li>
            );
          })}
        </ul>
      )}
      <EditionForm key={editions.length} action={create} campaignId={campaignId} year={year} />
    </Section>
  );
}
