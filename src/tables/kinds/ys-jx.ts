import type { KindDefinition } from '../definition';

/** 项目支出绩效目标表: each project with its amount and its indicators. */
export const YS_JX: KindDefinition = {
  id: 'YS.JX',
  report: '预算',
  name: '项目支出绩效目标表',
  title: { fund: ['全部', '一般公共预算', '财政拨款'], subject: ['绩效'] },
  layout: 'indicators',
  columns: [
    { key: 'unit', match: /单位名称|预算单位/ },
    { key: 'project', match: /项目名称|专项\)?名称/ },
    { key: 'amt', match: /预算数|金额|预算资金|资金/ },
    { key: 'goal', match: /年度目标|绩效目标/ },
    { key: 'l1', match: /一级指标/ },
    { key: 'l2', match: /二级指标/ },
    { key: 'l3', match: /三级指标|指标名称/ },
    { key: 'op', match: /指标性质|运算符/ },
    { key: 'val', match: /指标值/ },
    { key: 'uom', match: /度量单位|计量单位/ },
    { key: 'weight', match: /权重|分值/ },
    { key: 'dir', match: /方向/ },
  ],
  required: ['l3'],
};
