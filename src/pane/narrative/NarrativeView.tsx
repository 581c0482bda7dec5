import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { TextDescriptionRegular } from '@fluentui/react-icons/svg/text-description';
import { useTranslation } from 'react-i18next';
import { composeNarrative, drawCharts, writeNarrative, type AppState } from '../../app';
import { useApp, useDesk } from '../DeskContext';
import { DownloadButton } from '../parts/DownloadButton';
import { EmptyState } from '../parts/EmptyState';
import { useWhenIdle } from '../parts/useWhenIdle';
import { copyRichText } from './copyRichText';
import { FactForm } from './FactForm';
import { pendingFacts } from './pendingFacts';
import { ReviewList } from './ReviewList';
import { SectionText } from './SectionText';
import { TemplateFile } from './TemplateFile';
import { WordDownload } from './WordDownload';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  word: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: `8px ${tokens.spacingHorizontalM} 0`,
  },
  parts: { padding: `0 ${tokens.spacingHorizontalM}` },
  text: { display: 'flex', flexDirection: 'column', gap: '4px', paddingBottom: '24px' },
  panel: { margin: 0 },
});

/** 情况说明: the text with every number a link, what is still to be filled in, the list of its numbers. */
export function NarrativeView() {
  const styles = useStyles();
  const { t } = useTranslation();
  const desk = useDesk();
  const hasBook = useApp((s) => s.book !== undefined);
  const sections = useApp((s) => s.sections);
  const factFields = useApp((s) => s.factFields);
  const busy = useApp((s) => s.task !== undefined);
  const charts = useApp((s) => s.charts);
  useWhenIdle(hasBook && !sections, () => void composeNarrative(desk));
  useWhenIdle(sections !== undefined && !charts, () => void drawCharts(desk));
  if (!hasBook || sections?.length === 0)
    return (
      <EmptyState
        icon={<TextDescriptionRegular />}
        title={hasBook ? t('narrative.none') : t('narrative.title')}
        hint={hasBook ? t('narrative.noneHint') : t('narrative.emptyHint')}
      />
    );
  const pending = pendingFacts(sections ?? []);
  const left = pending.size;
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || !sections} onClick={() => void writeNarrative(desk)}>
          {t('narrative.write')}
        </Button>
        <Button
          icon={<Copy20Regular />}
          disabledFocusable={!sections}
          onClick={() => void copy(sections ?? []).then((said) => desk.store.setState(said))}
        >
          {t('narrative.copy')}
        </Button>
        <DownloadButton />
      </div>
      <div className={styles.word}>
        <WordDownload />
      </div>
      <Accordion multiple collapsible defaultOpenItems={['text']} className={styles.parts}>
        {factFields.length > 0 ? (
          <AccordionItem value="facts">
            <AccordionHeader as="h2" expandIconPosition="end">
              {t('narrative.facts')}（{left > 0 ? t('narrative.factsLeft', { count: left }) : t('narrative.factsDone')}
              ）
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <FactForm fields={factFields} pending={pending} />
            </AccordionPanel>
          </AccordionItem>
        ) : null}
        <AccordionItem value="template">
          <AccordionHeader as="h2" expandIconPosition="end">
            {t('narrative.template')}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <TemplateFile />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="review">
          <AccordionHeader as="h2" expandIconPosition="end">
            {t('narrative.review')}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ReviewList sections={sections ?? []} />
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="text">
          <AccordionHeader as="h2" expandIconPosition="end">
            {t('narrative.text')}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <div className={styles.text}>
              {(sections ?? []).map((section) => (
                <SectionText key={section.id} section={section} />
              ))}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

async function copy(sections: NonNullable<AppState['sections']>): Promise<Partial<AppState>> {
  return (await copyRichText(sections))
    ? { notice: { key: 'narrative.copied' } }
    : { problem: { key: 'narrative.copyFailed' } };
}
