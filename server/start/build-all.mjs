// `npm run build`: the steps of `npm start` before the server starts.
import { prepare } from './prepare.mjs';

await prepare();
