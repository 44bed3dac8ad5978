"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import type { Choice } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { Role } from "@/lib/access/access";
import type { FormState } from "@/lib/actions/form-state";
import { invitation, personChange } from "@/lib/people/input";
import { OneTimeLink } from "./one-time-link";
import { PersonFields, usePersonLabels } from "./person-fields";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;
type Choices = { roles: Role[]; units: Choice[] };

/** Somebody new; after the form their link takes its place. */
export function InvitationForm({
  action,
  unitId,
  roles,
  units,
}: Choices & { action: Action; unitId?: string }): ReactNode {
  const t = useTranslations("admin.people");
  const defaultValue = { unitId, role: "organiser" as const };
  const { fields, formProps, lastResult } = useKepuForm({ action, schema: invitation, defaultValue, id: "invitation" });
  const labels = usePersonLabels();
  if (lastResult?.shown) return <OneTimeLink address={lastResult.shown} />;
  return (
    <Form {...formProps} labels={labels}>
      <PersonFields fields={fields} roles={roles} units={units} />
      <div>
        <SubmitButton>{t("makeLink")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Who somebody is and where they belong. */
export function PersonChangeForm({
  action,
  person,
  roles,
  units,
}: Choices & {
  action: Action;
  person: { id: string; version: number; name: string; account: string; role: Role; unitId: string };
}): ReactNode {
  const t = useTranslations("admin.people");
  const { id, version, ...defaultValue } = person;
  const kept = { version, values: defaultValue };
  const { fields, formProps } = useKepuForm({ action, schema: personChange, defaultValue, id: "person", kept });
  const words = { unitId: units, role: roles.map((role) => ({ value: role, label: t(`roles.${role}`) })) };
  return (
    <Form {...formProps} labels={usePersonLabels()} words={words}>
      <input type="hidden" name="id" value={id} />
      <PersonFields fields={fields} roles={roles} units={units} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A new link for somebody, shown where the button was. */
export function RenewLink({ action, id }: { action: Action; id: string }): ReactNode {
  const t = useTranslations("admin.people");
  return (
    <ActionButton action={action} values={{ id }} shown={(address) => <OneTimeLink address={address} />}>
      {t("renew")}
    </ActionButton>
  );
}
