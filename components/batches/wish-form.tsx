import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EventFormChoices } from "@/components/event-form/form-choices";
import type { Choice, ChoiceGroup } from "@/components/forms/select-field";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import type { DeskFilter } from "@/lib/events/desk-filter";

const changes = ["publish", "field", "days", "cancel"] as const;
// What a change needs shows with it, also without a script.
const shown = {
  days: "hidden group-has-[input[value=days]:checked]/wish:flex",
  field: "hidden group-has-[input[value=field]:checked]/wish:flex",
  cancel: "hidden group-has-[input[value=cancel]:checked]/wish:flex",
};

/** What is to be done with the chosen events; a plain form, so that the preview needs no script. */
export function WishForm({
  action,
  chosen,
  said,
  choices,
}: {
  action: string;
  /** Those ticked, or all that the filter finds; the filter comes along in either case, for the way back. */
  chosen: { filter: DeskFilter; ids?: string[]; all?: boolean };
  said: Record<string, string>;
  choices: EventFormChoices;
}): ReactNode {
  const t = useTranslations("batches");
  return (
    <form action={action} method="get" className="group/wish flex max-w-form flex-col gap-5">
      {chosen.ids?.map((id) => (
        <input key={id} type="hidden" name="event" value={id} />
      ))}
      {chosen.all && <input type="hidden" name="all" value="yes" />}
      {Object.entries(chosen.filter).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 font-medium">{t("what")}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {changes.map((change) => (
            <label
              key={change}
              className="flex min-h-target cursor-pointer items-start gap-3 rounded-md border border-line bg-raised px-4 py-2.5 hover:border-teal has-checked:border-teal has-checked:bg-teal-soft"
            >
              <input
                type="radio"
                name="change"
                value={change}
                required
                defaultChecked={said.change === change}
                className="mt-[0.15em] size-5 shrink-0"
              />
              {t(`changes.${change}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className={`flex-col gap-1.5 font-medium ${shown.days}`}>
        {t("days")}
        <input
          type="number"
          name="days"
          min={-366}
          max={366}
          defaultValue={said.days}
          className={controlClass("max-w-44")}
        />
      </label>
      <div className={`flex-col gap-5 ${shown.field}`}>
        <label className="flex flex-col gap-1.5 font-medium">
          {t("set")}
          <select name="set" defaultValue={said.set ?? ""} className={controlClass("sm:max-w-96")}>
            <option value="">{t("unset")}</option>
            {(["kindId", "campaign", "venueId", "groupIds"] as const).map((field) => (
              <optgroup key={field} label={t(`fields.${field}`)}>
                {flat(choices[lists[field]]).map(({ value, label }) => (
                  <option key={value} value={`${field}:${value}`}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {(["contactName", "contactPhone"] as const).map((name) => (
          <label key={name} className="flex flex-col gap-1.5 font-medium">
            {t(`fields.${name}`)}
            <input type="text" name={name} maxLength={40} defaultValue={said[name]} className={controlClass()} />
          </label>
        ))}
      </div>
      <label className={`flex-col gap-1.5 font-medium ${shown.cancel}`}>
        {t("reason")}
        <input type="text" name="reason" maxLength={300} defaultValue={said.reason} className={controlClass()} />
      </label>
      <div>
        <Button type="submit" tone={said.change ? "secondary" : "primary"}>
          {t("preview")}
        </Button>
      </div>
    </form>
  );
}

const lists = { kindId: "kinds", campaign: "campaigns", venueId: "venues", groupIds: "groups" } as const;

function flat(choices: (Choice | ChoiceGroup)[]): Choice[] {
  return choices.flatMap((entry) => ("choices" in entry ? entry.choices : [entry]));
}
