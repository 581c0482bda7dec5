import { Button, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_SEVERITIES, check, listFindings, setFilter, show } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { EmptyState } from '../parts/EmptyState';
import { CellPanel } from './CellPanel';
import { CheckTools } from './CheckTools';
import { useCheckStyles } from './CheckView.styles';
import { FindingsList } from './FindingsList';

/** 核对: what was found, where, why; each number leads to its cell. */
export function CheckView() {
  const { t } = useTranslation();
  const hasBook = useApp((s) => s.book !== undefined);
  const checked = useApp((s) => s.report !== undefined);
  const hasTables = useApp((s) => (s.book?.tables.length ?? 0) > 0);
  if (!hasBook) return <NoBook title={t('check.noBook')} hint={t('check.noBookHint')} />;
  if (!hasTables) return <NoBook title={t('check.noTables')} hint={t('check.noTablesHint')} />;
  return checked ? <Results /> : <NotYet />;
}

/** Nothing that could be checked; the overview is where to go on. */
function NoBook({ title, hint }: { readonly title: string; readonly hint: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <EmptyState icon={<DocumentTableRegular />} title={title} hint={hint}>
      <Button appearance="primary" onClick={() => show(desk, 'overview')}>
        {t('check.toOverview')}
      </Button>
    </EmptyState>
  );
}

function NotYet() {
  const { t } = useTranslation();
  const desk = useDesk();
  const busy = useApp((s) => s.task !== undefined);
  return (
    <EmptyState icon={<ClipboardTaskRegular />} title={t('check.notYet')} hint={t('check.notYetHint')}>
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void check(desk)}>
        {t('overview.start')}
      </Button>
    </EmptyState>
  );
}

function Results() {
  const styles = useCheckStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const root = useRef<HTMLDivElement>(null);
  const judged = useApp((s) => s.judged);
  const report = useApp((s) => s.report);
  const filter = useApp((s) => s.filter);
  const closed = useApp((s) => s.closedGroups);
  const items = useMemo(
    () => listFindings(judged, report?.cannotTell ?? [], filter, closed),
    [judged, report, filter, closed],
  );
  const nothing = judged.length === 0;
  return (
    <div className={styles.root} ref={root}>
      <CheckTools />
      <CellPanel />
      {nothing ? (
        <EmptyState
          icon={<CheckmarkCircleRegular />}
          title={t('check.clean')}
          hint={t('check.cleanHint', { passed: report?.passed ?? 0 })}
        />
      ) : null}
      {!nothing && items.length === 0 ? (
        <EmptyState icon={<SearchInfoRegular />} title={t('check.noMatch')} hint={t('check.noMatchHint')}>
          <Button onClick={() => setFilter(desk, { severities: ALL_SEVERITIES, text: '' })}>
            {t('check.showAll')}
          </Button>
        </EmptyState>
      ) : null}
      {items.length > 0 ? <FindingsList items={items} /> : null}
      <Footer />
    </div>
  );
}

function Footer() {
  const styles = useCheckStyles();
  const { t, i18n } = useTranslation();
  const passed = useApp((s) => s.report?.passed ?? 0);
  const at = useApp((s) => s.checkedAt);
  const time = at ? new Date(at).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' }) : '';
  return (
    <Text as="p" className={styles.quiet} style={{ padding: '8px 12px', margin: 0 }}>
      {t('check.passed', { count: passed })} · {t('check.at', { time })}
    </Text>
  );
}
