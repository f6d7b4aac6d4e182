import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../database/context.js';
import { Permission } from '../../kernel/permissions.js';
import { customUserSchemaId } from '../../kernel/schema/index.js';
import { CustomAttributeRules, DirectoryAttribute } from './attribute.types.js';
import { namePattern, reservedNames } from './attribute-name.js';
import { maximumAttributes } from './change-custom-attributes.js';
import { allAttributes } from './list-attributes.js';
import { listCustomAttributes } from './list-custom-attributes.js';

@Resolver()
export class AttributeResolver {
  @Authorized(Permission.UsersRead)
  @Query(() => [DirectoryAttribute], { description: 'The standard ones, then the custom ones.' })
  async attributes(@Ctx() { em }: Context): Promise<DirectoryAttribute[]> {
    return allAttributes(await listCustomAttributes(em));
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
