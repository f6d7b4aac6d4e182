import { audit } from './audit.js';
import { configurations } from './configurations.js';
import { directory } from './directory.js';
import { general } from './general.js';
import { integrators } from './integrators.js';
import { invitations } from './invitations.js';
import { provisioning } from './provisioning.js';
import { settings } from './settings.js';

/** The English catalogue. Its keys are the keys of every catalogue. */
export const messages = {
  ...general,
  ...directory,
  ...provisioning,
  ...settings,
  ...integrators,
  ...invitations,
  ...configurations,
  ...audit,
};
