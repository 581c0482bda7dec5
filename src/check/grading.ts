import type { Grading, RuleAbout } from '../rules';
import type { CheckOptions } from './options';
import type { Severity } from './types';

type Wish = Severity | 'off';

/** How the rules of a check differed from those of the program. */
export interface RuleChanges {
  /** Ids of rules switched off. */
  readonly off: readonly string[];
  /** Severities that the user gave, by id. */
  readonly graded: Readonly<Record<string, Severity>>;
}

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

  /** Rules switched off, and severities given, of all that there are. */
  changesOf(ids: readonly string[]): RuleChanges {
    const wishes = [...new Set([...ids, ...Object.keys(this.severities ?? {})])]
      .sort()
      .map((id) => [id, this.of(id)] as const);
    return {
      off: wishes.filter(([, wish]) => wish === 'off').map(([id]) => id),
      graded: Object.fromEntries(wishes.filter((w): w is [string, Severity] => w[1] !== undefined && w[1] !== 'off')),
    };
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
