/** What the installation itself needs; the server runs on the Node.js that the project brings. */
const oldestNode = 20;
/** The first npm that reads a lockfile of version 3. */
const oldestNpm = 7;

/** What is wrong with the Node.js and npm at hand, or undefined. `userAgent` is npm's own `npm_config_user_agent`. */
export const versionFault = (nodeVersion, userAgent = '') => {
  if (Number.parseInt(nodeVersion, 10) < oldestNode) {
    return `Rollcall needs Node.js ${oldestNode} or newer; this is ${nodeVersion}. Install one from https://nodejs.org.`;
  }
  const npm = /(?:^| )npm\/(\d+)/.exec(userAgent);
  if (npm !== null && Number(npm[1]) < oldestNpm) {
    return `Rollcall needs npm ${oldestNpm} or newer; this is ${npm[1]}. Update it with: npm install --global npm`;
  }
  return undefined;
};

/** Ends the process with a sentence when the versions do not do. */
export const checkVersions = () => {
  const fault = versionFault(process.versions.node, process.env.npm_config_user_agent);
  if (fault === undefined) return;
  console.error(fault);
  process.exit(1);
};
