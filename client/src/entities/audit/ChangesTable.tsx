import { refusalWord } from '../../lib/words/audit-words.js';
import { useTranslate } from '../../lib/words/use-translate.js';

interface Change {
  path?: string;
  /** The name of the path in records of the log's retention before December 2026. */
  attribute?: string;
  before?: unknown;
  after?: unknown;
  added?: string[];
  removed?: string[];
  addedCount?: number;
  removedCount?: number;
  count?: number;
}

/** Returns a stored value as one line. */
function shown(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Shows the changes of an audit record: each attribute before and after, members added and removed. */
export function ChangesTable({ changes }: { changes: unknown }) {
  const t = useTranslate();
  const list = Array.isArray(changes) ? (changes as Change[]) : [];
  if (list.length === 0) return <p className="fine-print">{t('audit.noChanges')}</p>;
  return (
    <table className="attribute-table changes">
      <thead>
        <tr>
          <th scope="col">{t('audit.attribute')}</th>
          <th scope="col">{t('audit.before')}</th>
          <th scope="col">{t('audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((change) => (
          <tr key={change.path ?? change.attribute}>
            <th scope="row">
              <code>{change.path ?? change.attribute}</code>
            </th>
            {change.added || change.removed ? <Members change={change} /> : <Values change={change} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ change }: { change: Change }) {
  const t = useTranslate();
  // Records of refusals alone have a reason.
  const isReason = change.path === 'reason' && typeof change.after === 'string';
  const after = isReason ? refusalWord(t, String(change.after)) : shown(change.after ?? change.count);
  const before = shown(change.before);
  return (
    <>
      <td>{before === undefined ? <span className="fine-print">{t('audit.nothing')}</span> : <del>{before}</del>}</td>
      <td>{after === undefined ? <span className="fine-print">{t('audit.nothing')}</span> : <ins>{after}</ins>}</td>
    </>
  );
}

function Members({ change }: { change: Change }) {
  const t = useTranslate();
  const { added = [], removed = [], addedCount = added.length, removedCount = removed.length } = change;
  return (
    <>
      <td>
        {removedCount > 0 && <p>{t('audit.removed', { count: removedCount })}</p>}
        <Ids ids={removed} total={removedCount} />
      </td>
      <td>
        {addedCount > 0 && <p>{t('audit.added', { count: addedCount })}</p>}
        <Ids ids={added} total={addedCount} />
      </td>
    </>
  );
}

function Ids({ ids, total }: { ids: string[]; total: number }) {
  const t = useTranslate();
  if (ids.length === 0) return null;
  return (
    <ul className="ids">
      {ids.map((id) => (
        <li key={id}>
          <code>{id}</code>
        </li>
      ))}
      {total > ids.length && <li>{t('audit.andMore', { count: total - ids.length })}</li>}
    </ul>
  );
}
