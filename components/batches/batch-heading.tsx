import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { localePath } from "@/i18n/path";
import type { OwnBatch } from "@/lib/batches/queries/list-batches";
import { useBatchWords } from "./batch-words";

/** What a batch did, as the heading of its page. */
export function BatchHeading({ batch }: { batch: OwnBatch }): ReactNode {
  const t = useTranslations("batches");
  const locale = useLocale();
  const words = useBatchWords();
  return (
    <div className="flex flex-col gap-2">
      <BackLink href={localePath(locale, "/desk/events")}>{t("back")}</BackLink>
      <PageHeading
        eyebrow={
          <a
            href={localePath(locale, "/desk/events/batches")}
            className="inline-flex min-h-target items-center text-teal no-underline hover:underline"
          >
            {t("last")}
          </a>
        }
        title={words(batch)}
      />
    </div>
  );
}
