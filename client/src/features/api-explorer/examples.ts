/** Example queries; each runs without changes. */
export const examples = {
  page: {
    query: `query Page($after: String) {
  users(filter: { status: ACTIVE }, orderBy: { userName: ASC }, first: 20, after: $after) {
    totalCount
    nodes { id userName displayName source updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}
`,
    variables: '{}',
  },
  user: {
    query: `query UserByName($userName: String!) {
  users(filter: { userName: $userName }, first: 1) {
    nodes {
      id
      active
      emails { value primary }
      groups(first: 20) { nodes { displayName } }
      attributes
    }
  }
}
`,
    variables: '{ "userName": "grace.hopper@example.com" }',
  },
  groups: {
    query: `query GroupsWithMembers {
  groups(orderBy: { displayName: ASC }, first: 10) {
    nodes {
      displayName
      memberCount
      members(first: 10) { nodes { userName } }
    }
  }
}
`,
    variables: '{}',
  },
  provisioning: {
    query: `query Provisioning {
  provisioning(provider: OKTA) {
    targetUrl
    userCount
    groupCount
    lastRequest { at method path status }
  }
}
`,
    variables: '{}',
  },
  subscription: {
    query: `subscription Changes {
  liveChanges(subjects: [USER, GROUP]) { subject ids }
}
`,
    variables: '{}',
  },
} as const;

export type ExampleName = keyof typeof examples;

/** The examples in the order in which they are offered. */
export const exampleNames = Object.keys(examples) as ExampleName[];
