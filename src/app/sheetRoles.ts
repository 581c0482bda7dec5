import type { Report } from '../check/types';

/** What stands on each sheet that has tables, by the sheet's name; no two sheets share one. */
export type SheetRoles = ReadonlyMap<string, string>;

/**
 * Names for sheets that outlive a renaming: the kinds of the tables on them, in order (`JS.SZ`, `JS.ZC+JS.XM`), numbered where
 * several sheets hold the same.
 */
export function sheetRoles({ tables }: Report): SheetRoles {
  const kinds = new Map<string, string[]>();
  for (const { sheet, id } of tables) kinds.set(sheet, [...(kinds.get(sheet) ?? []), id]);
  const seen = new Map<string, number>();
  const roles = new Map<string, string>();
  for (const [sheet, ids] of kinds) {
    const role = ids.join('+');
    const nth = (seen.get(role) ?? 0) + 1;
    seen.set(role, nth);
    roles.set(sheet, nth === 1 ? role : `${role}#${nth}`);
  }
  return roles;
}
