import { expect, test } from "vitest";
import { openApiDocument } from "./openapi";

const document = openApiDocument("https://kepu.invalid");

test("every reference leads to a schema", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((found) => found[1]);
  expect(references.length).toBeGreaterThan(10);
  for (const reference of new Set(references)) {
    const name = reference?.replace("#/components/schemas/", "") ?? "";
    expect(Object.keys(document.components.schemas)).toContain(name);
  }
});

test("each filter of the schedule is a described parameter of the list", () => {
  const parameters = document.paths["/api/v1/events"].get.parameters as { name: string; description?: string }[];
  const names = parameters.map((parameter) => parameter.name);
  expect(names).toEqual(
    expect.arrayContaining([
      "when",
      "from",
      "to",
      "group",
      "street",
      "campaign",
      "kind",
      "format",
      "q",
      "past",
      "cursor",
    ]),
  );
  expect(parameters.filter((parameter) => !parameter.description)).toEqual([]);
});

test("no schema mentions a person", () => {
  expect(JSON.stringify(document.components.schemas)).not.toMatch(/contactName|createdBy|reviewer|submittedBy|account/);
});
