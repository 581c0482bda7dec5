/** Requirement sets an emulated Excel has, e.g. `{ ExcelApi: '1.14' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Sets of Office LTSC 2021, the oldest Excel we promise. */
export const LTSC_2021: RequirementSets = {
  ExcelApi: '1.14',
  RichApiRuntime: '1.0',
  DelayForCellEdit: '1.0',
  SharedRuntime: '1.1',
};

/** The newest sets whose members the npm runtime knows. */
export const NEWEST: RequirementSets = { ...LTSC_2021, ExcelApi: '1.15', ExcelApiOnline: '1.1' };

/** `Workbook.comments` → `ExcelApi 1.10`, as the real runtime has it. */
export type Gates = Readonly<Record<string, string>>;

/** True if the version needed (any, when not said) is there; names compare without case, as Office does. */
export function supports(sets: RequirementSets, name: string, version: string | number = '0.0'): boolean {
  const key = Object.keys(sets).find((k) => k.toLowerCase() === name.toLowerCase());
  if (!key) return false;
  const [haveMajor = 0, haveMinor = 0] = sets[key]!.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = String(version).split('.').map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}

/** Requirement set of every gated member, read out of the runtime's own source. */
export function extractGates(runtimeSource: string): Gates {
  const gates: Record<string, string> = {};
  const start = runtimeSource.indexOf('var _hostName = "Excel"');
  const pattern = /_throwIfApiNotSupported\("([^"]+)",\s*(_defaultApiSetName|"[^"]+"),\s*"([^"]+)"/g;
  pattern.lastIndex = Math.max(start, 0);
  for (let m = pattern.exec(runtimeSource); m; m = pattern.exec(runtimeSource)) {
    gates[m[1]!] = `${m[2]!.startsWith('_') ? 'ExcelApi' : m[2]!.slice(1, -1)} ${m[3]}`;
  }
  return gates;
}
