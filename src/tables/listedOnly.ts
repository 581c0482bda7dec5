import type { KindDefinition } from './definition';
import type { TitleFeatures } from './title';

/** Tables that are listed and not read: information tables, and the goals of a unit as a whole (整体支出绩效目标). */
export function isListedOnly(kind: KindDefinition, title: TitleFeatures | undefined): boolean {
  return kind.layout === 'free' || (kind.layout === 'indicators' && (title?.core.includes('整体') ?? false));
}
