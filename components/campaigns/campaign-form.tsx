"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxField } from "@/components/forms/choice-fields";
import { Form } from "@/components/forms/form";
import type { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { useKepuForm } from "@/components/forms/use-kepu-form";
import type { FormState } from "@/lib/actions/form-state";
import { campaignChange, newCampaign } from "@/lib/campaigns/input";

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** A new campaign. */
export function NewCampaignForm({ action }: { action: Action }): ReactNode {
  const t = useTranslations("admin.catalogue");
  const defaultValue = { counts: true };
  const { fields, formProps } = useKepuForm({ action, schema: newCampaign, defaultValue, id: "campaign" });
  return (
    <Form {...formProps} labels={useCampaignLabels()}>
      <CampaignFields fields={fields} />
      <div>
        <SubmitButton>{t("campaigns.add")}</SubmitButton>
      </div>
    </Form>
  );
}

/** What a campaign is called and whether it counts. */
export function CampaignChangeForm({
  action,
  campaign,
}: {
  action: Action;
  campaign: {
    id: string;
    version: number;
    name: string;
    nameEn: string | null;
    counts: boolean;
    notCountingReason: string | null;
  };
}): ReactNode {
  const t = useTranslations("admin.catalogue");
  const { id, version, name, counts } = campaign;
  const text = { nameEn: campaign.nameEn ?? "", notCountingReason: campaign.notCountingReason ?? "" };
  const defaultValue = { name, counts, ...text };
  const { fields, formProps } = useKepuForm({ action, schema: campaignChange, defaultValue, id: "campaign" });
  return (
    <Form {...formProps} labels={useCampaignLabels()}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <CampaignFields fields={fields} />
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function useCampaignLabels() {
  const t = useTranslations("admin.catalogue");
  return {
    name: t("name"),
    nameEn: t("nameEn"),
    counts: t("campaigns.countsField"),
    notCountingReason: t("campaigns.reason"),
  };
}

function CampaignFields({
  fields,
}: {
  fields: Record<"name" | "nameEn" | "counts" | "notCountingReason", FormField>;
}): ReactNode {
  const t = useTranslations("admin.catalogue.campaigns");
  const labels = useCampaignLabels();
  return (
    <>
      <TextField field={fields.name} label={labels.name} />
      <TextField field={fields.nameEn} label={labels.nameEn} />
      <CheckboxField field={fields.counts} label={labels.counts} hint={t("countsHint")} />
      <TextField field={fields.notCountingReason} label={labels.notCountingReason} hint={t("reasonHint")} />
    </>
  );
}
