import { cultureSportsTourism } from '../../generator/departments/culture-sports-tourism.ts';
import type { DepartmentSketch } from '../profile.ts';

const { code, shortName, fullName, duties, overallGoals, branches, projects } = cultureSportsTourism;

/** 区文体旅局, whose printed disclosure is the example document: its duties, goals and sixteen projects. */
export const culture: DepartmentSketch = {
  code,
  shortName,
  fullName,
  duties,
  overallGoals,
  branches,
  projects,
  reason: '演出、讲座和巡查的数量有增减',
  units: [
    {
      name: '澜川市鹿鸣区文化体育和旅游局（本级）',
      nature: 'administrative',
      rank: '正科级',
      funding: '财政拨款',
      running: '2070101',
      serving: 31,
      retired: 14,
      vehicles: 2,
      floor: 3180,
    },
    {
      name: '澜川市鹿鸣区文化市场综合执法大队',
      nature: 'civil-service-managed',
      rank: '副科级',
      funding: '财政拨款',
      running: '2070112',
      serving: 15,
      retired: 5,
      vehicles: 1,
      floor: 1120,
    },
  ],
};
