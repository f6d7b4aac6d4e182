import { directory } from './directory.js';
import { general } from './general.js';
import { invitations } from './invitations.js';
import { provisioning } from './provisioning.js';

/** The English catalogue. Its keys are the keys of every catalogue. */
export const messages = { ...general, ...directory, ...invitations, ...provisioning };
