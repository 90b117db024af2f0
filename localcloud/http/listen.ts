import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOUR = 3_600_000;

/** A server on 127.0.0.1 at `port`, or any free one for 0. */
export async function listen(port: number): Promise<{ server: Server; url: string; port: number }> {
  const server = createServer();
  // A function that stood still for long finds its connection as it left it.
  server.keepAliveTimeout = HOUR;
  server.requestTimeout = 0;
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const given = (server.address() as AddressInfo).port;
  return { server, port: given, url: `http://127.0.0.1:${given}` };
}

export async function stopListening(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
