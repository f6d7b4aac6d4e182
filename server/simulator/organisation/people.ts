import { departments, nameStocks } from './names.js';
import type { Random } from './random.js';
import { oktaId, oktaPassword } from './random.js';

/** A person of the invented organisation, with the part of an Okta profile that the app maps. */
export interface Person {
  oktaId: string;
  userName: string;
  givenName: string;
  familyName: string;
  email: string;
  locale: string;
  office: string;
  /** `''` and `null` are what Okta pushes for a value that was emptied. */
  title: string | null;
  phone: string;
  department: string;
  division: string;
  employeeNumber: string;
  costCenter: string;
  /** True if the account is active in Okta; inactive people are neither assigned nor pushed. */
  active: boolean;
  /** The password that Okta sends with the creation, whether or not password sync is on. */
  password: string;
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Reduces a name to the lower-case ASCII letters that a user name is made of. */
export const asciiName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßæœøłđı]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/gu, '');

const written = (name: string): string => name.split('|')[0] ?? name;

const romanised = (name: string): string => asciiName(name.split('|')[1] ?? name);

/** Numbers those who share a name, as directories do: `ines.araujo`, then `ines.araujo2`. */
function freeUserName(base: string, domain: string, namesakes: Map<string, number>): string {
  const number = (namesakes.get(`${base}@${domain}`) ?? 0) + 1;
  namesakes.set(`${base}@${domain}`, number);
  return `${base}${number === 1 ? '' : number}@${domain}`;
}

function createPerson(random: Random, index: number, active: boolean, namesakes: Map<string, number>): Person {
  const stock = random.pick(nameStocks);
  const given = random.pick(stock.given);
  const family = random.pick(stock.family);
  const department = random.pick(departments);
  const domain = random.pick(['example.com', 'example.com', 'example.com', 'example.org']);
  const userName = freeUserName(`${romanised(given)}.${romanised(family)}`, domain, namesakes);
  return {
    oktaId: oktaId(random, '00u'),
    userName,
    givenName: written(given),
    familyName: written(family),
    email: userName,
    locale: stock.locale,
    office: stock.office,
    title: random.pick(department.titles),
    phone: `+44 1632 960${random.text(3, '0123456789')}`,
    department: department.name,
    division: domain === 'example.org' ? 'Partners' : 'Staff',
    employeeNumber: String(10_000 + index),
    costCenter: `CC-${100 + departments.indexOf(department)}`,
    active,
    password: oktaPassword(random),
  };
}

/**
 * Makes `count` active people, and three inactive ones to every hundred, whom Okta leaves out of assignments and
 * pushes. User names all differ; addresses lie under the reserved example domains only (RFC 2606 §3).
 */
export function createPeople(random: Random, count: number): Person[] {
  const namesakes = new Map<string, number>();
  const total = count + Math.ceil(count * 0.03);
  return Array.from({ length: total }, (_, index) => createPerson(random, index, index < count, namesakes));
}

/** First and last name as Okta shows a person, and as it maps `displayName`. */
export const fullName = (person: Person): string => `${person.givenName} ${person.familyName}`;
