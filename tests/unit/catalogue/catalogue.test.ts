/** The shipped catalogue is whole: counts, stable ids, names in every language, a known place of origin. */
import { describe, expect, it } from 'vitest';
import en from '../../../src/shared/locales/en/catalogue.json' with { type: 'json' };
import fr from '../../../src/shared/locales/fr/catalogue.json' with { type: 'json' };
import {
  activityGroups,
  activityScopes,
  catalogueVersion,
  documents,
  originOf,
  origins,
  phases,
  restsOn,
  stages,
  trustOf,
} from '../../../src/shared/catalogue/index.ts';
import { CatalogueId } from '../../../src/shared/ids.ts';

const stage = (id: string) => stages.find((one) => one.id === id);
const actions = stages.flatMap((one) => one.actions);
const milestones = stages.flatMap((one) => one.milestones);
const activities = stages.flatMap((one) => one.activities);
const everything = [...phases, ...stages, ...actions, ...milestones, ...activities, ...documents];
const sorted = (words: object) => Object.keys(words).toSorted();

describe('the catalogue', () => {
  it('has what the framework has', () => {
    expect(phases).toHaveLength(3);
    expect(stages).toHaveLength(12);
    expect(stage('social-work-framework')?.actions).toHaveLength(15);
    expect(stage('social-work-framework')?.milestones).toHaveLength(6);
    expect(stage('case-plan-implementation-placement')?.activities).toHaveLength(34);
    expect(stage('case-plan-implementation-placement')?.milestones).toHaveLength(5);
    expect(stage('strategic-plan')?.actions).toHaveLength(6);
    expect(stage('strategic-plan')?.milestones).toHaveLength(5);
    expect(documents.filter((one) => one.kind === 'sop')).toHaveLength(7);
    expect(catalogueVersion).toBeGreaterThan(0);
  });

  it('leaves no stage without an action, a milestone, or a phase', () => {
    for (const one of stages) {
      expect([one.id, one.actions.length > 0, one.milestones.length > 0]).toEqual([one.id, true, true]);
      expect(phases.map((phase) => phase.id)).toContain(one.phase);
    }
  });

  it('has stable ids, each once', () => {
    const ids = everything.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(CatalogueId.safeParse(id).success).toBe(true);
  });

  it('says of every entry where it comes from, and how far that can be trusted', () => {
    for (const one of everything) {
      expect(Object.keys(origins)).toContain(one.origin);
      expect(originOf(one.id)).toBe(one.origin);
    }
    expect(new Set(everything.map((one) => one.origin))).toEqual(new Set(Object.keys(origins)));
    expect(originOf(null)).toBe('own');
    expect(trustOf('own')).toBe('own');
    expect(trustOf('stage-page-social-work-framework')).toBe('published');
    expect(trustOf('derived-casework')).toBe('inferred');
  });

  it('rests milestones only on documents and entries it has', () => {
    const known = new Set(everything.map((one) => one.id));
    for (const [id, { documents: needed }] of Object.entries(restsOn)) {
      expect(known).toContain(id);
      expect(needed.length).toBeGreaterThan(0);
      for (const document of needed) expect(known).toContain(document);
    }
    expect(restsOn['swf-m-sops-in-place']?.documents).toHaveLength(7);
  });
});

describe.each([
  ['en', en],
  ['fr', fr],
])('its words in %s', (language, file) => {
  const words: Readonly<Record<string, string>> = file;
  const lists = {
    phase: phases,
    stage: stages,
    action: actions,
    milestone: milestones,
    activity: activities,
    document: documents,
  };

  it('name everything, briefly', () => {
    for (const [kind, list] of Object.entries(lists)) {
      for (const { id } of list) {
        const name = words[`${kind}.${id}`] ?? '';
        expect([id, name.length > 1 && name.length <= 80]).toEqual([id, true]);
      }
    }
    for (const one of stages) expect(words[`aim.${one.id}`]).toBeTruthy();
    for (const group of activityGroups) expect(words[`group.${group}`]).toBeTruthy();
    for (const scope of activityScopes) expect(words[`scope.${scope}`]).toBeTruthy();
    for (const origin of [...Object.keys(origins), 'own']) expect(words[`origin.${origin}`]).toBeTruthy();
    for (const trust of ['published', 'inferred', 'recalled', 'own']) expect(words[`trust.${trust}`]).toBeTruthy();
  });

  it('name nothing that is not there', () => {
    const known = new Set<string>(everything.map((one) => one.id));
    const lost = Object.keys(words).filter((key) =>
      /^(phase|stage|aim|action|hint|milestone|activity|document)\./.test(key),
    );
    expect(lost.filter((key) => !known.has(key.slice(key.indexOf('.') + 1)))).toEqual([]);
  });

  it('are set as the language sets them', () => {
    for (const value of Object.values(words)) {
      expect(value).toBe(value.trim());
      expect(value).not.toMatch(/['"!]| {2}/);
      if (language === 'fr') expect(value).not.toMatch(/ [;:?!»]|« /);
    }
  });
});

it('has the same words in every language', () => {
  expect(sorted(fr)).toEqual(sorted(en));
});
