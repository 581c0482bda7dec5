/** Words of 预算/决算 prose. All expressions are matched against text in normal spelling. */

/** Verbs of change, the longest first; the sign is that of the change. */
const UP = '增加|(?<![稳促保])增长|上升|提高|上涨|增多|增支|增收|上浮|扩大|增幅|涨幅|增';
const DOWN = '减少|下降|降低|缩减|压缩|压减|削减|回落|下滑|减支|减收|下浮|核减|减幅|降幅|下调|减';
const EITHER = `（(?:${UP}|${DOWN}|持平)）`;
const TAIL = `(?:${EITHER}|了|支出|收入|额|数|金额|幅度|幅|率|比例|百分比|共计|达到|达|为|是|约|近|：)*`;

/** A verb of change right before a number: 「比2019年减少」; also with a template's brackets left around it: 「（减少）」. */
export const CHANGE_BEFORE = new RegExp(`(?:（(?=[^（）]{1,3}）))?(?:(${UP})|(${DOWN}))）?${TAIL}$`);
/** Both directions left standing: 「增加（减少）」. */
export const EITHER_DIRECTION = new RegExp(`(?:${UP}|${DOWN})(?:（|/|或)(?:${UP}|${DOWN}|持平)）?`, 'g');
/** 「增减变动率为」: the sign is in the number. */
export const SIGNED_BEFORE = /(?:增减|增长|变动|变化)(?:变化|变动)?(?:率|额|幅度)(?:为|是)?$/;
/** A verb of change somewhere. */
export const CHANGE_WORD = new RegExp(`(?:${UP}|${DOWN})`);
/** A verb of change at the very beginning of what follows a number. */
export const CHANGE_AFTER = new RegExp(`^(?:相比|比较|的)?[，]?(?:共|各|均|净|略|有所|分别)?(?:${UP}|${DOWN})`);

/** Opens a comparison: 与2019年相比, 比上年, 较年初预算, 同比. */
export const COMPARISON =
  /(?:比|较|与|同|和)(?:(20\d\d)年(?:度)?|上年(?:度)?|去年|上一年度?|上一?度|年初|预算|同期)|同比|环比/;

/** Between an amount and its share: 占本年支出合计的. */
export const SHARE_BEFORE = /占(?:比)?([^，；。：占]*?)(?:的)?(?:比重|比例|比率|百分比)?(?:的)?(?:为|是|达到?|约)*$/;

/** 完成预算, 完成年初预算的, 为预算的, 执行率. */
export const COMPLETION_BEFORE =
  /(?:完成了?|达到|为|占)(?:了)?(年初|全年|调整后?|年度|当年|本年|支出|收入|年中)?(?:的)?(?:部门|单位)?(?:支出|收入)?预算(?:数|总额|安排|指标|金额)?(?:的|为|是|比例为|比例|率为|率)?(?:约)?$|(?:预算执行(?:进度|率|比例)|执行率|执行进度|支付率|支出进度|预算完成(?:率|比例|情况|程度))(?:为|是|达到?|：|约)*$/;
/** The same with the amount of the budget inside: 完成全年预算84.82万元的73.2%. */
export const COMPLETION_BASE =
  /(?:完成了?|达到|为|占)(?:了)?(年初|全年|调整后?|年度|当年|本年|支出|收入)?(?:的)?(?:支出|收入)?预算(?:数|总额|安排|指标)?(?:的)?$/;

/** 报销比例, 参保率: a ratio of something named. */
export const RATIO_BEFORE = /([\u4e00-\u9fa5]{1,12})(?:比例|比率|比重|率)(?:为|是|达到?|约|：)*$/;

/** Opens a list of parts. */
export const LIST_OPENER =
  /其中(?:[：，,]|(?=[^。；]))|主要用于以下(?:几个)?(?:方面|项目)?[：:]|以下(?:几个)?方面[：:，]|具体(?:情况)?(?:如下|包括|为|是)[：:]|分(?:项|部门)(?:情况|数)?(?:是|为|如下)?[：:]|(?<=（)(?:包括|含)[：:]?(?=[^（）。；]*\d)|按[^，。；：“”（）\d]{2,14}(?:划分|分类|科目|类型分|用途分|构成分)[，：:]|(?<=(?:支出|收入|经费|拨款|限额)(?:决算|预算)?)当?中，(?=[^。]*\d)|(?:主要)?包括[：:]|分别(?:为|是)[：:]?/g;

/** Begins what is added to an amount said before: 「加上转移性收入」. */
export const ADDED = /^加(?:上)?/;

/** What follows gives reasons or uses; its numbers are no figures of the account. */
export const REASON = /原因|主要是(?!用于)|主要系|由于|是因为|因为/g;
export const USE = /主要用于(?!以下)|(?!^)用于(?!以下)|主要支出|主要包括/g;

/** A difference between two amounts said just before: 「年初预算为2.95万元，差值为0.9万元」, 「决算数大于预算数55.93万元」. */
export const DIFFERENCE_BEFORE =
  /(?:差值|差额|相差)(?:为|是)?$|(?:决算|支出)(?:数)?(?:(大于|高于|超过|超出)|(小于|低于|少于))(?:年初|全年|调整)?预算(?:数)?$/;

/** Explains a number as a threshold: 单价50万元以上. */
export const THRESHOLD_AFTER = /^(?:（含）|\(含\))?(?:以上|以下|及以上|以内|\/|每)/;

/** Words of equality. */
export const LEVEL_WORD = /持平|无增减|无变化|一致|相同|相等|零增长|无增减变化/;

/** Words that alone name nothing. */
export const EMPTY_ITEM =
  /^(?:经费|资金|金额|费用|共计|总计|合计|共|科目|的|万元|涉及|安排|其|均|各|则|实现|总额|数|年|以及|和|及|与|、|，|”|“)*$/;
