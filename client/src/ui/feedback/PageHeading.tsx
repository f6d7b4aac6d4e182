import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslate } from '../../lib/words/use-translate.js';

interface PageHeadingProps {
  title: string;
  /**
   * The breadcrumb; steps without an address are menu headings. There is none where no step leads anywhere, because the
   * menu says the same.
   */
  trail?: readonly { label: string; to?: string }[];
  /** Status and source, on the line of the title. */
  aside?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The path whose heading was focused last, so that rendering again does not move the focus. */
let focusedFor: string | undefined;

/** The page's title, breadcrumb and actions. After a navigation the focus moves to the title (WCAG 2.4.3). */
export function PageHeading({ title, trail = [], aside, actions, children }: PageHeadingProps) {
  const t = useTranslate();
  const { key, pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const firstPage = key === 'default';
    if (!firstPage && focusedFor !== pathname) heading.current?.focus({ preventScroll: true });
    focusedFor = pathname;
  }, [key, pathname]);

  return (
    <header className="page-heading">
      <title>{`${title} · Rollcall`}</title>
      {trail.some(({ to }) => to !== undefined) && (
        <nav aria-label={t('shell.breadcrumb')}>
          <ol className="breadcrumb">
            {trail.map((step) => (
              <li key={step.to ?? step.label}>{step.to ? <Link to={step.to}>{step.label}</Link> : step.label}</li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="page-heading-row">
        <div className="page-heading-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </header>
  );
}
