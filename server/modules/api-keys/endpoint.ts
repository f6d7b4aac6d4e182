/** Returns the URL to which programs send their operations. */
export const endpointOf = (publicUrl: string): string => `${publicUrl}/graphql`;
