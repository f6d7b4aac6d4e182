import type { SealedPlace, SealedText, SealFault } from '../../kernel/access/sealed-text.js';
import type { Context } from '../../kernel/context.js';
import type { Configuration, StoredField } from './configuration.entity.js';

/** A stored field that can be read. */
export interface OpenField {
  id: string;
  key: string;
  /** Empty where it is unreadable. */
  template: string;
  secret: boolean;
  /** The template as it is stored; absent where it is stored as it was written. */
  sealed?: SealedText | undefined;
  /** The reason why the template of a secret cannot be read. */
  unreadable?: SealFault | undefined;
}

/** Returns the place of the template of a secret field. */
const placeOf = (configurationId: string, fieldId: string): SealedPlace => ({
  table: 'configurations',
  row: configurationId,
  field: `fields.${fieldId}`,
});

/** Decrypts the templates of the secrets among the fields of a configuration. */
export const openFields = ({ cipher }: Pick<Context, 'cipher'>, configuration: Configuration): OpenField[] =>
  configuration.fields.map(({ id, key, secret, template = '', sealed }) => {
    if (sealed === undefined) return { id, key, template, secret };
    const opened = cipher.open(sealed, placeOf(configuration.id, id));
    if (!opened.ok) return { id, key, template: '', secret, sealed, unreadable: opened.error };
    return { id, key, template: opened.value, secret, sealed };
  });

/** Returns fields as they are stored: templates of secrets encrypted, or as they already are where none was given. */
export const storeFields = (
  { cipher, sealsSecrets }: Pick<Context, 'cipher' | 'sealsSecrets'>,
  configurationId: string,
  fields: readonly OpenField[],
): StoredField[] =>
  fields.map(({ id, key, template, secret, sealed }) => {
    if (secret && sealed !== undefined) return { id, key, secret, sealed };
    if (!secret || !sealsSecrets) return { id, key, secret, template };
    return { id, key, secret, sealed: cipher.seal(template, placeOf(configurationId, id)) };
  });
