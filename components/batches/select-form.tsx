import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** A list whose ticked lines go on to be changed together, or out as a spreadsheet; a plain form. */
export function SelectForm({ action, csv, children }: { action: string; csv: string; children: ReactNode }): ReactNode {
  const t = useTranslations("batches");
  return (
    <form action={action} method="get" className="flex flex-col gap-4">
      {children}
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button type="submit" tone="secondary">
          {t("change")}
        </Button>
        <Button type="submit" tone="quiet" formAction={csv}>
          {t("csv")}
        </Button>
      </div>
    </form>
  );
}
