import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { endToolsOnSignal, forgetSignals } from './tools.mjs';
import { checkVersions } from './versions.mjs';

/**
 * Installs what is missing and builds what is stale; ends the process with what to do when that fails.
 * @param {('server' | 'client')[]} [parts]
 */
export const prepare = async (parts) => {
  checkVersions();
  endToolsOnSignal();
  try {
    await ensureInstalled();
    await ensureBuilt(parts);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
  forgetSignals();
};
