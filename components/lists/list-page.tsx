import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { ClientMessages } from "@/components/shell/client-messages";
import { DoneNotice } from "@/components/shell/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { FormState } from "@/lib/actions/form-state";
import { CatalogueTabs } from "./catalogue-tabs";
import { NewEntryForm } from "./entry-form";
import { EntryLine, type ListedEntry } from "./entry-line";
import { NewVenueKindForm } from "./venue-kind-form";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
export type ListActions = Record<"create" | "change" | "step" | "retire" | "restore", Action>;

/** A short list to keep in order: rename, move, retire and restore each entry, and add one. */
export async function ListPage<Entry extends ListedEntry>({
  list,
  entries,
  actions,
  done,
  more,
}: {
  list: "audienceGroups" | "eventKinds" | "streets" | "venueKinds" | "grantProgrammes";
  entries: Entry[];
  actions: ListActions;
  done: string | string[] | undefined;
  /** What else an entry of this list has. */
  more?: (entry: Entry) => ReactNode;
}): Promise<ReactNode> {
  const t = await getTranslations("admin.catalogue");
  const active = entries.filter((entry) => !entry.retiredAt);
  const retired = entries.filter((entry) => entry.retiredAt);
  return (
    <div className="flex flex-col gap-8">
      <PageHeading title={t(`${list}.title`)} lead={t(`${list}.lead`)} />
      <CatalogueTabs current={list} />
      <DoneNotice done={done} />
      <ClientMessages namespaces={["admin", "evidence"]}>
        {active.length === 0 ? (
          <EmptyState title={t("empty")} lead={t("emptyLead")} />
        ) : (
          <ol className="flex max-w-form flex-col">
            {active.map((entry, place) => (
              <EntryLine
                key={entry.id}
                entry={entry}
                more={more?.(entry)}
                actions={actions}
                first={place === 0}
                last={place === active.length - 1}
              />
            ))}
          </ol>
        )}
        <Section title={t("add")}>
          {list === "venueKinds" ? (
            <NewVenueKindForm key={entries.length} action={actions.create} />
          ) : (
            <NewEntryForm key={entries.length} action={actions.create} />
          )}
        </Section>
        {retired.length > 0 && (
          <Section title={t("retired")} lead={t("retiredLead")}>
            <ul className="flex max-w-form flex-col">
              {retired.map((entry) => (
                <li key={entry.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
                  <span className="me-auto">{entry.name}</span>
                  <ActionButton
                    action={actions.restore}
                    values={{ id: entry.id }}
                    tone="quiet"
                    label={t("restoreOne", { name: entry.name })}
                  >
                    {t("restore")}
                  </ActionButton>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </ClientMessages>
    </div>
  );
}
