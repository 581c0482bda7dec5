import { Button, SearchBox, Select, Text, ToggleButton } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
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
import { SeverityIcon } from '../parts/SeverityTag';
import { useCheckStyles } from './CheckView.styles';

/** Counts that are filters, search, grouping, and what can be done with the findings. */
export function CheckTools() {
  const styles = useCheckStyles();
  return (
    <div className={styles.tools}>
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
  const marked = useApp((s) => s.marked);
  const canGoBack = useApp((s) => s.trail.length > 0);
  return (
    <div className={styles.line} role="group" aria-label={t('check.more')}>
      <Button
        size="small"
        icon={<Highlight16Regular />}
        disabledFocusable={busy}
        onClick={() => void markFindings(desk)}
      >
        {marked === undefined ? t('check.mark') : t('check.remark')}
      </Button>
      {marked === undefined ? null : (
        <Button size="small" disabledFocusable={busy} onClick={() => void unmarkFindings(desk)}>
          {t('check.unmark')}
        </Button>
      )}
      <Button
        size="small"
        icon={<DocumentTable16Regular />}
        title={t('check.reportHint')}
        disabledFocusable={busy}
        onClick={() => void writeReport(desk)}
      >
        {t('check.report')}
      </Button>
      <span className={styles.push}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSync16Regular />}
          aria-label={t('check.recheck')}
          title={t('check.recheck')}
          disabledFocusable={busy}
          onClick={() => void check(desk)}
        />
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

function Resolved() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const resolved = useApp((s) => s.resolved);
  return (
    <div role="status">
      {resolved > 0 ? <Text className={styles.quiet}>{t('check.resolved', { count: resolved })}</Text> : null}
    </div>
  );
}
