import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { readBy } from '../../kernel/field-marks.js';
import { Permission } from '../../kernel/permissions.js';

@Extensions(readBy(Permission.LogRead, 'retentionDays'))
@ObjectType({ simpleResolvers: true, description: 'How the log itself stands.' })
export class ProvisioningLog {
  @Field(() => Int, { description: 'How many entries were given up because the database did not take them in time.' })
  dropped!: number;

  @Field(() => Int, { description: 'So many days an entry is kept.' })
  retentionDays!: number;

  @Field(() => Date, { nullable: true, description: 'When the oldest entry was written.' })
  oldestAt!: Date | null;
}
