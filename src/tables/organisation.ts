import { remembered } from './remembered';
import { squash } from './text';

const ENDING =
  /(?:局|厅|委|办|办公室|院|校|学院|大学|中学|小学|幼儿园|中心|站|所|队|会|处|部|室|馆|园|台|社|府|机关|本级|公司|乡|镇|村|街道|法庭|库|场|团|组|厂|科|股|区|县|市|省|盟|旗|州|监狱|医院|宫|基地|总队|支队|大队|单位|系统|银行|报|电台)(?:\((?:本级|机关|本部|汇总|合并)\)|本级|机关|汇总)?$/;

/** Does a label look like the name of a unit rather than of spending? 「安宁县医疗保障局（本级）」「青河县第三中学」. */
export const isOrganisation = remembered((label: string): boolean => {
  const text = squash(label).replace(/^[\d_-]+/, '');
  return (
    text.length >= 3 &&
    text.length <= 40 &&
    ENDING.test(text) &&
    !/^(?:其中|小计|合计)|经费$|支出$|收入$|项目$/.test(text)
  );
});
