// Sends attempts to get in on many connections without a pause until a moment; prints how often each code was answered.
// A process of its own, and nothing but node:http, so that the crowd itself costs little.
import { Agent, request } from 'node:http';
import { generateSecret } from '../../dist/server/kernel/access/secrets.js';

const { url, connections, until, kind } = JSON.parse(process.env.ATTACK);
const agent = new Agent({ keepAlive: true, maxSockets: connections });

let guesses = 0;
const attempts = {
  forgedLink: () => ({
    query: 'mutation ($input: SetUpAdministratorInput!) { setUpAdministrator(input: $input) { id } }',
    input: { token: generateSecret('setup'), email: 'a@example.com', name: 'A', password: 'a long password x' },
  }),
  wrongPassword: () => {
    guesses += 1;
    return {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      input: { email: `somebody-${guesses}@example.com`, password: 'a wrong password' },
    };
  },
};

const attempt = () =>
  new Promise((resolve) => {
    const { query, input } = attempts[kind]();
    const body = JSON.stringify({ query, variables: { input } });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(/"code":"(\w+)"/.exec(text)?.[1] ?? 'let in'));
    });
    sent.on('error', () => resolve('hung up'));
    sent.end(body);
  });

const codes = {};
const one = async () => {
  while (Date.now() < until) {
    const code = await attempt();
    codes[code] = (codes[code] ?? 0) + 1;
  }
};
await Promise.all(Array.from({ length: connections }, one));
process.stdout.write(JSON.stringify(codes));
agent.destroy();
