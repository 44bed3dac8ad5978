import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "info" | "success" | "warn" | "danger";

const looks: Record<NoticeTone, { box: string; icon: IconName }> = {
  info: { box: "bg-teal-soft text-teal", icon: "info" },
  success: { box: "bg-success-soft text-success", icon: "check" },
  warn: { box: "bg-warn-soft text-warn", icon: "warning" },
  danger: { box: "bg-danger-soft text-danger", icon: "warning" },
};

/** Something the reader must know. `live` has it read out when it appears: at once for danger, politely else. */
export function Notice({
  tone = "info",
  title,
  live = false,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}): ReactNode {
  const { box, icon } = looks[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={classNames("flex gap-3 rounded-md px-4 py-3 print:border print:border-edge", box)}
    >
      <Icon name={icon} className="mt-0.5 size-6" />
      <div className="flex min-w-0 grow flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
