import { type ReactNode, useId } from "react";
import { heatFills, heatText } from "./heat";

export type Tile = {
  key: string;
  name: string;
  column: number;
  row: number;
  /** The figure as written, and its step from 0 to 5. */
  text: string;
  step: number;
  href?: string;
};

const tileHeight = 5;
const longName = 10;

/** Places as tiles where they lie to each other, without borders: a sketch, not a map. Each opens what stands behind it. */
export function TileMap({ title, summary, tiles }: { title: string; summary: string; tiles: Tile[] }): ReactNode {
  const id = useId();
  const first = {
    column: Math.min(...tiles.map((tile) => tile.column)),
    row: Math.min(...tiles.map((tile) => tile.row)),
  };
  const columns = Math.max(...tiles.map((tile) => tile.column)) - first.column + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) - first.row + 1;
  return (
    <svg aria-labelledby={`${id}-title ${id}-desc`} className="w-full max-w-form" height={`${rows * tileHeight}rem`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      {tiles.map((tile) => (
        <svg
          key={tile.key}
          x={`${((tile.column - first.column) * 100) / columns}%`}
          y={`${(tile.row - first.row) * tileHeight}rem`}
          width={`${100 / columns}%`}
          height={`${tileHeight}rem`}
        >
          <title>{`${tile.name} ${tile.text}`}</title>
          {tile.href ? (
            <a href={tile.href} aria-label={`${tile.name} ${tile.text}`} className="group no-underline">
              <TileFace tile={tile} />
            </a>
          ) : (
            <TileFace tile={tile} />
          )}
        </svg>
      ))}
    </svg>
  );
}

function TileFace({ tile }: { tile: Tile }): ReactNode {
  const lines = linesOf(tile.name);
  const written = heatText[tile.step] ?? heatText[0];
  return (
    <>
      <rect
        x="1.5%"
        y="2%"
        width="97%"
        height="96%"
        rx="6"
        className={`stroke-edge [print-color-adjust:exact] group-hover:stroke-ink ${heatFills[tile.step] ?? heatFills[0]}`}
      />
      {lines.map((line, place) => (
        <text
          key={line}
          x="50%"
          y={`${(lines.length > 1 ? 1.4 : 2) + place * 1.1}rem`}
          textAnchor="middle"
          className={`text-xs ${written}`}
        >
          {line}
        </text>
      ))}
      <text
        x="50%"
        y={lines.length > 1 ? "4rem" : "3.7rem"}
        textAnchor="middle"
        className={`text-base font-semibold ${written}`}
      >
        {tile.text}
      </text>
    </>
  );
}

/** A long name in two lines, so that it stays in its tile on a phone. */
function linesOf(name: string): string[] {
  if (name.length < longName) return [name];
  const space = name.indexOf(" ");
  if (space > 0) return [name.slice(0, space), name.slice(space + 1)];
  const middle = Math.ceil(name.length / 2);
  return [`${name.slice(0, middle)}-`, name.slice(middle)];
}
