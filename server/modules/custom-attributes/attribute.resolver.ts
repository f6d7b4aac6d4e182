import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { customUserSchemaId } from '../../kernel/schema/index.js';
import { variablesOf } from '../../kernel/template/index.js';
import { selects } from '../common/index.js';
import { attributeUses } from '../configurations/index.js';
import { CustomAttributeRules, DirectoryAttribute } from './attribute.types.js';
import { namePattern, reservedNames } from './attribute-name.js';
import { maximumAttributes } from './change-custom-attributes.js';
import { allAttributes } from './list-attributes.js';
import { listCustomAttributes } from './list-custom-attributes.js';

@Resolver()
export class AttributeResolver {
  @Authorized(Permission.UsersRead)
  @Query(() => [DirectoryAttribute], { description: 'The standard ones, then the custom ones.' })
  async attributes(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<DirectoryAttribute[]> {
    const known = variablesOf(await context.userResource());
    const attributes = allAttributes(await listCustomAttributes(context.em), known);
    const names = selects(info, 'uses') ? attributes.map(({ name }) => name) : [];
    const uses = await attributeUses(context, names);
    return attributes.map((attribute) => ({ ...attribute, uses: uses.filter(({ name }) => name === attribute.name) }));
  }

  @Authorized(Permission.UsersRead)
  @Query(() => CustomAttributeRules)
  customAttributeRules(): CustomAttributeRules {
    return {
      namespace: customUserSchemaId,
      pattern: namePattern.source,
      reservedNames,
      maximum: maximumAttributes,
    };
  }
}
