import type { Person } from '../../server/simulator/organisation/people.js';

/** A person with every value set; a test states what it cares about. */
export function buildPerson(values: Partial<Person> = {}): Person {
  return {
    oktaId: '00u1aaaaaaaaaaaaaaaa',
    userName: 'lea.macon@example.com',
    givenName: 'Léa',
    familyName: 'Maçon',
    email: 'lea.macon@example.com',
    locale: 'fr-FR',
    office: 'Grenoble',
    title: 'Accountant',
    phone: '+44 1632 960123',
    department: 'Finance',
    division: 'Staff',
    employeeNumber: '10000',
    costCenter: 'CC-102',
    active: true,
    password: 'Xa81kPq2',
    ...values,
  };
}
