/** What must be read from a book of test/fixtures/forms. */
export interface FormBook {
  /** File name without extension; with the year, as users name their books. */
  readonly name: string;
  readonly organisation: string | undefined;
  readonly year: number;
  /** A line a table: sheet | id | unit | 空表 | amounts by meaning (row.column=value), in the unit of the table. */
  readonly tables: string;
  /** Tables of no kind that is known. */
  readonly unrecognised: readonly string[];
}

export const FORM_BOOKS: readonly FormBook[] = [
  {
    name: '云台县2024年政府预算',
    organisation: undefined,
    year: 2024,
    tables: `
      表2 | YS.YB | 万元 | TOTAL.total=62000`,
    unrecognised: ['表1', '表3', '表4', '表5', '表6', '表7', '表8'],
  },
  {
    name: '云台县文化和旅游局2025年部门预算',
    organisation: '云台县文化和旅游局',
    year: 2025,
    tables: `
      1 | YS.SZ | 千元 | IG.inAmt=5650 OG.outAmt=5650 F207.outAmt=4700
      2 | YS.SR | 千元 | TOTAL.total=5650 TOTAL.gen=5650
      3 | YS.ZC | 千元 | TOTAL.total=5650 TOTAL.basic=4950 TOTAL.proj=700 2070104.basic=1000
      4 | YS.CZ | 千元 | G1.inAmt=5650 GG.inAmt=5650 OG.outTotal=5650 OG.outGen=5650
      5 | YS.YB | 千元 | TOTAL.total=5650 TOTAL.basic=4950 TOTAL.proj=700 2080505.total=300
      6 | YS.JB | 千元 | TOTAL.total=4950 TOTAL.pub=650 30101.total=3450
      7 | YS.SG | 千元 | TOTAL.total=150 TOTAL.rec=30 TOTAL.run=120
      8 | YS.JJ | 千元 | 空表
      9 | YS.GZ | 千元 | 空表`,
    unrecognised: [],
  },
  {
    name: '云台市图书馆2017年度部门决算',
    organisation: '云台市图书馆',
    year: 2017,
    tables: `
      1收入支出决算总表 | JS.SZ | 元 | IG.inAmt=6630000 OG.outAmt=6630000 F207.outAmt=5000000
      2收入决算表 | JS.SR | 元 | TOTAL.total=6580000 TOTAL.fiscal=6550000
      3支出决算表 | JS.ZC | 元 | TOTAL.total=6600000 TOTAL.basic=5600000 TOTAL.proj=1000000 2070104.basic=4000000
      4财政拨款收入支出决算总表 | JS.CZ | 元 | G1.inAmt=6550000 GG.inAmt=6600000 OG.outTotal=6600000 OG.outGen=6600000
      5一般公共预算财政拨款支出决算表 | JS.YB | 元 | TOTAL.total=6570000 TOTAL.basic=5600000 TOTAL.proj=970000 2080505.total=500000
      6一般公共预算财政拨款基本支出决算表 | JS.JB | 元 | 30101.amt=1800000 PT.amt=4900000 OT.amt=700000
      7一般公共预算财政拨款“三公”经费支出决算表 | JS.SG | 元 | DATA.bT=50000 DATA.aT=38000 DATA.aRec=3000 DATA.aRun=35000
      8政府性基金预算财政拨款收入支出决算表 | JS.JJ | 元 | 空表`,
    unrecognised: [],
  },
  {
    name: '北京云台市图书馆2024年预算',
    organisation: undefined,
    year: 2024,
    tables: `
      收支总表 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130 F207.outAmt=820
      收入总表 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.gen=1050 TOTAL.biz=50
      支出总表 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      项目支出表 | YS.XM | 万元 | TOTAL.amt=250 P:全民阅读推广项目.amt=220
      政府采购预算明细表 | YS.CG | 万元
      财政拨款收支总表 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      一般公共预算支出表 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      一般公共预算基本支出表 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      基金 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      国资 | YS.GZ | 万元 | 空表 | TOTAL.total=0
      三公 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10
      购买服务 | YS.CG#2 | 万元
      项目绩效 | YS.JX | 万元 | P:全民阅读推广项目.amt=220
      整体绩效 | YS.JX#2 | 万元`,
    unrecognised: [],
  },
  {
    name: '广东云台市图书馆2024年部门预算',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      Sheet1 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130
      Sheet2 | YS.SR | 万元 | TOTAL.total=1130
      Sheet3 | YS.ZC | 万元 | TOTAL.total=1130
      Sheet4 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      Sheet5 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      Sheet6 | YS.JB | 万元 | TOTAL.total=880 30101.total=200
      Sheet7 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10
      Sheet8 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      Sheet9 | YS.GZ | 万元 | 空表 | TOTAL.total=0
      Sheet11 | YS.XM | 万元 | TOTAL.amt=250 P:全民阅读推广项目.amt=220
      Sheet12 | YS.JX | 万元 | P:全民阅读推广项目.amt=220`,
    unrecognised: ['Sheet10'],
  },
  {
    name: '新疆云台市图书馆2024年部门预算',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      表一 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130 F207.outAmt=820
      表二 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.gen=1050 TOTAL.biz=50
      表三 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      表四 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      表五 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      表六 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      表七 | YS.XM | 万元 | TOTAL.amt=170 P:全民阅读推广项目.amt=120
      表八 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10
      表九 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      表十 | YS.GZ | 万元 | 空表 | TOTAL.total=0`,
    unrecognised: [],
  },
  {
    name: '江苏云台市图书馆2023年度部门决算',
    organisation: '云台市图书馆',
    year: 2023,
    tables: `
      01 | JS.SZ | 万元 | IG.inAmt=1142 OG.outAmt=1142 F207.outAmt=820
      02 | JS.SR | 万元 | TOTAL.total=1130 TOTAL.fiscal=1080 TOTAL.biz=50
      03 | JS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      04 | JS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      05 | JS.CZZC | 万元 | TOTAL.total=1080 TOTAL.basic=880 2296003.proj=30
      06 | JS.JB#2 | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      07 | JS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      08 | JS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      09 | JS.SG | 万元 | DATA.bT=12 DATA.aT=11 DATA.aRec=1 DATA.aRun=10
      10 | JS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      11 | JS.GZZC | 万元 | 空表
      12 | JS.JGYX#2 | 万元 | 空表
      13 | JS.JGYX | 万元`,
    unrecognised: [],
  },
  {
    name: '江苏云台市图书馆2023年部门预算',
    organisation: '云台市图书馆',
    year: 2023,
    tables: `
      01 | YS.SZ | 万元 | IG.inAmt=1150 OG.outAmt=1150 F207.outAmt=820
      02 | YS.SR | 万元 | TOTAL.total=1150 TOTAL.gen=1050 TOTAL.biz=50
      03 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      04 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080
      05 | YS.CZZC | 万元 | TOTAL.total=1080 TOTAL.basic=880 2296003.proj=30
      06 | YS.JB#2 | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      07 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      08 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      09 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10 TOTAL.meeting=5
      10 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      11 | YS.GZ | 万元 | 空表 | TOTAL.total=0
      12 | YS.CG#2 | 万元 | 空表
      13 | YS.CG | 万元`,
    unrecognised: [],
  },
  {
    name: '河北云台市图书馆2024年部门预算公开表',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      01 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130 F207.outAmt=820
      02 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.fiscal=1080 TOTAL.biz=50
      03 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      04 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      05 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      06 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      07 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      08 | YS.GZ | 万元 | 空表
      09 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10`,
    unrecognised: [],
  },
  {
    name: '河南云台市图书馆2024年预算',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      01 收支总体情况表 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130
      02 收入总体情况表 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.gen=1050 TOTAL.biz=50
      03 支出总体情况表 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      04 财政拨款收支总体情况表 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      05 一般公共预算支出情况表 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      06 一般公共预算基本支出情况表 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      07 一般公共预算“三公”经费支出情况表 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10
      08 政府性基金预算支出情况表 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      10 机关运行经费 | YS.CG | 万元 | 空表
      11 国有资本经营预算支出情况表 | YS.GZ | 万元 | 空表
      12 部门预算项目支出绩效目标表 | YS.JX | 万元 | P:全民阅读推广项目.amt=220`,
    unrecognised: ['09 支出经济分类汇总表'],
  },
  {
    name: '浙江云台市图书馆2024年部门预算',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      01表 | YS.SZ | 元 | IG.inAmt=11300000 OG.outAmt=11300000 F207.outAmt=8200000
      02表 | YS.SR | 元 | TOTAL.total=11300000 TOTAL.gen=10500000 TOTAL.fiscal=10800000 TOTAL.biz=500000
      03表 | YS.ZC | 元 | TOTAL.total=11300000 TOTAL.basic=8800000 TOTAL.proj=2500000 2070104.basic=6000000
      04表 | YS.CZ | 元 | G1.inAmt=10500000 GG.inAmt=10800000 OG.outTotal=10800000 OG.outGen=10500000
      05表 | YS.YB | 元 | TOTAL.total=10500000 TOTAL.basic=8800000 TOTAL.proj=1700000
      06表 | YS.JB | 元 | TOTAL.total=8800000 TOTAL.pub=1400000 30101.total=2000000
      07表 | YS.JJ | 元 | TOTAL.total=300000 TOTAL.proj=300000
      08表 | YS.GZ | 元 | 空表
      09表 | YS.SG | 元 | TOTAL.total=120000 TOTAL.rec=20000 TOTAL.run=100000
      10表 | YS.XM | 元 | TOTAL.amt=2500000 P:全民阅读推广项目.amt=2200000
      11表 | YS.CG | 元`,
    unrecognised: [],
  },
  {
    name: '湖北云台大学2023年度部门决算',
    organisation: '云台大学',
    year: 2023,
    tables: `
      GK01 收入支出决算总表 | JS.SZ | 万元 | IG.inAmt=105000 OG.outAmt=105000 F205.outAmt=80000
      GK02 收入决算表 | JS.SR | 万元 | TOTAL.total=101000 TOTAL.fiscal=60000 TOTAL.biz=32000
      GK03 支出决算表 | JS.ZC | 万元 | TOTAL.total=100000 TOTAL.basic=65000 TOTAL.proj=35000
      GK04 财政拨款收入支出决算总表 | JS.CZ | 万元 | G1.inAmt=60000 GG.inAmt=60800 OG.outTotal=60800 OG.outGen=60800
      GK05 一般公共预算财政拨款支出决算表 | JS.YB | 万元 | TOTAL.total=60000 TOTAL.basic=40000 TOTAL.proj=20000 2080505.total=4000
      GK06 一般公共预算财政拨款基本支出决算表 | JS.JB | 万元 | 30101.amt=10000 PT.amt=34000 OT.amt=6000
      GK07 政府性基金预算财政拨款收入支出决算表 | JS.JJ | 万元 | 空表
      GK08 国有资本经营预算财政拨款支出决算表 | JS.GZZC | 万元 | 空表
      GK09 财政拨款“三公”经费支出决算表 | JS.SG | 万元 | DATA.bT=180 DATA.aT=120.5 DATA.aRec=5 DATA.aRun=77.5
      GK10 机构运行信息表 | JS.JGYX | 万元
      GK11 国有资产占用情况表 | JS.JGYX#2 | 万元`,
    unrecognised: [],
  },
  {
    name: '湖南云台市图书馆2024年部门预算',
    organisation: '云台市图书馆',
    year: 2024,
    tables: `
      01收支总表 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130 F207.outAmt=820
      02收入总表 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.gen=1050 TOTAL.biz=50
      03支出总表 | YS.ZC | 万元 | TOTAL.total=1130 TOTAL.basic=880 TOTAL.proj=250 2070104.basic=600
      06财政拨款收支总表 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080 OG.outGen=1050
      07一般公共预算支出表 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.basic=880 TOTAL.proj=170 2080505.total=70
      08一般公共预算基本支出表 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      15一般公共预算“三公”经费支出表 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10
      16政府性基金预算支出表 | YS.JJ | 万元 | TOTAL.total=30 TOTAL.proj=30
      19国有资本经营预算支出表 | YS.GZ | 万元 | 空表 | TOTAL.total=0
      22项目支出绩效目标表 | YS.JX | 万元 | P:全民阅读推广项目.amt=220
      23整体支出绩效目标表 | YS.JX#2 | 万元`,
    unrecognised: [
      '04支出预算分类汇总表(按政府预算经济分类)',
      '05支出预算分类汇总表（按部门预算经济分类）',
      '09一般公共预算基本支出表--人员经费(工资福利支出)（按政府',
      '10一般公共预算基本支出表--人员经费(工资福利支出)（按部门',
      '11一般公共预算基本支出表--人员经费(对个人和家庭的补助)（',
      '13一般公共预算基本支出表--公用经费(商品和服务支出)（按部',
      '17政府性基金预算支出分类汇总表（按政府预算经济分类）',
      '20财政专户管理资金预算支出表',
      '21专项资金预算汇总表',
    ],
  },
  {
    name: '陕西云台市图书馆2024年部门综合预算',
    organisation: undefined,
    year: 2024,
    tables: `
      01 | YS.SZ | 万元 | IG.inAmt=1130 OG.outAmt=1130 F207.outAmt=820
      02 | YS.SR | 万元 | TOTAL.total=1130 TOTAL.gen=1050 TOTAL.biz=50
      03 | YS.ZC | 万元 | TOTAL.total=1130
      04 | YS.CZ | 万元 | G1.inAmt=1050 GG.inAmt=1080 OG.outTotal=1080
      05 | YS.YB | 万元 | TOTAL.total=1050 TOTAL.proj=170 2080505.total=70
      08 | YS.JB | 万元 | TOTAL.total=880 TOTAL.pub=140 30101.total=200
      09 | YS.JJ | 万元 | TOTAL.total=30
      14 | YS.GZ | 万元 | 空表
      11 | YS.SG | 万元 | TOTAL.total=12 TOTAL.rec=2 TOTAL.run=10 TOTAL.meeting=5
      13 | YS.JX | 万元`,
    unrecognised: ['06', '07', '10'],
  },
];
