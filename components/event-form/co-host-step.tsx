"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FieldErrors, FieldHint } from "@/components/forms/field";
import { Fold } from "@/components/forms/fold";
import { initialChoices } from "@/components/forms/form-field";
import { useHydrated } from "@/components/forms/use-hydrated";
import { controlClass } from "@/components/ui/control-class";
import type { EventFormChoices } from "./form-choices";
import type { EventFormFields } from "./form-fields";

const fewEnough = 8;

/** The units that hold the event with the one that leads it: ticked in one list, which words narrow where there is a script. */
export function CoHostStep({ fields, choices }: { fields: EventFormFields; choices: EventFormChoices }): ReactNode {
  const t = useTranslations("eventForm");
  const field = fields.coHostIds;
  const initial = initialChoices(field);
  const hydrated = useHydrated();
  const [words, setWords] = useState("");
  const isShown = (label: string) => label.toLowerCase().includes(words.trim().toLowerCase());
  const chosenFirst = [...choices.coHosts].sort((one, other) => rank(initial, one.value) - rank(initial, other.value));
  const invalid = field.errors !== undefined;
  return (
    <Fold label={t("steps.together")} step open={initial.length > 0 || invalid}>
      <fieldset
        id={field.id}
        tabIndex={-1}
        aria-describedby={field.descriptionId}
        className="flex flex-col gap-2 outline-none"
      >
        <legend className="mb-1.5 font-medium">{t("fields.coHostIds")}</legend>
        <FieldHint field={field} hint={t("hints.coHostIds")} />
        {hydrated && choices.coHosts.length > fewEnough && (
          <input
            type="search"
            aria-label={t("findUnit")}
            placeholder={t("findUnit")}
            // Not controlled: the form around draws anew while one types, before the words are known here.
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            className={controlClass("sm:max-w-80")}
          />
        )}
        <div className="grid max-h-80 gap-x-6 overflow-y-auto rounded-md border border-line bg-raised px-4 py-2 sm:grid-cols-2">
          {chosenFirst.map(({ value, label }) => (
            <label
              key={value}
              hidden={!isShown(label)}
              className="flex min-h-target cursor-pointer items-center gap-3 hover:text-teal [&[hidden]]:hidden"
            >
              <input
                key={field.key}
                type="checkbox"
                name={field.name}
                value={value}
                defaultChecked={initial.includes(value)}
                aria-invalid={invalid || undefined}
                className="size-5 shrink-0"
              />
              {label}
            </label>
          ))}
          {!choices.coHosts.some(({ label }) => isShown(label)) && <p className="py-2 text-soft">{t("noUnit")}</p>}
        </div>
        <FieldErrors field={field} />
      </fieldset>
    </Fold>
  );
}

function rank(chosen: string[], value: string): number {
  return chosen.includes(value) ? 0 : 1;
}
