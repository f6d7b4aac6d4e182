import { writeFile } from 'node:fs/promises';
import { createSchema } from './schema.js';
import { sdlOf } from './sdl.js';

/** Writes the schema's SDL to the file named on the command line; `npm run schema` passes schema.graphql. */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write, e.g. schema.graphql.');
await writeFile(file, sdlOf(createSchema()));
