export {
  parseTemplate,
  type Template,
} from './parse-template.js';
export { printTemplate } from './print-template.js';
export { needsOf, resolveTemplate } from './resolve-template.js';
export {
  readVariable,
  type TemplateUser,
  type Variable,
  type VariableCatalogue,
  type VariablePath,
  variablesOf,
} from './variables.js';
