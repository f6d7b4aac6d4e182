export { findSetupSteps } from './find-setup-steps.js';
export { createSetupObserver, type SetupObserver } from './observe-setup.js';
export { SetupStep } from './setup.types.js';
