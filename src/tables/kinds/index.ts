import { JS_SZ } from './js-sz';
import { JS_SR } from './js-sr';
import { JS_ZC } from './js-zc';
import { JS_CZ } from './js-cz';
import { JS_CZMX } from './js-czmx';
import { JS_CZZC } from './js-czzc';
import { JS_YB } from './js-yb';
import { JS_YBMX } from './js-ybmx';
import { JS_JB } from './js-jb';
import { JS_XM } from './js-xm';
import { JS_SG } from './js-sg';
import { JS_JJ } from './js-jj';
import { JS_JJSG } from './js-jjsg';
import { JS_GZ } from './js-gz';
import { JS_GZZC } from './js-gzzc';
import { JS_JGYX } from './js-jgyx';
import { YS_SZ } from './ys-sz';
import { YS_SR } from './ys-sr';
import { YS_ZC } from './ys-zc';
import { YS_CZ } from './ys-cz';
import { YS_CZJJ } from './ys-czjj';
import { YS_CZZC } from './ys-czzc';
import { YS_YB } from './ys-yb';
import { YS_JB } from './ys-jb';
import { YS_XM } from './ys-xm';
import { YS_SG } from './ys-sg';
import { YS_JJ } from './ys-jj';
import { YS_JJSG } from './ys-jjsg';
import { YS_GZ } from './ys-gz';
import { YS_JX } from './ys-jx';
import { YS_CG } from './ys-cg';
import type { KindDefinition } from '../definition';

/** Every kind of 附表 that is recognised. */
export const KINDS: readonly KindDefinition[] = [
  JS_SZ,
  JS_SR,
  JS_ZC,
  JS_CZ,
  JS_CZMX,
  JS_CZZC,
  JS_YB,
  JS_YBMX,
  JS_JB,
  JS_XM,
  JS_SG,
  JS_JJ,
  JS_JJSG,
  JS_GZ,
  JS_GZZC,
  JS_JGYX,
  YS_SZ,
  YS_SR,
  YS_ZC,
  YS_CZ,
  YS_CZJJ,
  YS_CZZC,
  YS_YB,
  YS_JB,
  YS_XM,
  YS_SG,
  YS_JJ,
  YS_JJSG,
  YS_GZ,
  YS_JX,
  YS_CG,
];

const BY_ID = new Map(KINDS.map((k) => [k.id, k]));

export function kindOf(id: KindDefinition['id']): KindDefinition {
  return BY_ID.get(id)!;
}
