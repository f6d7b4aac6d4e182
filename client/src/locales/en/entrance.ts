import { causesOfEntrance } from './causes-of-entrance.js';
import { causesOfFactors } from './causes-of-factors.js';
import { general } from './general.js';
import { secondStep } from './second-step.js';

/** The words of the sign-in and the set-up page, which load no others. */
export const messages = { ...general, ...secondStep, ...causesOfEntrance, ...causesOfFactors };
