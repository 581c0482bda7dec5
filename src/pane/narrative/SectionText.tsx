import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Paragraph, Section } from '../../narrative/types';
import { useApp } from '../DeskContext';
import { CellLink } from '../parts/CellLink';
import { ChartPicture } from '../parts/ChartPicture';
import { paragraphPieces } from './paragraphPieces';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, margin: '12px 0 4px' },
  subheading: { fontSize: tokens.fontSizeBase300, margin: '8px 0 2px' },
  body: { margin: '0 0 4px', textIndent: '2em', lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  chart: {
    margin: '4px 0',
    padding: '8px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  caption: {
    margin: '0 0 4px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  gap: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  missing: {
    margin: '2px 0 6px',
    padding: '6px 8px 6px 24px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One section as it will be written; numbers lead to their cells, gaps are marked. */
export function SectionText({ section }: { readonly section: Section }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const headed = section.paragraphs.some((p) => p.role === 'heading');
  return (
    <section>
      {headed ? null : <h3 className={styles.heading}>{section.heading}</h3>}
      {section.paragraphs.map((paragraph, i) => (
        <ParagraphText key={i} paragraph={paragraph} />
      ))}
      {section.missing.length > 0 ? (
        <ul className={styles.missing} aria-label={t('narrative.missing')}>
          {section.missing.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function ParagraphText({ paragraph }: { readonly paragraph: Paragraph }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const drawn = useApp((s) => s.charts?.find((c) => c.spec.id === paragraph.chart));
  if (paragraph.role === 'figure')
    return drawn?.svg ? (
      <ChartPicture chart={drawn} />
    ) : (
      <div className={styles.chart}>{t('narrative.chartHere', { chart: paragraph.chart ?? paragraph.text })}</div>
    );
  const Tag = paragraph.role === 'heading' ? 'h3' : paragraph.role === 'subheading' ? 'h4' : 'p';
  return (
    <Tag className={styles[paragraph.role]}>
      {paragraphPieces(paragraph).map(({ text, cell, isGap }, i) =>
        cell ? (
          <CellLink key={i} text={text} target={cell} />
        ) : (
          <span key={i} className={mergeClasses(isGap && styles.gap)}>
            {text}
          </span>
        ),
      )}
    </Tag>
  );
}
