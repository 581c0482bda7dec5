import type { KindDefinition } from '../definition';
import { CODED_LABELS } from './shared';

/** 公开02表（财决03表）. */
export const JS_SR: KindDefinition = {
  id: 'JS.SR',
  report: '决算',
  name: '收入决算表',
  title: { fund: ['全部'], subject: ['收入'] },
  layout: 'functional',
  columns: [
    ...CODED_LABELS,
    { key: 'bizFees', match: /教育收费/, isMemo: true },
    { key: 'fiscal', match: /财政拨款/, into: 'total' },
    { key: 'upper', match: /上级补助/, into: 'total' },
    { key: 'oper', match: /经营收入/, into: 'total' },
    { key: 'biz', match: /事业收入/, into: 'total' },
    { key: 'sub', match: /附属单位/, into: 'total' },
    { key: 'other', match: /其他收入/, into: 'total' },
    { key: 'total', match: /收入合计|合计|本年收入/ },
  ],
  required: ['total', 'fiscal'],
};
