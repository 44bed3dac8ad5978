"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useState } from "react";
import { useHydrated } from "@/components/forms/use-hydrated";
import { classNames } from "@/components/ui/class-names";
import { fileAddress } from "./file-names";
import { SmallPicture } from "./thumbnails";

type Photo = { id: string; alt: string; kind: string; width: number | null; height: number | null };

/**
 * One picture large, the others small below it; the arrow keys go through them where the page has shortcuts. Without a script each
 * small one opens its picture.
 */
export function PhotoViewer({ photos }: { photos: Photo[] }): ReactNode {
  const t = useTranslations("evidence");
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, photos.length - 1);
  const photo = photos[at];
  if (!photo) return null;
  const goTo = (place: number) => (event: MouseEvent) => {
    event.preventDefault();
    setChosen((place + photos.length) % photos.length);
  };
  return (
    <div className="flex flex-col gap-3">
      <figure className="flex flex-col gap-1.5">
        <a href={fileAddress(photo.id)} target="_blank" rel="noopener" aria-label={t("open", { name: photo.alt })}>
          <img
            src={fileAddress(photo.id)}
            alt={photo.alt}
            width={photo.width ?? undefined}
            height={photo.height ?? undefined}
            className="max-h-[32rem] w-full rounded-md bg-sunken object-contain"
          />
        </a>
        <figcaption aria-live="polite" className="flex justify-between gap-4 text-sm text-soft">
          <span>{photo.alt}</span>
          {photos.length > 1 && <span className="shrink-0">{t("position", { at: at + 1, all: photos.length })}</span>}
        </figcaption>
      </figure>
      {photos.length > 1 && (
        <>
          {hydrated && (
            <p className="flex items-center gap-2 print:hidden">
              <Turn to="previous" shortcut="arrowleft" onClick={goTo(at - 1)} />
              <Turn to="next" shortcut="arrowright" onClick={goTo(at + 1)} />
              <span className="hidden text-sm text-soft md:inline">{t("keys")}</span>
            </p>
          )}
          <ul className="flex flex-wrap gap-2">
            {photos.map((one, place) => (
              <li key={one.id}>
                <a
                  href={fileAddress(one.id)}
                  aria-label={`${one.kind}: ${one.alt}`}
                  aria-current={place === at ? "true" : undefined}
                  onClick={hydrated ? goTo(place) : undefined}
                  className={classNames("block rounded-md", place === at && "outline-2 outline-offset-2 outline-teal")}
                >
                  <SmallPicture file={one} alt="" className="size-16" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Turn({
  to,
  shortcut,
  onClick,
}: {
  to: "previous" | "next";
  shortcut: string;
  onClick: (event: MouseEvent) => void;
}): ReactNode {
  const t = useTranslations("evidence");
  return (
    <button
      type="button"
      data-shortcut={shortcut}
      onClick={onClick}
      className="min-h-target rounded-md px-3 text-teal hover:bg-teal-soft"
    >
      {t(to)}
    </button>
  );
}
