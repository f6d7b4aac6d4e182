// `npm run faults`: what takes minutes, because a server is killed under load and has to recover.
process.env.FAULTS ||= '1';
await import('../run.mjs');
