import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";

/** Where the dates are said in words; a plain form, so that the preview has an address and needs no script. */
export function SaidForm({ said, action }: { said: string; action: string }): ReactNode {
  const t = useTranslations("series");
  return (
    <form action={action} method="get" className="flex max-w-form flex-col gap-3">
      <label htmlFor="said" className="font-medium">
        {t("said")}
      </label>
      <p id="said-hint" className="text-soft">
        {t("saidHint")}
      </p>
      <input
        id="said"
        name="said"
        type="text"
        required
        maxLength={500}
        defaultValue={said}
        aria-describedby="said-hint"
        autoComplete="off"
        className={controlClass()}
      />
      <div>
        <Button type="submit" tone={said ? "secondary" : "primary"}>
          {t("preview")}
        </Button>
      </div>
    </form>
  );
}
