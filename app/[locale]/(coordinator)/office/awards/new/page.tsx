import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewRecognition } from "../../recognition-routes";
import { createAwardAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("awards.add") };
}

export default async function NewAwardPage({
  searchParams,
}: PageProps<"/[locale]/office/awards/new">): Promise<ReactNode> {
  return <NewRecognition kind="awards" params={await searchParams} create={createAwardAction} />;
}
