import { answerJson, answerOptions, publicRoute } from "@/lib/api/answer";
import { openApiDocument } from "@/lib/api/openapi";
import { settings } from "@/lib/settings/settings";

export const GET = publicRoute(async (request) => answerJson(request, openApiDocument(settings().baseUrl)));

export const OPTIONS = answerOptions;
