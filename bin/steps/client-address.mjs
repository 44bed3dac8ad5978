// Loaded before the server (bin/steps/serve.mjs). Next believes an X-Forwarded-For that a client sends, so that anybody could
// choose the address the sign-in throttle counts by. Here it is written from the connection itself; only a proxy named in
// TRUSTED_PROXIES is believed about whom it speaks for.
import { Server } from "node:http";
import { addressOf, proxiesIn } from "./forwarded.mjs";

const proxies = proxiesIn(process.env.TRUSTED_PROXIES);
const { emit } = Server.prototype;

Server.prototype.emit = function emitWithAddress(event, request, ...rest) {
  if (event === "request") {
    const { headers, socket } = request;
    headers["x-forwarded-for"] = addressOf(socket.remoteAddress, headers["x-forwarded-for"], proxies);
  }
  return emit.call(this, event, request, ...rest);
};
