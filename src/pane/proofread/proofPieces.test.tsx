import fc from 'fast-check';
import type { ProofClaim } from '../../proofread';
import { claimOf } from '../../../test/fixtures/smallProof';
import { proofPieces } from './proofPieces';

const paragraph = (text: string, start = 0) => ({ text, start, locator: { kind: 'text' as const, line: 0 } });

test('claims stand out of the text where they are', () => {
  const text = '收入413.32万元，增长65%。';
  const claims = [claimOf(text, '413.32', '一致'), claimOf(text, '65%', '数值不符')];
  expect(proofPieces(paragraph(text), claims).map((p) => [p.text, p.claim?.verdict])).toEqual([
    ['收入', undefined],
    ['413.32', '一致'],
    ['万元，增长', undefined],
    ['65%', '数值不符'],
    ['。', undefined],
  ]);
});

test('of two that overlap the graver is shown', () => {
  const text = '其中：甲1万元，乙2万元。';
  const claims = [claimOf(text, '甲1万元，乙2万元', '漏项'), claimOf(text, '2万元', '一致')];
  expect(proofPieces(paragraph(text), claims).flatMap((p) => (p.claim ? [p.claim.verdict] : []))).toEqual(['漏项']);
});

test('no character is lost or doubled, whatever the claims', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.nat(20),
      fc.array(fc.tuple(fc.nat(70), fc.nat(20), fc.constantFrom('error', 'warning', null)), { maxLength: 8 }),
      (text, start, ranges) => {
        const claims = ranges.map(([from, length, severity], i) => ({
          ...claimOf('x', 'x', '一致'),
          id: String(i),
          start: from,
          end: from + length,
          severity,
        })) as ProofClaim[];
        const pieces = proofPieces(paragraph(text, start), claims);
        expect(pieces.map((p) => p.text).join('')).toBe(text);
      },
    ),
  );
});

test('words that were asked for are cut out of plain text and mark the claims that they touch', () => {
  const text = '合计\t413.32\t0\t413.32';
  const pieces = proofPieces(paragraph(text, 100), [], { start: 103, end: 109 });
  expect(pieces.map((p) => [p.text, p.isMarked ?? false])).toEqual([
    ['合计\t', false],
    ['413.32', true],
    ['\t0\t413.32', false],
  ]);
  const claim = claimOf('收入413.32万元', '413.32', '一致');
  expect(proofPieces(paragraph('收入413.32万元'), [claim], { start: 3, end: 5 }).filter((p) => p.isMarked)).toEqual([
    { text: '413.32', claim, isMarked: true },
  ]);
});
