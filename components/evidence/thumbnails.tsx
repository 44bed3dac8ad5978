import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { EvidenceFile } from "@/lib/evidence/queries/list-evidence";
import { ErasedFiles, stillThere } from "./erased-files";
import { fileAddress, useFileNames, useFileSize } from "./file-names";

/** Pictures small and side by side, documents as a list; each opens the whole. */
export function Thumbnails({ files }: { files: EvidenceFile[] }): ReactNode {
  const t = useTranslations("evidence");
  const nameOf = useFileNames(files);
  const there = stillThere(files);
  const pictures = there.filter((file) => file.type === "image/jpeg");
  const papers = there.filter((file) => file.type !== "image/jpeg");
  return (
    <div className="flex flex-col gap-3">
      {pictures.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {pictures.map((file) => (
            <li key={file.id} className="flex flex-col items-start gap-1">
              <a
                href={fileAddress(file.id)}
                target="_blank"
                aria-label={t("open", { name: nameOf(file) })}
                rel="noopener"
              >
                <SmallPicture file={file} alt={nameOf(file)} className="size-28" />
              </a>
              {file.kind !== "photo" && <span className="text-sm text-soft">{t(`kinds.${file.kind}`)}</span>}
              {file.releasedAt && <Badge tone="success">{t("public")}</Badge>}
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && <Papers files={papers} />}
      <ErasedFiles files={files} />
    </div>
  );
}

/** Documents one under the other, to be downloaded. */
export function Papers({ files }: { files: EvidenceFile[] }): ReactNode {
  const t = useTranslations("evidence");
  const sizeOf = useFileSize();
  return (
    <ul className="flex flex-col">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={fileAddress(file.id)}
            className="inline-flex min-h-target items-center gap-2 text-teal no-underline hover:underline"
          >
            <Icon name="document" className="size-5" />
            <span className="min-w-0 break-all">
              {t("download", { name: file.caption || file.name, size: sizeOf(file.size) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The small picture of a file, cut to a frame. */
export function SmallPicture({
  file,
  alt,
  className,
}: {
  file: { id: string; width: number | null; height: number | null };
  alt: string;
  className?: string;
}): ReactNode {
  return (
    <img
      src={fileAddress(file.id, "small")}
      alt={alt}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      loading="lazy"
      decoding="async"
      className={`rounded-md bg-sunken object-cover ${className ?? ""}`}
    />
  );
}
