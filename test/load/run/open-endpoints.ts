/** The first administrator, whom the server makes from its environment. */
export const administrator = { email: 'bench@example.com', password: 'measured without mercy' };

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';

const generate = `mutation ($input: GenerateScimTokenInput!) { generateScimToken(input: $input) { secret } }`;

const ask = async (port: number, query: string, variables: object, cookie?: string): Promise<Response> => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  if (response.ok) return response;
  throw new Error(`The server refused ${query}: ${response.status} ${await response.text()}`);
};

/** Signs in and generates a SCIM token, the way an administrator does. */
export const openEndpoints = async (port: number): Promise<{ cookie: string; token: string }> => {
  const session = await ask(port, signIn, { input: administrator });
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`Signing in set no cookie: ${await session.text()}`);
  const answer = await ask(port, generate, { input: { name: 'Benchmark' } }, cookie);
  const { data } = (await answer.json()) as { data?: { generateScimToken: { secret: string } } | null };
  if (!data) throw new Error('No SCIM token was generated.');
  return { cookie, token: data.generateScimToken.secret };
};
