import { Link } from 'react-router';
import type { DraftCheck_CheckQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import type { MessageKey } from '../../lib/words/i18n.js';
import { type Translate, useTranslate } from '../../lib/words/use-translate.js';
import { CoverageBadge } from './CoverageBadge.js';

export const checkDocument = graphql(`
  query DraftCheck_check($input: ConfigurationDraftInput!) {
    checkConfiguration(input: $input) {
      faults {
        index
        code
        start
        end
        name
        suggestion
      }
      coverage {
        users
        missing
        exampleUserId
        sampleUserId
        variables {
          name
          unknown
          missing
          fields
        }
      }
      conflicts {
        key
        configurationId
        configurationName
        otherWins
        users
      }
    }
  }
`);

export type Check = DraftCheck_CheckQuery['checkConfiguration'];

interface DraftCheckProps {
  check: Check;
  /** The id, once the draft is saved unchanged; only then can the list of users be opened. */
  savedId: string | undefined;
}

/** Shows, before a save, missing values, unknown names and the other configurations that set the same fields. */
export function DraftCheck({ check, savedId }: DraftCheckProps) {
  const t = useTranslate();
  const { users, variables } = check.coverage;
  const lacking = variables.filter((variable) => variable.missing > 0 || variable.unknown);
  return (
    <section className="panel" aria-labelledby="check">
      <h2 id="check">{t('configuration.check')}</h2>
      <p role="status">
        <CoverageBadge coverage={check.coverage} />
      </p>
      <p>{t(helpOf(check.coverage))}</p>
      {lacking.length > 0 && (
        <ul className="check-list">
          {lacking.map((variable) => (
            <li key={variable.name}>
              <code>{variable.name}</code> {lackWords(t, variable, users)}{' '}
              {savedId && variable.missing > 0 && (
                <Link to={`/configurations/${savedId}/missing?variable=${encodeURIComponent(variable.name)}`}>
                  {t('configuration.showUsers', { name: variable.name })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      <Conflicts conflicts={check.conflicts} />
    </section>
  );
}

function lackWords(t: Translate, variable: Check['coverage']['variables'][number], users: number): string {
  const { unknown, missing } = variable;
  if (!unknown) return t('configurations.missing', { missing, users });
  return t(missing === 0 && users > 0 ? 'configuration.unknownWithDefault' : 'configuration.unknownToAll');
}

function helpOf({ users, missing, variables }: Check['coverage']): MessageKey {
  if (users === 0) return 'configuration.noUsersHelp';
  if (missing > 0) return 'configuration.missingHelp';
  return variables.some(({ unknown }) => unknown) ? 'configuration.unknownHelp' : 'configuration.completeHelp';
}

function Conflicts({ conflicts }: { conflicts: Check['conflicts'] }) {
  const t = useTranslate();
  if (conflicts.length === 0) return null;
  return (
    <>
      <h3>{t('configuration.conflicts')}</h3>
      <ul className="check-list">
        {conflicts.map(({ key, configurationId, configurationName, otherWins, users }) => (
          <li key={`${configurationId}-${key}`}>
            <code>{key}</code>{' '}
            {otherWins
              ? t('configuration.otherWins', { name: configurationName, users })
              : t('configuration.thisWins', { name: configurationName, users })}
          </li>
        ))}
      </ul>
    </>
  );
}
