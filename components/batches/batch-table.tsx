import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/i18n/path";
import type { BatchSummary } from "@/lib/batches/queries/list-batches";
import { momentText } from "@/lib/time/format";
import { useBatchWords } from "./batch-words";

/** One's own last batches, each leading to its events and the way back. */
export function BatchTable({ batches }: { batches: BatchSummary[] }): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const words = useBatchWords();
  return (
    <DataTable
      caption={t("last")}
      rows={batches}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noBatches")} lead={t("noBatchesLead")} />}
      columns={[
        {
          key: "what",
          header: t("columns.what"),
          primary: true,
          cell: (batch) => (
            <a
              href={localePath(locale, `/desk/events/batches/${batch.id}`)}
              className="inline-flex min-h-target items-center text-ink no-underline hover:text-teal hover:underline"
            >
              {words(batch)}
            </a>
          ),
        },
        { key: "at", header: t("columns.at"), cell: ({ at }) => momentText(at, locale) },
        { key: "changed", header: t("columns.changed"), numeric: true, cell: ({ changed }) => changed },
        {
          key: "state",
          header: t("columns.state"),
          cell: ({ undone, undoable }) => t(`state.${undone ? "undone" : undoable ? "undoable" : "settled"}`),
        },
      ]}
    />
  );
}
