import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, font: 'inherit', fontWeight: tokens.fontWeightSemibold },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

export interface HeadingProps {
  readonly children: ReactNode;
  readonly size?: 'large';
  readonly className?: string;
}

/** Heading of a part of a view. */
export function Heading({ children, size, className }: HeadingProps) {
  const styles = useStyles();
  return <h2 className={mergeClasses(styles.heading, size && styles[size], className)}>{children}</h2>;
}
