import { nameKey, normalise } from './normalise';

describe('normalise', () => {
  it.each<[string, string, string]>([
    ['blanks of layout', '2020 年 支 出 413.32 万元', '2020年支出413.32万元'],
    ['line breaks inside a number', '占 100%。\n\n支出57.52 万\n元', '占100%。支出57.52万元'],
    ['full-width digits and signs', '占１２．５％（类）', '占12.5%（类）'],
    ['ASCII punctuation', '其中:a(类);b', '其中：a（类）；b'],
    ['radicals that fonts give for characters', '⻋辆，⼈员，⻔诊，⻓期', '车辆，人员，门诊，长期'],
    ['thousands are kept, other commas become Chinese', '收入12,345.60元,支出4,000元', '收入12,345.60元，支出4,000元'],
    ['numbers in a row are no thousands', '各是4125.49,4143.91万元', '各是4125.49，4143.91万元'],
    [
      'a blank behind the comma of thousands',
      '运行费1, 537.4万元、购置费2, 30万元',
      '运行费1,537.4万元、购置费2，30万元',
    ],
    ['a number and a numbering stay apart', '3. 0 万元', '3. 0万元'],
    ['two numbers stay apart', '50 100', '50 100'],
    ['bookmarks of converters', '[bookmark: _Toc1]一、总体', '一、总体'],
  ])('%s', (_what, original, expected) => {
    expect(normalise(original).text).toBe(expected);
  });

  it('knows where every character came from', () => {
    const original = ' 占  52.1 %，';
    const { text, from, to } = normalise(original, 100);
    const at = text.indexOf('52.1');
    expect(original.slice(from(at) - 100, to(at + 4) - 100)).toBe('52.1');
    expect(original.slice(from(0) - 100, to(text.length) - 100)).toBe('占  52.1 %，');
  });

  it('compares names without quotes, brackets and level words', () => {
    expect(nameKey('“三公”经费')).toBe(nameKey('三公 经费'));
    expect(nameKey('教育支出（类）')).toBe('教育支出');
  });
});
