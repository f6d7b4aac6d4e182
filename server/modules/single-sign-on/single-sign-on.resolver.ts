import { Ctx, Extensions, Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { publicField } from '../../kernel/field-marks.js';
import { sql } from '../../query/index.js';
import { offeredSignOn, Viewer } from '../administrators/index.js';

@ObjectType({ simpleResolvers: true, description: 'How people sign in through the identity provider.' })
export class SingleSignOn {
  @Field(() => String, { description: 'The name of the provider, for the button.' })
  name!: string;

  @Field(() => Boolean, { description: 'True where passwords open nothing any more, those of owners apart.' })
  only!: boolean;
}

@Resolver(() => Viewer)
export class SingleSignOnResolver {
  @Extensions(publicField)
  @Query(() => SingleSignOn, { nullable: true, description: 'Null where people sign in by passwords alone.' })
  async singleSignOn(@Ctx() context: Context): Promise<SingleSignOn | null> {
    return (await offeredSignOn(context)) ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the provider opened this session; then it ends there as well.',
  })
  async bySingleSignOn(@Ctx() { actor, lookUp }: Context): Promise<boolean> {
    if (actor.kind !== 'administrator' && actor.kind !== 'member') return false;
    const { sessionId } = actor;
    const rows = await lookUp(
      sql`select 1 from sign_on_sessions where session_id = ${sessionId}
        union all select 1 from sign_on_member_sessions where session_id = ${sessionId}`,
    );
    return rows.length > 0;
  }
}
