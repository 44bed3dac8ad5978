import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OneRecognition } from "../../recognition-routes";
import { changeMediaReportAction, confirmMediaReportAction, removeMediaReportAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("media.name") };
}

const actions = { change: changeMediaReportAction, confirm: confirmMediaReportAction, remove: removeMediaReportAction };

export default async function MediaReportPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/media/[id]">): Promise<ReactNode> {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  return <OneRecognition kind="media" id={id} params={asked} {...actions} />;
}
