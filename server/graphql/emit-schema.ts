import { writeFile } from 'node:fs/promises';
import { closedListsSource } from './closed-lists.js';
import { createSchema } from './schema.js';
import { sdlOf } from './sdl.js';

/** Writes the schema's SDL and the closed lists to the two files named on the command line; see `npm run schema`. */
const [schemaFile, listsFile] = process.argv.slice(2);
if (!schemaFile || !listsFile) throw new Error('Name the two files to write, e.g. schema.graphql closed-lists.ts.');
await writeFile(schemaFile, sdlOf(createSchema()));
await writeFile(listsFile, closedListsSource());
