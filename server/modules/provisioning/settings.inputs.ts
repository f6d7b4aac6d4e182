import { Field, ID, InputType, Int } from 'type-graphql';
import { IdentityProviderKind } from '../connections/index.js';
import { AddCustomAttributeInput } from '../custom-attributes/index.js';
import { InviteLanguage } from '../settings/index.js';

/** One save of the settings page. */
@InputType({ description: 'One save: what is absent stays as it is, and all of it happens or nothing.' })
export class UpdateProvisioningSettingsInput {
  @Field(() => IdentityProviderKind, { defaultValue: IdentityProviderKind.OKTA })
  provider!: IdentityProviderKind;

  @Field(() => Int, { description: 'The version that was read; STALE_VERSION where somebody saved since.' })
  version!: number;

  @Field(() => Boolean, { nullable: true })
  autoInvite?: boolean | null;

  @Field(() => Int, { nullable: true, description: '0 (at once) to 43200 (30 days).' })
  inviteDelayMinutes?: number | null;

  @Field(() => InviteLanguage, { nullable: true })
  inviteLanguage?: InviteLanguage | null;

  @Field(() => [Int], { nullable: true, description: 'At most five, each from 1 to 90 days after the invitation.' })
  reminderDays?: number[] | null;

  @Field(() => String, { nullable: true, description: 'At most 100 characters; null or blank removes it.' })
  senderName?: string | null;

  @Field(() => [AddCustomAttributeInput], { nullable: true })
  addCustomAttributes?: AddCustomAttributeInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Also removes the values that users have.' })
  removeCustomAttributeIds?: string[] | null;
}
