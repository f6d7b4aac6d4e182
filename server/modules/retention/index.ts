export { moveReference, readReference, referenceLess } from './reference.js';
export { removeDue } from './remove-due.js';
