// Asks /livez of a server, and of one that does nothing, every few milliseconds; prints when each answer came and how
// long it took.
import { fork } from 'node:child_process';
import { Agent, createServer, get } from 'node:http';

const pauseMs = 5;
const patienceMs = 30_000;
const agent = new Agent({ keepAlive: true });

const ask = (url) =>
  new Promise((resolve) => {
    const asked = get(url, { agent, timeout: patienceMs }, (response) => response.resume().on('end', resolve));
    asked.on('timeout', () => asked.destroy()).on('error', resolve);
  });

const probe = async (name, url) => {
  for (;;) {
    const startedAt = performance.now();
    await ask(url);
    process.stdout.write(`${Date.now()} ${name} ${(performance.now() - startedAt).toFixed(1)}\n`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
};

const beIdle = () => {
  const server = createServer((_request, response) => response.end('ok'));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  process.on('disconnect', () => process.exit());
};

if (process.argv[2] === 'idle') beIdle();
else {
  const idle = fork(import.meta.filename, ['idle']);
  idle.once('message', (port) => {
    void probe('idle', `http://127.0.0.1:${port}/`);
    void probe('server', `${process.argv[2]}/livez`);
  });
}
