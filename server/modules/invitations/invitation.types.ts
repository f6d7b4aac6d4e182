import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The states of a user's invitation. */
export enum InvitationStatus {
  NONE = 'NONE',
  SCHEDULED = 'SCHEDULED',
  SENT = 'SENT',
  OPENED = 'OPENED',
  ACCEPTED = 'ACCEPTED',
  EXPIRED = 'EXPIRED',
  BOUNCED = 'BOUNCED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description:
    'BOUNCED: the mail server refused the mail. OPENED: the link was opened. ACCEPTED: the user has registered. WITHDRAWN: the user was deactivated first.',
});

/** The reasons why an invitation cannot be sent to a user. */
export enum InvitationObstacle {
  NO_ADDRESS = 'NO_ADDRESS',
  UNREACHABLE_ADDRESS = 'UNREACHABLE_ADDRESS',
}

registerEnumType(InvitationObstacle, {
  name: 'InvitationObstacle',
  description: 'UNREACHABLE_ADDRESS: the address is not one that mail can reach.',
});

@ObjectType({ simpleResolvers: true, description: 'How the invitation of a user stands.' })
export class Invitation {
  @Field(() => InvitationStatus)
  status!: InvitationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The address that it went to; a later change does not redirect it.',
  })
  email!: string | null;

  @Field(() => Date, { nullable: true })
  scheduledFor!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last mail went out.' })
  sentAt!: Date | null;

  @Field(() => Int, { description: 'Reminders counted in.' })
  sentCount!: number;

  @Field(() => Date, { nullable: true })
  openedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  acceptedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said.' })
  failure!: string | null;

  @Field(() => InvitationObstacle, {
    nullable: true,
    description: 'Why the user cannot be invited, by hand or automatically; null where nothing stands in the way.',
  })
  obstacle!: InvitationObstacle | null;
}

/** The states of an invitation's link. */
export enum InvitationLinkState {
  VALID = 'VALID',
  USED = 'USED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
  REPLACED = 'REPLACED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(InvitationLinkState, {
  name: 'InvitationLinkState',
  description: 'REPLACED: a newer invitation was sent, whose link works.',
});
