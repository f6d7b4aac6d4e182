/** The oldest Node.js that the installation needs; the server runs on the Node.js that the project installs. */
const oldestNode = 20;
/** The first npm that reads a lockfile of version 3. */
const oldestNpm = 7;

/** Returns the fault of the present Node.js or npm, or undefined. `userAgent` is npm's own `npm_config_user_agent`. */
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

/** Ends the process with a sentence when a version is too old. */
export const checkVersions = () => {
  const fault = versionFault(process.versions.node, process.env.npm_config_user_agent);
  if (fault === undefined) return;
  console.error(fault);
  process.exit(1);
};
