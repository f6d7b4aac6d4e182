import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { installedByHand, lockHash } from './lockfile.mjs';
import { note, phase } from './progress.mjs';
import { completeInstallation } from './repair.mjs';
import { inRoot } from './root.mjs';
import { runNpm, ToolFailure } from './tools.mjs';

/** Builds need the development packages even where NODE_ENV says production. */
const always = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];

const stamp = inRoot('node_modules', '.rollcall-install');

/** Installs the packages of package-lock.json unless exactly these are there. */
export const ensureInstalled = async () => {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installedByHand()) await phase('Installing packages (the first time takes a minute or two)', installPackages);
  await completeInstallation();
  writeFileSync(stamp, hash);
};

const installPackages = async () => {
  try {
    await runNpm(['ci', ...always]);
  } catch (error) {
    const next = whatNext(error);
    if (next === undefined) throw withAdvice(error);
    note(`npm ci did not do (${next.because}); trying npm ${next.args.join(' ')}`);
    await runNpm([...next.args, ...always]).catch((second) => {
      throw withAdvice(second);
    });
  }
};

/**
 * A lockfile made on another platform may lack what this one needs (npm/cli#4828), which `npm install` adds; and an
 * install script that fails is run again by `completeInstallation`, which knows what matters.
 */
const whatNext = (error) => {
  if (!(error instanceof ToolFailure)) return undefined;
  if (/EUSAGE|Missing: .* from lock file|Invalid: lock file/.test(error.output)) {
    return { because: 'it refuses the lockfile here', args: ['install', '--no-save'] };
  }
  if (/npm (error|ERR!) command (failed|sh|cmd)/.test(error.output)) {
    return { because: 'an install script failed', args: ['ci', '--ignore-scripts'] };
  }
  return undefined;
};

const withAdvice = (error) => {
  const away = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(error.output ?? '');
  const advice = away
    ? 'npm cannot reach its registry: check the network (npm config get registry, proxy settings) and start again.'
    : 'npm could not install the packages; what it said is above. Put that right and start again.';
  return new Error(`${error.message}\n\n${advice}`);
};
