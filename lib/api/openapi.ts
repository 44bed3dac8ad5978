import { z } from "zod";
import packageFile from "@/package.json";
import { apiErrors, errorAnswer } from "./errors";
import { eventDetail, eventList, eventOutcome, eventSummary, named } from "./event-schemas";
import { eventsParameters, progressParameters } from "./parameters";
import { progressAnswer } from "./progress-schema";

const schemas = {
  Named: named,
  EventSummary: eventSummary,
  EventOutcome: eventOutcome,
  Event: eventDetail,
  EventList: eventList,
  Progress: progressAnswer,
  Error: errorAnswer,
};

/** The description of the public API, made from the schemas that check it. */
export function openApiDocument(baseUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Kepu: public data of a science-outreach programme",
      version: packageFile.version,
      description: "Published events and the year's progress. No key is needed; names of people are not part of it.",
    },
    servers: [{ url: baseUrl }],
    paths: {
      "/api/v1/events": {
        get: operation("listEvents", "Events of the schedule, page by page", "EventList", {
          parameters: queryParameters(eventsParameters),
          errors: ["invalid_parameter"],
        }),
      },
      "/api/v1/events/{id}": {
        get: operation("getEvent", "One published event", "Event", {
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          errors: ["not_found"],
        }),
      },
      "/api/v1/progress": {
        get: operation("getProgress", "The progress of a year against its target", "Progress", {
          parameters: queryParameters(progressParameters),
          errors: ["invalid_parameter", "not_set_up"],
        }),
      },
    },
    components: { schemas: componentSchemas() },
  };
}

type Details = { parameters: object[]; errors: (keyof typeof apiErrors)[] };

function operation(operationId: string, summary: string, answer: keyof typeof schemas, details: Details) {
  const failures = details.errors.map((code) => [apiErrors[code].status, jsonAnswer(apiErrors[code].message, "Error")]);
  return {
    operationId,
    summary,
    parameters: details.parameters,
    responses: { 200: jsonAnswer(summary, answer), ...Object.fromEntries(failures) },
  };
}

function jsonAnswer(description: string, name: keyof typeof schemas) {
  return { description, content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function queryParameters(parameters: z.ZodObject) {
  return Object.entries(parameters.shape).map(([name, field]) => {
    const { $schema, description, ...schema } = z.toJSONSchema(field as z.ZodType, { io: "output" });
    return { name, in: "query", required: false, description, schema };
  });
}

function componentSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas;
  return Object.fromEntries(Object.entries(made).map(([name, { $schema, $id, ...schema }]) => [name, schema]));
}
