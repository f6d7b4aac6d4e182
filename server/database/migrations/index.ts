import { Migration0001Directory } from './0001-directory.js';
import { Migration0002PeopleAndRecords } from './0002-people-and-records.js';
import { Migration0003CustomAttributes } from './0003-custom-attributes.js';
import { Migration0012Configurations } from './0012-configurations.js';

/** Every migration in the order it runs; the name is what the database remembers, so it never changes. */
export const migrations = [
  { name: '0001-directory', class: Migration0001Directory },
  { name: '0002-people-and-records', class: Migration0002PeopleAndRecords },
  { name: '0003-custom-attributes', class: Migration0003CustomAttributes },
  { name: '0012-configurations', class: Migration0012Configurations },
];
