import { rateRule } from './rates/rateRule';

/** Growth rates printed in tables. */
export const ZB_02 = rateRule('changeRate', {
  id: 'ZB-02',
  title: '表中增减率 =（本年数 − 上年数）÷ 上年数',
  basis: '算术关系；财政部预决算公开检查要点（增减率计算准确）',
});
