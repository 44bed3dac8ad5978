import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RecognitionRegister } from "../recognition-routes";
import { confirmMediaReportAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("media.title") };
}

export default async function MediaReportsPage({
  searchParams,
}: PageProps<"/[locale]/office/media">): Promise<ReactNode> {
  return <RecognitionRegister kind="media" params={await searchParams} confirm={confirmMediaReportAction} />;
}
