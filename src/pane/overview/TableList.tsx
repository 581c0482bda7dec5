import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TableSummary } from '../../app';
import { useApp } from '../DeskContext';
import { TableDetails } from './TableDetails';
import { Heading } from '../parts/Heading';

const useStyles = makeStyles({
  header: { '& button': { paddingLeft: 0, paddingRight: 0, alignItems: 'flex-start', minHeight: '44px' } },
  panel: { margin: '0 0 12px 0' },
  line: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingTop: '4px', textAlign: 'left' },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  unsure: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** Below this the user is asked to look. */
const SURE = 0.75;

/** The tables recognised, each with kind, range, unit and rows; its header map on expanding. */
export function TableList() {
  const styles = useStyles();
  const { t } = useTranslation();
  const tables = useApp((s) => s.book?.tables) ?? [];
  if (tables.length === 0) return null;
  return (
    <section>
      <Heading>
        {t('overview.tables')} {tables.length}
      </Heading>
      <Accordion multiple collapsible>
        {tables.map((table) => (
          <AccordionItem key={table.id} value={table.id}>
            <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
              <span className={styles.line}>
                <span className={styles.name}>{table.name}</span>
                <TableLine table={table} />
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <TableDetails table={table} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function TableLine({ table }: { readonly table: TableSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const facts = [
    `${table.sheet}!${table.range}`,
    table.isEmpty ? t('overview.emptyTable') : t('overview.rows', { count: table.rows.length }),
    table.unit,
  ];
  return (
    <span className={styles.quiet}>
      {facts.join(' · ')}
      {table.confidence < SURE ? <span className={styles.unsure}> · {t('overview.unsure')}</span> : null}
    </span>
  );
}
