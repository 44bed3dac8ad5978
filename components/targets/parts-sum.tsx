import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TargetLine } from "@/lib/targets/queries/list-target-lines";
import { sumOfParts } from "@/lib/targets/rules";
import type { partScopes } from "./scopes";

type Props = { lines: TargetLine[]; scope: (typeof partScopes)[number] };

/** The parts of one kind beside the whole: what they come to, and what is missing or too much. */
export function PartsSum({ lines, scope }: Props): ReactNode {
  const t = useTranslations("targets");
  const format = useFormatter();
  const measures = (["events", "attendance"] as const).filter((measure) =>
    lines.some((line) => line.scope === scope && line.measure === measure),
  );
  return measures.map((measure) => {
    const parts = sumOfParts(lines, scope, measure);
    const whole = lines.find((line) => line.scope === "programme" && line.measure === measure)?.figure;
    const unit = t(`${measure}Unit`);
    const sum = format.number(parts);
    if (whole === undefined) {
      return (
        <span key={measure} className="block">
          {t("partsNoWhole", { sum, unit })}
        </span>
      );
    }
    const count = format.number(Math.abs(whole - parts));
    const difference =
      parts === whole
        ? t("partsEqual")
        : parts < whole
          ? t("partsLess", { count, unit })
          : t("partsMore", { count, unit });
    return (
      <span key={measure} className="block">
        {t("parts", { sum, unit, whole: format.number(whole), difference })}
      </span>
    );
  });
}
