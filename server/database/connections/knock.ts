import { connect } from 'node:net';

/** SSLRequest: the shortest question that every PostgreSQL and pooler answers, before it reads anything else. */
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/**
 * Checks whether anything listens at an address (PostgreSQL protocol, SSL Session Encryption). When a frozen server
 * continues, it accepts every connection that was tried meanwhile, and one that only knocked costs it least. Calls back
 * once, whatever the reply is; returns a function that stops it.
 */
export const knock = ({ host, port }: { host: string; port: number }, onAnswer: () => void): (() => void) => {
  const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  const answer = (): void => {
    socket.removeAllListeners('close').destroy();
    onAnswer();
  };
  socket.on('error', () => undefined);
  socket.once('data', answer).once('close', answer);
  socket.write(sslRequest);
  return () =>
    void socket
      .removeAllListeners()
      .on('error', () => undefined)
      .destroy();
};
