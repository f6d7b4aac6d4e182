// `npm start`: runs on the system's Node.js before anything is installed, hence plain JavaScript without packages.
import { prepare } from './start/prepare.mjs';
import { serve } from './start/serve.mjs';

await prepare();
process.exitCode = await serve();
