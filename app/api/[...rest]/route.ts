import { answerError } from "@/lib/api/answer";

/** An address under /api that does not exist answers in JSON, not with a page. */
function notFound(): Response {
  return answerError("not_found");
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
