import { directory } from './directory.js';
import { general } from './general.js';
import { invitations } from './invitations.js';
import { provisioning } from './provisioning.js';

/** The French catalogue, in the words of the product's user guide. */
export const messages = { ...general, ...directory, ...invitations, ...provisioning };
