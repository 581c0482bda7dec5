import { JS_01_1 } from './js/js-01-1';
import { JS_01_2 } from './js/js-01-2';
import { JS_01_3 } from './js/js-01-3';
import { JS_01_4 } from './js/js-01-4';
import { JS_01_5 } from './js/js-01-5';
import { JS_02_1 } from './js/js-02-1';
import { JS_02_2 } from './js/js-02-2';
import { JS_03_1 } from './js/js-03-1';
import { JS_03_2 } from './js/js-03-2';
import { JS_04_1 } from './js/js-04-1';
import { JS_04_2 } from './js/js-04-2';
import { JS_04_3 } from './js/js-04-3';
import { JS_04_4 } from './js/js-04-4';
import { JS_04_5 } from './js/js-04-5';
import { JS_04_6 } from './js/js-04-6';
import { JS_04_7 } from './js/js-04-7';
import { JS_05_1 } from './js/js-05-1';
import { JS_05_2 } from './js/js-05-2';
import { JS_05_3 } from './js/js-05-3';
import { JS_06_1 } from './js/js-06-1';
import { JS_06_2 } from './js/js-06-2';
import { JS_06_3 } from './js/js-06-3';
import { JS_07_1 } from './js/js-07-1';
import { JS_07_2 } from './js/js-07-2';
import { JS_07_3 } from './js/js-07-3';
import { JS_08_1 } from './js/js-08-1';
import { JS_08_2 } from './js/js-08-2';
import { JS_08_3 } from './js/js-08-3';
import { JS_09_1 } from './js/js-09-1';
import { JS_10_1 } from './js/js-10-1';
import { JS_11_1 } from './js/js-11-1';
import { JS_X_01 } from './js/js-x-01';
import { JS_X_02 } from './js/js-x-02';
import { JS_X_03 } from './js/js-x-03';
import { JS_X_04 } from './js/js-x-04';
import { JS_X_05 } from './js/js-x-05';
import { JS_X_06 } from './js/js-x-06';
import { JS_X_07 } from './js/js-x-07';
import { JS_X_08 } from './js/js-x-08';
import { JS_X_09 } from './js/js-x-09';
import { JS_X_10 } from './js/js-x-10';
import { JS_X_11 } from './js/js-x-11';
import { JS_X_11b } from './js/js-x-11b';
import { JS_X_12 } from './js/js-x-12';
import { JS_X_12b } from './js/js-x-12b';
import { JS_X_13 } from './js/js-x-13';
import { JS_X_14 } from './js/js-x-14';
import { JS_X_15 } from './js/js-x-15';
import { JS_X_16 } from './js/js-x-16';
import { JS_X_18 } from './js/js-x-18';
import { JS_00_1 } from './js/js-00-1';
import { YS_01_1 } from './ys/ys-01-1';
import { YS_01_2 } from './ys/ys-01-2';
import { YS_01_3 } from './ys/ys-01-3';
import { YS_01_4 } from './ys/ys-01-4';
import { YS_01_5 } from './ys/ys-01-5';
import { YS_02_1 } from './ys/ys-02-1';
import { YS_02_2 } from './ys/ys-02-2';
import { YS_03_1 } from './ys/ys-03-1';
import { YS_03_2 } from './ys/ys-03-2';
import { YS_03_3 } from './ys/ys-03-3';
import { YS_04_1 } from './ys/ys-04-1';
import { YS_04_2 } from './ys/ys-04-2';
import { YS_04_2b } from './ys/ys-04-2b';
import { YS_04_3 } from './ys/ys-04-3';
import { YS_05_1 } from './ys/ys-05-1';
import { YS_05_2 } from './ys/ys-05-2';
import { YS_06_1 } from './ys/ys-06-1';
import { YS_06_2 } from './ys/ys-06-2';
import { YS_07_1 } from './ys/ys-07-1';
import { YS_07_2 } from './ys/ys-07-2';
import { YS_08_1 } from './ys/ys-08-1';
import { YS_08_1b } from './ys/ys-08-1b';
import { YS_09_1 } from './ys/ys-09-1';
import { YS_09_2 } from './ys/ys-09-2';
import { YS_10_1 } from './ys/ys-10-1';
import { YS_11_1 } from './ys/ys-11-1';
import { YS_00_1 } from './ys/ys-00-1';
import type { EquationRule } from './types';
import { JS_X_19 } from './js/js-x-19';
import { JS_X_20 } from './js/js-x-20';
import { ZB_04 } from './zb/zb-04';

/** Every declared equation, in the order of the forms. */
export const EQUATION_RULES: readonly EquationRule[] = [
  JS_01_1,
  JS_01_2,
  JS_01_3,
  JS_01_4,
  JS_01_5,
  JS_02_1,
  JS_02_2,
  JS_03_1,
  JS_03_2,
  JS_04_1,
  JS_04_2,
  JS_04_3,
  JS_04_4,
  JS_04_5,
  JS_04_6,
  JS_04_7,
  JS_05_1,
  JS_05_2,
  JS_05_3,
  JS_06_1,
  JS_06_2,
  JS_06_3,
  JS_07_1,
  JS_07_2,
  JS_07_3,
  JS_08_1,
  JS_08_2,
  JS_08_3,
  JS_09_1,
  JS_10_1,
  JS_11_1,
  JS_X_01,
  JS_X_02,
  JS_X_03,
  JS_X_04,
  JS_X_05,
  JS_X_06,
  JS_X_07,
  JS_X_08,
  JS_X_09,
  JS_X_10,
  JS_X_11,
  JS_X_11b,
  JS_X_12,
  JS_X_12b,
  JS_X_13,
  JS_X_14,
  JS_X_15,
  JS_X_16,
  JS_X_18,
  JS_X_19,
  JS_X_20,
  JS_00_1,
  YS_01_1,
  YS_01_2,
  YS_01_3,
  YS_01_4,
  YS_01_5,
  YS_02_1,
  YS_02_2,
  YS_03_1,
  YS_03_2,
  YS_03_3,
  YS_04_1,
  YS_04_2,
  YS_04_2b,
  YS_04_3,
  YS_05_1,
  YS_05_2,
  YS_06_1,
  YS_06_2,
  YS_07_1,
  YS_07_2,
  YS_08_1,
  YS_08_1b,
  YS_09_1,
  YS_09_2,
  YS_10_1,
  YS_11_1,
  YS_00_1,
  ZB_04,
];
