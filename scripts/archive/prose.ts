/** The text of a report: it says what the tables say, in other words every year. */
import type { Figures } from './figures.ts';
import type { Random } from './random.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const MATTERS = [
  '教育',
  '养老',
  '医疗',
  '就业',
  '社保',
  '环境',
  '交通',
  '水务',
  '住房',
  '应急',
  '财政预决算',
  '重大项目',
  '行政许可',
  '公共文化',
];
const MEANS = [
  '专题专栏',
  '新闻发布',
  '政策解读',
  '在线访谈',
  '便民手册',
  '政务新媒体',
  '基层公开栏',
  '图解和短视频',
  '政民互动',
  '开放日活动',
];
const PROBLEMS = [
  '解读形式不够多样',
  '公开内容更新不够及时',
  '基层人员力量不足',
  '栏目设置有待优化',
  '依申请公开答复的规范程度有待提高',
  '主动公开的范围有待拓展',
];

export function proseOf(agency: string, year: number, figures: Figures, random: Random): Section[] {
  const total = (row: string) => figures.get(`/requests/${row}/total`) ?? 0;
  const some = (words: readonly string[]) => [random.pick(words), random.pick(words), random.pick(words)].join('、');
  return [
    {
      id: 'overview',
      title: '一、总体情况',
      paragraphs: [
        `${year}年，${agency}围绕${some(MATTERS)}等方面做好政府信息公开工作，通过${some(MEANS)}等方式回应社会关切，全年编制${some(MATTERS)}方面的公开目录并逐项落实。`,
        `规范政府信息管理，逐件审核后公开${some(MATTERS)}方面的信息；加强平台建设，办好政府网站和${some(MEANS)}；加强监督保障，就${some(MATTERS)}开展培训和考核。`,
        `在依申请公开方面，全年新收政府信息公开申请${total('newlyReceived')}件，上年结转${total('carriedOver')}件，结转下年度继续办理${total('carriedForward')}件，答复时注意说明理由，并就${some(MATTERS)}方面的事项当面沟通。`,
      ],
    },
    {
      id: 'problems',
      title: '五、存在的主要问题及改进情况',
      paragraphs: [
        `${year}年工作中还存在${some(PROBLEMS)}等问题，主要表现在${some(MATTERS)}领域。下一步将从${some(MEANS)}入手加以改进，并在${some(MATTERS)}领域先行试点。`,
      ],
    },
    {
      id: 'other',
      title: '六、其他需要报告的事项',
      paragraphs: [
        '本年度没有收取信息处理费。',
        '社会评议结果为满意，没有责任追究的情况。',
        '没有其他需要报告的事项。',
      ],
    },
  ];
}
