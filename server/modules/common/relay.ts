import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.js';

/** The page of a list that is asked for, from either end (Relay's Cursor Connections Specification). */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

/**
 * Returns the class that a connection of `Node` extends (Relay's Cursor Connections Specification), and declares
 * `<name>Edge` in the schema.
 */
export const connectionOf = <Node extends object>(node: new () => Node, name: string) => {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => node)
    node!: Node;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }

  return Connection;
};
