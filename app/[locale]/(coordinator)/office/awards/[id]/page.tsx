import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { OneRecognition } from "../../recognition-routes";
import { changeAwardAction, removeAwardAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("recognition"))("awards.name") };
}

const actions = { change: changeAwardAction, remove: removeAwardAction };

export default async function AwardPage({
  params,
  searchParams,
}: PageProps<"/[locale]/office/awards/[id]">): Promise<ReactNode> {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  return <OneRecognition kind="awards" id={id} params={asked} {...actions} />;
}
