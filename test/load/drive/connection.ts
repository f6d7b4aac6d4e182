import { connect, type Socket } from 'node:net';

/** An answer as it came. */
export interface Answer {
  status: number;
  /** The header lines as one text. */
  head: string;
  body: Buffer;
}

const answerTimeoutMs = 30_000;
const headEnd = Buffer.from('\r\n\r\n');

const dechunk = (bytes: Buffer): { body: Buffer; complete: boolean } => {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return { body: bytes, complete: false };
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (bytes.length < end + 2) return { body: bytes, complete: false };
    if (size === 0) return { body: Buffer.concat(parts), complete: true };
    parts.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
};

const readAnswer = (bytes: Buffer): Answer | undefined => {
  const end = bytes.indexOf(headEnd);
  if (end === -1) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(end + headEnd.length);
  if (status === 204 || status === 304) return { status, head, body: Buffer.alloc(0) };
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length < Number(length) ? undefined : { status, head, body: rest };
  const { body, complete } = dechunk(rest);
  return complete ? { status, head, body } : undefined;
};

/**
 * One keep-alive connection with one request under way. It reads just enough of HTTP to find the end of an answer, so
 * that the driver's own cost stays far below a server's.
 */
export class Connection {
  private chunks: Buffer[] = [];
  private received = 0;
  /** The whole answer's length once its head has been read; until then any chunk may complete it. */
  private expected = 0;
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setTimeout(answerTimeoutMs, () => socket.destroy(new Error(`No answer within ${answerTimeoutMs} ms.`)));
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  send(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    if (this.received < this.expected) return;
    const bytes = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    const answer = readAnswer(bytes);
    if (answer) {
      this.chunks = [];
      this.received = 0;
      this.expected = 0;
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.resolve(answer);
      return;
    }
    this.chunks = [bytes];
    const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, 2_048))?.[1];
    this.expected = length === undefined ? 0 : bytes.indexOf(headEnd) + headEnd.length + Number(length);
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}
