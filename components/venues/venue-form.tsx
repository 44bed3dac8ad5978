"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import { CorrectionReason } from "@/components/periods/correction-reason";
import type { FormAction } from "@/components/reviews/form-action-type";
import { newVenue, type VenueChange, venueChange } from "@/lib/venues/input";
import { useVenueLabels, type VenueChoices, VenueFields, venueWords } from "./venue-fields";

/** A new venue. */
export function NewVenueForm({ action, choices }: { action: FormAction; choices: VenueChoices }): ReactNode {
  const t = useTranslations("venues");
  const { fields, formProps } = useKepuForm({ action, schema: newVenue, id: "venue", autosave: "venue:new" });
  return (
    <Form {...formProps} labels={useVenueLabels()}>
      <VenueFields fields={fields} choices={choices} />
      <div>
        <SubmitButton>{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

/** All the register says of a venue. */
export function VenueChangeForm({
  action,
  venue,
  choices,
}: {
  action: FormAction;
  venue: VenueChange;
  choices: VenueChoices;
}): ReactNode {
  const common = useTranslations("common");
  const { id, version, ...values } = venue;
  const defaultValue = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value === null ? "" : String(value)]),
  );
  const { fields, formProps } = useKepuForm({
    action,
    schema: venueChange,
    defaultValue,
    id: "venue",
    kept: { version, values: defaultValue },
    autosave: `venue:${id}`,
  });
  return (
    <Form {...formProps} labels={useVenueLabels()} words={venueWords(choices)}>
      <input type="hidden" name="id" value={id} />
      <VenueFields fields={fields} choices={choices} />
      <CorrectionReason field={fields.correctionReason} />
      <div>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}
