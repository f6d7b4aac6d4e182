/** Where programs send their operations. */
export const endpointOf = (publicUrl: string): string => `${publicUrl}/graphql`;
