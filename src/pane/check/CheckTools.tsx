import { Button, mergeClasses, SearchBox, Select, ToggleButton } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { Highlight16Regular } from '@fluentui/react-icons/svg/highlight';
import { DocumentTable16Regular } from '@fluentui/react-icons/svg/document-table';
import { useTranslation } from 'react-i18next';
import {
  ALL_SEVERITIES,
  check,
  countFindings,
  goBack,
  markFindings,
  setFilter,
  unmarkFindings,
  writeReport,
  type FindingFilter,
} from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { usePreferences } from '../Preferences';
import { RecheckButton } from '../parts/RecheckButton';
import { SeverityIcon } from '../parts/SeverityTag';
import { useCheckStyles } from './CheckView.styles';

/** Counts that are filters, search, grouping, and what can be done with the findings. */
export function CheckTools() {
  const styles = useCheckStyles();
  const { textSize } = usePreferences();
  const isLarge = textSize === '150' || textSize === '200';
  return (
    <div className={mergeClasses(styles.tools, !isLarge && styles.sticky)}>
      <SeverityFilter />
      <SearchLine />
      <Actions />
      <Resolved />
    </div>
  );
}

function SeverityFilter() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const judged = useApp((s) => s.judged);
  const { severities } = useApp((s) => s.filter);
  const counts = countFindings(judged);
  return (
    <div className={styles.line} role="group" aria-label={t('check.severities')}>
      {ALL_SEVERITIES.map((severity) => {
        const on = severities.includes(severity);
        const others = severities.filter((s) => s !== severity);
        return (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.severity}
            checked={on}
            aria-label={t('check.shown', { severity: t(`severity.${severity}`), count: counts[severity] })}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => setFilter(desk, { severities: on ? others : [...severities, severity] })}
          >
            {t(`severity.${severity}`)} <span className={styles.number}>{counts[severity]}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}

function SearchLine() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const { text, by } = useApp((s) => s.filter);
  return (
    <div className={styles.line}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={t('check.search')}
        placeholder={t('check.searchHint')}
        value={text}
        onChange={(_, { value }) => setFilter(desk, { text: value })}
      />
      <Select
        size="small"
        className={styles.by}
        aria-label={t('check.by')}
        value={by}
        onChange={(_, { value }) => setFilter(desk, { by: value as FindingFilter['by'] })}
      >
        <option value="table">{t('check.byTable')}</option>
        <option value="cause">{t('check.byCause')}</option>
      </Select>
    </div>
  );
}

function Actions() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  const isMarked = useApp((s) => s.isMarked);
  const canGoBack = useApp((s) => s.trail.length > 0);
  return (
    <div className={styles.line} role="group" aria-label={t('check.more')}>
      <Button
        size="small"
        {...(isMarked ? {} : { icon: <Highlight16Regular /> })}
        className={styles.action}
        disabledFocusable={busy}
        onClick={() => void markFindings(desk)}
      >
        {isMarked ? t('check.remark') : t('check.mark')}
      </Button>
      {isMarked ? (
        <Button
          size="small"
          className={styles.action}
          disabledFocusable={busy}
          onClick={() => void unmarkFindings(desk)}
        >
          {t('check.unmark')}
        </Button>
      ) : null}
      <Button
        size="small"
        {...(isMarked ? {} : { icon: <DocumentTable16Regular /> })}
        className={styles.action}
        title={t('check.reportHint')}
        disabledFocusable={busy}
        onClick={() => void writeReport(desk)}
      >
        {t('check.report')}
      </Button>
      <span className={styles.push}>
        <RecheckButton onClick={() => void check(desk)} />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft16Regular />}
          aria-label={t('check.back')}
          title={t('check.back')}
          disabledFocusable={!canGoBack}
          onClick={() => void goBack(desk)}
        />
      </span>
    </div>
  );
}

const MOST_NAMED = 5;

/** What the last edits resolved: a quiet line; which ones, on asking. */
function Resolved() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const resolved = useApp((s) => s.resolved);
  const more = resolved.length - MOST_NAMED;
  return (
    <div role="status">
      {resolved.length > 0 ? (
        <details className={styles.quiet}>
          <summary className={styles.summary}>{t('check.resolved', { count: resolved.length })}</summary>
          <ul className={styles.resolved}>
            {resolved.slice(0, MOST_NAMED).map((message, i) => (
              <li key={i}>{message}</li>
            ))}
            {more > 0 ? <li>{t('check.resolvedMore', { count: more })}</li> : null}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
