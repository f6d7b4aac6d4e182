import type { AttributeChange } from '../../kernel/schema/definitions/types.js';
import type { ParsedPath } from './path-parser.js';

/** One PATCH operation whose form is right; whether it fits the resource is decided on the locked row. */
export interface PatchOperation {
  op: AttributeChange['op'];
  path?: ParsedPath;
  value?: unknown;
}
