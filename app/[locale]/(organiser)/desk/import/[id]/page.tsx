import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ImportPage } from "@/components/imports/import-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireAccess } from "@/lib/access/session";
import { getImport } from "@/lib/imports/queries/get-import";
import { getImportLists } from "@/lib/imports/queries/get-lists";
import { judgeImport } from "@/lib/imports/queries/judge-import";
import { getJob } from "@/lib/jobs/queries";
import { cancelImportAction, fixImportAction, mapImportAction, orderImportAction, undoImportAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

/** One spreadsheet: its columns, the verdict on every row, and saving it. */
export default async function OneImportPage({
  params,
  searchParams,
}: PageProps<"/[locale]/desk/import/[id]">): Promise<ReactNode> {
  const access = await requireAccess("events.manage");
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const open = await getImport(access, id);
  if (!open) notFound();
  const preview = open.state === "preview" || open.state === "failed";
  const [lists, verdicts] = await Promise.all([getImportLists(access), preview ? judgeImport(access, open) : []]);
  const job = open.jobId === null ? null : await getJob(access, open.jobId);
  const actions = {
    ...{ map: mapImportAction, fix: fixImportAction, order: orderImportAction },
    ...{ undo: undoImportAction, cancel: cancelImportAction },
  };
  return (
    <ClientMessages namespaces={["imports"]}>
      <ImportPage
        {...{ open, job, lists, verdicts, actions }}
        done={done === "mapped" || done === "fixed" ? done : null}
      />
    </ClientMessages>
  );
}
