import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { localePath } from "@/i18n/path";
import { Brand } from "./brand";

/** Who runs this, whom to call, and the open data. */
export async function PublicFooter({
  organisation,
  phone,
}: {
  organisation?: string;
  phone?: string;
}): Promise<ReactNode> {
  const [t, common, locale] = await Promise.all([getTranslations("shell"), getTranslations("common"), getLocale()]);
  return (
    <footer className="mt-16 border-t border-line bg-sunken print:mt-6 print:border-0">
      <div className="page flex flex-col gap-x-8 gap-y-4 py-8 md:flex-row md:items-center md:justify-between">
        <Brand href={localePath(locale, "/")} name={common("product")} organisation={t("footerNote")} />
        <dl className="flex flex-col gap-x-8 gap-y-2 text-sm empty:hidden md:flex-row">
          {organisation && (
            <div className="flex items-center gap-2">
              <dt className="text-soft">{t("organiserOf")}</dt>
              <dd>{organisation}</dd>
            </div>
          )}
          {phone && (
            <div className="flex items-center gap-2">
              <dt className="text-soft">{t("phone")}</dt>
              <dd>
                <a
                  href={`tel:${phone.replace(/[^\d+]/g, "")}`}
                  className="inline-flex min-h-target items-center font-semibold text-teal"
                >
                  {phone}
                </a>
              </dd>
            </div>
          )}
        </dl>
        <ul className="-mx-2 flex flex-wrap text-sm elder:hidden print:hidden">
          <li>
            <a href="/api/v1/openapi.json" className="flex min-h-target items-center px-2 text-soft hover:text-teal">
              {t("openData")}
            </a>
          </li>
          <li>
            <a href="/api/health" className="flex min-h-target items-center px-2 text-soft hover:text-teal">
              {t("service")}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
