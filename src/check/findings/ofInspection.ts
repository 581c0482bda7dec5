import type { Inspection, InspectionRule } from '../../rules';
import { formatRef } from '../../workbook';
import type { Finding, MessagePart, Verdict } from '../types';
import { uniqueRefs } from './base';

export function findingOfInspection(rule: InspectionRule, found: Inspection): Finding {
  return {
    id: `${rule.id}|${formatRef(found.cell)}`,
    rule: rule.id,
    ruleTitle: rule.title,
    severity: found.severity,
    verdict: found.verdict as Verdict,
    table: found.table.name,
    cell: found.cell,
    cells: uniqueRefs([found.cell, ...(found.cells ?? [])]),
    message: found.message,
    parts: partsOf(found),
    ...(found.expected === undefined ? {} : { expected: found.expected }),
    ...(found.actual === undefined ? {} : { actual: found.actual }),
    consequences: [],
  };
}

/** The sentence with its cell behind the number, code or name that it is about, and no more of it. */
function partsOf({ message, marks, actual, cell, table }: Inspection): MessagePart[] {
  const quoted = /“([^”]+)”/.exec(message)?.[1];
  const guesses = [actual?.trim(), quoted, table.name].filter((text) => text !== undefined && text !== '');
  const own = guesses.find((text) => placeOf(text!, message, 0) >= 0);
  const links = marks ?? (own ? [{ text: own, ref: cell }] : []);
  const parts: MessagePart[] = [];
  let from = 0;
  for (const { text, ref } of links) {
    const at = placeOf(text, message, from);
    if (at < 0) continue;
    if (at > from) parts.push({ text: message.slice(from, at) });
    parts.push({ text, ref });
    from = at + text.length;
  }
  if (from < message.length) parts.push({ text: message.slice(from) });
  return parts;
}

/** Where a text stands by itself: 12 is not found in 2,012.50. */
function placeOf(text: string, message: string, from: number): number {
  for (let at = message.indexOf(text, from); at >= 0; at = message.indexOf(text, at + 1)) {
    const [before, after] = [message[at - 1] ?? '', message.slice(at + text.length, at + text.length + 2)];
    const isCut = /\d$/.test(text) ? /^(?:\d|[.,]\d)/.test(after) : false;
    if (!isCut && !(/^[\d-]/.test(text) && /[\d.,]/.test(before))) return at;
  }
  return -1;
}
