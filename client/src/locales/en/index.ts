import { configurations } from './configurations.js';
import { directory } from './directory.js';
import { general } from './general.js';
import { provisioning } from './provisioning.js';

/** The English catalogue. Its keys are the keys of every catalogue. */
export const messages = { ...general, ...directory, ...provisioning, ...configurations };
