"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { writePlaceholder } from "@/lib/reports/template";
import { askables, closedValues, optionNames, wordFor } from "@/lib/reports/vocabulary";

export type FigureNames = Record<"campaigns" | "groups" | "programmes" | "venueKinds", string[]>;

/** What can be put in by choosing, and which lists its range comes from. */
const choices = {
  events: ["campaigns", "groups"],
  attendance: ["campaigns", "groups"],
  editionsAndEvents: ["campaigns"],
  online: ["campaigns"],
  media: ["campaigns"],
  grants: ["programmes"],
  milestones: ["venueKinds"],
  target: ["campaigns"],
  change: ["campaigns", "groups"],
} as const;
type Figure = keyof typeof choices;
const figures = Object.keys(choices) as Figure[];

const optionOfList = {
  campaigns: "campaign",
  groups: "group",
  programmes: "category",
  venueKinds: "category",
} as const;
const manners = ["standard", "rough", "exact", "near"] as const;
const steps = ["named", "upgraded", "supported", "added", "recognised"] as const;
type Manner = (typeof manners)[number];
type Step = (typeof steps)[number];

/** Chooses a figure and puts its placeholder where the cursor is. */
export function InsertFigure({ names, insert }: { names: FigureNames; insert: (text: string) => void }): ReactNode {
  const t = useTranslations("reports.template");
  const [figure, setFigure] = useState<Figure>("events");
  const [of, setOf] = useState("");
  const [manner, setManner] = useState<Manner>("standard");
  const [step, setStep] = useState<Step>("added");
  const ranges = choices[figure].flatMap((list) =>
    names[list].map((name) => ({ value: `${wordFor(optionNames, optionOfList[list])}=${name}`, name })),
  );
  const takesManner = figure !== "editionsAndEvents" && figure !== "change";

  function put(): void {
    const [option = "", ...name] = of.split("=");
    insert(
      writePlaceholder(wordFor(askables, figure), {
        ...(of === "" ? {} : { [option]: name.join("=") }),
        ...(figure === "milestones" ? closed("step", step) : {}),
        ...(takesManner && manner !== "standard" ? closed("manner", manner) : {}),
      }),
    );
  }
  return (
    <fieldset className="flex flex-col gap-4 rounded-lg border border-line p-5">
      <legend className="px-2 font-medium">{t("insert")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Choice label={t("figure")} value={figure} choose={(value) => [setFigure(value as Figure), setOf("")]}>
          {figures.map((each) => (
            <option key={each} value={each}>
              {t(`asks.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t("of")} value={of} choose={setOf}>
          <option value="">{t("whole")}</option>
          {ranges.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
        {figure === "milestones" && (
          <Choice label={t("step")} value={step} choose={(value) => setStep(value as Step)}>
            {steps.map((each) => (
              <option key={each} value={each}>
                {t(`steps.${each}`)}
              </option>
            ))}
          </Choice>
        )}
        {takesManner && (
          <Choice label={t("manner")} value={manner} choose={(value) => setManner(value as Manner)}>
            {manners.map((each) => (
              <option key={each} value={each}>
                {t(`manners.${each}`)}
              </option>
            ))}
          </Choice>
        )}
      </div>
      <div>
        <Button tone="secondary" onClick={put}>
          {t("insertButton")}
        </Button>
      </div>
    </fieldset>
  );
}

function closed(option: "step" | "manner", value: string): Record<string, string> {
  return { [wordFor(optionNames, option)]: wordFor(closedValues[option], value) };
}

function Choice({
  label,
  value,
  choose,
  children,
}: {
  label: string;
  value: string;
  choose: (value: string) => unknown;
  children: ReactNode;
}): ReactNode {
  return (
    <label className="flex min-w-0 flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      <select className={controlClass()} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}
