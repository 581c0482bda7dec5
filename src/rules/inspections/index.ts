import type { InspectionRule } from '../types';
import { KM_01 } from './km-01';
import { KM_02 } from './km-02';
import { KM_03 } from './km-03';
import { KM_04 } from './km-04';
import { KM_05 } from './km-05';
import { KM_06 } from './km-06';
import { KM_07 } from './km-07';
import { KM_08 } from './km-08';
import { KM_09 } from './km-09';
import { ZB_01 } from './zb-01';
import { ZB_02 } from './zb-02';
import { ZB_03 } from './zb-03';
import { BS_01 } from './bs-01';
import { BS_02 } from './bs-02';
import { BS_03 } from './bs-03';
import { BS_04 } from './bs-04';
import { BS_05 } from './bs-05';
import { BS_06 } from './bs-06';
import { BS_07 } from './bs-07';
import { BS_08 } from './bs-08';
import { BS_10 } from './bs-10';
import { BS_11 } from './bs-11';
import { BS_12 } from './bs-12';
import { JX_01 } from './ys-11-2';

/** Every check that is no equation: 科目 (KM), printed rates (ZB) and 表式 (BS). */
export const INSPECTION_RULES: readonly InspectionRule[] = [
  KM_01,
  KM_02,
  KM_03,
  KM_04,
  KM_05,
  KM_06,
  KM_07,
  KM_08,
  KM_09,
  ZB_01,
  ZB_02,
  ZB_03,
  BS_01,
  BS_02,
  BS_03,
  BS_04,
  BS_05,
  BS_06,
  BS_07,
  BS_08,
  BS_10,
  BS_11,
  BS_12,
  JX_01,
];
