// `npm run proxies`: starts the proxies of deploy/proxy that this machine has, and looks at the server through them.
process.env.PROXIES ||= '1';
await import('../run.mjs');
