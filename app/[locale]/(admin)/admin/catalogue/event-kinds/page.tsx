import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RuleForm } from "@/components/evidence/rule-form";
import { ListPage } from "@/components/lists/list-page";
import { requireAccess } from "@/lib/access/session";
import { listAllEventKinds } from "@/lib/event-kinds/queries";
import { listEvidenceRules } from "@/lib/evidence/queries/list-rules";
import { changeAction, changeRuleAction, createAction, restoreAction, retireAction, stepAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.catalogue");
  return { title: t("eventKinds.title") };
}

const actions = {
  create: createAction,
  change: changeAction,
  step: stepAction,
  retire: retireAction,
  restore: restoreAction,
};

export default async function EventKindsPage({
  searchParams,
}: PageProps<"/[locale]/admin/catalogue/event-kinds">): Promise<ReactNode> {
  await requireAccess("catalogue.manage");
  const [{ done }, entries, rules] = await Promise.all([searchParams, listAllEventKinds(), listEvidenceRules()]);
  const ruleForm = ({ id }: { id: string }) => {
    const rule = rules.get(id);
    return rule && <RuleForm action={changeRuleAction} kindId={id} rule={rule} />;
  };
  return <ListPage list="eventKinds" entries={entries} actions={actions} done={done} more={ruleForm} />;
}
