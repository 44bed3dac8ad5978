import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { ReleasedPhoto } from "@/lib/evidence/queries/list-released";
import { fileAddress } from "./file-names";
import { SmallPicture } from "./thumbnails";

/** What an event looked like: the photos its unit made public, each with what is to be seen. */
export function ReleasedPhotos({ photos }: { photos: ReleasedPhoto[] }): ReactNode {
  const t = useTranslations("event");
  if (photos.length === 0) return null;
  return (
    <Section title={t("photos")}>
      <ul className="grid gap-5 sm:grid-cols-2">
        {photos.map((photo) => (
          <li key={photo.id}>
            <figure className="flex flex-col gap-1.5">
              <a href={fileAddress(photo.id)}>
                <SmallPicture file={photo} alt={photo.caption} className="aspect-[4/3] w-full" />
              </a>
              <figcaption className="text-sm text-soft">{photo.caption}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  );
}
