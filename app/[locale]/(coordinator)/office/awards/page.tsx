import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RecognitionRegister } from "../recognition-routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("awards.title") };
}

export default async function AwardsPage({ searchParams }: PageProps<"/[locale]/office/awards">): Promise<ReactNode> {
  return <RecognitionRegister kind="awards" params={await searchParams} />;
}
