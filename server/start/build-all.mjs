// `npm run build`: the steps of `npm start` before the server starts; `server` or `client` behind it builds one alone.
import { prepare } from './prepare.mjs';

const parts = process.argv.slice(2);
await prepare(parts.length > 0 ? parts : undefined);
