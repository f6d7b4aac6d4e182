/** The body of a PATCH (RFC 7644 §3.5.2). */
export const patchOf = (...operations: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});
