import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type Plugin, runnerImport } from 'vite';

const catalogFile = /\/src\/locales\/(?:en|fr)\/(?:index|entrance)\.ts$/;

/** Compiles the ICU messages while building, so that the browser loads neither a parser nor any message text twice. */
export function compiledCatalogs(): Plugin {
  return {
    name: 'rollcall:compiled-catalogs',
    enforce: 'pre',
    async load(id) {
      if (!catalogFile.test(id)) return null;
      const { module, dependencies } = await runnerImport<{ messages: Record<string, string> }>(id, {
        configFile: false,
      });
      for (const file of dependencies) this.addWatchFile(file);
      const compiled = Object.entries(module.messages).map(([key, text]) => [key, compileMessage(text)]);
      return `export const messages = ${JSON.stringify(Object.fromEntries(compiled))};`;
    },
  };
}
