// Loaded before the server (bin/steps/serve.mjs): what happens to every request before Next has it, and to every answer after.
import { Server } from "node:http";
import compression from "compression";
import { addressOf, proxiesIn } from "./forwarded.mjs";
import { sendPlain } from "./plain-pages.mjs";
import { inReading } from "./reading.mjs";

const proxies = proxiesIn(process.env.TRUSTED_PROXIES);
// Here and not in Next, since a page must be whole before it is compressed.
const compress = compression();
// Here and not in Next, whose proxy does not see uploads and whose own headers are fixed when it is built.
const isHttps = process.env.BASE_URL?.startsWith("https://");
const { emit } = Server.prototype;

Server.prototype.emit = function emitThroughFront(event, request, response, ...rest) {
  if (event !== "request") return emit.call(this, event, request, response, ...rest);
  // Next believes an X-Forwarded-For that a client sends, so that anybody could choose the address the sign-in throttle
  // counts by. Here it is written from the connection itself; only a proxy named in TRUSTED_PROXIES is believed.
  const { headers, socket } = request;
  headers["x-forwarded-for"] = addressOf(socket.remoteAddress, headers["x-forwarded-for"], proxies);
  if (isHttps) response.setHeader("strict-transport-security", "max-age=31536000");
  compress(request, response, () => {
    sendPlain(response);
    inReading(request, response, () => emit.call(this, event, request, response, ...rest));
  });
  return true;
};
