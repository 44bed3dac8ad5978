"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxField } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { type Choice, SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormAction } from "@/components/reviews/form-action-type";
import { campaignChange, newCampaign } from "@/lib/campaigns/input";

/** A new campaign. */
export function NewCampaignForm({ action, groups }: { action: FormAction; groups: Choice[] }): ReactNode {
  const t = useTranslations("campaigns");
  const defaultValue = { counts: true };
  const { fields, formProps } = useKepuForm({
    action,
    schema: newCampaign,
    defaultValue,
    id: "campaign",
    autosave: "campaign:new",
  });
  return (
    <Form {...formProps} labels={useCampaignLabels()}>
      <CampaignFields fields={fields} groups={groups} />
      <div>
        <SubmitButton>{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}

export type CampaignValues = {
  id: string;
  version: number;
  name: string;
  nameEn: string | null;
  brand: string | null;
  groupId: string | null;
  description: string;
  counts: boolean;
  notCountingReason: string | null;
};

/** What a campaign is called, whom it is for and whether it counts. */
export function CampaignChangeForm({
  action,
  campaign,
  groups,
}: {
  action: FormAction;
  campaign: CampaignValues;
  groups: Choice[];
}): ReactNode {
  const { id, version, name, description, counts } = campaign;
  const defaultValue = {
    ...{ name, description, counts },
    nameEn: campaign.nameEn ?? "",
    brand: campaign.brand ?? "",
    groupId: campaign.groupId ?? "",
    notCountingReason: campaign.notCountingReason ?? "",
  };
  const { fields, formProps } = useKepuForm({
    action,
    schema: campaignChange,
    defaultValue,
    id: "campaign",
    kept: { version, values: defaultValue },
    autosave: `campaign:${id}`,
  });
  const common = useTranslations("common");
  return (
    <Form {...formProps} labels={useCampaignLabels()} words={{ groupId: groups }}>
      <input type="hidden" name="id" value={id} />
      <CampaignFields fields={fields} groups={groups} />
      <div>
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function useCampaignLabels() {
  const t = useTranslations("campaigns.fields");
  return {
    name: t("name"),
    nameEn: t("nameEn"),
    brand: t("brand"),
    groupId: t("groupId"),
    description: t("description"),
    counts: t("counts"),
    notCountingReason: t("notCountingReason"),
  };
}

type Fields = Record<keyof ReturnType<typeof useCampaignLabels>, FormField>;

function CampaignFields({ fields, groups }: { fields: Fields; groups: Choice[] }): ReactNode {
  const t = useTranslations("campaigns.fields");
  const labels = useCampaignLabels();
  return (
    <>
      <TextField field={fields.name} label={labels.name} />
      <TextField field={fields.nameEn} label={labels.nameEn} />
      <TextField field={fields.brand} label={labels.brand} hint={t("brandHint")} width="medium" />
      <SelectField field={fields.groupId} label={labels.groupId} choices={groups} empty={t("allGroups")} />
      <TextareaField field={fields.description} label={labels.description} hint={t("descriptionHint")} />
      <CheckboxField field={fields.counts} label={labels.counts} hint={t("countsHint")} />
      <TextField field={fields.notCountingReason} label={labels.notCountingReason} hint={t("reasonHint")} />
    </>
  );
}
