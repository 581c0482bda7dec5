import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeNotice } from '../app';
import { useApp, useDesk } from './DeskContext';
import { useWords } from './parts/useWords';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  bar: {
    minHeight: 'auto',
    borderRadius: 0,
    paddingTop: '6px',
    paddingBottom: '6px',
    borderLeft: 'none',
    borderRight: 'none',
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingTop: '2px' },
  task: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: { gridColumn: '1 / -1' },
});

/** What is under way, what was done and what went wrong; read out by screen readers as it comes. */
export function Messages() {
  return (
    <Stack>
      <TaskLine />
      <Said />
    </Stack>
  );
}

function Stack({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={useStyles().stack} aria-label={t('notice.region')}>
      {children}
    </section>
  );
}

function TaskLine() {
  const styles = useStyles();
  const { t } = useTranslation();
  const task = useApp((s) => s.task);
  const inExcel = useApp((s) => s.place === 'excel');
  const isLong = useLasting(task !== undefined, UNNOTICED);
  const isStuck = useLasting(task !== undefined && task.done === 0 && inExcel, STUCK);
  return (
    <div role="status">
      {task && isLong ? (
        <div className={styles.task}>
          <Text size={200}>
            {t(`task.${task.kind}`)} {task.total > 1 ? t('task.progress', { done: task.done, total: task.total }) : ''}
          </Text>
          <Button size="small" appearance="subtle" onClick={task.cancel}>
            {t('task.cancel')}
          </Button>
          {isStuck ? (
            <Text size={200} className={styles.progress}>
              {t('task.waiting')}
            </Text>
          ) : null}
          <ProgressBar
            className={styles.progress}
            aria-label={t(`task.${task.kind}`)}
            {...(task.total > 0 ? { value: task.done, max: task.total } : {})}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Work shorter than this is not announced: a line that flashes up and is gone again only disturbs. */
const UNNOTICED = 250;

/** Excel does not answer while a cell is being edited; after so long the user is told how to go on. */
const STUCK = 4000;

function useLasting(isOn: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasts(isOn), isOn ? milliseconds : 0);
    return () => clearTimeout(timer);
  }, [isOn, milliseconds]);
  return lasts;
}

function Said() {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useWords();
  const desk = useDesk();
  const problem = useApp((s) => s.problem);
  const notice = useApp((s) => s.notice);
  const said = [
    ...(problem ? [{ id: 'problem', intent: 'error' as const, text: words(problem) }] : []),
    ...(notice ? [{ id: 'notice', intent: 'success' as const, text: words(notice) }] : []),
  ];
  return said.map(({ id, intent, text }) => (
    <MessageBar key={id} intent={intent} className={styles.bar} layout="multiline" data-message={id}>
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={t('notice.close')}
            icon={<Dismiss16Regular />}
            onClick={() => closeNotice(desk)}
          />
        }
      />
    </MessageBar>
  ));
}
