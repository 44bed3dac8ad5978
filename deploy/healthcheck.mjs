// Is the server in this container well? Ends with 0 when its health answers so.
const address = `http://127.0.0.1:${process.env.PORT || 3000}/api/health`;
const answer = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
