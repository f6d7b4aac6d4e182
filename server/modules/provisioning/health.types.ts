import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ConnectionState {
  CONNECTED = 'CONNECTED',
  WAITING = 'WAITING',
  FAILING = 'FAILING',
}

registerEnumType(ConnectionState, {
  name: 'ConnectionState',
  description:
    'WAITING: nothing came yet. FAILING: Okta does not get through: its token is refused or not known, or the server failed.',
});

/** The health of the connection in the last 24 hours. */
@ObjectType({ simpleResolvers: true, description: 'How the connection has done in the last 24 hours.' })
export class ProvisioningHealth {
  @Field(() => ConnectionState)
  state!: ConnectionState;

  @Field(() => Int, { description: 'Requests in the last 24 hours; above 10,000 there were more.' })
  requests!: number;

  @Field(() => Int, { description: 'How many of them failed; a 404 for a resource does not count.' })
  errors!: number;

  @Field(() => Int, {
    description:
      'Users and groups whose newest write failed in the last 24 hours and that nobody called no problem; at most 1,000.',
  })
  unresolved!: number;
}
