import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Evidence } from "@/lib/evidence/queries/list-evidence";
import type { EvidenceState } from "@/lib/evidence/rules";
import { ErasedFiles, stillThere } from "./erased-files";
import { EvidenceStanding, useLackText } from "./evidence-words";
import { useFileNames } from "./file-names";
import { PhotoViewer } from "./photo-viewer";
import { Papers } from "./thumbnails";

/** The evidence beside the figures it is to prove: photos large, sheets and documents to open. */
export function ReviewEvidence({ evidence, state }: { evidence: Evidence; state: EvidenceState }): ReactNode {
  const t = useTranslations("evidence");
  const nameOf = useFileNames(evidence.files);
  const there = stillThere(evidence.files);
  const pictures = there.filter((file) => file.type === "image/jpeg");
  const papers = there.filter((file) => file.type !== "image/jpeg");
  return (
    <section id="evidence" aria-labelledby="evidence-heading" className="flex flex-col gap-4">
      <h2 id="evidence-heading" className="text-lg">
        {t("title")}
      </h2>
      {state === "accepted" ? <Accepted evidence={evidence} /> : <EvidenceStanding evidence={evidence} />}
      {state === "missing" && <p className="max-w-text">{t("reviewLead")}</p>}
      {pictures.length > 0 && (
        <PhotoViewer
          photos={pictures.map((file) => ({
            ...{ id: file.id, width: file.width, height: file.height },
            alt: nameOf(file),
            kind: t(`kinds.${file.kind}`),
          }))}
        />
      )}
      {papers.length > 0 && (
        <div className="flex flex-col">
          <h3 className="text-base text-soft">{t("files")}</h3>
          <Papers files={papers} />
        </div>
      )}
      <ErasedFiles files={evidence.files} />
      {evidence.files.length === 0 && <p className="text-soft">{t("none")}</p>}
    </section>
  );
}

/** The coordinator approved without; what was missing then is still told. */
function Accepted({ evidence }: { evidence: Evidence }): ReactNode {
  const t = useTranslations("evidence");
  const lackText = useLackText();
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone="accent">{t("accepted")}</Badge>
      {evidence.lack && <span className="text-soft">{lackText(evidence.lack)}</span>}
    </p>
  );
}
