import { unique } from './builders.js';
import { type Api, apiOf, type Caller, type GraphqlAnswer } from './graphql-client.js';
import type { TestApp } from './make-test-app.js';

export interface Configuration {
  id: string;
  name: string;
  version: number;
  position: number;
  fields: { id: string; key: string; template: string | null; secret: boolean }[];
  groups: { id: string }[];
}

/** A template that needs the attribute department. */
export const department = `\${department}`;

const shape = '{ id name version position fields { id key template secret } groups { id } }';
const documents = {
  create: `mutation ($input: CreateConfigurationInput!) { createConfiguration(input: $input) ${shape} }`,
  update: `mutation ($id: ID!, $input: UpdateConfigurationInput!) { updateConfiguration(id: $id, input: $input) ${shape} }`,
};

/** The operations on configurations that tests use, as one caller. */
export interface ConfigurationsApi {
  api: Api;
  caller: Caller;
  create(input: object): Promise<Configuration>;
  update(id: string, input: object): Promise<Configuration>;
  read(id: string): Promise<Configuration | null>;
  send(operation: 'create' | 'update', variables: object): Promise<GraphqlAnswer>;
  codeOf(operation: 'create' | 'update', variables: object): Promise<unknown>;
  /** Creates a local group of users and groups; returns its id. */
  group(memberIds: readonly string[]): Promise<string>;
}

/** Returns the operations on configurations for one caller. */
export const configurationsApi = (app: TestApp, caller: Caller): ConfigurationsApi => {
  const api = apiOf(app, caller);
  return {
    api,
    caller,
    create: async (input) =>
      (
        await api.run<{ createConfiguration: Configuration }>(documents.create, {
          input: { name: unique('c'), ...input },
        })
      ).createConfiguration,
    update: async (id, input) =>
      (await api.run<{ updateConfiguration: Configuration }>(documents.update, { id, input })).updateConfiguration,
    read: async (id) =>
      (
        await api.run<{ configuration: Configuration | null }>(`query ($id: ID!) { configuration(id: $id) ${shape} }`, {
          id,
        })
      ).configuration,
    send: (operation, variables) => api.send(documents[operation], variables),
    codeOf: (operation, variables) => api.codeOf(documents[operation], variables),
    group: async (memberIds) => {
      const { createGroup } = await api.run<{ createGroup: { group: { id: string } } }>(
        'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }',
        { input: { attributes: { displayName: unique('group') }, memberIds } },
      );
      return createGroup.group.id;
    },
  };
};
