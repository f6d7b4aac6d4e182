export {
  parseTemplate,
  type Span,
  type Template,
  type TemplateFault,
  type TemplateFaultCode,
  type TemplatePart,
  type UnknownVariable,
} from './parse-template.js';
export { printTemplate } from './print-template.js';
export { needsOf, resolveTemplate, type TemplateNeeds } from './resolve-template.js';
export {
  readVariable,
  type TemplateUser,
  type Variable,
  type VariableCatalogue,
  type VariablePath,
  variablesOf,
} from './variables.js';
