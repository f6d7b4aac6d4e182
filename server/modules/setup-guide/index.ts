export { findSetupSteps } from './find-setup-steps.js';
export { createSetupObserver } from './observe-setup.js';
export { SetupStep } from './setup.types.js';
