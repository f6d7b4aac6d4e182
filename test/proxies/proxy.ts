import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startProcess, type TestProcess } from '../support/process.js';

const snippets = join(import.meta.dirname, '../../deploy/proxy');

/** A kind of proxy that runs a snippet of deploy/proxy on loopback, without certificates. */
interface ProxyKind {
  name: string;
  snippet: string;
  /** The whole configuration around the snippet. */
  wrap: (snippet: string, ports: { own: number; server: number }, directory: string) => string;
  arguments: (file: string, directory: string) => string[];
}

const nginx: ProxyKind = {
  name: 'nginx',
  snippet: 'nginx.conf',
  wrap: (snippet, { own, server }, directory) => `
    daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${directory}/nginx.pid;
    error_log stderr warn;
    events {}
    http {
      access_log off;
      client_body_temp_path ${directory}/body;
      proxy_temp_path ${directory}/proxy;
      fastcgi_temp_path ${directory}/fastcgi;
      uwsgi_temp_path ${directory}/uwsgi;
      scgi_temp_path ${directory}/scgi;
      ${snippet
        .replace('listen 443 ssl;', `listen 127.0.0.1:${own};`)
        .replace(/ssl_certificate.*;/g, '')
        .replaceAll('127.0.0.1:4000', `127.0.0.1:${server}`)}
    }`,
  arguments: (file, directory) => ['-c', file, '-p', directory],
};

const haproxy: ProxyKind = {
  name: 'haproxy',
  snippet: 'haproxy.cfg',
  wrap: (snippet, { own, server }) =>
    snippet
      .replace('bind :443 ssl crt /etc/ssl/rollcall.pem', `bind 127.0.0.1:${own}`)
      .replaceAll('127.0.0.1:4000', `127.0.0.1:${server}`),
  arguments: (file) => ['-db', '-f', file],
};

export const proxyKinds = [nginx, haproxy];

/** Returns the path of an installed program; undefined if there is none. */
export const findProgram = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const freePort = async (): Promise<number> => {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

export interface RunningProxy {
  url: string;
  version: string;
  end(): Promise<void>;
}

/** Starts a proxy on loopback in front of a server, with its snippet of deploy/proxy. */
export const startProxy = async (kind: ProxyKind, program: string, serverPort: number): Promise<RunningProxy> => {
  const directory = mkdtempSync(join(tmpdir(), `${kind.name}-`));
  const own = await freePort();
  const snippet = readFileSync(join(snippets, kind.snippet), 'utf8');
  const file = join(directory, kind.snippet);
  writeFileSync(file, kind.wrap(snippet, { own, server: serverPort }, directory));
  const running: TestProcess = startProcess(program, kind.arguments(file, directory));
  const url = `http://127.0.0.1:${own}`;
  for (let attempt = 0; ; attempt += 1) {
    if (
      await fetch(`${url}/livez`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (attempt === 100) throw new Error(`${kind.name} does not answer: ${running.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const version = execFileSync(program, ['-v'], { encoding: 'utf8', stdio: 'pipe' }).split('\n')[0] ?? '';
  const end = async (): Promise<void> => {
    running.child.kill('SIGTERM');
    await running.exited;
  };
  return { url, version, end };
};
