import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { messages as english } from '../../../client/src/locales/en/index.js';
import { messages as french } from '../../../client/src/locales/fr/index.js';
import { type OktaLabel, oktaLabels } from '../../../client/src/locales/okta-labels.js';

const labels = Object.keys(oktaLabels) as OktaLabel[];
const isLabel = (text: string): text is OktaLabel => Object.hasOwn(oktaLabels, text);
/** Returns a path through Okta's pages in French; undefined for other texts. */
const translated = (path: string): string | undefined => {
  const steps = path.split(' > ');
  return steps.every(isLabel) ? steps.map((step) => oktaLabels[step]).join(' > ') : undefined;
};
const printed = (language: string) =>
  readFileSync(join(import.meta.dirname, `../../../docs/okta-setup.${language}.md`), 'utf8');

/** Labels as the French guide of a product writes them that administrators know. */
const ofTheGuide = [
  ['Browse App Catalog', 'Parcourir le catalogue d’applis'],
  ['SCIM 2.0 Test App (OAuth Bearer Token)', 'Appli SCIM 2.0 Test App (jeton OAuth Bearer)'],
  ['Provisioning', 'Provisionnement'],
  ['Integration', 'Intégration'],
  ['Edit', 'Modifier'],
  ['SCIM 2.0 Base Url', 'URL de base SCIM 2.0'],
  ['OAuth Bearer Token', 'Jeton OAuth Bearer'],
  ['Test API Credentials', 'Tester les identifiants API'],
  ['Directory', 'Annuaire'],
  ['People', 'Personnes'],
  ['Groups', 'Groupes'],
  ['Add Person', 'Ajouter une personne'],
  ['Add Group', 'Ajouter un groupe'],
  ['Assign people', 'Affecter des personnes'],
  ['Save and Go Back', 'Enregistrer et retour'],
  ['Push Groups', 'Transférer (Push) des groupes'],
  ['Find groups by name', 'Rechercher des groupes par nom'],
  ['Push group memberships immediately', 'Transférer (Push) immédiatement l’appartenance aux groupes'],
] as const;

const texts = { en: Object.values(english).join('\n'), fr: Object.values(french).join('\n') };

describe('a label of Okta', () => {
  it.each(ofTheGuide)('is written as both consoles show it: %s', (label, label2) => {
    expect(oktaLabels[label]).toBe(label2);
  });

  it.each(ofTheGuide)('stands in the portal’s guide in both languages: %s', (label, label2) => {
    expect([texts.en.includes(label), texts.fr.includes(label), texts.fr.includes(label2)]).toEqual([true, true, true]);
  });

  it.each(ofTheGuide)('stands in the printable guides: %s', (label, label2) => {
    const [en, fr] = [printed('en'), printed('fr')];
    expect([en.includes(label), fr.includes(label), fr.includes(label2)]).toEqual([true, true, true]);
  });
});

/** Labels of several words: they cannot be ordinary words of a sentence. */
const unmistakable = labels.filter((label) => label.includes(' '));

describe('the French portal', () => {
  it.each(Object.entries(french))('has the French label beside the English one in %s', (_key, text) => {
    const wrong: string[] = [];
    const rest = text.replace(/«\u00a0([^»]+)\u00a0»/g, (quoted, path, at) => {
      const expected = translated(path);
      const follows = text.slice(at + quoted.length);
      if (expected !== undefined && expected !== path && !follows.startsWith(` (${expected})`)) wrong.push(path);
      return '';
    });
    const bare = unmistakable.filter((label) => rest.replaceAll(`${label} (${oktaLabels[label]})`, '').includes(label));
    expect([...wrong, ...bare]).toEqual([]);
  });

  it('elides before Okta', () => {
    const entries = Object.entries(french).map(([key, text]) => [key, compileMessage(text)] as const);
    const i18n = setupI18n({ locale: 'fr', messages: { fr: Object.fromEntries(entries) } });
    const shown = entries.map(([key]) => i18n._(key as keyof typeof french, { provider: 'Okta' }));
    expect(shown.filter((text) => /\b(?:de|que|le|la|ne|se|jusque|lorsque|puisque) Okta/i.test(text))).toEqual([]);
  });
});

describe('the printable French guide', () => {
  const paths = [...printed('fr').matchAll(/\*\*([^*]+)\*\*(?: \(((?:[^()]|\([^()]*\))*)\))?/g)].flatMap(
    ([, path = '', beside]) => {
      const expected = translated(path);
      return expected === undefined || expected === path ? [] : [{ path, beside, expected }];
    },
  );

  it('has the French label beside the English one, the first time at least', () => {
    const first = paths.filter(({ path }, at) => paths.findIndex((other) => other.path === path) === at);
    expect(first.length).toBeGreaterThan(50);
    expect(first.filter(({ beside, expected }) => beside !== expected)).toEqual([]);
  });

  it('has no other word for it', () => {
    const asides = paths.filter(({ beside }) => beside !== undefined && !beside.startsWith('ou '));
    expect(asides.filter(({ beside, expected }) => beside !== expected)).toEqual([]);
  });
});

describe('the printable English guide', () => {
  it('names the same labels as the French one', () => {
    const named = (language: string) =>
      new Set(
        [...printed(language).matchAll(/\*\*([^*]+)\*\*/g)]
          .flatMap(([, path = '']) => path.split(' > '))
          .filter(isLabel),
      );
    expect([...named('en')].sort()).toEqual([...named('fr')].sort());
  });
});
