"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { Notice } from "@/components/ui/notice";

/** A one-time link, to be copied now: it is shown on no other page and kept nowhere. */
export function OneTimeLink({ address }: { address: string }): ReactNode {
  const t = useTranslations("admin.link");
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <Notice tone="success" title={t("title")} live>
      <div className="flex flex-col gap-3">
        <p>{t("lead")}</p>
        <label className="flex flex-col gap-1.5 font-medium">
          {t("address")}
          <input
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
            className={controlClass()}
          />
        </label>
        <p className="flex flex-wrap items-center gap-3">
          <Button tone="secondary" onClick={copy}>
            {t("copy")}
          </Button>
          <span role="status">{copied && t("copied")}</span>
        </p>
      </div>
    </Notice>
  );
}
