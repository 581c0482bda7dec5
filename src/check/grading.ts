import type { Grading, RuleAbout } from '../rules';
import type { CheckOptions } from './options';
import type { Severity } from './types';

type Wish = Severity | 'off';

/** What the user wants of a rule: from the options, then from rules files and the sheet 「核对规则」 (later lines win). */
export class Gradings {
  private readonly byPattern: readonly Grading[];

  constructor(
    private readonly severities: CheckOptions['severities'],
    gradings: readonly Grading[],
  ) {
    this.byPattern = [...gradings].reverse();
  }

  of(id: string): Wish | undefined {
    return this.byPattern.find((g) => matches(g.id, id))?.wish ?? this.severities?.[id];
  }

  isOn(id: string): boolean {
    return this.of(id) !== 'off';
  }

  /** The rule with the user's severity. */
  graded<T extends RuleAbout>(rule: T): T {
    const wish = this.of(rule.id);
    return wish === undefined || wish === 'off' ? rule : { ...rule, severity: wish };
  }
}

/** `KM-*` is every rule whose id begins with `KM-`. */
function matches(pattern: string, id: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}
