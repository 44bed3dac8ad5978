import { setImmediate } from "node:timers/promises";
import { SaxesParser } from "saxes";
import { Unreadable } from "./sheet";

export type Reader = {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => unknown;
  close?: (name: string) => unknown;
  text?: (text: string) => void;
};

const pieceLength = 128 * 1024;

/** Reads XML piece by piece; between two pieces other requests have their turn. Declared entities are refused, not expanded. */
export async function readXml(content: Uint8Array, reader: Reader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new Unreadable("workbook_entities");
  });
  parser.on("error", () => {
    throw new Unreadable("workbook_broken");
  });
  parser.on("opentag", ({ name, attributes }) => reader.open?.(local(name), attributes));
  parser.on("closetag", ({ name }) => reader.close?.(local(name)));
  parser.on("text", (text) => reader.text?.(text));
  const decoder = new TextDecoder(encodingOf(content));
  for (let from = 0; from < content.length; from += pieceLength) {
    parser.write(decoder.decode(content.subarray(from, from + pieceLength), { stream: true }));
    await setImmediate();
  }
  parser.write(decoder.decode()).close();
}

/** Some programs write a prefix before every name. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function encodingOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return "utf-16le";
  return content[0] === 0xfe && content[1] === 0xff ? "utf-16be" : "utf-8";
}
