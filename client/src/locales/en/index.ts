import { acts } from './acts.js';
import { administrators } from './administrators.js';
import { audit } from './audit.js';
import { causesOfAccess } from './causes-of-access.js';
import { causesOfData } from './causes-of-data.js';
import { causesOfEntrance } from './causes-of-entrance.js';
import { causesOfFactors } from './causes-of-factors.js';
import { causesOfPortal } from './causes-of-portal.js';
import { configurations } from './configurations.js';
import { database } from './database.js';
import { directory } from './directory.js';
import { general } from './general.js';
import { integrators } from './integrators.js';
import { invitations } from './invitations.js';
import { lists } from './lists.js';
import { log } from './log.js';
import { overview } from './overview.js';
import { ownProfile } from './own-profile.js';
import { palette } from './palette.js';
import { profile } from './profile.js';
import { provisioning } from './provisioning.js';
import { recovery } from './recovery.js';
import { refusals } from './refusals.js';
import { roles } from './roles.js';
import { secondStep } from './second-step.js';
import { session } from './session.js';
import { settings } from './settings.js';
import { setup } from './setup.js';
import { simulation } from './simulation.js';

/** The English catalogue. Its keys are the keys of every catalogue. */
export const messages = {
  ...general,
  ...database,
  ...directory,
  ...profile,
  ...provisioning,
  ...settings,
  ...setup,
  ...integrators,
  ...invitations,
  ...configurations,
  ...ownProfile,
  ...palette,
  ...log,
  ...acts,
  ...causesOfAccess,
  ...causesOfData,
  ...causesOfEntrance,
  ...causesOfFactors,
  ...causesOfPortal,
  ...administrators,
  ...audit,
  ...overview,
  ...lists,
  ...recovery,
  ...refusals,
  ...roles,
  ...secondStep,
  ...session,
  ...simulation,
};
