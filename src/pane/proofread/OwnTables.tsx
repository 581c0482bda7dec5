import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentTableUse } from '../../proofread';

/** What a text was held against when that are the tables in it: 「认出 12 张，用 11 张」. */
export function useAgainst(book: string | null, tables: readonly DocumentTableUse[]): string {
  const { t } = useTranslation();
  if (book) return t('proofread.against', { book });
  const known = tables.filter((table) => table.kind !== null);
  const used = known.filter((table) => table.used).length;
  return known.length > 0 ? t('proofread.againstOwn', { known: known.length, used }) : t('proofread.alone');
}

/** Which tables of the document were used, unfolded on demand; those that were not are said at once, with the reason. */
export function OwnTables({
  tables,
  className,
}: {
  readonly tables: readonly DocumentTableUse[];
  readonly className: string;
}) {
  const { t } = useTranslation();
  if (tables.length === 0) return null;
  const unused = tables.filter((table) => table.kind !== null && !table.used);
  return (
    <>
      {unused.map(({ sheet, title, pages, reason }) => (
        <Text key={sheet} size={200} className={className}>
          {t('proofread.unused', { title, pages: pages ?? '', reason })}
        </Text>
      ))}
      <details className={className}>
        <summary>
          <Text size={200}>{t('proofread.ownTables')}</Text>
        </summary>
        <ul>
          {tables.map(({ sheet, title, pages, reason }) => (
            <li key={sheet}>
              <Text size={200}>{[sheet, title, pages, reason].filter(Boolean).join(' · ')}</Text>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
