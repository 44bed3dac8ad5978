import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewRecognition } from "../../recognition-routes";
import { createMediaReportAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("media.add") };
}

export default async function NewMediaReportPage({
  searchParams,
}: PageProps<"/[locale]/office/media/new">): Promise<ReactNode> {
  return <NewRecognition kind="media" params={await searchParams} create={createMediaReportAction} />;
}
