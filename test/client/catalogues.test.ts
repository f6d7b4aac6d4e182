import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import { messages as english } from '../../client/src/locales/en/index.js';
import { messages as french } from '../../client/src/locales/fr/index.js';

const catalogues = { en: english, fr: french } as const;

/** Names of the variables that a message takes, plural branches included. */
const variables = (message: CompiledMessage): string[] => {
  if (typeof message === 'string') return [];
  const found = message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, , branches] = token;
    const inner = Object.values(typeof branches === 'object' ? (branches ?? {}) : {});
    return [
      name,
      ...inner.filter((branch) => branch !== undefined).flatMap((branch) => variables(branch as CompiledMessage)),
    ];
  });
  return [...new Set(found.map(String))].sort();
};

const plurals = (text: string): string[] => text.match(/\{\w+, plural,/g) ?? [];

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english) as (keyof typeof english)[])('take the same variables for %s', (key) => {
    expect(variables(compileMessage(french[key]))).toEqual(variables(compileMessage(english[key])));
  });

  it.each(['en', 'fr'] as const)('write typographic quotes and apostrophes in %s', (locale) => {
    expect(Object.entries(catalogues[locale]).filter(([, text]) => /["'`]/.test(text))).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('have each key in one file of %s, where no other overrides it', (locale) => {
    const folder = join(import.meta.dirname, '../../client/src/locales', locale);
    const keys = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map(([, key]) => key),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('leave no message empty in %s', (locale) => {
    expect(Object.entries(catalogues[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the French catalogue', () => {
  const texts = Object.entries(french);

  it('puts a narrow no-break space before ; ! and ?', () => {
    expect(texts.filter(([, text]) => /(?<!\u202f)[;!?]/.test(text))).toEqual([]);
  });

  it('puts a no-break space before a colon', () => {
    expect(texts.filter(([, text]) => /(?<!\u00a0):/.test(text))).toEqual([]);
  });

  it('puts no-break spaces inside guillemets', () => {
    expect(texts.filter(([, text]) => /«(?!\u00a0)|(?<!\u00a0)»/.test(text))).toEqual([]);
  });

  it('has the three plural forms of CLDR: one, many and other', () => {
    const counted = texts.filter(([, text]) => plurals(text).length > 0);
    expect(
      counted.filter(([, text]) => !/ one \{/.test(text) || !/ many \{/.test(text) || !/ other \{/.test(text)),
    ).toEqual([]);
  });

  it.each([
    ['nav.admin', 'Admin'],
    ['nav.identity', 'Identité'],
    ['provisioning.menu', 'Provisionnement des utilisateurs'],
    ['provisioning.title.OKTA', 'Provisionnement d’utilisateurs Okta'],
    ['provisioning.choose', 'Choisir un fournisseur d’identité (IdP)'],
    ['provisioning.generate', 'Générer'],
    ['provisioning.generateToken', 'Générer un jeton'],
    ['copy.action', 'Copier'],
    ['token.token', 'Jeton'],
    ['token.targetUrl', 'URL SCIM cible'],
    ['token.tableTitle', 'État du jeton'],
    ['select.action', 'Sélectionner'],
    ['token.action.activate', 'Définir sur Actif'],
    ['token.action.deactivate', 'Définir sur Inactif'],
    ['token.action.renew', 'Renouvellement'],
    ['token.action.delete', 'Supprimer'],
    ['groups.title', 'Groupes d’utilisateurs'],
    ['source.SCIM_OKTA', 'SCIM Okta'],
  ] as const)('uses the user guide’s word for %s', (key, word) => {
    expect(french[key]).toBe(word);
  });
});
