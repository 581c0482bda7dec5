import type { InspectionRule } from '../types';
import { KM_01 } from './km-01';
import { KM_02 } from './km-02';
import { KM_03 } from './km-03';
import { KM_05 } from './km-05';
import { BS_01 } from './bs-01';
import { BS_02 } from './bs-02';
import { BS_03 } from './bs-03';
import { BS_04 } from './bs-04';
import { BS_05 } from './bs-05';
import { BS_06 } from './bs-06';
import { BS_07 } from './bs-07';
import { BS_08 } from './bs-08';
import { JX_01 } from './ys-11-2';

/** Every check that is no equation: 科目 (KM) and 表式 (BS). */
export const INSPECTION_RULES: readonly InspectionRule[] = [
  KM_01,
  KM_02,
  KM_03,
  KM_05,
  BS_01,
  BS_02,
  BS_03,
  BS_04,
  BS_05,
  BS_06,
  BS_07,
  BS_08,
  JX_01,
];
