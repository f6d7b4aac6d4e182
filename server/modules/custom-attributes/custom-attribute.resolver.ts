import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../kernel/context.js';
import { Permission } from '../../kernel/permissions.js';
import { customUserSchemaId } from '../../kernel/schema/index.js';
import { attributeStatistics } from './attribute-statistics.js';
import { addCustomAttribute, deleteCustomAttribute } from './change-custom-attributes.js';
import { CustomAttribute, CustomAttributeType } from './custom-attribute.entity.js';
import { CustomAttributeWarning } from './custom-attribute.types.js';
import { listCustomAttributes } from './list-custom-attributes.js';

@InputType()
export class AddCustomAttributeInput {
  @Field(() => String, {
    description:
      'A letter, then up to 63 letters, digits, hyphens and underscores; usable as a variable in configuration fields.',
  })
  name!: string;

  @Field(() => CustomAttributeType, { defaultValue: CustomAttributeType.STRING })
  type!: CustomAttributeType;
}

@Resolver(() => CustomAttribute)
export class CustomAttributeResolver {
  @Authorized(Permission.UsersRead)
  @Query(() => [CustomAttribute], { description: 'In the order in which they were added.' })
  customAttributes(@Ctx() { em }: Context): Promise<CustomAttribute[]> {
    return listCustomAttributes(em);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => CustomAttribute)
  addCustomAttribute(
    @Ctx() context: Context,
    @Arg('input', () => AddCustomAttributeInput) input: AddCustomAttributeInput,
  ): Promise<CustomAttribute> {
    return addCustomAttribute(context, input);
  }

  @Authorized(Permission.ProvisioningWrite)
  @Mutation(() => ID, { description: 'Also removes the values that users have.' })
  async deleteCustomAttribute(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return (await deleteCustomAttribute(context, id)).id;
  }

  @FieldResolver(() => String, { description: 'The full path by which SCIM clients name it.' })
  urn(@Root() { name }: CustomAttribute): string {
    return `${customUserSchemaId}:${name}`;
  }

  @FieldResolver(() => Int, { description: 'How many users have a value.' })
  async userCount(@Root() attribute: CustomAttribute, @Ctx() context: Context): Promise<number> {
    return (await attributeStatistics(context, attribute)).userCount;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When a value last came over SCIM; null before the first.',
  })
  async lastReceivedAt(@Root() attribute: CustomAttribute, @Ctx() context: Context): Promise<Date | null> {
    return (await attributeStatistics(context, attribute)).lastReceipt?.at ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the token it came with; null once deleted.' })
  async lastReceivedToken(@Root() attribute: CustomAttribute, @Ctx() context: Context): Promise<string | null> {
    return (await attributeStatistics(context, attribute)).lastReceipt?.tokenName ?? null;
  }

  @FieldResolver(() => [CustomAttributeWarning], { description: 'Tokens that write users without it.' })
  async warnings(@Root() attribute: CustomAttribute, @Ctx() context: Context): Promise<CustomAttributeWarning[]> {
    return (await attributeStatistics(context, attribute)).warnings;
  }
}
