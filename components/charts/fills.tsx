import type { ReactNode } from "react";

/** How a part is drawn: told apart by pattern as much as by colour, so that a black and white print reads too. */
export type Fill = "solid" | "hatched" | "dotted" | "outline";

/** The patterns of one drawing. Ids are the document's, so each drawing names its own. */
export function FillPatterns({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern id={`${id}-hatched`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="fill-teal-mid" />
        <rect width="2" height="7" className="fill-teal-soft" />
      </pattern>
      <pattern id={`${id}-dotted`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="fill-accent-soft" />
        <circle cx="3.5" cy="3.5" r="1.7" className="fill-accent-mark" />
      </pattern>
      <pattern id={`${id}-outline`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-raised" />
        <rect width="1" height="6" className="fill-edge" />
      </pattern>
    </defs>
  );
}

/** The attributes that fill a shape; the solid one needs no pattern. */
export function fillProps(fill: Fill, id: string): { className?: string; fill?: string } {
  return fill === "solid" ? { className: "fill-teal" } : { fill: `url(#${id}-${fill})` };
}
