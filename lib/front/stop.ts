import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Stopping } from "./front";

const patience = 25_000;
const looksEvery = 50;

/**
 * Makes a server that ends well: `stop` tells balancers first and waits `delay` milliseconds for them, then takes no new connections,
 * lets requests under way finish and closes connections that only wait. Answers false when it had to cut somebody off.
 */
export function stopper(server: Server, stopping: Stopping, delay: number): () => Promise<boolean> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return async () => {
    stopping.told = true;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    stopping.closing = true;
    const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref());
    const closeIdle = () => {
      server.closeIdleConnections();
      // Connections that nothing was asked on yet do not count as idle. What came before the end may not have been read at its first
      // moment: `close` lets them be, and by now it has.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    };
    const timer = setInterval(closeIdle, looksEvery);
    const inTime = await Promise.race([closed, late]);
    clearInterval(timer);
    if (!inTime) server.closeAllConnections();
    return inTime;
  };
}
