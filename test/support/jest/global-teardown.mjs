import { rm } from 'node:fs/promises';

/** Ends what global-setup.mjs started, and removes it. */
const tearDown = async () => {
  const { postgres, directory } = globalThis.rollcallTestCluster;
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
};

export default tearDown;
