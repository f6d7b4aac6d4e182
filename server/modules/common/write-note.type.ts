import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { WriteNote as Note } from '../../kernel/schema/index.js';

/** The effect of a write. */
export enum WriteOutcome {
  CREATED = 'CREATED',
  REVIVED = 'REVIVED',
  LINKED = 'LINKED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
}

registerEnumType(WriteOutcome, {
  name: 'WriteOutcome',
  description:
    'REVIVED: a deactivated user came back under its id. LINKED: a local row became the identity provider’s.',
});

@ObjectType({ simpleResolvers: true, description: 'Something that a write passed over without failing.' })
export class WriteNote implements Note {
  @Field(() => String, { description: 'IGNORED_ATTRIBUTE, SKIPPED_MEMBER or ADJUSTED_VALUE.' })
  code!: Note['code'];

  @Field(() => String, { description: 'Why, in a word of the catalogue in docs/provisioning-log.md.' })
  cause!: Note['cause'];

  @Field(() => String, { nullable: true })
  attribute?: string;

  @Field(() => ID, { nullable: true, description: 'The id of a member that was passed over.' })
  memberId?: string;

  @Field(() => String)
  message!: string;
}
