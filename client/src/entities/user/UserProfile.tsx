import type { ReactNode } from 'react';
import { type AttributeRow, type AttributeValue, attributeSections } from '../../lib/attribute-rows.js';
import type { MessageKey } from '../../lib/words/i18n.js';
import { type Translate, useTranslate } from '../../lib/words/use-translate.js';

/** The headings of the schemas that every Rollcall has; those of others are derived from their URN. */
const headings: Readonly<Record<string, MessageKey>> = {
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': 'attribute.enterprise',
  'urn:ietf:params:scim:schemas:extension:rollcall:2.0:User': 'attribute.custom',
};

/**
 * The readable names of RFC 7643's attributes, in the order in which the profile lists them; others come last and keep
 * the name that the identity provider gave them.
 */
const names: Readonly<Record<string, MessageKey>> = {
  userName: 'user.userName',
  displayName: 'user.displayName',
  'name.formatted': 'attribute.nameFormatted',
  'name.givenName': 'user.givenName',
  'name.familyName': 'user.familyName',
  'name.middleName': 'attribute.middleName',
  'name.honorificPrefix': 'attribute.honorificPrefix',
  'name.honorificSuffix': 'attribute.honorificSuffix',
  active: 'attribute.active',
  emails: 'attribute.emails',
  phoneNumbers: 'attribute.phoneNumbers',
  externalId: 'attribute.externalId',
  nickName: 'attribute.nickName',
  title: 'attribute.title',
  userType: 'attribute.userType',
  preferredLanguage: 'attribute.preferredLanguage',
  locale: 'attribute.locale',
  timezone: 'attribute.timezone',
  profileUrl: 'attribute.profileUrl',
  addresses: 'attribute.addresses',
  ims: 'attribute.ims',
  photos: 'attribute.photos',
  entitlements: 'attribute.entitlements',
  roles: 'attribute.roles',
  x509Certificates: 'attribute.x509Certificates',
  employeeNumber: 'attribute.employeeNumber',
  costCenter: 'attribute.costCenter',
  organization: 'attribute.organization',
  division: 'attribute.division',
  department: 'attribute.department',
  'manager.value': 'attribute.managerValue',
  'manager.displayName': 'attribute.managerName',
};

interface UserProfileProps {
  attributes: unknown;
  /**
   * Renders who wrote the value at a path. Paths are those of the audit trail: name.givenName, or URN:attribute.
   */
  originOf?: (path: string) => ReactNode;
}

/** All attributes of a user, grouped by the schema that declares them. */
export function UserProfile({ attributes, originOf }: UserProfileProps) {
  const t = useTranslate();
  return attributeSections(attributes).map(({ extension, rows }) => (
    <section className="attributes" key={extension ?? 'core'}>
      <h2>{extension ? headingOf(t, extension) : t('attribute.core')}</h2>
      {extension && <p className="fine-print mono">{extension}</p>}
      <table className="attribute-table">
        <thead className={originOf ? undefined : 'visually-hidden'}>
          <tr>
            <th scope="col">{t('attribute.name')}</th>
            <th scope="col">{t('attribute.value')}</th>
            {originOf && <th scope="col">{t('origin.column')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.toSorted(byOrder).map(({ path, values }) => {
            const known = names[path];
            return (
              <tr key={path}>
                <th scope="row">
                  {known ? t(known) : path}
                  {known && <code>{path}</code>}
                </th>
                <td>
                  {values.map((value) => (
                    <ValueLine key={JSON.stringify(value)} value={value} />
                  ))}
                </td>
                {originOf && <td className="fine-print">{originOf(extension ? `${extension}:${path}` : path)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  ));
}

/** The canonical types of addresses and numbers (RFC 7643 §4.1.2). */
const types: Readonly<Record<string, MessageKey>> = {
  work: 'value.type.work',
  home: 'value.type.home',
  other: 'value.type.other',
  mobile: 'value.type.mobile',
  fax: 'value.type.fax',
  pager: 'value.type.pager',
};

function ValueLine({ value }: { value: AttributeValue }) {
  const t = useTranslate();
  const { content, remarks, primary } = value;
  const text = typeof content === 'boolean' ? t(content ? 'value.yes' : 'value.no') : content;
  const words = remarks.map((remark) => {
    const known = types[remark];
    return known ? t(known) : remark;
  });
  const shown = primary ? [...words, t('value.primary')] : words;
  return (
    <div>
      {text}
      {shown.length > 0 && <span className="fine-print"> ({shown.join(', ')})</span>}
    </div>
  );
}

const order = Object.keys(names);

function byOrder(a: AttributeRow, b: AttributeRow): number {
  const place = ({ path }: AttributeRow) => (path in names ? order.indexOf(path) : order.length);
  return place(a) - place(b);
}

function headingOf(t: Translate, urn: string): string {
  const known = headings[urn];
  return known ? t(known) : shortName(urn);
}

/** Returns the distinctive part of a URN: urn:…:extension:acme:2.0:User → acme 2.0 User. */
function shortName(urn: string): string {
  return urn.split(':').slice(-3).join(' ');
}
