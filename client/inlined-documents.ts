import { join } from 'node:path';
import { print, stripIgnoredCharacters } from 'graphql';
import { type Plugin, runnerImport } from 'vite';

type Generated = typeof import('./src/gql/gql.js');

const call = /graphql\(`([^`]*)`\)/g;

/**
 * Puts each operation, with its fragments, into the file that asks it, as text. The generated map holds all operations
 * as syntax trees, and every page would load all of it.
 */
export function inlinedDocuments(): Plugin {
  let generated: Promise<Generated>;
  return {
    name: 'rollcall:inlined-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const file = join(import.meta.dirname, 'src', 'gql', 'gql.ts');
      generated = runnerImport<Generated>(file, { configFile: false }).then(({ module }) => module);
    },
    async transform(code, id) {
      if (!/\/client\/src\/(?!gql\/).*\.tsx?$/.test(id) || !code.includes('graphql(`')) return null;
      const { graphql } = await generated;
      return { code: code.replace(call, (_, source: string) => textOf(graphql(source))), map: null };
    },
  };
}

const textOf = (document: unknown): string =>
  JSON.stringify(stripIgnoredCharacters(print(document as Parameters<typeof print>[0])));
