import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isExpired } from '../../kernel/access/credential.js';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { ApiKey, isUnused } from './api-key.entity.js';
import { ApiKeyWithSecret, CreateApiKeyInput, UpdateApiKeyInput } from './api-key.inputs.js';
import { revokeApiKey, rotateApiKey, updateApiKey } from './change-api-key.js';
import { countRecentRequests } from './count-recent-requests.js';
import { createApiKey } from './create-api-key.js';

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Authorized(Permission.ApiKeysRead)
  @Query(() => [ApiKey], { description: 'All keys, the newest first.' })
  apiKeys(@Ctx() { em }: Context): Promise<ApiKey[]> {
    return em.findAll(ApiKey, { orderBy: { id: 'desc' } });
  }

  @Authorized(Permission.ApiKeysManage)
  @Mutation(() => ApiKeyWithSecret, {
    description: 'Shows the secret this once. Asks for a sign-in within five minutes.',
  })
  createApiKey(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
  ): Promise<ApiKeyWithSecret> {
    return createApiKey(context, input);
  }

  @Authorized(Permission.ApiKeysManage)
  @Mutation(() => ApiKey, {
    description:
      'Changes name, scopes and addresses. More scopes or other addresses ask for a sign-in within five minutes.',
  })
  updateApiKey(
    @Ctx() context: Context,
    @Arg('input', () => UpdateApiKeyInput) input: UpdateApiKeyInput,
  ): Promise<ApiKey> {
    return updateApiKey(context, input);
  }

  @Authorized(Permission.ApiKeysManage)
  @Mutation(() => ApiKeyWithSecret, {
    description: 'A new secret for the same key; the old one stops at once. Asks for a sign-in within five minutes.',
  })
  rotateApiKey(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ApiKeyWithSecret> {
    return rotateApiKey(context, id);
  }

  @Authorized(Permission.ApiKeysManage)
  @Mutation(() => ID, { description: 'Deletes the key, with effect for the very next request.' })
  revokeApiKey(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return revokeApiKey(context, id);
  }

  @FieldResolver(() => Boolean)
  expired(@Root() key: ApiKey, @Ctx() context: Context): boolean {
    return isExpired(key.expiresAt, context.clock.now());
  }

  @FieldResolver(() => Boolean, { description: 'Not used for 90 days, or never since it was made so long ago.' })
  unused(@Root() key: ApiKey, @Ctx() context: Context): boolean {
    return isUnused(key, context.clock.now());
  }

  @FieldResolver(() => Int, { description: 'Requests of the last seven days (UTC), a few seconds behind.' })
  requestsLast7Days(@Root() key: ApiKey, @Ctx() context: Context): Promise<number> {
    return countRecentRequests(context, key.id);
  }
}
