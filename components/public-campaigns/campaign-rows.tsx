import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePeriod } from "@/components/campaigns/plan-facts";
import { namedIn } from "@/i18n/named";
import { localePath } from "@/i18n/path";
import { writtenIn } from "@/i18n/written";
import type { PublicCampaignLine } from "@/lib/campaigns/queries/public-campaigns";

/** Campaigns with what they are about and when. The whole row leads to the page. */
export function CampaignRows({ campaigns }: { campaigns: PublicCampaignLine[] }): ReactNode {
  const t = useTranslations("publicCampaigns");
  const locale = useLocale();
  const period = usePeriod();
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {campaigns.map(({ plan, released, ...campaign }) => {
        const words = [period(plan), released.events > 0 && t("doneSoFar", { count: released.events })];
        return (
          <li key={campaign.id} className="relative flex flex-col gap-1 py-4 hover:bg-teal-soft/40">
            <h2 className="text-lg">
              <a
                href={localePath(locale, `/campaigns/${campaign.id}`)}
                className="text-ink no-underline after:absolute after:inset-0 hover:text-teal hover:underline elder:inline-flex elder:min-h-target elder:items-center"
              >
                {namedIn(locale, campaign)}
              </a>
            </h2>
            {campaign.description && (
              <p lang={writtenIn(locale)} className="max-w-text">
                {campaign.description}
              </p>
            )}
            <p className="text-soft empty:hidden">{words.filter((word) => word).join(" · ")}</p>
          </li>
        );
      })}
    </ul>
  );
}
