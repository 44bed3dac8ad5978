import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A telephone number one can touch. */
export function PhoneLink({
  phone,
  label,
  className,
}: {
  phone: string;
  label?: string;
  className?: string;
}): ReactNode {
  return (
    <a
      href={`tel:${phone.replace(/[^\d+]/g, "")}`}
      className={classNames("min-h-target items-center font-semibold text-teal", className ?? "inline-flex")}
    >
      {label ?? phone}
    </a>
  );
}
