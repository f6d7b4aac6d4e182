export { checkFilterInWrite, checkNamedAttribute } from './check-named-attribute.js';
export { AttributeChange, AttributeCondition, AttributeFilter } from './filter.inputs.js';
