import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ConnectionState {
  CONNECTED = 'CONNECTED',
  WAITING = 'WAITING',
  FAILING = 'FAILING',
}

registerEnumType(ConnectionState, {
  name: 'ConnectionState',
  description: 'WAITING: nothing came yet. FAILING: the last request failed, or came with a token that is not known.',
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
}
