import type { Context } from '../../kernel/context.js';
import { faultWith } from '../../kernel/faults/fault.js';
import { isId } from '../../kernel/paging.js';
import type { Attributes } from '../../kernel/schema/index.js';
import { variablesOf } from '../../kernel/template/index.js';
import { sql } from '../../query/index.js';
import type { ConfigurationDraftInput } from './configuration.inputs.js';
import { findConfiguration } from './find-configurations.js';
import { isKey, readFields } from './read-fields.js';
import { resolveFor } from './resolve-configurations.js';
import type { ResolvedConfiguration } from './resolved.types.js';
import { openFields } from './stored-fields.js';

/**
 * Returns what a user would get from a configuration if it were saved, regardless of groups, with secrets masked.
 * Fields with a fault are left out.
 */
export const previewConfiguration = async (
  context: Context,
  draft: ConfigurationDraftInput,
  userId: string,
): Promise<ResolvedConfiguration> => {
  const [user] = isId(userId)
    ? await context.lookUp<{ id: string; attributes: Attributes }>(
        sql`select id, attributes from users where id = ${userId}`,
      )
    : [];
  if (!user) throw faultWith('user.not-found', { field: 'userId' });
  const known = variablesOf(await context.userResource());
  const stored = draft.id == null ? null : await findConfiguration(context, draft.id);
  const { fields } = readFields(draft.fields, stored ? openFields(context, stored) : [], known);
  const sound = fields.filter(
    ({ key }, index) => isKey(key) && fields.findIndex((other) => other.key === key) === index,
  );
  const { id = '', name = '', position = 0, version = 0 } = stored ?? {};
  const [preview] = resolveFor([{ id, name, position, version, fields: sound }], user, { known, maskSecrets: true });
  return preview as ResolvedConfiguration;
};
