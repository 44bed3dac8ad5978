import { connect, createServer, type Socket } from "node:net";

/** What happens to an upload's connection: cut in the middle of what is sent, or when the answer is on its way. */
export type Cut = "sending" | "answering";

/**
 * A way to the server that breaks: of each cut one upload is hit, in their order; what comes after goes through. Call `close` when done.
 */
export async function unsteadyWay(
  server: string,
  cuts: Cut[],
): Promise<{ url: string; left: () => number; close: () => void }> {
  const { port } = new URL(server);
  const open = new Set<Socket>();
  const way = createServer((client) => {
    const upstream = connect(Number(port), "localhost");
    let cut: Cut | undefined;
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    client.on("data", (piece) => {
      const begins = piece.toString("latin1", 0, 20).startsWith("POST /files ");
      if (begins) cut = cuts.shift();
      upstream.write(piece);
      if (cut === "sending" && begins) end();
    });
    upstream.on("data", (piece) => {
      if (cut === "answering") end();
      else client.write(piece);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", end).on("close", () => {
        open.delete(socket);
        end();
      });
    }
  });
  await new Promise<void>((resolve) => way.listen(0, "localhost", resolve));
  const address = way.address();
  const url = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  return {
    url,
    left: () => cuts.length,
    close: () => {
      for (const socket of open) socket.destroy();
      way.close();
    },
  };
}
