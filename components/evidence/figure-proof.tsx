import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OnlineFigure } from "@/lib/evidence/queries/list-online-figures";
import { dateText } from "@/lib/time/format";
import { fileAddress } from "./file-names";
import { SmallPicture } from "./thumbnails";

/** When an online figure was read, and the screenshot it was read from. */
export function FigureProof({
  figure,
}: {
  figure: Pick<OnlineFigure, "platform" | "takenOn" | "screenshot">;
}): ReactNode {
  const t = useTranslations("evidence");
  const locale = useLocale();
  const { platform, takenOn, screenshot } = figure;
  return (
    <span className="mt-1.5 flex items-center gap-3 text-sm text-soft">
      {screenshot && (
        <a
          href={fileAddress(screenshot.id)}
          target="_blank"
          rel="noopener"
          aria-label={t("screenshotOfPlatform", { platform })}
          className="shrink-0"
        >
          <SmallPicture file={screenshot} alt="" className="size-12" />
        </a>
      )}
      <span>
        {takenOn ? t("readOn", { date: dateText(takenOn, locale) }) : t("readOnUnknown")}
        {!screenshot && <span className="block">{t("noScreenshot")}</span>}
      </span>
    </span>
  );
}
