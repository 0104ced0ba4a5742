import type { DepartmentProfile } from '../profile.ts';
import { cultureProjects } from './culture-projects.ts';
import { tourismProjects } from './tourism-projects.ts';

/** 区文体旅局 of the fictional district: an administrative department with one unit managed as civil service. */
export const cultureSportsTourism: DepartmentProfile = {
  code: '312',
  shortName: '区文体旅局',
  fullName: '澜川市鹿鸣区文化体育和旅游局',
  year: 2025,
  units: [
    {
      name: '澜川市鹿鸣区文化体育和旅游局（本级）',
      nature: '行政',
      rank: '正科级',
      funding: '财政拨款',
    },
    {
      name: '澜川市鹿鸣区文化市场综合执法大队',
      nature: '参公事业',
      rank: '副科级',
      funding: '财政拨款',
    },
  ],
  duties: [
    '1.拟订全区文化、体育和旅游工作的年度计划并推动落实。',
    '2.管好用好公共文化场馆，组织面向城乡居民的文艺演出和阅读活动。',
    '3.推动群众体育，组织区级比赛，维护公共健身场地和器材。',
    '4.负责非物质文化遗产的普查、记录、保护和传承。',
    '5.统筹旅游资源开发和形象宣传，指导景区提高服务质量。',
    '6.依法检查文化和旅游经营活动，受理群众举报，查处违法行为。',
    '7.办理区委、区政府交办的其他工作。',
  ],
  running: '2070101',
  people: { serving: 46, retired: 19, leaving: 1 },
  vehicles: 2,
  overallGoals: [
    '让城乡居民就近看戏、读书、健身，让来客玩得放心，是本部门全年工作的落点。',
    '全年到村演出{opera.show.n}场，公益电影放映{film.screening.n}场，读者讲座不少于{library.talk.n}场，区级群众体育比赛{contest.race.n}项，专题展览{museum.exhibition.n}期，编印《鹿鸣旧影》画册{museum.album.n}册；文化旅游市场巡查不少于{market.patrol.n}家次。',
  ],
  branches: [
    {
      name: '公共阅读与基层文化',
      goal: '图书馆和镇街综合文化站常年开放，活动丰富。',
      indicator: '读者讲座场次≥{library.talk.n}场；受补助文化站{stations.station.n}个。',
    },
    {
      name: '城乡演出与放映',
      goal: '好戏好片送到村口，周末广场有歌声。',
      indicator: '到村演出{opera.show.n}场；公益放映{film.screening.n}场；广场活动≥{square.evening.n}场。',
    },
    {
      name: '群众体育',
      goal: '健身有场地、比赛有组织、锻炼有人教。',
      indicator:
        '区级赛事{contest.race.n}项；培训社会体育指导员{instructors.trainee.n}人；维护健身点{fitness.site.n}处。',
    },
    {
      name: '文化遗产与展示',
      goal: '老手艺有人学，地方历史有处看。',
      indicator: '进校园授课≥{heritage.class.n}课次；专题展览{museum.exhibition.n}期。',
    },
    {
      name: '旅游推广与服务',
      goal: '把客人请进来，把服务做周到，假期秩序平稳。',
      indicator: '推介会{promotion.fair.n}场；短视频≥{promotion.video.n}条；调配保安≥{holiday.guard.n}人次。',
    },
    {
      name: '市场执法',
      goal: '经营场所守法有序，举报件件有回音。',
      indicator: '巡查经营场所≥{market.patrol.n}家次。',
    },
  ],
  safeguards: [
    ['健全制度', '把预算编制、采购、验收和付款各环节的责任落到岗位，经办与审核由不同的人承担。'],
    ['管好支出', '按项目进度付款，每月核对一次支出台账，进度落后的由分管负责人说明情况并限期改进。'],
    ['跟踪绩效', '每年八月对前七个月的绩效运行情况开展监控，目标偏离的及时纠正，确实做不成的按程序调整。'],
    ['做实自评', '年度终了后逐项对照指标打分，自评结果与下一年度预算挂钩。'],
    ['守好资产', '新购资产当月登记入账，年末组织一次盘点，盘盈盘亏查明原因后按规定处理。'],
    ['加强监督', '内部审计每年抽查不少于三个项目，并主动接受财政、审计和社会监督。'],
  ],
  projects: [...cultureProjects, ...tourismProjects],
};
