import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from './DeskContext';
import { Pane } from './Pane';

const SheetViewer = lazy(async () => ({
  default: (await import(/* webpackChunkName: "sheet" */ './sheet/SheetViewer')).SheetViewer,
}));

/** From this width on the book stands beside the pane, below it otherwise. */
const BESIDE = '@media (min-width: 760px)';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, [BESIDE]: { flexDirection: 'row' } },
  pane: { minHeight: 0, minWidth: 0, flexGrow: 1 },
  beside: {
    [BESIDE]: { flexGrow: 0, flexShrink: 0, width: '420px', borderRight: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  alone: { [BESIDE]: { maxWidth: '640px', margin: '0 auto', width: '100%' } },
  book: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    [BESIDE]: { flexGrow: 1, flexShrink: 1, borderTop: 'none' },
  },
  open: { height: '40%', [BESIDE]: { height: 'auto' } },
  fold: { width: '100%', borderRadius: 0, flexShrink: 0, [BESIDE]: { display: 'none' } },
  viewer: { flexGrow: 1, minHeight: 0 },
  folded: { display: 'none', [BESIDE]: { display: 'block' } },
});

/** The page without Excel: the pane, and the book beside it (below it where the window is narrow). */
export function PageShell() {
  const styles = useStyles();
  const { t } = useTranslation();
  const hasBook = useApp((s) => s.snapshot !== undefined);
  const [isOpen, setOpen] = useState(false);
  // Below the pane the book is folded away until a jump has something to show.
  const spot = useApp((s) => s.spot);
  const [lastSpot, setLastSpot] = useState(spot);
  if (spot !== lastSpot) {
    setLastSpot(spot);
    setOpen(spot !== undefined);
  }
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.pane, hasBook ? styles.beside : styles.alone)}>
        <Pane />
      </div>
      {hasBook ? (
        <div className={mergeClasses(styles.book, isOpen && styles.open)}>
          <Button
            className={styles.fold}
            size="small"
            appearance="subtle"
            iconPosition="after"
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t('sheet.title')}
          </Button>
          <div className={mergeClasses(styles.viewer, !isOpen && styles.folded)}>
            <Suspense fallback={null}>
              <SheetViewer />
            </Suspense>
          </div>
        </div>
      ) : null}
    </div>
  );
}
