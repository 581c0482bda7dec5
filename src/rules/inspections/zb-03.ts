import { rateRule } from './rates/rateRule';

/** Degrees of completion printed in tables. */
export const ZB_03 = rateRule('completion', {
  id: 'ZB-03',
  title: '表中完成率 = 决算数 ÷ 预算数',
  basis: '算术关系；财政部预决算公开检查要点（完成率计算准确）',
});
