import { rateRule } from './rates/rateRule';

/** Shares printed in tables. */
export const ZB_01 = rateRule('share', {
  id: 'ZB-01',
  title: '表中占比 = 部分 ÷ 总数',
  basis: '算术关系；财政部预决算公开检查要点（占比计算准确）',
});
