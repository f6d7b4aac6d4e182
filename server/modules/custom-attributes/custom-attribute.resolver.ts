import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../database/context.js';
import { Permission } from '../../kernel/permissions.js';
import { addCustomAttribute, deleteCustomAttribute } from './change-custom-attributes.js';
import { CustomAttribute, CustomAttributeType } from './custom-attribute.entity.js';

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
    return em.findAll(CustomAttribute, { orderBy: { id: 'asc' } });
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
  deleteCustomAttribute(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteCustomAttribute(context, id);
  }
}
