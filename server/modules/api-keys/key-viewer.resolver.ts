import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { apiKeyPermissions } from '../../kernel/permissions.js';
import { Viewer } from '../administrators/index.js';
import { ApiKeyScope } from './api-key-scope.js';
import { findExpiry } from './find-expiry.js';

/** Resolves the fields by which a program reads about its own key. */
@Resolver(() => Viewer)
export class KeyViewerResolver {
  @FieldResolver(() => [ApiKeyScope], { nullable: true, description: 'What a key may do; null for people.' })
  scopes(@Ctx() { actor }: Context): ApiKeyScope[] | null {
    if (actor.kind !== 'apiKey') return null;
    return apiKeyPermissions.filter((permission) => actor.permissions.has(permission)).sort();
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When a key expires; null where it never does.' })
  expiresAt(@Ctx() context: Context): Promise<Date | null> {
    return findExpiry(context);
  }
}
